import { describe, expect, it } from '@jest/globals';
import { diaryNumberIn, riskNumberIn, weekIn } from './command-entries.js';

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
    ['lst 2022/0417', 'LST 2022/0417'],
    ['FP-2022-003', null],
    ['26:1', null],
  ])('%j is the diary number %j', (text, number) => expect(diaryNumberIn(text)).toBe(number));

  it.each([
    [' sr-2026-014 ', 'SR-2026-014'],
    ['sr 2026-014', 'SR-2026-014'],
    ['SR2026/14', 'SR-2026-014'],
    ['SR-2026', null],
    ['FP-2026-014', null],
  ])('%j is the number of an assessment %j', (text, number) =>
    expect(riskNumberIn(text)).toBe(number),
  );
});
