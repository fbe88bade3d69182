import { type Group, shapeOf, type Window } from './digit-groups.js';

/** A child of at most these years may be taken for a moment of the programme. */
const RECENT_YEARS = 5;
/** A plan is made for this and the next year. */
const PLANNED_YEARS = 1;
/** So many figures beside it make a number a part of a row. */
const ROW = 2;

/**
 * Marks (all but spaces) stand where dates have them: before the last four, around the month, after
 * the year and then alike; or between all digits. So `2022-05-20 18.00`, diary
 * numbers (`SO 2022/0035`) and phones (`040-628 04 00`) are no numbers of persons; nor are
 * organisation numbers, whose third digit is at least 2 and makes no month.
 */
export function marksFit({ parts, digits }: Window): boolean {
  if (isSpelled(parts)) return true;
  const marks = marksOf(parts);
  const tail = digits.length - 4;
  const [year, month] = [marks.get(tail - 4), marks.get(tail - 2)];
  for (const [at, mark] of marks) {
    const isInDate = at === tail - 4 || at === tail - 2;
    if (isInDate ? /[+:]/.test(mark) : at !== tail) return false;
  }
  // A mark after the month belongs to a like one after the year: `12.05–12` is a span of hours.
  return month === undefined || month === year;
}

/** `1-2-1-2-1-2-1-2-1-2`: one digit at a time, with like marks. */
function isSpelled(parts: readonly Group[]): boolean {
  const [first] = parts;
  return parts.every(({ digits, mark }, at) => {
    return digits.length === 1 && (at === parts.length - 1 || mark === first?.mark);
  });
}

/** The marks by how many digits stand before them. */
function marksOf(parts: readonly Group[]): Map<number, string> {
  const marks = new Map<number, string>();
  let before = 0;
  for (const { digits, mark } of parts.slice(0, -1)) {
    before += digits.length;
    if (mark) marks.set(before, mark);
  }
  return marks;
}

/** `070 174 06 05`: an area code and pairs; a number of a person is never written so. */
export function isPhoneShape({ parts, digits }: Window): boolean {
  return /^0(?!0|20|77)/.test(digits) && /^([234]( [23]){2,3}|3 3 4)$/.test(shapeOf(parts));
}

/** `0701740605` as one writes it in a field for phones: area code first, nothing inside. */
export function isBarePhone({ parts, digits }: Window): boolean {
  return parts.length === 1 && /^0[1-9]\d{8}$/.test(digits);
}

/**
 * A row of figures out of a table: a number in four or more pieces with other runs of digits beside
 * it, only spaces between. One beside can be a figure in the sentence, but not beside five pieces
 * that are neither pairs nor single digits.
 */
export function standsInSeries({ groups, first, last, parts, digits }: Window): boolean {
  if (isCount(parts)) return true;
  const isPairs = parts.every((part) => part.digits.length === 2);
  if (parts.length < 4 || (isPairs && digits.length === 12)) return false;
  let beside = 0;
  for (let at = first - 1; beside < ROW && groups[at]?.mark === ''; at--) beside++;
  for (let at = last; beside < ROW && groups[at]?.mark === ''; at++) beside++;
  return beside >= ROW || (beside > 0 && parts.length > 4 && !isPairs && !isSpelled(parts));
}

/** `10 11 12 13 14`: hours or weeks one after the other. */
export function isCount(parts: readonly Group[]): boolean {
  const valueAt = (at: number) => Number(parts[at]?.digits);
  return (
    parts.length > 4 && parts.every((_, at) => at === 0 || valueAt(at) - valueAt(at - 1) === 1)
  );
}

/**
 * A moment of the last years and no small child: `2022-05-20 1800`, `2022 05 20 18 00`, or a span
 * of hours, `220520 1800-2200`. A bare date with four digits alone is taken for a person.
 */
export function isMoment(window: Window, now: Date): boolean {
  const { groups, last, parts, digits } = window;
  if (!isOfProgramme(digits, now) || !isClock(digits.slice(-4))) return false;
  const shape = shapeOf(parts);
  if (/^4 2 2 (4|2 2)$/.test(shape)) {
    const [before, between, after] = parts.map(({ mark }) => mark);
    return before === between && (after === '' || after === '_');
  }
  const next = groups[last + 1]?.digits ?? '';
  const isSpan = groups[last]?.mark === '-' && next.length === 4 && isClock(next);
  return isSpan && /^[68] 4$/.test(shape) && parts[0]?.mark === '';
}

/** Whether the year that 10 or 12 digits start with is one of plans and reports. */
export function isOfProgramme(digits: string, now: Date): boolean {
  const year = Number(digits.length === 12 ? digits.slice(0, 4) : `20${digits.slice(0, 2)}`);
  const age = now.getUTCFullYear() - year;
  return age >= -PLANNED_YEARS && age <= RECENT_YEARS;
}

function isClock(four: string): boolean {
  return Number(four.slice(0, 2)) <= 24 && Number(four.slice(2)) < 60;
}

/** A whole date, a dash or plus, four digits; or 10 or 12 digits in a row that are no phone. */
export function isDateWithTail(window: Window): boolean {
  const { parts } = window;
  if (parts.length === 1) return !isBarePhone(window);
  const mark = parts.at(-2)?.mark;
  return (mark === '-' || mark === '+') && /^(6|8|2 2 2|4 2 2) 4$/.test(shapeOf(parts));
}
