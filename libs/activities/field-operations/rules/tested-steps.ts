import type { Problem } from '@stad/platform/rules/problem.js';
import { MOST } from '@stad/routines/rules/routine-codes.js';
import { resultProblems } from '@stad/routines/rules/routine-test.js';

/** As a plan keeps them: numbers from 1, each once, in their order; none named: all steps. */
export const tidySteps = (steps: readonly number[]): readonly number[] =>
  [...new Set(steps)].sort((one, other) => one - other);

/** Problems of the steps that a plan names: `TESTED_STEP_UNKNOWN` { most }. */
export function testedStepProblems(steps: readonly number[]): readonly Problem[] {
  const most = MOST.steps;
  const isStep = (n: number) => Number.isInteger(n) && n >= 1 && n <= most;
  return steps.every(isStep)
    ? []
    : [{ code: 'TESTED_STEP_UNKNOWN', field: 'testedSteps', params: { most } }];
}

/**
 * The steps of a version that a pass is asked about. What the plan names and the version no longer has is left out;
 * where nothing is left, or nothing was named, it is all of them.
 *
 * @param count how many steps the version has
 */
export function askedSteps(named: readonly number[], count: number): readonly number[] {
  const known = tidySteps(named).filter((n) => n <= count);
  return known.length > 0 ? known : Array.from({ length: count }, (_, at) => at + 1);
}

/**
 * How the steps held, one for each step of the version. Problems: `RESULT_MISSING`, `NOTHING_TESTED`,
 * `STEP_NOT_ASKED` (anything but *Inte prövat* of a step that the pass does not try).
 */
export function trialProblems(
  results: readonly string[],
  count: number,
  asked: readonly number[],
): readonly Problem[] {
  const beside = results.flatMap((result, at): Problem[] =>
    at < count && !asked.includes(at + 1) && result !== 'NOT_TESTED'
      ? [{ code: 'STEP_NOT_ASKED', field: `results.${at}` }]
      : [],
  );
  if (beside.length > 0) return beside;
  return resultProblems(results, count).map((problem) =>
    // Said where one can answer it.
    problem.code === 'NOTHING_TESTED'
      ? { ...problem, field: `results.${(asked[0] ?? 1) - 1}` }
      : problem,
  );
}
