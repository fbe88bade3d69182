import { describe, expect, it } from '@jest/globals';
import { type GoalSoFar, nearestToDo } from './nearest.js';
import { progressOf } from './progress.js';

const goal = (name: string, planToDate: number, actual: number | null, target: number) => ({
  name,
  planToDate,
  actual,
  target,
  standing: progressOf(planToDate, actual, target).standing,
  hasFigure: true,
});
const said = (goals: readonly (GoalSoFar & { name: string })[]) =>
  nearestToDo(goals).map(({ goal: { name }, kind, missing }) => `${name} ${kind} ${missing}`);

describe('the things to do that are nearest (pages.md 3.9)', () => {
  it.each<[string, ReturnType<typeof goal>[], string[]]>([
    ['nothing without goals', [], []],
    ['nothing where a goal is reached', [goal('a', 1, 1, 1), goal('b', 1, 4, 2)], []],
    ['nothing of a figure that is not shown', [goal('a', 3, null, 12)], []],
    [
      'what is behind the plan before what is on it',
      [goal('on plan', 3, 3, 4), goal('behind', 3, 1, 12)],
      ['behind TO_PLAN 2', 'on plan TO_TARGET 1'],
    ],
    [
      'the smallest part first, whatever the unit',
      [goal('nights', 100, 90, 360), goal('passes', 3, 2, 12), goal('talks', 10, 1, 12)],
      ['nights TO_PLAN 10', 'passes TO_PLAN 1', 'talks TO_PLAN 9'],
    ],
    [
      'three and no more',
      [1, 2, 3, 4].map((n) => goal(`g${n}`, 10, 10 - n, 20)),
      ['g1 TO_PLAN 1', 'g2 TO_PLAN 2', 'g3 TO_PLAN 3'],
    ],
    ['of a goal that wants less nothing', [{ ...goal('a', 0, 25, 20), standing: 'BEHIND' }], []],
  ])('%s', (_, goals, expected) => expect(said(goals)).toEqual(expected));

  it('a goal without a figure comes last: it can be given one', () => {
    const without = { ...goal('no figure', 8, null, 8), hasFigure: false };
    expect(said([without, goal('later', 0, 0, 6)])).toEqual([
      'later TO_TARGET 6',
      'no figure ENTER 0',
    ]);
  });
});
