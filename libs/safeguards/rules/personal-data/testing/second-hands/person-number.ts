import { between, chance, pad, pick, type Random } from './draw.js';
import { checkDigitOf } from './luhn.js';

/** What sort of number it is: of the register, or one given for a time. */
export type NumberKind = 'personal' | 'coordination' | 'interim' | 'reserve';

/** A number that no person was asked for: made when the test runs, written nowhere. */
export interface PersonNumber {
  readonly kind: NumberKind;
  readonly year: number;
  readonly month: number;
  /** As written: raised by 60 for a coordination number. */
  readonly day: number;
  /** The last four; an interim or reserve number has letters among them. */
  readonly tail: string;
  readonly datePossible: boolean;
  /** Reckoned from the two-digit year; a first letter counts as 1, as the tax office does. */
  readonly checkFits: boolean;
}

const SHORT_MONTHS = [4, 6, 9, 11];

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Six digits: year, month, day. */
export function sixOf({ year, month, day }: PersonNumber): string {
  return pad(year % 100) + pad(month) + pad(day);
}

/** Eight digits, with the century. */
export function eightOf(number: PersonNumber): string {
  return String(number.year).slice(0, 2) + sixOf(number);
}

/** The letters that stand first among the last four of an interim number. */
export const INTERIM_LETTERS = ['T', 'R', 'S', 'U', 'W', 'X', 'K', 'M', 'N', 'P', 'F', 'H', 'J'];

/** Three in four have a possible day and the right check digit; the others miss one of the two. */
export function makePersonNumber(random: Random, kind: NumberKind = 'personal'): PersonNumber {
  const fate = random();
  const datePossible = fate >= 0.1;
  const year = chance(0.05, random) ? between(1912, 1925, random) : between(1926, 2021, random);
  const month = datePossible ? between(1, 12, random) : pick([2, ...SHORT_MONTHS], random);
  const last = daysIn(year, month);
  const day = datePossible ? between(1, last, random) : month === 2 ? between(30, 31, random) : 31;
  const raised = kind === 'coordination' ? day + 60 : day;
  const birth =
    kind === 'interim' ? `1${pad(between(0, 99, random))}` : pad(between(1, 999, random), 3);
  const right = checkDigitOf(pad(year % 100) + pad(month) + pad(raised) + birth);
  const checkFits = kind !== 'reserve' && (fate < 0.05 || fate >= 0.25);
  const check = checkFits ? right : String((Number(right) + between(1, 9, random)) % 10);
  const tail =
    kind === 'interim' ? pick(INTERIM_LETTERS, random) + birth.slice(1) + check : birth + check;
  return { kind, year, month, day: raised, tail, datePossible, checkFits };
}
