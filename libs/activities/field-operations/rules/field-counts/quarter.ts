const QUARTER_MS = 15 * 60_000;

/**
 * The beginning of the quarter of an hour in which something was counted. Finer the portal never knows
 * when a meeting was (field.md 2.8: the phone keeps counter, quarter and number). Quarters are the same
 * in every zone and on both nights when the clock changes.
 */
export function quarterOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS);
}

export const isQuarter = (at: Date): boolean => at.getTime() % QUARTER_MS === 0;

/** The quarter after this one. */
export const nextQuarter = (quarter: Date): Date => new Date(quarter.getTime() + QUARTER_MS);
