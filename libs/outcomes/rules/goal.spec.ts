import { describe, expect, it } from '@jest/globals';
import { definitionOn } from './catalogue.js';
import type { Figure } from './figure.js';
import { figureOf, recordOf } from './figure-record.js';
import { checkGoal, type GoalInput } from './goal.js';
import { publishedBreakdowns } from './published-breakdowns.js';

const goal: GoalInput = {
  title: 'Kunskapsseminarier och fördjupning',
  kpi: 'K01',
  measure: 'ACTIVITIES',
  unit: 'seminarier',
  target: 4,
  planToDate: 4,
};

describe('a goal', () => {
  it.each<[string, Partial<GoalInput>, string[]]>([
    ['no words', { title: ' ', unit: '' }, ['TITLE_MISSING', 'UNIT_MISSING']],
    ['too many words', { title: 'x'.repeat(161) }, ['TEXT_TOO_LONG']],
    ['a figure nobody has defined', { kpi: 'K99', measure: 'VALUE' }, ['KPI_UNKNOWN']],
    ['another measure', { measure: 'MONEY' }, ['GOAL_MEASURE_UNKNOWN']],
    ['a measure of another figure', { kpi: 'K12' }, ['GOAL_MEASURE_UNKNOWN']],
    ['nothing to reach', { target: 0 }, ['TARGET_OUT_OF_RANGE']],
    ['not a number', { target: Number.NaN }, ['TARGET_OUT_OF_RANGE']],
    ['a plan beyond the goal', { planToDate: 5 }, ['PLAN_OVER_TARGET']],
    ['nothing planned yet', { planToDate: 0 }, []],
    ['a figure written as people write it', { kpi: 'K11 a', measure: 'VALUE' }, []],
  ])('%s', (_, more, expected) => {
    const result = checkGoal({ ...goal, ...more }, '2022-09-30');
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(expected);
  });
});

describe('a figure over the wire', () => {
  it.each<[Figure]>([
    [{ shown: 0 }],
    [{ label: 'fewerThan', n: 5 }],
    [{ label: 'notShown', reason: 'protects' }],
    [{ numerator: 5, denominator: 6, decimals: 0 }],
    [{ measure: 2.38, decimals: 2, signed: true }],
  ])('%j comes back', (figure) => expect(figureOf(recordOf(figure))).toEqual(figure));

  it('is not shown when nothing is said', () => {
    const empty = { ...recordOf({ shown: 0 }), shown: null };
    expect(figureOf(empty)).toEqual({ label: 'notShown', reason: 'breakdown' });
  });
});

describe('what is published', () => {
  it.each([
    ['K09', ['site', 'month', 'passType']],
    ['K10', ['site', 'month', 'passType', 'agency']],
    ['K11', ['site', 'passType']],
    ['K12', ['site', 'passType', 'sex', 'age', 'exploitationForm']],
    ['K13', ['site', 'passType']],
    ['K14', ['site', 'sex']],
    ['K19', ['site', 'month']],
    ['K21', ['site']],
  ])('of %s: %j', (code, expected) => {
    const definition = definitionOn(code, '2022-09-30');
    expect(definition && publishedBreakdowns(definition)).toEqual(expected);
  });
});
