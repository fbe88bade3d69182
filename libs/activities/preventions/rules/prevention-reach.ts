import { COUNTED_HOW, type CountedHow } from '@stad/activities/core/rules/counted.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

export const REACHED_HOW = COUNTED_HOW;
export type ReachedHow = CountedHow;

/** A town has no more people than this. */
export const MOST_REACHED = 1_000_000;
/** In characters. */
export const LONGEST_METHOD = 120;

export interface Reach {
  /** People or organisations, from 0 to {@link MOST_REACHED}: an audience, never persons who are exposed. */
  readonly reached: number;
  readonly reachedHow: ReachedHow;
  /** What a reader needs to judge the number: *Huvuden vid dörren*, *Utdelade kort*. */
  readonly reachedMethod: string;
}

/**
 * How many it reached, and how one knows. Problems: `REACHED_OUT_OF_RANGE` { largest }, `REACHED_HOW_MISSING`,
 * `REACHED_METHOD_MISSING`, `TEXT_TOO_LONG` { largest }.
 */
export function checkReach(input: {
  readonly reached: number;
  readonly reachedHow: string;
  readonly reachedMethod: string;
}): Result<Reach> {
  const problems: Problem[] = [];
  const { reached } = input;
  const reachedHow = REACHED_HOW.find((known) => known === input.reachedHow);
  const reachedMethod = input.reachedMethod.trim();
  if (!Number.isInteger(reached) || reached < 0 || reached > MOST_REACHED) {
    const params = { largest: MOST_REACHED };
    problems.push({ code: 'REACHED_OUT_OF_RANGE', field: 'reached', params });
  }
  if (!reachedHow) problems.push({ code: 'REACHED_HOW_MISSING', field: 'reachedHow' });
  if (reachedMethod.length < 2) {
    problems.push({ code: 'REACHED_METHOD_MISSING', field: 'reachedMethod' });
  }
  if (reachedMethod.length > LONGEST_METHOD) {
    const params = { largest: LONGEST_METHOD };
    problems.push({ code: 'TEXT_TOO_LONG', field: 'reachedMethod', params });
  }
  return check(problems, { reached, reachedHow: reachedHow ?? 'ESTIMATED', reachedMethod });
}
