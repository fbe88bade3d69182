import type { Problem } from '@stad/platform/rules/problem.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';

/** Where a calendar link is used: its name, so that one knows which to revoke. */
export const FEED_DEVICES = ['PHONE', 'COMPUTER', 'OTHER'] as const;
export type FeedDevice = (typeof FEED_DEVICES)[number];

/** Links in force at once, for one person and employer. */
export const MOST_FEEDS = 5;

/** The one title of an entry: own working time, and nothing it is for (INV-20). */
export const OWN_TIME_TITLE = 'Bokad, samverkan';

/** How often a link may be asked; calendars ask a few times an hour. */
export const FEED_PACE = { fetches: 60, minutes: 10 } as const;

/** Days of the past and of what comes that a calendar gets. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 400;

/**
 * A new link, `inForce` being those there are beside it. Problems: `CALENDAR_NOT_DECIDED` (the agency has
 * not decided that working time may leave the portal), `FEED_DEVICE_UNKNOWN`, `TOO_MANY_FEEDS` { most }.
 */
export function checkNewFeed(asked: {
  readonly device: string;
  readonly isDecided: boolean;
  readonly inForce: number;
}): readonly Problem[] {
  const problems: Problem[] = [];
  if (!asked.isDecided) problems.push({ code: 'CALENDAR_NOT_DECIDED' });
  if (!FEED_DEVICES.some((device) => device === asked.device)) {
    problems.push({ code: 'FEED_DEVICE_UNKNOWN', field: 'device' });
  }
  if (asked.inForce >= MOST_FEEDS) {
    problems.push({ code: 'TOO_MANY_FEEDS', params: { most: MOST_FEEDS } });
  }
  return problems;
}

/** From which moment to which a calendar is told of, whole local days. */
export function feedSpan(now: Date): { readonly from: Date; readonly to: Date } {
  const today = localDate(now);
  return {
    from: atLocal(addDays(today, -DAYS_BACK), '00:00'),
    to: atLocal(addDays(today, DAYS_AHEAD), '00:00'),
  };
}
