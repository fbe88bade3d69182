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

/** `SO 2022/0035`, `2022/0035`, `801-12345-2022`, `A123.456/2022` (domain.md R03). */
const DIARY =
  /(?<![\p{L}\d])(?:(?:\p{Lu}{1,6} ?)?(?:199|20\d)\d\/\d{1,6}|\d{3}-\d{1,6}-20\d\d|\p{Lu}{1,2} ?\d{1,3}\.\d{3}\/20\d\d)(?![-+/.]?\d)/gu;
/** Ten digits whose third is at least 2; a sole trader's is that person's own number. */
const ORGANISATION = /(?<!\d)(?:16)?(\d\d[2-9]\d{3})-?(\d{4})(?!\d)/g;
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
  const organisations = [...text.matchAll(ORGANISATION)].filter(([, date, tail]) =>
    hasRightCheckDigit(`${date}${tail}`),
  );
  const others = [DIARY, DATE, DAY, CLOCK, COUNT].flatMap((form) => [...text.matchAll(form)]);
  const span = (match: RegExpExecArray, isWhole: boolean) => ({
    from: match.index,
    to: match.index + match[0].length,
    isWhole,
  });
  return [
    ...[...organisations, ...others].map((match) => span(match, false)),
    ...[...text.matchAll(DAY_AND_YEAR)].map((match) => span(match, true)),
  ];
}

/** Whether a stretch would tear a piece out of one of `spans`, or swallow one that never is a part. */
export function tearsOne({ from, to }: Span, spans: readonly ExemptSpan[]): boolean {
  return spans.some(
    (span) =>
      from < span.to && span.from < to && (span.isWhole || span.from < from || to < span.to),
  );
}
