/** The ring an agency has at a site: the model has two tiers of partners, a funder and those who follow it. */
export const TIERS = ['CORE', 'NETWORK', 'FUNDER', 'OBSERVER'] as const;
export type Tier = (typeof TIERS)[number];

/** One row of `site_agency`. Dates are Swedish calendar dates, both included; no end means until further notice. */
export interface Ring {
  readonly siteId: string;
  readonly agencyId: string;
  readonly tier: Tier;
  readonly validFrom: string;
  readonly validTo?: string | null;
}

export function ringInForce(ring: Ring, date: string): boolean {
  return ring.validFrom <= date && (ring.validTo == null || date <= ring.validTo);
}

/** Sites where the agency has a ring on that date, or one of the given tiers. */
export function sitesOf(
  rings: readonly Ring[],
  agencyId: string,
  date: string,
  tiers: readonly Tier[] = TIERS,
): readonly string[] {
  const sites = rings
    .filter((ring) => ring.agencyId === agencyId && tiers.includes(ring.tier))
    .filter((ring) => ringInForce(ring, date))
    .map((ring) => ring.siteId);
  return [...new Set(sites)];
}
