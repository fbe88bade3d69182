import { describe, expect, it } from '@jest/globals';
import type { Wanted } from './kpi.js';
import { type Gap, gapOf, planToDate, progressOf } from './progress.js';

describe('the plan to date', () => {
  const plan = [
    { date: '2022-08-31', value: 4 },
    { date: '2022-05-31', value: 2 },
  ];
  it.each([
    ['2022-04-30', 0],
    ['2022-05-31', 2],
    ['2022-08-30', 2],
    ['2022-08-31', 4],
    ['2022-12-31', 4],
  ])('to %s is %d', (date, value) => expect(planToDate(plan, date)).toBe(value));

  it('takes the later of two points of one day', () => {
    const twice = [
      { date: '2022-05-31', value: 2 },
      { date: '2022-05-31', value: 3 },
    ];
    expect(planToDate(twice, '2022-06-01')).toBe(3);
  });
});

describe('plan and outcome in words (pages.md 3.9)', () => {
  const none: Gap = { kind: 'NONE' };
  it.each<[number, number | null, number, Wanted, string, number, Gap]>([
    [26, 20, 26, 'MORE', 'BEHIND', 6, { kind: 'TO_PLAN', toPlan: 6, toTarget: 6 }],
    [3, 2, 12, 'MORE', 'BEHIND', 1, { kind: 'TO_PLAN', toPlan: 1, toTarget: 10 }],
    [2, 2, 4, 'MORE', 'ON_PLAN', 0, { kind: 'TO_TARGET', toTarget: 2 }],
    [2, 3, 4, 'MORE', 'AHEAD', 0, { kind: 'TO_TARGET', toTarget: 1 }],
    [0, 0, 4, 'MORE', 'ON_PLAN', 0, { kind: 'TO_TARGET', toTarget: 4 }],
    [4, 4, 4, 'MORE', 'REACHED', 0, none],
    [4, 5, 4, 'MORE', 'REACHED', 0, none],
    [2, null, 4, 'MORE', 'UNKNOWN', 0, { kind: 'UNKNOWN' }],
    [0, 18, 20, 'LESS', 'REACHED', 0, none],
    [0, 20, 20, 'LESS', 'REACHED', 0, none],
    [0, 25, 20, 'LESS', 'BEHIND', 5, { kind: 'OVER', over: 5 }],
    [0, null, 20, 'LESS', 'UNKNOWN', 0, { kind: 'UNKNOWN' }],
  ])('%d planned, %s done of %d, wanted %s: %s', (planned, actual, target, wanted, ...expected) => {
    const [standing, missing, gap] = expected;
    expect(progressOf(planned, actual, target, wanted)).toEqual({ standing, missing });
    expect(gapOf({ standing, missing }, actual, target)).toEqual(gap);
  });

  it.each<[number, number | null, number, Wanted, string, number, Gap]>([
    [26, 20, 26, 'MORE', 'NOT_REACHED', 6, { kind: 'TO_TARGET', toTarget: 6 }],
    [2, 3, 4, 'MORE', 'NOT_REACHED', 1, { kind: 'TO_TARGET', toTarget: 1 }],
    [4, 5, 4, 'MORE', 'REACHED', 0, none],
    [4, null, 4, 'MORE', 'UNKNOWN', 0, { kind: 'UNKNOWN' }],
    [0, 25, 20, 'LESS', 'NOT_REACHED', 5, { kind: 'OVER', over: 5 }],
    [0, 20, 20, 'LESS', 'REACHED', 0, none],
  ])('of what is over, %d planned, %s done of %d, wanted %s: %s', (...row) => {
    const [planned, actual, target, wanted, standing, missing, gap] = row;
    expect(progressOf(planned, actual, target, wanted, true)).toEqual({ standing, missing });
    expect(gapOf({ standing, missing }, actual, target)).toEqual(gap);
  });

  it('wants more when nobody says what', () => {
    expect(progressOf(3, 2, 12).standing).toBe('BEHIND');
  });
});
