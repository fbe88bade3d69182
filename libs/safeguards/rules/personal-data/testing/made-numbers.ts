import { hasRightCheckDigit } from '../birth-day.js';

/**
 * Numbers for tests are made when the test runs and written nowhere: a valid one may be
 * somebody's. The one fixed example is 19121212-1212.
 */
export interface MadeNumber {
  /** `YYYYMMDD`, the day raised by 60 for a coordination number. */
  readonly date: string;
  /** Birth number and check digit. */
  readonly tail: string;
  /** Over a hundred years old: written with `+`. */
  readonly old: boolean;
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** `random` gives numbers in [0, 1); a day from 1900 to the end of 2024. */
export function makeNumber(random: () => number, coordination = random() < 0.25): MadeNumber {
  const days = Math.floor(random() * 45_655);
  const date = new Date(Date.UTC(1900, 0, 1 + days));
  const day = date.getUTCDate() + (coordination ? 60 : 0);
  const digits = `${date.getUTCFullYear()}${pad(date.getUTCMonth() + 1, 2)}${pad(day, 2)}`;
  const birth = pad(1 + Math.floor(random() * 999), 3);
  return { date: digits, tail: tailFor(digits, birth), old: date.getUTCFullYear() < 1924 };
}

/** The last four digits for a day, `YYYYMMDD`, and a birth number, `121`. */
export function tailFor(date: string, birth: string): string {
  for (let check = 0; check < 10; check++) {
    if (hasRightCheckDigit(`${date.slice(2)}${birth}${check}`)) return `${birth}${check}`;
  }
  throw new Error('a check digit always exists');
}

type Disguise = (number: MadeNumber, random: () => number) => string;

const pick = <T>(choices: readonly T[], random: () => number): T =>
  choices[Math.floor(random() * choices.length)] as T;

const short = ({ date, tail }: MadeNumber) => date.slice(2) + tail;
const long = ({ date, tail }: MadeNumber) => date + tail;
const plain: Disguise = (number, random) => pick([short, long], random)(number);
const dashed = (mark: string): Disguise => {
  return ({ date, tail }, random) => `${pick([date, date.slice(2)], random)}${mark}${tail}`;
};
const mapped = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
/** Puts one of `marks` at one to three places inside. */
const strewn = (text: string, marks: readonly string[], random: () => number) => {
  let strewnText = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = 1 + Math.floor(random() * (strewnText.length - 1));
    strewnText = strewnText.slice(0, at) + pick(marks, random) + strewnText.slice(at);
  }
  return strewnText;
};

/** The twelve disguises of security.md 5. */
export const DISGUISES: Readonly<Record<string, Disguise>> = {
  'plain 10 and 12 digits': plain,
  'hyphen and plus': (number, random) => dashed(number.old ? '+' : '-')(number, random),
  'other dashes': (number, random) =>
    dashed(pick(['\u2013', '\u2014', '\u2012', '\u2011', '\u2212'], random))(number, random),
  'spaces inside': (number, random) =>
    pick(
      [
        () => dashed(' ')(number, random),
        () => dashed(' - ')(number, random),
        () => strewn(plain(number, random), [' ', '  '], random),
        () => [...plain(number, random)].join(' '),
        () => (plain(number, random).match(/../g) as string[]).join(' '),
      ],
      random,
    )(),
  'no-break and thin spaces': (number, random) =>
    strewn(plain(number, random), ['\u00a0', '\u2009', '\u202f', '\u2007'], random),
  'full-width digits': (number, random) => mapped(dashed('-')(number, random), 0xff10),
  'Arabic-Indic digits': (number, random) =>
    mapped(dashed('-')(number, random), pick([0x0660, 0x06f0], random)),
  'zero-width characters': (number, random) =>
    strewn(
      dashed('-')(number, random),
      ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'],
      random,
    ),
  'a line break inside': (number, random) =>
    pick(
      [
        () => dashed('-\n')(number, random),
        () => strewn(plain(number, random), ['\n', '\r\n'], random),
      ],
      random,
    )(),
  'glued to letters or punctuation': (number, random) =>
    `${pick(['pnr', 'åäö', '(', '"', 'nr:', '#'], random)}${dashed('-')(number, random)}${pick(['x', ')', '.', ',', 'född', '!'], random)}`,
  'inside a URL or e-mail': (number, random) => {
    const text = pick([plain, dashed('-'), dashed('%2D'), dashed('%20')], random)(number, random);
    return pick(
      [
        `https://sok.example/p/${text}?v=1`,
        `sok.example/?q=${text}&sida=2`,
        `${text}@post.example`,
      ],
      random,
    );
  },
  'inside a file name': (number, random) => {
    const text = pick([plain, dashed('-'), dashed('_')], random)(number, random);
    return pick([`scan_${text}.pdf`, `${text}_2.docx`, `bilaga 3_${text}_v2.txt`], random);
  },
};
