import { COUNTED_HOW, type CountedHow } from '@stad/activities/core/rules/counted.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

export const AUDIENCE_HOW = COUNTED_HOW;
export type AudienceHow = CountedHow;

export const MOST_LISTENERS = 1_000_000;
/** In characters. */
export const LONGEST_METHOD = 120;

export interface Audience {
  /** Who listened, from 0 to {@link MOST_LISTENERS}. */
  readonly audience: number;
  readonly audienceHow: AudienceHow;
  /** What a reader needs to judge the number: *För hand i lokalen*. */
  readonly audienceMethod: string;
}

/**
 * How many listened, and how one knows: the one never without the other. Problems: `AUDIENCE_OUT_OF_RANGE`
 * { largest }, `AUDIENCE_HOW_MISSING`, `AUDIENCE_METHOD_MISSING`, `TEXT_TOO_LONG` { largest }.
 */
export function checkAudience(input: {
  readonly audience: number;
  readonly audienceHow: string;
  readonly audienceMethod: string;
}): Result<Audience> {
  const problems: Problem[] = [];
  const { audience } = input;
  const audienceHow = AUDIENCE_HOW.find((known) => known === input.audienceHow);
  const audienceMethod = input.audienceMethod.trim();
  if (!Number.isInteger(audience) || audience < 0 || audience > MOST_LISTENERS) {
    const params = { largest: MOST_LISTENERS };
    problems.push({ code: 'AUDIENCE_OUT_OF_RANGE', field: 'audience', params });
  }
  if (!audienceHow) problems.push({ code: 'AUDIENCE_HOW_MISSING', field: 'audienceHow' });
  if (audienceMethod.length < 2) {
    problems.push({ code: 'AUDIENCE_METHOD_MISSING', field: 'audienceMethod' });
  }
  if (audienceMethod.length > LONGEST_METHOD) {
    const params = { largest: LONGEST_METHOD };
    problems.push({ code: 'TEXT_TOO_LONG', field: 'audienceMethod', params });
  }
  return check(problems, { audience, audienceHow: audienceHow ?? 'ESTIMATED', audienceMethod });
}
