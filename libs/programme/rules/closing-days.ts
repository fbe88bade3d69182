import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { addDays, addMonths } from '@stad/platform/rules/time.js';
import type { Period } from './period.js';

/** Closing days by default: the end of every third month. */
const DEFAULT_MONTHS = 3;

/**
 * At least a month from one closing to the next (field.md 4.6): the same day of the next month, or its last
 * where it is shorter. From 31 January that is 28 February.
 */
export function monthApart(one: string, other: string): boolean {
  const [earlier, later] = one < other ? [one, other] : [other, one];
  return addMonths(earlier, 1) <= later;
}

/** Days of `days` that are less than a month from `day`, and not it. */
export function tooNear(days: readonly string[], day: string): string[] {
  return days.filter((each) => each !== day && !monthApart(each, day));
}

/** The last day of each third calendar month counted from the first day, as long as a month is left, and the end. */
export function defaultClosingDays({ startsOn, endsOn }: Period): string[] {
  const days: string[] = [];
  const first = `${startsOn.slice(0, 7)}-01`;
  for (let months = DEFAULT_MONTHS; ; months += DEFAULT_MONTHS) {
    const day = addDays(addMonths(first, months), -1);
    if (addMonths(day, 1) > endsOn) return [...days, endsOn];
    days.push(day);
  }
}

/**
 * The closing days of a programme, as they were chosen, in order: its end is always the last. Problems:
 * `CLOSING_DAY_OUTSIDE` { day, startsOn, endsOn }, `CLOSING_DAY_TOO_NEAR` { day, other }.
 */
export function chooseClosingDays(chosen: readonly string[], period: Period): Result<string[]> {
  const days = inOrder([...chosen, period.endsOn]);
  return check([...outside(days, period), ...near(days)], days);
}

/** A programme whose last day is moved on, with the closing days it has. */
export interface Widening {
  readonly days: readonly string[];
  readonly endsOn: string;
  readonly newEnd: string;
  readonly today: string;
}

/**
 * What a later end makes of the closing days. The old end stays one, and what is added begins after it: the days
 * that are `chosen`, else those that a programme from there on would have. Only where the new end is less than a
 * month away does an old end that is still ahead give way to it. Problems: those of {@link chooseClosingDays},
 * and `CLOSING_DAY_BEHIND` { day } of an old end that cannot give way.
 */
export function widenClosingDays(
  { days, endsOn, newEnd, today }: Widening,
  chosen?: readonly string[],
): Result<string[]> {
  const gone = tooNear(days, newEnd);
  const added = chosen ?? defaultClosingDays({ startsOn: addDays(endsOn, 1), endsOn: newEnd });
  const all = inOrder([...days.filter((day) => !gone.includes(day)), ...added, newEnd]);
  const problems = [
    ...gone
      .filter((day) => isBehind(day, today))
      .map((day) => ({ code: 'CLOSING_DAY_BEHIND', params: { day } })),
    ...outside(added, { startsOn: endsOn, endsOn: newEnd }),
    ...near(all),
  ];
  return check(problems, all);
}

function outside(days: readonly string[], { startsOn, endsOn }: Period): Problem[] {
  return days
    .filter((day) => day !== endsOn && (day <= startsOn || day > endsOn))
    .map((day) => ({ code: 'CLOSING_DAY_OUTSIDE', params: { day, startsOn, endsOn } }));
}

function near(ordered: readonly string[]): Problem[] {
  return ordered.flatMap((other, at) => {
    const day = ordered[at - 1];
    if (day === undefined || monthApart(day, other)) return [];
    return [{ code: 'CLOSING_DAY_TOO_NEAR', params: { day, other } }];
  });
}

/** A day is behind when it has ended: as long as it lasts, it is still ahead. */
export function isBehind(day: string, today: string): boolean {
  return day < today;
}

/** The closings around today: the latest that is behind, the next that is ahead. */
export interface Around {
  readonly latest: string | null;
  readonly next: string | null;
}

export function closingAround(days: readonly string[], today: string): Around {
  const ordered = inOrder(days);
  return {
    latest: ordered.findLast((day) => isBehind(day, today)) ?? null,
    next: ordered.find((day) => !isBehind(day, today)) ?? null,
  };
}

/** The closings around a day that is none, to choose from instead. */
export function nearestClosings(
  days: readonly string[],
  day: string,
): { readonly before: string | null; readonly after: string | null } {
  const ordered = inOrder(days);
  return {
    before: ordered.findLast((each) => each < day) ?? null,
    after: ordered.find((each) => each > day) ?? null,
  };
}

/** What a programme has of closing days, on the day somebody asks. */
export interface ClosingDays {
  readonly days: readonly string[];
  readonly period: Period;
  readonly today: string;
}

/** A report that ends on a day of its own makes it a closing, before the day is over, a month from the others. */
export function mayBecomeClosing({ days, period, today }: ClosingDays, day: string): boolean {
  const isInside = period.startsOn < day && day <= period.endsOn;
  return isInside && !isBehind(day, today) && tooNear(days, day).length === 0;
}

/**
 * Closing days are only made fewer. Problems: `NO_SUCH_CLOSING_DAY`, `CLOSING_DAY_IS_LAST`,
 * `CLOSING_DAY_NOT_AHEAD`; on `day`.
 */
export function removeClosingDay({ days, period, today }: ClosingDays, day: string): Result<void> {
  const code = !days.includes(day)
    ? 'NO_SUCH_CLOSING_DAY'
    : day === period.endsOn
      ? 'CLOSING_DAY_IS_LAST'
      : day <= today
        ? 'CLOSING_DAY_NOT_AHEAD'
        : null;
  return check(code ? [{ code, field: 'day' }] : [], undefined);
}

function inOrder(days: readonly string[]): string[] {
  return [...new Set(days)].sort();
}
