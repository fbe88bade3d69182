import { pad, pick } from './draw.js';
import { ENGLISH_MONTHS } from './english-words.js';
import type { Notations } from './notation.js';
import { eightOf, type PersonNumber, sixOf } from './person-number.js';
import { MONTHS } from './swedish-words.js';

const APOSTROPHES = ["'", '’', '‘', '´'];
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const SHORT_YEARS = ["'", '’', '-', '–', ''];

const two = (n: PersonNumber) => pad(n.year % 100);
const month = (n: PersonNumber) => MONTHS[n.month - 1] as string;
const english = (n: PersonNumber) => ENGLISH_MONTHS[n.month - 1] as string;
const roman = (n: PersonNumber) => ROMANS[n.month - 1] as string;
const suffix = (day: number) =>
  day % 10 < 3 && day % 10 > 0 && day !== 11 && day !== 12 ? ':a' : ':e';
const englishSuffix = (day: number) =>
  day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');

/** Digits in the order of the number. */
export const PLAIN_DATES: Notations = {
  'six digits': sixOf,
  'eight digits': eightOf,
};

/** Other marks or another order, in digits only: they can write a raised day too. */
export const NUMERIC_DATES: Notations = {
  'ISO date': (n) => `${n.year}-${pad(n.month)}-${pad(n.day)}`,
  'ISO date with spaces': (n) => `${n.year} - ${pad(n.month)} - ${pad(n.day)}`,
  'ISO date with a time': (n) => `${n.year}-${pad(n.month)}-${pad(n.day)}T00:00:00`,
  'short ISO date': (n) => `${pad(n.year % 100)}-${pad(n.month)}-${pad(n.day)}`,
  'spaces between': (n) => `${n.year} ${pad(n.month)} ${pad(n.day)}`,
  'pairs with spaces': (n) => sixOf(n).replace(/..(?=.)/g, '$& '),
  'dots, year first': (n) => `${n.year}.${pad(n.month)}.${pad(n.day)}`,
  'slashes, year first': (n) => `${n.year}/${pad(n.month)}/${pad(n.day)}`,
  'underscores, year first': (n) => `${n.year}_${pad(n.month)}_${pad(n.day)}`,
  'day first with dots': (n) => `${pad(n.day)}.${pad(n.month)}.${n.year}`,
  'day first, short, with dots': (n) => `${n.day}.${n.month}.${pad(n.year % 100)}`,
  'day first with hyphens': (n) => `${pad(n.day)}-${pad(n.month)}-${n.year}`,
  'day first with slashes': (n) => `${pad(n.day)}/${pad(n.month)}/${n.year}`,
  'day/month-year': (n) => `${n.day}/${n.month}-${pad(n.year % 100)}`,
  'day/month year': (n) => `${n.day}/${n.month} ${n.year}`,
  "day/month 'year": (n, random) =>
    `${n.day}/${n.month} ${pick(APOSTROPHES, random)}${pad(n.year % 100)}`,
  'month first, English': (n) => `${pad(n.month)}/${pad(n.day)}/${n.year}`,
  'day first, six digits': (n) => pad(n.day) + pad(n.month) + pad(n.year % 100),
  'day first, eight digits': (n) => `${pad(n.day)}${pad(n.month)}${n.year}`,
};

/** The month as a word or a Roman number, or a weekday in front: only for a true day. */
export const CALENDAR_DATES: Notations = {
  'month as a word': (n) => `${n.day} ${month(n)} ${n.year}`,
  'month as a word, with den': (n) => `den ${n.day} ${month(n)} ${n.year}`,
  'month as a word, capital': (n) =>
    `${n.day} ${month(n).replace(/^./, (c) => c.toUpperCase())} ${n.year}`,
  'month shortened': (n) => `${n.day} ${month(n).slice(0, 3)} ${n.year}`,
  'month shortened, with dots': (n) => `${n.day}. ${month(n).slice(0, 3)}. ${n.year}`,
  'month shortened, with hyphens': (n) => `${pad(n.day)}-${english(n).slice(0, 3)}-${n.year}`,
  'month shortened, no space': (n) =>
    `${pad(n.day)}${english(n).slice(0, 3).toUpperCase()}${two(n)}`,
  'month as a word, short year': (n, random) =>
    `${n.day} ${month(n)} ${pick(SHORT_YEARS, random)}${two(n)}`,
  'rank and month': (n, random) =>
    `den ${n.day}${suffix(n.day)} ${month(n)} ${pick([String(n.year), `-${two(n)}`], random)}`,
  'rank and rank of month': (n) =>
    `${n.day}${suffix(n.day)} i ${n.month}${suffix(n.month)} ${two(n)}`,
  'year first, month as a word': (n) => `${n.year}, ${n.day} ${month(n)}`,
  'year, word, day': (n) => `${n.year} ${month(n)} ${n.day}`,
  'two-digit year, month, day': (n, random) =>
    `${pick(APOSTROPHES, random)}${two(n)} ${month(n)} ${n.day}`,
  'Roman month': (n, random) =>
    [n.day, roman(n), n.year].join(pick([' ', '.', '/', '-', '. '], random)),
  'Roman month, small, short year': (n, random) =>
    `${n.day}/${roman(n).toLowerCase()}${pick(['-', ' ', " '"], random)}${two(n)}`,
  'year first, Roman month': (n) => `${n.year}-${roman(n)}-${pad(n.day)}`,
  'English, day first': (n) => `${n.day} ${english(n)} ${n.year}`,
  'English, day with ending': (n) => `${n.day}${englishSuffix(n.day)} of ${english(n)} ${n.year}`,
  'English, month first': (n) => `${english(n)} ${n.day}, ${n.year}`,
  'English, month shortened': (n, random) =>
    `${english(n).slice(0, 3)} ${n.day}${englishSuffix(n.day)} ${pick([String(n.year), `'${two(n)}`], random)}`,
  'weekday in front': (n, random) =>
    `${pick(WEEKDAYS, random)}en den ${n.day} ${month(n)} ${n.year}`,
  'weekday shortened in front': (n, random) =>
    `${pick(WEEKDAYS, random).slice(0, 3)} ${n.day}/${n.month} ${n.year}`,
  'words for the parts': (n) => `år ${n.year} månad ${n.month} dag ${n.day}`,
};
