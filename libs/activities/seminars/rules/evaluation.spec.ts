import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import fc from 'fast-check';
import {
  checkEvaluation,
  type EvaluationFigures,
  knowledgeGain,
  satisfaction,
} from './evaluation.js';
import { seminarResult, seminarTotals } from './seminar-result.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);
const figures = (more: Partial<EvaluationFigures>): EvaluationFigures => ({
  answers: 26,
  meanBefore: 5.1,
  meanAfter: 7.6,
  ...more,
});

/** The seminars of the pilot (field.md 11.4): registered, present, answers, before, after. */
const PILOT = [
  [34, 29, 26, 5.1, 7.6],
  [22, 20, 19, 5.8, 8.3],
  [18, 17, 16, 6.2, 8.4],
  [41, 36, 30, 4.6, 6.9],
] as const;
const pilotEvaluations = PILOT.map(([, , answers, meanBefore, meanAfter]) => ({
  answers,
  meanBefore,
  meanAfter,
}));

describe('evaluation figures', () => {
  it.each<[string, Partial<EvaluationFigures>, string[]]>([
    ['more answers than people', { answers: 30 }, ['ANSWERS_OVER_PRESENT']],
    ['below zero', { answers: -1 }, ['NOT_A_COUNT']],
    ['above the scale', { meanAfter: 10.1 }, ['MEAN_OUT_OF_RANGE']],
    ['below the scale', { meanBefore: -0.1 }, ['MEAN_OUT_OF_RANGE']],
    ['not a mean', { meanBefore: Number.NaN }, ['MEAN_OUT_OF_RANGE']],
    ['more satisfied than asked', { satisfied: 27 }, ['SATISFIED_OVER_ANSWERS']],
    ['half a satisfied one', { satisfied: 2.5 }, ['NOT_A_COUNT']],
    ['knowledge fell', { meanAfter: 4 }, []],
    ['the ends of the scale', { meanBefore: 0, meanAfter: 10, satisfied: 26 }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(checkEvaluation(figures(more), 29))).toEqual(expected);
  });
});

describe('knowledge gained (K04)', () => {
  it('is +2.38 over the pilot', () => {
    const result = knowledgeGain(pilotEvaluations);
    expect(result).toMatchObject({ answers: 91, gain: 2.38 });
    expect(result?.meanBefore).toBeCloseTo(5.2747, 4);
    expect(result?.meanAfter).toBeCloseTo(7.656, 4);
  });

  it.each([
    ['nothing', [], null],
    ['four answers', [figures({ answers: 4 })], null],
    ['five answers', [figures({ answers: 5 })], 2.5],
    [
      'the few are left out of the many',
      [figures({ answers: 4, meanAfter: 10 }), figures({ answers: 5 })],
      2.5,
    ],
  ])('of %s', (_, evaluations, gain) => {
    expect(knowledgeGain(evaluations)?.gain ?? null).toBe(gain);
  });

  it('lies between the smallest and the largest gain', () => {
    const evaluation = fc.record({
      answers: fc.integer({ min: 5, max: 200 }),
      meanBefore: fc.double({ min: 0, max: 10, noNaN: true }),
      meanAfter: fc.double({ min: 0, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(evaluation, { minLength: 1, maxLength: 8 }), (evaluations) => {
        const gains = evaluations.map((it) => it.meanAfter - it.meanBefore);
        const gain = knowledgeGain(evaluations)?.gain ?? Number.NaN;
        expect(gain).toBeGreaterThanOrEqual(Math.min(...gains) - 0.0051);
        expect(gain).toBeLessThanOrEqual(Math.max(...gains) + 0.0051);
      }),
    );
  });
});

describe('satisfaction (K05)', () => {
  it.each([
    ['not asked', [figures({})], null],
    ['too few', [figures({ answers: 4, satisfied: 4 })], null],
    [
      'asked once of two',
      [figures({ satisfied: 20 }), figures({})],
      { numerator: 20, denominator: 26 },
    ],
  ])('%s', (_, evaluations, expected) => expect(satisfaction(evaluations)).toEqual(expected));
});

describe('the result of a seminar', () => {
  it('waits for the count', () => expect(seminarResult(null, figures({}))).toBeNull());

  // INV-18.
  it('tells how many answered, not what four of them said', () => {
    expect(
      seminarResult({ registered: 10, present: 8 }, figures({ answers: 4, satisfied: 4 })),
    ).toEqual({
      registered: 10,
      present: 8,
      answers: 4,
      knowledge: null,
      satisfaction: null,
      hidden: true,
    });
  });

  it('is not hidden when nobody was asked', () => {
    expect(seminarResult({ registered: 10, present: 8 }, null)).toMatchObject({
      answers: 0,
      hidden: false,
    });
  });

  it('sums to 115 registered, 102 present, 91 answers over the pilot', () => {
    const results = PILOT.map(([registered, present, answers, meanBefore, meanAfter]) =>
      seminarResult({ registered, present }, { answers, meanBefore, meanAfter }),
    ).filter((result) => result !== null);
    expect(seminarTotals(results)).toEqual({ registered: 115, present: 102, answers: 91 });
  });
});
