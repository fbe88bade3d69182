import { addDays, localDate } from '@stad/platform/rules/time.js';
import { calendarDays } from '@stad/programme/api/calendar-days.js';
import type { Holidays } from '../rules/weekly-hours.js';

/** Of one year, or of two at the turn of one: they never change. */
const known = new Map<string, Holidays>();

/** Red days and eves of a time, and of the evening before it, whose hours may still run. */
export function holidaysBetween(from: Date, to: Date): Holidays {
  const [first, last] = [addDays(localDate(from), -1), localDate(to)];
  const years = [...new Set([first, last].map((date) => Number(date.slice(0, 4))))];
  let days = known.get(years.join());
  if (!days) {
    days = new Map(
      years.flatMap(calendarDays).map(({ date, kind }) => [date, kind as 'RED' | 'EVE']),
    );
    known.set(years.join(), days);
  }
  return days;
}
