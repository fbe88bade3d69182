import type { Problem } from '@stad/platform/rules/problem.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';

/** A plan further ahead is no plan: teams, jour and areas are not known. */
export const MOST_WEEKS = 8;

/** The same weekday of each of the weeks that follow, as Swedish calendar dates. */
export function weeklyDates(startsAt: Date, weeks: number): readonly string[] {
  const first = localDate(startsAt);
  return Array.from({ length: weeks }, (_, at) => addDays(first, 7 * (at + 1)));
}

/** Problems: `WEEKS_OUT_OF_RANGE` { most }. */
export function weeksProblems(weeks: number): readonly Problem[] {
  const isPossible = Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS;
  return isPossible
    ? []
    : [{ code: 'WEEKS_OUT_OF_RANGE', field: 'weeks', params: { most: MOST_WEEKS } }];
}
