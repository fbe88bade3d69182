import type { Span } from './exempt.js';

/** A day as somebody wrote it, whether or not there is such a day. */
export interface WrittenDate extends Span {
  /** `YYMMDD`, or `YYYYMMDD` where the century is written. */
  readonly digits: string;
  /** Not in the order of a personal number: nobody else looks at what follows it. */
  readonly isTurned: boolean;
}

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const MONTH =
  '(jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{L})\\.?';
const YEAR = '((?:1[89]|20) ?\\d\\d|\\d\\d)(?!\\d)';
const DAY = '(\\d{1,2})(?::?[ea](?!\\p{L}))?\\.?';

/** `920512`, `1992-05-12`, `92 05 12`. */
const IN_ORDER = /(?<!\d|\d[.,])((?:1[89]|20)?\d\d)([-./ ]?)(\d\d)\2(\d\d)(?!\d)/g;
/** `9 2 0 5 1 2`, `92 0 5 12`: as it is said. */
const IN_PIECES = /(?<!\d|\d[ .,])\d(?: ?\d){5,7}(?! ?\d)/g;
/** `12051992`. */
const TURNED = /(?<!\d)(\d\d)(\d\d)((?:19|20)\d\d)(?!\d)/g;
/** `12/5 1992`, `12/5-92`. */
const WITH_SLASH = new RegExp(`(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})[ /-]{1,2}'?${YEAR}`, 'gu');
/** `12.05.1992`, `12-05-1992`. */
const DAY_FIRST = new RegExp(`(?<![\\d/.-])(\\d{1,2})([.-])(\\d{1,2})\\2${YEAR}`, 'gu');
/** `12 maj 1992`, `12:e maj -92`, `12-maj-1992`. */
const BY_NAME = new RegExp(
  `(?<!\\d)${DAY}[ -]?(?:av |i )?${MONTH}(?:,? år)?[ ,'-]{0,3}${YEAR}`,
  'giu',
);
/** `maj 12, 1992`. */
const MONTH_FIRST = new RegExp(`(?<!\\p{L})${MONTH} ${DAY},? ${YEAR}`, 'giu');
/** `maj 1992, den 12`. */
const DAY_LAST = new RegExp(`(?<!\\p{L})${MONTH} ((?:1[89]|20)\\d\\d),? den ${DAY}(?!\\d)`, 'giu');
/** `1992, den 12 maj`. */
const YEAR_FIRST = new RegExp(
  `(?<!\\d)((?:1[89]|20)\\d\\d)[ ,-]{1,2}(?:den )?${DAY}[ -]?${MONTH}`,
  'giu',
);

/** The days of a normalised text in all the ways people write them, in their order. */
export function datesIn(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  const look = (
    form: RegExp,
    isTurned: boolean,
    partsOf: (groups: string[]) => (string | undefined)[],
  ) => {
    for (const match of text.matchAll(form)) {
      const [year, month, day] = partsOf([...match].slice(1)).map((part = '') => part);
      const digits = `${year}${month?.padStart(2, '0')}${day?.padStart(2, '0')}`.replace(' ', '');
      dates.push({ from: match.index, to: match.index + match[0].length, digits, isTurned });
    }
  };
  look(IN_ORDER, false, ([year, , month, day]) => [year, month, day]);
  for (const { 0: found, index } of text.matchAll(IN_PIECES)) {
    const digits = found.replaceAll(' ', '');
    dates.push({ from: index, to: index + found.length, digits, isTurned: false });
  }
  look(TURNED, true, ([day, month, year]) => [year, month, day]);
  look(DAY_LAST, true, ([month, year, day]) => [year, numberOf(month), day]);
  look(WITH_SLASH, true, ([day, month, year]) => [year, month, day]);
  look(DAY_FIRST, true, ([day, , month, year]) => [year, month, day]);
  look(BY_NAME, true, ([day, month, year]) => [year, numberOf(month), day]);
  look(MONTH_FIRST, true, ([month, day, year]) => [year, numberOf(month), day]);
  look(YEAR_FIRST, true, ([year, day, month]) => [year, numberOf(month), day]);
  return dates.sort((one, other) => one.from - other.from);
}

function numberOf(month = ''): string {
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
}
