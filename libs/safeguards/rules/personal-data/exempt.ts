import { hasRightCheckDigit } from './birth-day.js';

/** A stretch of normalised text, `[from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `SO 2022/0035`, `2022/0035`, `801-12345-2022`, `A123.456/2022` (domain.md R03). */
const DIARY =
  /(?<![\p{L}\d])(?:(?:\p{Lu}{1,6} ?)?(?:199|20\d)\d\/\d{1,6}|\d{3}-\d{1,6}-20\d\d|\p{Lu}{1,2} ?\d{1,3}\.\d{3}\/20\d\d)(?![-+/.]?\d)/gu;
/** Ten digits whose third is at least 2; a sole trader's is that person's own number. */
const ORGANISATION = /(?<!\d)(?:16)?(\d\d[2-9]\d{3})-?(\d{4})(?!\d)/g;
/** `2022-05-20`, `2022.05.20`: a day with its year in full. */
const DATE = /(?<!\d)(?:19|20)\d\d([-./])(?:0[1-9]|1[0-2])\1(?:[0-2]\d|3[01])(?!\d)/g;

/** `20/5`, `20/5 2022`, `maj 2022`: the year belongs to what stands before it. */
const DAY =
  /(?<![\d/])\d{1,2}\/\d{1,2}(?:[ -](?:19|20)\d\d)?(?!\d|[-+/.]\d)|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6} (?:19|20)\d\d(?!\d)/gi;
/** `18.00`, `18:00`. */
const CLOCK = /(?<![\d.:])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d]|[.:]\d)/g;

/** `112 st`, `40 %`: counted things. */
const COUNT = /(?<!\d)\d{1,3} ?(?:%|(?:st|kr|procent|personer)(?!\p{L}))/gu;

/**
 * What is a number of its own and no part of a person's: diary numbers, organisation numbers,
 * dates, hours, counts. A personal number may hold a date whole, but is never made of a piece of one of these.
 */
export function exemptSpans(text: string): Span[] {
  const organisations = [...text.matchAll(ORGANISATION)].filter(([, date, tail]) =>
    hasRightCheckDigit(`${date}${tail}`),
  );
  const others = [DIARY, DATE, DAY, CLOCK, COUNT].flatMap((form) => [...text.matchAll(form)]);
  return [...organisations, ...others].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Whether a stretch would tear a piece out of one of `spans`. */
export function tearsOne({ from, to }: Span, spans: readonly Span[]): boolean {
  return spans.some(
    (span) => from < span.to && span.from < to && (span.from < from || to < span.to),
  );
}
