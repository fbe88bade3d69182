import { hasRightCheckDigit } from './birth-day.js';

/** A stretch of normalised text, `[from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A number of its own. Some are never a part of a person's, others may stand in it whole. */
export interface ExemptSpan extends Span {
  readonly isWhole: boolean;
  /** A day and its year: a part of a number where the last four stand apart. */
  readonly isDay: boolean;
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
  /(?<![\d/])\d{1,2}\/\d{1,2}(?!\d|[-+/.]\d)|(?<![a-zåäö])(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:19|20)\d\d(?!\d)/gi;
/** `18.00`, `18:00`. */
const CLOCK = /(?<![\d.:])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d]|[.:]\d)/g;

/** What is called by the name of another kind of number: an invoice's reference, a project, a grant. */
const NAME =
  '(?:ocr|fakturan?|diarie|dnr|invoice|betalnings?-?ref\\p{L}*|referens|ref|projekt|project|bidrags?|anslags?|grant|ansöknings?|ansökan|application|agreement|avtals?|order|beställnings?|kund|medlems?|artikel|serie|kvitto|verifikations?|verifikat|utbetalnings?|rekvisitions?|insats|aktivitets?|kontrakts?|upphandlings?|bankgiro|plusgiro|iban|ean|gtin|isbn|issn|doi|orcid|ärende|award|contribution|nyps|cordis)';
const KIND =
  '[-_ ]?(?:nummer|numret|number|nr|no|id|ids|kod|identitet|identifierare|referens|ref|beteckning|nr/ocr|/ocr|ocr)';
const CALLED_OTHERWISE = new RegExp(
  `(?<!\\p{L})${NAME}(?:${KIND})?\\.?(?![\\p{L}])[^\\p{L}\\d]{1,4}(?:(?:är|nr|id|ocr|med|nummer|[A-Z]{2,5})[^\\p{L}\\d]{1,3}){0,2}(\\d(?:[ -]?\\d){5,24})(?![\\p{L}\\d])`,
  'giu',
);
/** As a person's is written: six or eight figures, a mark, four. It is not spared for its name. */
const AS_A_PERSON = /^(?:\d\d)?\d{6} ?[-+] ?\d{4}$/;
/** `HOME/2021/AMIF/AG/4000008340`: the path of a grant. */
const PATH = /(?<![\p{L}\d/])\p{Lu}[\p{Lu}\d-]{1,9}(?:\/[\p{Lu}\d-]{1,12}){1,8}(?![\p{L}\d/])/gu;
/** `2021-04567`: a state agency's, with five figures. */
const AGENCY = /(?<![\p{L}\d]|\d[-./])20\d\d-\d{5}(?![-+/.]?\d)/gu;

/** `112 st`, `40 %`: counted things. */
const COUNT = /(?<!\d)\d{1,3} ?(?:%|(?:st|kr|procent|personer)(?!\p{L}))/gu;

/**
 * What is a number of its own and no part of a person's: diary numbers, organisation numbers,
 * dates, hours, counts. A personal number may hold a date whole, but is never made of a piece of one of these.
 */
export function exemptSpans(text: string, now: Date): ExemptSpan[] {
  const organisations = [...text.matchAll(ORGANISATION), ...text.matchAll(TAXED)].filter(
    ([, date, tail]) => hasRightCheckDigit(`${date}${tail}`),
  );
  const others = [DIARY, DATE, DAY, CLOCK, COUNT].flatMap((form) => [...text.matchAll(form)]);
  const span = (match: RegExpExecArray, isWhole: boolean, isDay = false) => ({
    from: match.index,
    to: match.index + match[0].length,
    isWhole,
    isDay,
  });
  const called = [...text.matchAll(CALLED_OTHERWISE)].filter(
    ([, value = '']) => !AS_A_PERSON.test(value) || isOfLateYears(value, now),
  );
  const paths = [...text.matchAll(PATH)].filter(([path]) => /\d{4}/.test(path));
  const spans = [
    ...[...organisations, ...others, ...text.matchAll(AGENCY)].map((match) => span(match, false)),
    ...[...called, ...paths].map((match) => span(match, true)),
    ...[...text.matchAll(DAY_AND_YEAR)].map((match) => span(match, true, true)),
  ];
  return spans.sort((a, b) => a.from - b.from);
}

/** A project that began in these years may be numbered by its day. */
const LATE_YEARS = 15;

function isOfLateYears(value: string, now: Date): boolean {
  const digits = value.replace(/\D/g, '');
  const year =
    digits.length === 12 ? Number(digits.slice(0, 4)) : 2000 + Number(digits.slice(0, 2));
  const age = now.getUTCFullYear() - year;
  return age >= -1 && age <= LATE_YEARS;
}

const INVOICE =
  /(?<!\p{L})(?:ocr|faktura|invoice|betalnings?ref|projekt|bidrag|anslag|grant|kontrakt)/iu;
const PERSON = /(?<!\p{L})(?:född|föd|person|pnr|samordn|patient|klient|brukare|kund)/iu;
/** How far the words of an invoice or a project reach. */
const ROW = 160;

/** Whether a number stands among an invoice's or a project's own, and no person is spoken of. */
export function isAmongOthers(text: string, { from, to }: Span): boolean {
  const around = text.slice(Math.max(0, from - ROW), to + 40);
  return INVOICE.test(around) && !PERSON.test(around);
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
