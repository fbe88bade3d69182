import { tailFor } from '../made-numbers.js';

/** `random` gives numbers in [0, 1). */
export type Random = () => number;
export type Make = (random: Random) => string;

export const below = (most: number, random: Random) => Math.floor(random() * most);
export const between = (least: number, most: number, random: Random) =>
  least + below(most - least + 1, random);
export const pick = <T>(choices: readonly T[], random: Random): T =>
  choices[below(choices.length, random)] as T;
export const pad = (value: number, length = 2) => String(value).padStart(length, '0');
export const digits = (count: number, random: Random) =>
  Array.from({ length: count }, () => below(10, random)).join('');
export const letters = (count: number, from: string, random: Random) =>
  Array.from({ length: count }, () => pick([...from], random)).join('');

/** A person's number in its parts; it lives as long as the test that makes it. */
export interface Parts {
  readonly year: number;
  readonly month: number;
  /** As it is written: raised by 60 in a coordination number. */
  readonly day: number;
  readonly tail: string;
}

/** A day that there is, from 1930 to the end of 2019, and its last four. */
export function person(random: Random): Parts {
  const date = new Date(Date.UTC(1930, 0, 1 + below(32_870, random)));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { year, month, day, tail: tailOf(year, month, day, random) };
}

/** A coordination number over months 00–12 and days 60–91, also where there is no such day. */
export function unknownBirth(random: Random): Parts {
  const [year, month, day] = [
    between(1930, 2019, random),
    between(0, 12, random),
    between(60, 91, random),
  ];
  return { year, month, day, tail: tailOf(year, month, day, random) };
}

function tailOf(year: number, month: number, day: number, random: Random): string {
  return tailFor(`${year}${pad(month)}${pad(day)}`, pad(between(1, 999, random), 3));
}

export const short = ({ year, month, day }: Parts) => `${pad(year % 100)}${pad(month)}${pad(day)}`;
export const long = (parts: Parts) => `${Math.floor(parts.year / 100)}${short(parts)}`;

export const MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  );
const UNDER_TWENTY =
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(
    ' ',
  );
const TENS = 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'.split(' ');

/** 0 to 99 in words, tens and units with `joint` between. */
export function inWords(value: number, joint = ''): string {
  if (value < 20) return UNDER_TWENTY[value] as string;
  const unit = value % 10;
  const tens = TENS[Math.floor(value / 10) - 2] as string;
  return unit === 0 ? tens : `${tens}${joint}${UNDER_TWENTY[unit]}`;
}

/** `05` as one says it: *noll fem*. */
export const pairInWords = (value: number, joint = '') =>
  value < 10 ? `noll ${inWords(value)}` : inWords(value, joint);
export const eachInWords = (figures: string) =>
  [...figures].map((figure) => inWords(Number(figure)));

/** What one of the three wrote in each class; no two of them share a phrase or a way to part things. */
export interface Hand {
  readonly unknownBirth: Make;
  readonly digitsInWords: Make;
  readonly monthByName: Make;
  readonly apart: Make;
  readonly interim: Make;
  readonly reserve: Make;
  readonly shortStreet: Make;
  readonly account: Make;
  readonly advertisement: Make;
  readonly mapPoint: Make;
  readonly document: Make;
  /** What looks alike and points at nobody. */
  readonly innocent: Make;
}
