import type { Language } from './language.js';
import {
  addDays,
  hoursBetween,
  isoWeek,
  localDate,
  localTime,
  type Span,
  weekday,
} from './time.js';
import { type Season, seasonOf } from './wall-clock.js';

/** Monday first. Names are written out here: the same on every machine and in every browser. */
export const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const SHORT_WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `fredag`; `short` gives `fre`. */
export function weekdayText(date: string, language: Language, short = false): string {
  return (short ? SHORT_WEEKDAYS : WEEKDAYS)[language][weekday(date) - 1] ?? '';
}

/** `27 maj`, with `year` `27 maj 2022`. */
export function monthDayText(date: string, language: Language, year = false): string {
  const [inYear = 0, month = 0, day = 0] = date.split('-').map(Number);
  const text = `${day} ${MONTHS[language][month - 1]}`;
  return year ? `${text} ${inYear}` : text;
}

/** `fredag 27 maj`, with `year` `fredag 27 maj 2022`. For running text; tables show `2022-05-27`. */
export function dayText(date: string, language: Language, year = false): string {
  return `${weekdayText(date, language)} ${monthDayText(date, language, year)}`;
}

/** `fre 27 maj`: for cards and rows. */
export function shortDayText(date: string, language: Language): string {
  return `${weekdayText(date, language, true)} ${monthDayText(date, language)}`;
}

/** `v. 21`, in English `wk 21`. */
export function weekText(date: string, language: Language): string {
  return `${language === 'sv' ? 'v.' : 'wk'} ${isoWeek(date).week}`;
}

/** A wall-clock time `20:00` as it is written: `20.00`, in English `20:00`. */
export function timeText(time: string, language: Language): string {
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** Short for cards: `20`, `20.30`. */
export function shortTimeText(time: string, language: Language): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? String(Number(hours)).padStart(2, '0') : timeText(time, language);
}

/** `20.00–01.00`; word joiners keep the dash from breaking the line. */
export function spanText(from: string, to: string, language: Language, short = false): string {
  const say = short ? shortTimeText : timeText;
  return `${say(from, language)}\u2060–\u2060${say(to, language)}`;
}

/** `fredag 27 maj 2022, v. 21`: how a date field repeats what it understood. */
export function understoodDay(date: string, language: Language): string {
  return `${dayText(date, language, true)}, ${weekText(date, language)}`;
}

/** What an hour is called that comes twice. */
const SEASONS: Readonly<Record<Language, Readonly<Record<Season, string>>>> = {
  sv: { SUMMER: 'sommartid', NORMAL: 'normaltid' },
  en: { SUMMER: 'summer time', NORMAL: 'winter time' },
};

/** `20.00` of an instant; in the night that autumn repeats an hour also which of the two, `02.30 sommartid`. */
export function clockText(instant: Date, language: Language): string {
  const season = seasonOf(instant);
  const time = timeText(localTime(instant), language);
  return season ? `${time} ${SEASONS[language][season]}` : time;
}

/** What begins before this is said to be in the night to its day. */
const DAWN = '05:00';

/**
 * `fredag 27 maj 2022, v. 21, 20.00–01.00, slutar lördag`;
 * before dawn `lördag 28 maj 2022, v. 21, 01.00–04.00, natten till lördag` (pages.md 1.2).
 */
export function understoodSpan(span: Span, language: Language): string {
  const from = localDate(span.startsAt);
  const to = localDate(span.endsAt);
  const times = `${clockText(span.startsAt, language)}\u2060–\u2060${clockText(span.endsAt, language)}`;
  const base = `${understoodDay(from, language)}, ${times}`;
  if (to !== from) {
    const day = to === addDays(from, 1) ? weekdayText(to, language) : dayText(to, language);
    return `${base}, ${language === 'sv' ? 'slutar' : 'ends'} ${day}`;
  }
  if (localTime(span.startsAt) >= DAWN) return base;
  return `${base}, ${language === 'sv' ? 'natten till' : 'night to'} ${weekdayText(from, language)}`;
}

/** `2022-05-27 20.00–01.00`: a span as a field shows it for being changed. */
export function writtenSpan(span: Span, language: Language): string {
  const from = localDate(span.startsAt);
  const [start, end] = [span.startsAt, span.endsAt].map((at) => clockText(at, language));
  const isShort = hoursBetween(span.startsAt, span.endsAt) < 24;
  const to = localDate(span.endsAt);
  return isShort ? `${from} ${start}–${end}` : `${from} ${start} – ${to} ${end}`;
}

/** `2022-05-27 20.00`: a moment as a field shows it for being changed. */
export function writtenMoment(instant: Date, language: Language): string {
  return `${localDate(instant)} ${clockText(instant, language)}`;
}

/** `fredag 27 maj 2022, v. 21, kl. 20.00`. */
export function understoodMoment(instant: Date, language: Language): string {
  const at = language === 'sv' ? 'kl.' : 'at';
  return `${understoodDay(localDate(instant), language)}, ${at} ${clockText(instant, language)}`;
}

/** Hours with at most one decimal, `5` or `4,5`: a night with a clock change is said as it is. */
export function hoursText(from: Date, to: Date, language: Language): string {
  const hours = Math.round(hoursBetween(from, to) * 10) / 10;
  return language === 'sv' ? String(hours).replace('.', ',') : String(hours);
}
