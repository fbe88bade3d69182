import { addDays, localDate, localTime } from '@stad/platform/rules/time.js';

/** Before this wall-clock time it is still the night of the evening before. */
const NIGHT_ENDS = '04:00';

/**
 * The date a shift belongs to. A day in the field turns at four in the morning: the check made at
 * 23.30 is *of the day* for a pass that begins at 00.30, and a start moved from 23.30 to 00.30 is the
 * same evening (INV-10).
 */
export function fieldDate(instant: Date): string {
  const date = localDate(instant);
  return localTime(instant) < NIGHT_ENDS ? addDays(date, -1) : date;
}

export function isSameNight(a: Date, b: Date): boolean {
  return fieldDate(a) === fieldDate(b);
}
