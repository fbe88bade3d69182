import { describe, expect, it } from '@jest/globals';
import { checkRoutine } from '../routine.js';
import { differenceOf } from '../routine-difference.js';
import { resultProblems } from '../routine-test.js';
import {
  LUND_RESULTS,
  LUND_SOURCES,
  LUND_SOURCES_2,
  LUND_STEPS,
  LUND_STEPS_2,
} from './lund-routine.js';

describe('The routine of Lund (field.md 11.3)', () => {
  it.each([
    [LUND_STEPS, LUND_SOURCES],
    [LUND_STEPS_2, LUND_SOURCES_2],
  ])('may be kept as it is written', (steps, sources) => {
    expect(checkRoutine({ partyIds: ['b'], steps, sources }, 'a').ok).toBe(true);
  });

  it('changes step 5 alone, which did not hold', () => {
    expect(differenceOf(LUND_STEPS, LUND_STEPS_2).map(({ n }) => n)).toEqual([5]);
    expect(LUND_RESULTS.flatMap((result, at) => (result === 'NOT_HELD' ? [at + 1] : []))).toEqual([
      5,
    ]);
    expect(resultProblems(LUND_RESULTS, LUND_STEPS.length)).toEqual([]);
  });
});
