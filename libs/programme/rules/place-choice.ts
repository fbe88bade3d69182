import type { ProgrammeState } from './programme-state.js';
import type { Tier } from './tier.js';

/** One line of the list in the top bar: a site in a programme. */
export interface Place {
  readonly siteId: string;
  readonly siteSlug: string;
  readonly siteName: string;
  readonly programmeId: string;
  readonly programmeSlug: string;
  readonly programmeState: ProgrammeState;
  /** First day of the programme, for the order among programmes of the same state. */
  readonly startsOn: string;
  /** The viewer's ring at the site. */
  readonly tier: Tier;
}

/** What the address says: `?plats=lund&program=2022`. Either part may be missing or wrong. */
export interface AskedPlace {
  readonly site?: string;
  readonly programme?: string;
}

const STATE_ORDER: readonly ProgrammeState[] = ['ACTIVE', 'PLANNED', 'REPORTING', 'CLOSED'];
const TIER_ORDER: readonly Tier[] = ['CORE', 'NETWORK', 'FUNDER', 'OBSERVER'];

/** Running programmes first, newest first; in each, the sites where the viewer is in the core group first. */
export function inListOrder(places: readonly Place[]): readonly Place[] {
  return [...places].sort(
    (a, b) =>
      STATE_ORDER.indexOf(a.programmeState) - STATE_ORDER.indexOf(b.programmeState) ||
      b.startsOn.localeCompare(a.startsOn) ||
      TIER_ORDER.indexOf(a.tier) - TIER_ORDER.indexOf(b.tier) ||
      a.siteName.localeCompare(b.siteName, 'sv'),
  );
}

/**
 * The place a page is about. What the address asks for wins when the viewer has it; of a half-known
 * address the known half is kept; else the first of the list, which is the running programme.
 * `exact` is false when the address asked for something else: the page then corrects its address.
 */
export function choosePlace(
  places: readonly Place[],
  asked: AskedPlace,
): { readonly place: Place; readonly exact: boolean } | null {
  const ordered = inListOrder(places);
  const ofSite = (place: Place) => !asked.site || place.siteSlug === asked.site;
  const ofProgramme = (place: Place) => !asked.programme || place.programmeSlug === asked.programme;
  const both = ordered.find((place) => ofSite(place) && ofProgramme(place));
  if (both) return { place: both, exact: true };
  const near = ordered.find(ofSite) ?? ordered.find(ofProgramme) ?? ordered[0];
  return near ? { place: near, exact: false } : null;
}
