import { describe, expect, it } from '@jest/globals';
import { askedSteps, testedStepProblems, tidySteps, trialProblems } from './tested-steps.js';

describe('the steps that a pass tries', () => {
  it.each<[string, readonly number[], readonly string[]]>([
    ['none', [], []],
    ['some', [5, 6], []],
    ['the last there can be', [12], []],
    ['one more than there can be', [13], ['TESTED_STEP_UNKNOWN']],
    ['none of that number', [0], ['TESTED_STEP_UNKNOWN']],
    ['half of one', [1.5], ['TESTED_STEP_UNKNOWN']],
  ])('may be named: %s', (_what, steps, codes) => {
    expect(testedStepProblems(steps).map(({ code }) => code)).toEqual(codes);
  });

  it('stand once each, in their order', () => {
    expect(tidySteps([6, 5, 6])).toEqual([5, 6]);
  });

  it.each<[string, readonly number[], readonly number[]]>([
    ['all where none is named', [], [1, 2, 3]],
    ['those that are named', [3, 1], [1, 3]],
    ['what the version still has', [2, 9], [2]],
    ['all where the version has none of them', [8, 9], [1, 2, 3]],
  ])('are asked about: %s', (_what, named, asked) => {
    expect(askedSteps(named, 3)).toEqual(asked);
  });
});

describe('how they held', () => {
  const found = (results: readonly string[]) =>
    trialProblems(results, 3, [2, 3]).map(({ code, field }) => `${code} ${field}`);

  it.each<[string, readonly string[], readonly string[]]>([
    ['of those that are asked about', ['NOT_TESTED', 'HELD', 'NOT_HELD'], []],
    ['of another', ['HELD', 'HELD', 'HELD'], ['STEP_NOT_ASKED results.0']],
    ['not of all', ['NOT_TESTED', 'HELD'], ['RESULT_MISSING results.2']],
    ['of none', ['NOT_TESTED', 'NOT_TESTED', 'NOT_TESTED'], ['NOTHING_TESTED results.1']],
    ['in another word', ['NOT_TESTED', 'YES', 'HELD'], ['RESULT_MISSING results.1']],
    [
      'of more than there are',
      ['NOT_TESTED', 'HELD', 'HELD', 'HELD'],
      ['RESULT_MISSING results.3'],
    ],
  ])('%s', (_what, results, problems) => {
    expect(found(results)).toEqual(problems);
  });
});
