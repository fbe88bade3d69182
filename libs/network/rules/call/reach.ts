import { coverageSpans } from '../coverage.js';
import type { Holidays, WeeklyHours } from '../weekly-hours.js';

/** *Svarar nu, till {tid}* or *Stängt nu, öppnar {tid}*, of one function at one moment. */
export interface Reach {
  readonly answers: boolean;
  /** False when nobody has given any hours: then one can only try. */
  readonly isKnown: boolean;
  /** When it closes; null when it does not within a week, or does not answer now. */
  readonly until: Date | null;
  /** When it opens next, within {@link OPENS_WITHIN_DAYS}; null when it answers now, or nobody knows. */
  readonly opensAt: Date | null;
}

/** An office may be closed from the eve of Christmas Eve to the day after New Year. */
export const OPENS_WITHIN_DAYS = 14;
const CLOSES_WITHIN_DAYS = 7;
/** Nearly every answer lies within two days; a phone need not lay out a fortnight for it. */
const LOOK_AHEAD = [2, CLOSES_WITHIN_DAYS + 1, OPENS_WITHIN_DAYS];
const DAY = 24 * 3_600_000;

/**
 * Whether weekly hours answer at a moment, until when, and else when they open (pages.md 3.6).
 * The minute it opens it answers, the minute it closes it does not.
 */
export function reachOf(hours: readonly WeeklyHours[], holidays: Holidays, at: Date): Reach {
  for (const days of LOOK_AHEAD) {
    const horizon = new Date(at.getTime() + days * DAY);
    const spans = coverageSpans(hours, at, horizon, holidays);
    const now = spans.find((span) => span.startsAt <= at && at < span.endsAt);
    const next = spans.find((span) => span.startsAt > at);
    const isLast = days >= OPENS_WITHIN_DAYS || (now && days > CLOSES_WITHIN_DAYS);
    const isSure = now ? now.endsAt < horizon : next !== undefined;
    if (!isSure && !isLast) continue;
    const closes = now && now.endsAt.getTime() - at.getTime() <= CLOSES_WITHIN_DAYS * DAY;
    return {
      answers: now !== undefined,
      isKnown: hours.length > 0,
      until: closes ? now.endsAt : null,
      opensAt: now ? null : (next?.startsAt ?? null),
    };
  }
  throw new Error('The last look is always sure');
}
