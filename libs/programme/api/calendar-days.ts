import Holidays from 'date-holidays';
import type { CalendarDay } from './programme.types.js';

/** Eves that change a week's planning though they are no public holidays (ux.md 1.2). */
const EVES = [
  'trettondagsafton',
  'skärtorsdagen',
  'påskafton',
  'valborgsmässoafton',
  'pingstafton',
  'midsommarafton',
  'allhelgonaafton',
  'julafton',
  'nyårsafton',
];

const byYear = new Map<number, CalendarDay[]>();

/**
 * Red days and eves of a year. The library lives on the server only (236 kB in a bundle); its
 * types are not Swedish usage, so red is `public` and eves go by name. Sundays are not listed.
 */
export function calendarDays(year: number): readonly CalendarDay[] {
  let days = byYear.get(year);
  if (!days) {
    days = new Holidays('SE')
      .getHolidays(year, 'sv')
      .map((holiday) => ({
        date: holiday.date.slice(0, 10),
        name: holiday.name,
        kind: kindOf(holiday.name, holiday.type),
      }))
      .filter((day) => day.kind !== 'NONE');
    byYear.set(year, days);
  }
  return days;
}

function kindOf(name: string, type: string): string {
  if (EVES.includes(name.toLocaleLowerCase('sv'))) return 'EVE';
  return type === 'public' ? 'RED' : 'NONE';
}
