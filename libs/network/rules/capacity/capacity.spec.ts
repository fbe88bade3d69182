import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import { type CapacityInput, checkCapacity } from './capacity.js';

const HOURS: CapacityInput = {
  ...{ kind: 'ON_CALL_HOURS', amount: 70, from: '2022-05-16', to: null },
  ...{ siteId: 'lund', contact: { siteIds: ['lund'] } },
};
const POSTS: CapacityInput = { ...HOURS, kind: 'POST', amount: 2, contact: null };

const codesOf = (read: Result<unknown>) => (read.ok ? [] : read.problems.map(({ code }) => code));

describe('capacity', () => {
  it.each<[string, CapacityInput, string[]]>([
    ['a kind nobody knows', { ...POSTS, kind: 'MONEY' }, ['CAPACITY_KIND_UNKNOWN']],
    ['none', { ...POSTS, amount: 0 }, ['CAPACITY_AMOUNT_WRONG']],
    ['no number', { ...POSTS, amount: Number.NaN }, ['CAPACITY_AMOUNT_WRONG']],
    ['more posts than a town has', { ...POSTS, amount: 201 }, ['CAPACITY_AMOUNT_WRONG']],
    ['more hours than a week has', { ...HOURS, amount: 168.1 }, ['CAPACITY_AMOUNT_WRONG']],
    ['finer than tenths', { ...POSTS, amount: 0.25 }, ['CAPACITY_AMOUNT_WRONG']],
    ['backwards', { ...POSTS, to: '2022-05-15' }, ['END_BEFORE_START']],
    ['hours of nobody', { ...HOURS, contact: null }, ['CAPACITY_FUNCTION_MISSING']],
    [
      'a function of another town',
      { ...HOURS, contact: { siteIds: ['malmo'] } },
      ['CAPACITY_FUNCTION_ELSEWHERE'],
    ],
    ['posts', POSTS, []],
    ['half a post', { ...POSTS, amount: 0.5 }, []],
    ['three tenths of one', { ...POSTS, amount: 0.3 }, []],
    ['of one day', { ...POSTS, to: '2022-05-16' }, []],
    ['hours', HOURS, []],
    ['a whole week', { ...HOURS, amount: 168 }, []],
  ])('%s', (_, input, codes) => {
    expect(codesOf(checkCapacity(input))).toEqual(codes);
  });
});
