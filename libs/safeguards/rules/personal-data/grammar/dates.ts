import { birthDay } from '../birth-day.js';
import type { Span } from '../exempt.js';

/** How a day is written, which decides what may stand between it and the last four. */
export type Notation =
  /** `850703`, `1985-07-03`, `85 07 03`: in the order of a personal number, figures alone. */
  | 'ordered'
  /** `85 0 7 0 3`: in that order, in pieces. */
  | 'pieces'
  /** `1985;7;3`, `år 85 månad 7 dag 3`: in that order or turned, with what a number never has between. */
  | 'loose'
  /** `3/7 1985`, `03071985`: another order. */
  | 'turned'
  /** `3 juli 1985`, `3 VII -85`, `July 3rd, 1985`: the month has a name. */
  | 'named'
  /** `030785`: six figures in another order, which only what is called a birth is read as. */
  | 'guessed';

/** A day as somebody wrote it that there is, and that is not to come. */
export interface WrittenDate extends Span {
  /** `YYMMDD`, or `YYYYMMDD` where the century is written. */
  readonly digits: string;
  readonly notation: Notation;
}

const MONTHS = [
  'januari|january|jan',
  'februari|february|feb',
  'mars|march|mar',
  'april|apr',
  'maj|may',
  'juni|june|jun',
  'juli|july|jul',
  'augusti|august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'december|dec',
];
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const BY_LENGTH = (one: string, other: string) => other.length - one.length;
const MONTH = `((?<!\\p{L})(?:${[...MONTHS.flatMap((names) => names.split('|')), ...ROMANS].sort(BY_LENGTH).join('|')})(?!\\p{L}))\\.?`;
/** The last four in pieces, after the first of them. */
const PIECES =
  '(?:\\d{3}|(?:(?:, ?|[ .·-])\\d){3}|\\d[ -]\\d\\d|[ -]\\d{3}|\\d\\d[ -]\\d)(?![\\d]|[.,:/-]\\d)';
/** Nothing, or the last four at once. */
const END = `(?!\\d(?!${PIECES}))`;
const APOSTROPHE = "['’‘´`′]";
const YEAR = `${APOSTROPHE}?((?:1[89]|20) ?\\d\\d|\\d\\d|0 \\d)${APOSTROPHE}?${END}`;
const FULL_YEAR = `((?:1[89]|20) ?\\d\\d)${END}`;
const DAY = `(?<!\\d)(\\d{1,2})${END}(?::? ?(?:e|a|st|nd|rd|th|de)(?!\\p{L}))?\\.?`;
const NUMBER = '(\\d{1,2})(?!\\d)(?::? ?(?:e|a)(?!\\p{L}))?';
/** What people say between the parts of a day. */
const THINKING = '(?:och(?: så| sen)?|and(?: then)?|[eöäu]+h+m?|hm+)';
/** What stands between the parts of a day that has the name of its month. */
const SMALL = `(?:av|of|i|in|år|the|den|månad|year|month|född|anno|${THINKING})`;
const JOIN = `[^\\p{L}\\d]{0,4}(?:${SMALL}[^\\p{L}\\d]{1,3}){0,2}`;
/** Carriers and columns between parts that are figures. */
const COLUMN = '(?: ?[-;,|:_/.=] ?| )';
const YEAR_KEY = '(?:år|year|yyyy|åååå|y|födelseår|född)';
const MONTH_KEY = '(?:månad|mån|month|mm|m|födelsemånad)';
const DAY_KEY = '(?:dag|day|dd|d|födelsedag)';
const TO_VALUE = `[^\\p{L}\\d]{1,4}(?:${THINKING}[^\\p{L}\\d]{1,3})?`;
const TO_KEY = `[^\\p{L}\\d]{1,6}(?:${THINKING}[^\\p{L}\\d]{1,3})?`;

type Order = readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'];
interface Form {
  readonly notation: Notation;
  readonly pattern: RegExp;
  readonly order: Order;
  /** Not even tried without it. */
  readonly needs?: RegExp;
}

const NAME = /\p{L}{3}|[IVX]|\d[./ -]{1,2}[ivx]/u;
const form = (notation: Notation, order: string, source: string, needs?: RegExp): Form => ({
  notation,
  order: [...order] as unknown as Order,
  pattern: new RegExp(source, 'giu'),
  ...(needs ? { needs } : {}),
});

