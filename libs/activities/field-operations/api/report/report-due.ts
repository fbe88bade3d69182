import { localDate } from '@stad/platform/rules/time.js';
import { calendarDays } from '@stad/programme/api/calendar-days.js';
import { lockDueOn } from '../../rules/report-life.js';

/** The last day to lock a report, red days left out. */
export function reportDueOn(returnedAt: Date): string {
  const year = Number(localDate(returnedAt).slice(0, 4));
  const red = [...calendarDays(year), ...calendarDays(year + 1)]
    .filter((day) => day.kind === 'RED')
    .map((day) => day.date);
  return lockDueOn(returnedAt, new Set(red));
}
