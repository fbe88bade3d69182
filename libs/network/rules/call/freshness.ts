import { addMonths, hoursBetween } from '@stad/platform/rules/time.js';

/** A route nobody has tried for this long ranks lower and is told (pages.md 2.3, *stale > 6 months*). */
export const TESTED_WITHIN_MONTHS = 6;

/** A list of numbers that was fetched longer ago than this warns (pages.md 2.3, `/ring`). */
export const SHEET_GOOD_FOR_DAYS = 7;

/** Whether a route was tried within six months of a date; one that never was, was not. */
export function isTested(testedOn: string | null, today: string): boolean {
  if (testedOn === null) return false;
  return testedOn >= addMonths(today, -TESTED_WITHIN_MONTHS);
}

/** Whole days since a list was fetched; one fetched in the future (a wrong clock) is new. */
export function sheetAge(fetchedAt: Date, now: Date): { days: number; isOld: boolean } {
  const hours = Math.max(0, hoursBetween(fetchedAt, now));
  return { days: Math.floor(hours / 24), isOld: hours > SHEET_GOOD_FOR_DAYS * 24 };
}
