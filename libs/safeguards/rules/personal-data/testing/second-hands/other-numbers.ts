import { between, digits, pick } from './draw.js';
import type { Bridges, Notations } from './notation.js';
import { eightOf, INTERIM_LETTERS, type PersonNumber, sixOf } from './person-number.js';

/** What stands between the date and the last four of such numbers. */
export const OTHER_BRIDGES: Bridges = {
  hyphen: () => '-',
  nothing: () => '',
  space: () => ' ',
  'spaced hyphen': (random) => pick([' - ', '- ', ' -'], random),
  'another dash': (random) => pick(['–', ' — '], random),
  'a line': () => '\n',
  'a word': (random) => pick([' sista fyra ', ' T-nr ', ' nr ', ', '], random),
};

/** The last four of an interim or coordination number with other spacing. */
export const OTHER_TAILS: Notations = {
  'four together': (n) => n.tail,
  'first apart': (n) => `${n.tail.slice(0, 1)} ${n.tail.slice(1)}`,
  'first with hyphen': (n) => `${n.tail.slice(0, 1)}-${n.tail.slice(1)}`,
  'small letter': (n) => n.tail.toLowerCase(),
  'two and two': (n) => `${n.tail.slice(0, 2)} ${n.tail.slice(2)}`,
  'each apart': (n) => [...n.tail].join(' '),
};

const letter = (random: () => number) => pick(INTERIM_LETTERS, random);
const date = (n: PersonNumber, random: () => number) => pick([sixOf(n), eightOf(n)], random);
const mark = (random: () => number) => pick(['-', ' ', '', ' - ', '+'], random);

/** Numbers that a hospital or a school gives for a time: nobody can reckon their last digit. */
export const RESERVE_NUMBERS: Notations = {
  'date and a letter first': (n, random) =>
    `${date(n, random)}${mark(random)}${letter(random)}${digits(3, random)}`,
  'date and two letters': (n, random) =>
    `${date(n, random)}${mark(random)}${letter(random)}${letter(random)}${digits(2, random)}`,
  'date, letter, digit, letter, digit': (n, random) =>
    `${eightOf(n)}${mark(random)}${pick(['K', 'M', 'X'], random)}${between(1, 9, random)}${letter(random)}${between(0, 9, random)}`,
  'date and TF': (n, random) => `${date(n, random)}${mark(random)}TF${digits(2, random)}`,
  'year of birth after 99': (n, random) =>
    `reservnummer 99${pick(['', ' '], random)}${n.year}${pick(['', ' ', '-'], random)}${digits(6, random)}`,
};
