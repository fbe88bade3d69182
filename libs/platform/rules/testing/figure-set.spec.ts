import { describe, expect, it } from '@jest/globals';
import { casesOf, keepsBounds } from './figure-set.js';

describe('a figure keeps its bounds', () => {
  it.each([
    { value: 99.5, atLeast: 99.5, kept: true },
    { value: 99.4, atLeast: 99.5, kept: false },
    { value: 3, atMost: 3, kept: true },
    { value: 4, atMost: 3, kept: false },
    { value: 4, kept: true },
    { value: Number.NaN, atMost: 3, kept: false },
    { value: Number.NaN, kept: false },
  ])('$value between $atLeast and $atMost: $kept', ({ kept, ...figure }) => {
    expect(keepsBounds({ what: 'cases', unit: '', ...figure })).toBe(kept);
  });
});

it.each([
  [5000, undefined, 0, 5000],
  [5000, { at: 1, of: 2 }, 0, 2500],
  [5000, { at: 2, of: 2 }, 2500, 5000],
  [24, { at: 3, of: 5 }, 9, 14],
  [1, { at: 1, of: 3 }, 0, 0],
  [1, { at: 3, of: 3 }, 0, 1],
])('of %s cases the share %j goes from %s to %s', (count, share, from, to) => {
  expect(casesOf(count, share)).toEqual({ from, to });
});
