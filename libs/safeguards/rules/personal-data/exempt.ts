import { hasRightCheckDigit } from './birth-day.js';

/** A stretch of normalised text, `[from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A number of its own. Some are never a part of a person's, others may stand in it whole. */
export interface ExemptSpan extends Span {
  readonly isWhole: boolean;
}

/** `SO 2022/0035`, `2022/0035`, `801-12345-2022`, `A123.456/2022` (field.md R03). */
const DIARY =
  /(?<![\p{L}\d])(?:(?:\p{Lu}{1,6} ?)?(?:199|20\d)\d\/\d{1,6}|\d{3}-\d{1,6}-20\d\d|\p{Lu}{1,2} ?\d{1,3}\.\d{3}\/20\d\d)(?![-+/.]?\d)/gu;
/** Ten digits whose third is at least 2; a sole trader's is that person's own number. */
const ORGANISATION = /(?<!\d)(?:16)?(\d\d[2-9]\d{3})-?(\d{4})(?!\d)/g;
/** The same in a tax number: its last digits are no part of a day. */
const TAXED = /(?<![\p{L}\d])SE ?(\d\d[2-9]\d{3}) ?-? ?(\d{4}) ?-? ?01(?!\d)/giu;
/** `2022-05-20`, `2022.05.20`: a day with its year in full. */
const DATE = /(?<!\d)(?:19|20)\d\d([-./])(?:0[1-9]|1[0-2])\1(?:[0-2]\d|3[01])(?!\d)/g;

/** `20/5 2022`: no number of a person begins so. */
const DAY_AND_YEAR = /(?<![\d/])\d{1,2}\/\d{1,2}[ -](?:19|20)\d\d(?!\d|[-+/.]\d)/g;
/** `20/5`, `maj 2022`. */
const DAY =
  /(?<![\d/])\d{1,2}\/\d{1,2}(?!\d|[-+/.]\d)|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6} (?:19|20)\d\d(?!\d)/gi;
/** `18.00`, `18:00`. */
const CLOCK = /(?<![\d.:])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d]|[.:]\d)/g;

/** `112 st`, `40 %`: counted things. */
const COUNT = /(?<!\d)\d{1,3} ?(?:%|(?:st|kr|procent|personer)(?!\p{L}))/gu;

/**
 * What is a number of its own and no part of a person's: diary numbers, organisation numbers,
 * dates, hours, counts. A personal number may hold a date whole, but is never made of a piece of one of these.
 */
export function exemptSpans(text: string): ExemptSpan[] {
  const organisations = [...text.matchAll(ORGANISATION), ...text.matchAll(TAXED)].filter(
    ([, date, tail]) => hasRightCheckDigit(`${date}${tail}`),
  );
  const others = [DIARY, DATE, DAY, CLOCK, COUNT].flatMap((form) => [...text.matchAll(form)]);
  const span = (match: RegExpExecArray, isWhole: boolean) => ({
    from: match.index,
    to: match.index + match[0].length,
    isWhole,
  });
  const spans = [
    ...[...organisations, ...others].map((match) => span(match, false)),
    ...[...text.matchAll(DAY_AND_YEAR)].map((match) => span(match, true)),
  ];
  return spans.sort((a, b) => a.from - b.from);
}

/** Longer than any of these can be. */
const LONGEST = 40;

/**
 * Whether a stretch would tear a piece out of one of `spans`, or swallow one that never is a part. They
 * stand in the order of the text: only those near it are looked at.
 */
export function tearsOne({ from, to }: Span, spans: readonly ExemptSpan[]): boolean {
  for (let at = firstFrom(spans, from - LONGEST); at < spans.length; at++) {
    const span = spans[at] as ExemptSpan;
    if (span.from >= to) return false;
    if (from < span.to && (span.isWhole || span.from < from || to < span.to)) return true;
  }
  return false;
}

/** The first that begins at `from` or later. */
function firstFrom(spans: readonly ExemptSpan[], from: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as ExemptSpan).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
