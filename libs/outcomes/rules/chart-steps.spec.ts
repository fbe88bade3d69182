import { describe, expect, it } from '@jest/globals';
import { finestStep, type Period } from './chart-steps.js';
import { monthsOf } from './published-breakdowns.js';

/** Month by month: a number, `h` for one that is not shown, `-` for one that has not begun. */
function months(from: string, told: string): Period[] {
  const end = `${Number(from.slice(0, 4)) + 9}-12`;
  return told.split(' ').map((each, at) => ({
    key: monthsOf(from, end)[at] ?? '',
    value: each === 'h' ? null : Number(each === '-' ? 0 : each),
    hasBegun: each !== '-',
  }));
}
const said = ({ step, periods }: ReturnType<typeof finestStep>) =>
  `${step} ${periods.map(({ key, value, hasBegun }) => `${key}:${hasBegun ? (value ?? 'h') : '-'}`).join(' ')}`;

describe('the step of a chart over time', () => {
  it.each<[string, string, string, string]>([
    ['months', '2022-04', '0 1 2', 'MONTH 2022-04:0 2022-05:1 2022-06:2'],
    ['months, half of them shown', '2022-04', '1 h', 'MONTH 2022-04:1 2022-05:h'],
    [
      'months, the coming ones not counted',
      '2022-04',
      '1 - -',
      'MONTH 2022-04:1 2022-05:- 2022-06:-',
    ],
    [
      'quarters, one of two shown, where it is two of five months',
      '2022-02',
      '1 1 h h h',
      'QUARTER 2022-Q1:2 2022-Q2:h',
    ],
    ['a year, where a quarter has a month that is not shown', '2022-04', '1 h h', 'YEAR 2022:h'],
    ['a year, where nothing is shown', '2022-01', 'h h h h', 'YEAR 2022:h'],
  ])('is %s', (_, from, told, expected) => {
    expect(said(finestStep(months(from, told)))).toBe(expected);
  });

  it('is a quarter where months would be too many to tell apart', () => {
    const { step, periods } = finestStep(months('2022-02', Array(25).fill('1').join(' ')));
    expect([step, periods.map(({ value }) => value)]).toEqual([
      'QUARTER',
      [2, 3, 3, 3, 3, 3, 3, 3, 2],
    ]);
  });
});
