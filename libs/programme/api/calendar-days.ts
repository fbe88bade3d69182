import Holidays from 'date-holidays';
import type { CalendarDay } from './programme.types.js';

/** Eves that change a week's planning though they are no public holidays (pages.md 1.2). */
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

/** Where the library's English says something else. */
const ENGLISH: Readonly<Record<string, string>> = { allhelgonaafton: "All Saints' Eve" };

const byYear = new Map<number, CalendarDay[]>();

/**
 * Red days and eves of a year. The library lives on the server only (236 kB in a bundle); its
 * types are not Swedish usage, so red is `public` and eves go by name. Sundays are not listed.
 */
export function calendarDays(year: number): readonly CalendarDay[] {
  let days = byYear.get(year);
  if (!days) {
    const sweden = new Holidays('SE');
    const english = sweden.getHolidays(year, 'en');
    days = sweden
      .getHolidays(year, 'sv')
      .map(({ date, name, rule, type }) => ({
        date: date.slice(0, 10),
        name,
        nameEn: ENGLISH[name] ?? english.find((day) => day.rule === rule)?.name ?? name,
        kind: kindOf(name, type),
      }))
      .filter((day) => day.kind !== 'NONE');
    byYear.set(year, days);
  }
  return days;
}

/** Whether a date is a public holiday; Saturdays and Sundays are known elsewhere. */
export function isRedDay(date: string): boolean {
  return calendarDays(Number(date.slice(0, 4))).some(
    (day) => day.date === date && day.kind === 'RED',
  );
}

/**
 * The days of every year that a session shows: of the programmes of the viewer, and of this year with
 * its neighbours. They come with the session, so that a date field knows them at once.
 */
export function sessionDays(
  today: string,
  programmes: readonly { readonly startsOn: string; readonly endsOn: string }[],
): readonly CalendarDay[] {
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const now = yearOf(today);
  const years = new Set([now - 1, now, now + 1]);
  for (const { startsOn, endsOn } of programmes) {
    for (let year = yearOf(startsOn); year <= yearOf(endsOn); year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b).flatMap(calendarDays);
}

function kindOf(name: string, type: string): string {
  if (EVES.includes(name.toLocaleLowerCase('sv'))) return 'EVE';
  return type === 'public' ? 'RED' : 'NONE';
}
