import {
  dayText,
  monthDayText,
  shortDayText,
  spanText,
  timeText,
  understoodSpan,
  weekText,
} from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { useMemo } from 'react';
import { useLanguage } from './language.js';

/** How dates, times and figures look. Instants are the ISO strings of the API. */
export interface Format {
  /** `fredag 27 maj 2022, v. 21, 20.00–01.00, slutar lördag` */
  span(startsAt: string, endsAt: string): string;
  /** `20.00–01.00`; `short` gives `20–01` */
  times(startsAt: string, endsAt: string, short?: boolean): string;
  /** `fredag 27 maj`, of a date or an instant */
  day(date: string, year?: boolean): string;
  /** `fre 27 maj` */
  shortDay(date: string): string;
  /** `27 maj` */
  monthDay(date: string, year?: boolean): string;
  /** `v. 21` */
  week(date: string): string;
  /** `2022-05-27`: for tables and fields */
  isoDay(instant: string): string;
  /** `20.00` */
  time(instant: string): string;
  /** `27 maj 2022 20.00` */
  moment(instant: string): string;
  /** `Polisen, Skolan och Socialtjänsten` */
  list(names: readonly string[]): string;
  /** `12 345,5`, with a thin space between thousands */
  number(value: number, decimals?: number): string;
}

/** A date stays; an instant becomes the Swedish date it falls on. */
const dateOf = (value: string) => (value.length > 10 ? localDate(new Date(value)) : value);
const timeOf = (instant: string) => localTime(new Date(instant));

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

export function formatFor(language: Language): Format {
  return {
    span: (startsAt, endsAt) =>
      understoodSpan({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, language),
    times: (startsAt, endsAt, short) => spanText(timeOf(startsAt), timeOf(endsAt), language, short),
    day: (date, year) => dayText(dateOf(date), language, year),
    shortDay: (date) => shortDayText(dateOf(date), language),
    monthDay: (date, year) => monthDayText(dateOf(date), language, year),
    week: (date) => weekText(dateOf(date), language),
    isoDay: dateOf,
    time: (instant) => timeText(timeOf(instant), language),
    moment: (instant) =>
      `${monthDayText(dateOf(instant), language, true)} ${timeText(timeOf(instant), language)}`,
    list: (names) => new Intl.ListFormat(LOCALES[language]).format(names),
    number: (value, decimals) => numberText(value, language, decimals),
  };
}

function numberText(value: number, language: Language, decimals?: number): string {
  const fixed = decimals === undefined ? String(value) : value.toFixed(decimals);
  const [whole = '', part] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u202f' : ',');
  return part === undefined ? grouped : `${grouped}${language === 'sv' ? ',' : '.'}${part}`;
}

export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatFor(language), [language]);
}
