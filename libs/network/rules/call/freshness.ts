import { addDays, addMonths, hoursBetween } from '@stad/platform/rules/time.js';

/** A route nobody has tried for this long ranks lower and is told (pages.md 2.3, *stale > 6 months*). */
export const TESTED_WITHIN_MONTHS = 6;

/** A number that nobody has tried for this long is a gap of its town: the number, never who answers it (field.md 5.2). */
export const NUMBER_GAP_AFTER_DAYS = 90;

/** A list of numbers that was fetched longer ago than this warns (pages.md 2.3, `/ring`). */
export const SHEET_GOOD_FOR_DAYS = 7;

/** Whether a route was tried within six months of a date; one that never was, was not. */
export function isTested(testedOn: string | null, today: string): boolean {
  if (testedOn === null) return false;
  return testedOn >= addMonths(today, -TESTED_WITHIN_MONTHS);
}

/** Whether a number was not tried for {@link NUMBER_GAP_AFTER_DAYS} days on a date; one that never was, was not. */
export function isNumberGap(testedOn: string | null, today: string): boolean {
  return testedOn === null || testedOn < addDays(today, -NUMBER_GAP_AFTER_DAYS);
}

/** Whole days since a list was fetched; one fetched in the future (a wrong clock) is new. */
export function sheetAge(fetchedAt: Date, now: Date): { days: number; isOld: boolean } {
  const hours = Math.max(0, hoursBetween(fetchedAt, now));
  return { days: Math.floor(hours / 24), isOld: hours > SHEET_GOOD_FOR_DAYS * 24 };
}
