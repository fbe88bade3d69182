import { describe, expect, it } from '@jest/globals';
import { passNumberIn, weekIn } from './command-entries.js';

describe('what one can go to', () => {
  it.each([
    ['v21', { year: 2026, week: 21 }],
    ['V. 7', { year: 2026, week: 7 }],
    ['wk 53', { year: 2026, week: 53 }],
    ['2022-21', { year: 2022, week: 21 }],
    ['v54', null],
    ['21', null],
    ['v', null],
  ])('%j is the week %j', (text, week) => expect(weekIn(text, 2026)).toEqual(week));

  it.each([
    [' fp-2026-014 ', 'FP-2026-014'],
    ['FP-2026', null],
    ['SR-2026-014', null],
  ])('%j is the number %j', (text, number) => expect(passNumberIn(text)).toBe(number));
});