const FORMS: readonly Form[] = [
  form(
    'ordered',
    'ymd',
    `(?<!\\d|\\d[.,])((?:1[89]|20)?\\d\\d)(?<mark>[-./ ]?)(\\d\\d)\\k<mark>(\\d\\d)(?!\\d(?!${PIECES.replace('\\d{3}|', '')}))`,
  ),
  // `1985-7-3`, `85/7/3`, `1985;07;03`.
  form(
    'loose',
    'ymd',
    `(?<!\\d|\\d[-.,/:])${FULL_YEAR}(?<mark>${COLUMN})(\\d{1,2})\\k<mark>(\\d{1,2})${END}(?![.:]\\d{1,3}(?!\\d|\\.\\d))`,
  ),
  // `85;07;03;TTTT`: two figures in each column, and the last four.
  form(
    'loose',
    'ymd',
    '(?<!\\d|\\d[;,|])(\\d\\d)(?<mark> ?[;,|] ?)(\\d\\d)\\k<mark>(\\d\\d)(?=\\k<mark>(?:(?:och|sen|sedan|and|then) ){0,2}\\d{4}(?!\\d|\\k<mark>\\d))',
  ),
  form(
    'loose',
    'ymd',
    `(?<!\\d|\\d[-.,/:])(?:${APOSTROPHE}|-)?(\\d\\d)${APOSTROPHE}?(?<mark>[-/])(\\d{1,2})\\k<mark>(\\d{1,2})(?!\\d|[.,:]\\d)`,
  ),
  form('loose', 'ymd', `${APOSTROPHE}(\\d\\d) (?<mark>)(\\d\\d) ?(\\d\\d)(?!\\d)`),
  form('turned', 'dmy', `(?<![\\d/.-])${NUMBER}(?<mark>[-./;|_])${NUMBER}\\k<mark> ?-?${YEAR}`),
  form('turned', 'dmy', `(?<![\\d/.-])${NUMBER}(?<mark>/)${NUMBER}[ /-]{1,3}${YEAR}`),
  form('turned', 'dmy', `(?<![\\d/.-])${NUMBER}(?<mark>\\.)${NUMBER}\\.?,? -?${YEAR}`),
  form('turned', 'mdy', `(?<![\\d/.-])${NUMBER}(?<mark>[-./])${NUMBER}\\k<mark>${FULL_YEAR}`),
  form('turned', 'dmy', `(?<![\\d/.-]|\\d )${NUMBER}(?<mark>,? )${NUMBER}\\k<mark>${FULL_YEAR}`),
  form('turned', 'dmy', `(?<!\\d)(\\d\\d)(?<mark>)(\\d\\d)((?:19|20)\\d\\d)${END}`),
  form('turned', 'mdy', `(?<!\\d)(\\d\\d)(?<mark>)(\\d\\d)((?:19|20)\\d\\d)${END}`),
  // `3:e i 7:e 85`.
  form(
    'turned',
    'dmy',
    `(?<!\\d)${NUMBER}(?<mark>) (?:${THINKING} )?(?:i|av|of)(?: den)?(?: ${THINKING})? ${NUMBER}[ ,]{1,2}(?:år )?${YEAR}`,
    / (?:i|av|of) /i,
  ),
  form('named', 'dmy', `${DAY}(?<mark>)${JOIN}${MONTH}${JOIN}${YEAR}`, NAME),
  form('named', 'mdy', `${MONTH}(?<mark>)${JOIN}${DAY}${JOIN}${YEAR}`, NAME),
  form(
    'named',
    'ymd',
    `(?<!\\d)(?:${APOSTROPHE})?((?:1[89]|20)\\d\\d|\\d\\d|0 \\d)(?<mark>)${JOIN}${MONTH}${JOIN}${DAY}`,
    NAME,
  ),
  form(
    'named',
    'ydm',
    `(?<!\\d)((?:1[89]|20) ?\\d\\d|20 0 \\d|(?<=['’-])\\d\\d)(?<mark>)${JOIN}${DAY}${JOIN}${MONTH}`,
    NAME,
  ),
  form('named', 'myd', `${MONTH}(?<mark>)${JOIN}${FULL_YEAR}${JOIN}${DAY}`, NAME),
  form(
    'loose',
    'ymd',
    `(?<!\\p{L})${YEAR_KEY}${TO_VALUE}(?<mark>)${YEAR}${TO_KEY}${MONTH_KEY}${TO_VALUE}${NUMBER}${TO_KEY}${DAY_KEY}${TO_VALUE}(\\d{1,2})${END}`,
    /(?:dag|day|d)/i,
  ),
  form(
    'loose',
    'dmy',
    `(?<!\\p{L})${DAY_KEY}${TO_VALUE}(?<mark>)${NUMBER}${TO_KEY}${MONTH_KEY}${TO_VALUE}${NUMBER}${TO_KEY}${YEAR_KEY}${TO_VALUE}${YEAR}`,
    /(?:dag|day|d)/i,
  ),
  form('guessed', 'dmy', '(?<!\\d|\\d[.,])(?<mark>)(\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)'),
];
/** What another form reads. */
const ORDERED = /^\d{4}([-./ ])\d\d\1\d\d$/;
/** `85 7 3`, where it was said in words. */
const SAID = form(
  'loose',
  'ymd',
  '(?<!\\d)((?:1[89]|20) ?\\d\\d|\\d\\d)(?<mark>) (\\d{1,2}) (\\d{1,2})(?!\\d)',
);
/** `18 5 38`: the day, the month and the year, said. */
const SAID_TURNED = form(
  'loose',
  'dmy',
  '(?<!\\d|\\d )(\\d{1,2})(?<mark>) (\\d{1,2}) ((?:1[89]|20) ?\\d\\d|\\d\\d|0 \\d)(?!\\d)',
);
/** `8 5 0 7 0 3`, `85 0 7 03`. */
const IN_PIECES = /(?<!\d|\d[ .,])\d(?:[ -]?\d){5,7}(?![ -]?\d)/g;
/** `1985-07-03T00:00:00.000Z`: a day as programs write it. */
const MIDNIGHT = /^[T ]00:?00(?::?00(?:\.0{1,6})?)?(?:Z|[+-]\d\d:\d\d)?/i;
/** Any other moment is of the programme. */
const MOMENT = /^T\d\d:?\d\d/i;

