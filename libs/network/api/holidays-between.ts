import { addDays, localDate } from '@stad/platform/rules/time.js';
import { calendarDays } from '@stad/programme/api/calendar-days.js';
import type { Holidays } from '../rules/weekly-hours.js';

/** Red days and eves of a time, and of the evening before it, whose hours may still run. */
export function holidaysBetween(from: Date, to: Date): Holidays {
  const [first, last] = [addDays(localDate(from), -1), localDate(to)];
  const years = new Set([first, last].map((date) => Number(date.slice(0, 4))));
  return new Map(
    [...years].flatMap(calendarDays).map(({ date, kind }) => [date, kind as 'RED' | 'EVE']),
  );
}
