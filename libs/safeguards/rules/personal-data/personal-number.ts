import type { Match } from './finding.js';

/** A run of digits and what stands between it and the next run. */
interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** What follows when it may stand inside a number, else `undefined`. */
  readonly gap: string | undefined;
}

/** Spaces, and one or two marks that people put inside a number. */
const GAP = /^ ?[-+_./:]{0,2} ?$/;
const LONGEST = 12;

/**
 * Personnummer and samordningsnummer in normalised text: whole runs of digits that together make
 * 10 or 12 digits, a day that exists and a right check digit (folkbokföringslagen 18 och 18 a §§).
 * Also the weaker signs: a date with four digits, an interim number.
 */
export function findPersonalNumbers(text: string, now: Date): Match[] {
  const groups = groupsOf(text);
  const matches: Match[] = [];
  for (let first = 0; first < groups.length; first++) {
    let length = 0;
    for (let last = first; last < groups.length; last++) {
      const group = groups[last] as Group;
      length += group.digits.length;
      if (length > LONGEST) break;
      if (length === 10 || length === 12) {
        const rule = judge(groups, first, last, now);
        if (rule) matches.push({ rule, from: (groups[first] as Group).from, to: group.to });
      }
      if (group.gap === undefined) break;
    }
  }
  return [...matches, ...interimNumbers(text, now)];
}

function groupsOf(text: string): Group[] {
  const runs = [...text.matchAll(/\d+/g)];
  return runs.map((run, index) => {
    const to = run.index + run[0].length;
    const next = runs[index + 1];
    const between = next ? text.slice(to, next.index) : undefined;
    const gap = between !== undefined && GAP.test(between) ? between : undefined;
    return { digits: run[0], from: run.index, to, gap };
  });
}

function judge(groups: readonly Group[], first: number, last: number, now: Date) {
  const parts = groups.slice(first, last + 1);
  const digits = parts.map((part) => part.digits).join('');
  const day = readDay(digits, now);
  if (!day || !marksFit(parts, digits.length) || looksLikePhone(parts)) return undefined;
  if (startsDate(groups, last)) return undefined;
  if (digits.length === 10 && parts.length > 3 && standsInSeries(groups, first, last)) {
    return undefined;
  }
  const dateAndTime = isDateAndTime(parts, digits, now);
  if (digits.slice(-4, -1) !== '000' && hasRightCheckDigit(digits.slice(-10)) && !dateAndTime) {
    return day.coordination ? 'COORDINATION_NUMBER' : 'PERSONAL_NUMBER';
  }
  return !dateAndTime && isDateWithTail(parts, digits) ? 'DATE_AND_FOUR_DIGITS' : undefined;
}

/**
 * Marks (all but spaces) stand where dates have them: before the last four, around the month,
 * after the year. So `2022-05-20 18.00`, `2012-05-20 18`, diary numbers (`SO 2022/0035`) and
 * phones (`040-628 04 00`) are no numbers of persons; nor are organisation numbers, whose third
 * digit is at least 2 and makes no month.
 */
function marksFit(parts: readonly Group[], length: number): boolean {
  const tail = length - 4;
  const allowed = [tail - 4, tail - 2, tail];
  const marked = new Set<number>();
  let offset = 0;
  for (const part of parts.slice(0, -1)) {
    offset += part.digits.length;
    const mark = (part.gap as string).trim();
    if (mark === '') continue;
    if (!allowed.includes(offset)) return false;
    if (/[+:]/.test(mark) && offset !== tail) return false;
    marked.add(offset);
  }
  // A mark after the month belongs to one after the year.
  return !marked.has(tail - 2) || marked.has(tail - 4);
}

/** `070 174 06 05`: an area code and pairs; a number of a person is never written so. */
function looksLikePhone(parts: readonly Group[]): boolean {
  const shape = parts.map((part) => part.digits.length).join(' ');
  return (parts[0] as Group).digits.startsWith('0') && /^(2|3|4)( 2| 3){2,3}$/.test(shape);
}