/** The days in a text in all the ways people write them, in their order; one text may be two days. */
export function datesIn(text: string, now: Date, isSaid = false): WrittenDate[] {
  const dates: WrittenDate[] = [];
  const put = (notation: Notation, digits: string, from: number, to: number) => {
    if (!birthDay(`${digits}0000`, now)) return;
    const after = text.slice(to, to + 32);
    const [midnight = ''] = MIDNIGHT.exec(after) ?? [];
    if (midnight === '' && MOMENT.test(after)) return;
    const how = midnight !== '' && notation === 'ordered' ? 'loose' : notation;
    dates.push({ notation: how, digits, from, to: to + midnight.length });
  };
  for (const { notation, pattern, order, needs } of isSaid
    ? [...FORMS, SAID, SAID_TURNED]
    : FORMS) {
    if (needs?.test(text) === false) continue;
    for (const match of text.matchAll(pattern)) {
      const digits = digitsOf(order, match);
      const isSame = notation === 'guessed' && digits === match[0];
      const isOrdered = notation === 'loose' && ORDERED.test(match[0]);
      if (digits && !isSame && !isOrdered)
        put(notation, digits, match.index, match.index + match[0].length);
    }
  }
  for (const { 0: found, index } of text.matchAll(IN_PIECES)) {
    const digits = found.replace(/\D/g, '');
    const isWhole = digits.length !== 7 && !/^\d+$/.test(found);
    if (isWhole) put('pieces', digits, index, index + found.length);
  }
  return dates.sort((one, other) => one.from - other.from || other.to - one.to);
}

function digitsOf(order: Order, match: RegExpExecArray): string | undefined {
  const mark = match.groups?.['mark'];
  const groups = [...match].slice(1);
  const markAt = groups.findIndex((group, at) => group === mark && isMark(groups, at));
  const parts = groups.filter((_, at) => at !== markAt) as string[];
  const part = (kind: 'y' | 'm' | 'd') => parts[order.indexOf(kind)] ?? '';
  const month = monthOf(part('m'), /\d[./-] ?[ivx][./ -]/.test(match[0]));
  if (month === undefined) return undefined;
  return `${part('y').replace(/ /g, '')}${month}${part('d').padStart(2, '0')}`;
}

/** The mark is a group of its own and never a number or a name. */
function isMark(groups: readonly (string | undefined)[], at: number): boolean {
  return !/[\p{L}\d]/u.test(groups[at] ?? '');
}

function monthOf(written: string, isMarked: boolean): string | undefined {
  if (/^\d+$/.test(written)) return written.padStart(2, '0');
  const roman = ROMANS.indexOf(written);
  const name = written.toLowerCase();
  const at = roman >= 0 ? roman : MONTHS.findIndex((names) => names.split('|').includes(name));
  // A small `i` is a word, a small `vii` hardly one.
  const small =
    at < 0 && (name.length > 1 || isMarked) ? ROMANS.indexOf(written.toUpperCase()) : at;
  return small < 0 ? undefined : String(small + 1).padStart(2, '0');
}
