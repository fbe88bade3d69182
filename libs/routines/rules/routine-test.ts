import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { MOST, TEST_RESULTS } from './routine-codes.js';

/** How each step went in an exercise at a desk, and how long it took. */
export interface ExerciseFields {
  /** A Swedish day, not in the future. */
  readonly on: string;
  /** One for each step, in their order. */
  readonly results: readonly string[];
  /** Whole minutes of a step that was tried, 0 to 10 080; null where nobody looked at the clock. */
  readonly minutes: readonly (number | null)[];
}

/**
 * An exercise of a version. Minutes come from here alone: of a live pass nobody counts them (domain of receipts).
 * Problems: `EXERCISE_IN_FUTURE`, `EXERCISE_BEFORE_ROUTINE` { on }, `RESULT_MISSING`, `NOTHING_TESTED`,
 * `MINUTES_OUT_OF_RANGE` { most }, `MINUTES_WITHOUT_TEST`.
 */
export function checkExercise(
  fields: ExerciseFields,
  known: { readonly steps: number; readonly today: string; readonly inForceFrom: string },
): Result<ExerciseFields> {
  const problems: Problem[] = [];
  const { on, results, minutes } = fields;
  if (on > known.today) problems.push({ code: 'EXERCISE_IN_FUTURE', field: 'on' });
  if (on < known.inForceFrom) {
    const params = { on: known.inForceFrom };
    problems.push({ code: 'EXERCISE_BEFORE_ROUTINE', field: 'on', params });
  }
  problems.push(...resultProblems(results, known.steps));
  for (const [at, value] of minutes.entries()) {
    if (value === null) continue;
    const field = `minutes.${at}`;
    if (!Number.isInteger(value) || value < 0 || value > MOST.minutes) {
      problems.push({ code: 'MINUTES_OUT_OF_RANGE', field, params: { most: MOST.minutes } });
    } else if (!isTried(results[at])) problems.push({ code: 'MINUTES_WITHOUT_TEST', field });
  }
  const each = Array.from({ length: known.steps }, (_, at) => minutes[at] ?? null);
  return check(problems, { on, results, minutes: each });
}

const isTried = (result: string | undefined) => result === 'HELD' || result === 'NOT_HELD';

/** One of the three for each step, and at least one that was tried. */
export function resultProblems(results: readonly string[], steps: number): readonly Problem[] {
  const known = (result: string | undefined) => TEST_RESULTS.some((code) => code === result);
  const missing = Array.from({ length: Math.max(steps, results.length) }, (_, at) => at)
    .filter((at) => at >= steps || !known(results[at]))
    .map((at) => ({ code: 'RESULT_MISSING', field: `results.${at}` }));
  if (missing.length > 0) return missing;
  return results.some(isTried) ? [] : [{ code: 'NOTHING_TESTED', field: 'results.0' }];
}

/** An exercise has a day, a live test its month alone. */
interface Dated {
  readonly when: string;
}

/** As 2022-09. */
const MONTH = { length: 7 };

/** A month counts as its last day: a live test comes after the exercises of its month. */
const endOf = ({ when }: Dated) => (when.length > MONTH.length ? when : `${when}-31`);

/** The latest day or month first; of one day in the order they are given in, which is that of noting, the last first. */
export const latestFirst = <Test extends Dated>(tests: readonly Test[]): Test[] =>
  tests.toSorted((one, other) => endOf(other).localeCompare(endOf(one)));

/**
 * The test that tells how a step goes, of those given in the order of {@link latestFirst}: the last that tried it. Of
 * the live ones of one month nobody keeps the order: one that did not hold is told before one that did.
 */
export function latestTest<Test extends Dated & { readonly results: readonly string[] }>(
  tests: readonly Test[],
  at: number,
): Test | null {
  const tried = latestFirst(tests).filter(({ results }) => isTried(results[at]));
  const [first] = tried;
  if (!first || first.when.length > MONTH.length) return first ?? null;
  const ofMonth = tried.filter(({ when }) => when === first.when);
  return ofMonth.find(({ results }) => results[at] === 'NOT_HELD') ?? first;
}

/** Some test says that the step did not hold, whatever a later one says: it is what one can learn from. */
export const didNotHold = (
  tests: readonly { readonly results: readonly string[] }[],
  at: number,
): boolean => tests.some(({ results }) => results[at] === 'NOT_HELD');