/** In `2022-04-01–2022-09-30` the last four digits are the year of a second date. */
function startsDate(groups: readonly Group[], last: number): boolean {
  const [year, month, day] = groups.slice(last, last + 3);
  return (
    /^(19|20)\d\d$/.test(year?.digits ?? '') &&
    /^[-./]$/.test(year?.gap ?? '') &&
    /^(0[1-9]|1[0-2])$/.test(month?.digits ?? '') &&
    month?.gap === year?.gap &&
    day?.digits.length === 2
  );
}

/**
 * A row of figures out of a table: three or more other runs of digits beside it, only spaces
 * between. One or two can be a figure in the sentence.
 */
function standsInSeries(groups: readonly Group[], first: number, last: number): boolean {
  let beside = 0;
  for (let at = first - 1; beside < 3 && groups[at]?.gap === ' '; at--) beside++;
  for (let at = last; beside < 3 && groups[at]?.gap === ' '; at++) beside++;
  return beside >= 3;
}

/** `2022-05-20 1800`, `2022_05_20_1800` of the last years is a time, not a small child. */
function isDateAndTime(parts: readonly Group[], digits: string, now: Date): boolean {
  if (digits.length !== 12) return false;
  const shape = parts.map((part) => `${part.digits.length}${part.gap?.trim() ?? ''}`).join(' ');
  if (!/^4([-_.]) 2\1 2_? 4/.test(shape)) return false;
  const years = now.getUTCFullYear() - Number(digits.slice(0, 4));
  return years <= 5 && Number(digits.slice(8, 10)) <= 24 && Number(digits.slice(10)) < 60;
}

/** A whole date, a dash or plus, four digits; or twelve digits in a row. */
function isDateWithTail(parts: readonly Group[], digits: string): boolean {
  if (parts.length === 1) return digits.length === 12;
  const shape = parts.map((part) => part.digits.length).join(' ');
  const mark = (parts.at(-2) as Group).gap?.trim();
  return (mark === '-' || mark === '+') && /^(6|8|2 2 2|4 2 2) 4$/.test(shape);
}

interface Day {
  readonly coordination: boolean;
}

/** The day a number starts with, when there is such a day and it is not to come. */
function readDay(digits: string, now: Date): Day | undefined {
  const [year, month, day] = [digits.slice(0, -8), digits.slice(-8, -6), digits.slice(-6, -4)];
  const coordination = Number(day) > 60;
  const dayOfMonth = coordination ? Number(day) - 60 : Number(day);
  const years =
    year.length === 4 ? [Number(year)] : [18, 19, 20].map((each) => each * 100 + Number(year));
  const earliest = now.getUTCFullYear() - 150;
  const real = years.some(
    (each) =>
      each >= earliest &&
      dayOfMonth >= 1 &&
      Number(month) >= 1 &&
      Number(month) <= 12 &&
      dayOfMonth <= new Date(Date.UTC(each, Number(month), 0)).getUTCDate() &&
      // A day of grace: it is already tomorrow in Sweden when it is not in UTC.
      Date.UTC(each, Number(month) - 1, dayOfMonth - 1) <= now.getTime(),
  );
  return real ? { coordination } : undefined;
}

/** Luhn, modulus 10, over ten digits. */
export function hasRightCheckDigit(ten: string): boolean {
  let sum = 0;
  for (let index = 0; index < ten.length; index++) {
    const product = Number(ten[index]) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/** `YYMMDD-T123`: given before a real number, for example in health care and in custody. */
function interimNumbers(text: string, now: Date): Match[] {
  const pattern = /(?<!\d)(?:\d\d)?(\d{6}) ?[-+]? ?[TRSUWXJKLMN]\d{3}(?![\dA-Za-z])/g;
  return [...text.matchAll(pattern)]
    .filter((match) => readDay(`${match[1]}0000`, now))
    .map((match) => ({
      rule: 'INTERIM_NUMBER',
      from: match.index,
      to: match.index + match[0].length,
    }));
}
