import { spanText } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';

/** Of hours what is written down of them. */
export interface WrittenHours {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly redDays: string;
}

const DAYS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const AND_HOLIDAYS: Readonly<Record<Language, string>> = {
  sv: ' och helgdagar',
  en: ' and public holidays',
};
const ROUND_THE_CLOCK: Readonly<Record<Language, string>> = {
  sv: 'dygnet runt',
  en: 'around the clock',
};

/**
 * The weekly hours in force on a date as they stand on paper: `mån–fre 08–16.30`, `dygnet runt`.
 * Null when there are none.
 */
export function hoursText(
  hours: readonly WrittenHours[],
  date: string,
  language: Language,
): string | null {
  const parts = hours
    .filter(({ validFrom, validTo }) => validFrom <= date && (!validTo || date <= validTo))
    .map(({ weekdays, from, to, redDays }) => {
      const isAll = new Set(weekdays).size === 7;
      const times =
        from === '00:00' && to === '00:00'
          ? ROUND_THE_CLOCK[language]
          : spanText(from, to === '00:00' ? '24:00' : to, language, true);
      return isAll && times === ROUND_THE_CLOCK[language]
        ? times
        : `${daysText(weekdays, language)}${redDays === 'TOO' ? AND_HOLIDAYS[language] : ''} ${times}`;
    });
  return parts.length === 0 ? null : [...new Set(parts)].join(', ');
}

/** `mån–fre`, `mån, ons`, `lör–sön`: days that follow each other are one range. */
function daysText(weekdays: readonly number[], language: Language): string {
  const runs: [number, number][] = [];
  for (const day of [...new Set(weekdays)].sort()) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  const name = (day: number) => DAYS[language][day - 1];
  return runs
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}\u2060–\u2060${name(to)}`))
    .join(', ');
}
