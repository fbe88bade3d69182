import { addDays, weekday } from '@stad/platform/rules/time.js';

/**
 * The date that lies `count` working days before another: Saturdays, Sundays and red days do not
 * count. `isRed` tells red days, which the calendar on the server knows.
 */
export function workingDaysBefore(
  date: string,
  count: number,
  isRed: (date: string) => boolean,
): string {
  let found = date;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (weekday(found) <= 5 && !isRed(found)) left -= 1;
  }
  return found;
}
