import type { Span } from '@stad/platform/rules/time.js';

/** Hours before a pass from which its team sees direct work numbers (pages.md 3.6, field.md 2.8). */
export const DIRECT_HOURS_BEFORE = 24;

/** One is taken at a site: the only trace of a pass that the network knows. */
export interface TakenAt extends Span {
  readonly siteId: string;
}

/**
 * Until when somebody may see the direct number of another agency's function: from 24 hours before
 * they are taken at a site it serves until that is over; null outside. Real hours: the night of a
 * clock change opens it 24 hours before all the same.
 */
export function directUntil(
  servedSiteIds: readonly string[],
  taken: readonly TakenAt[],
  now: Date,
): Date | null {
  const ends = taken
    .filter(({ siteId, startsAt, endsAt }) => {
      const opens = startsAt.getTime() - DIRECT_HOURS_BEFORE * 3_600_000;
      return servedSiteIds.includes(siteId) && opens <= now.getTime() && now <= endsAt;
    })
    .map(({ endsAt }) => endsAt.getTime());
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}
