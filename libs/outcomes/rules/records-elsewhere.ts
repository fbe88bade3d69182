import { THRESHOLD } from '@stad/safeguards/rules/disclosure/audience.js';

/** Another agency that holds records behind a figure. */
export interface RecordsElsewhere {
  readonly agencyId: string;
  /** How many, from five on; null says only *Underlag finns hos {organisation}*. */
  readonly records: number | null;
}

/**
 * What is said of the records behind a figure that the viewer may not see: whose they are, and how
 * many from five on. A number below five could point at single passes or receipts (INV-15,
 * field.md 4.6). Agencies without a record are not named, nor is the viewer's own; who sees as many
 * records as there are misses none.
 */
export function recordsElsewhere(
  byAgency: Readonly<Record<string, number>>,
  ownAgencyId: string,
  seen: number,
): readonly RecordsElsewhere[] {
  const all = Object.values(byAgency).reduce((sum, n) => sum + n, 0);
  if (seen >= all) return [];
  return Object.entries(byAgency)
    .filter(([agencyId, n]) => agencyId !== ownAgencyId && n > 0)
    .map(([agencyId, n]) => ({ agencyId, records: n < THRESHOLD.partners ? null : n }));
}
