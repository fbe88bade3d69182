import { describe, expect, it } from '@jest/globals';
import { keepsBounds } from './figure-set.js';

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
