import { describe, expect, it } from '@jest/globals';
import { KPI_DEFINITIONS } from './catalogue.js';
import { checkGoal, type GoalInput, LONGEST_GOAL, mayHaveTarget, measuresOf } from './goal.js';

const goal: GoalInput = {
  title: 'Kunskapsseminarier och fördjupning',
  kpi: 'K01',
  measure: 'ACTIVITIES',
  unit: 'seminarier',
  target: 4,
  planToDate: 4,
};
/** Whom one meets and hands over (field.md 4.5), K16 apart: that one is about minutes. */
const ABOUT_PEOPLE = ['K11', 'K11A', 'K12', 'K13', 'K13A', 'K14', 'K15', 'K17'];
const of = (code: string, field: string) => ({ code, field });

describe('a goal', () => {
  it.each<[string, Partial<GoalInput>, object[]]>([
    [
      'no words',
      { title: ' ', unit: '' },
      [of('TITLE_MISSING', 'title'), of('GOAL_UNIT_MISSING', 'unit')],
    ],
    ['one letter', { title: 'x' }, [of('TITLE_MISSING', 'title')]],
    ['two letters', { title: 'xy' }, []],
    [
      'too many words',
      { title: 'x'.repeat(LONGEST_GOAL.title + 1) },
      [{ code: 'TEXT_TOO_LONG', field: 'title', params: { largest: 160 } }],
    ],
    ['as many as there may be', { title: 'x'.repeat(160), unit: 'x'.repeat(40) }, []],
    [
      'too long a unit',
      { unit: 'x'.repeat(41) },
      [{ code: 'TEXT_TOO_LONG', field: 'unit', params: { largest: 40 } }],
    ],
    ['a figure nobody has defined', { kpi: 'K99', measure: 'VALUE' }, [of('KPI_UNKNOWN', 'kpi')]],
    [
      'a figure that is never a goal',
      { kpi: 'K20', measure: 'VALUE' },
      [of('FIGURE_IS_NO_GOAL', 'kpi')],
    ],
    ['minutes to a handover', { kpi: 'K16', measure: 'VALUE' }, []],
    ['another measure', { measure: 'MONEY' }, [of('GOAL_MEASURE_UNKNOWN', 'measure')]],
    ['a measure of another figure', { kpi: 'K10' }, [of('GOAL_MEASURE_UNKNOWN', 'measure')]],
    ['nothing to reach', { target: 0 }, [of('TARGET_OUT_OF_RANGE', 'target')]],
    ['a million', { target: 1_000_000 }, []],
    ['more than a million', { target: 1_000_001 }, [of('TARGET_OUT_OF_RANGE', 'target')]],
    ['not a number', { target: Number.NaN }, [of('TARGET_OUT_OF_RANGE', 'target')]],
    [
      'a plan beyond the goal',
      { planToDate: 5 },
      [{ code: 'PLAN_OVER_TARGET', field: 'planToDate', params: { target: 4 } }],
    ],
    [
      'a plan below nothing',
      { planToDate: -1 },
      [{ code: 'PLAN_OVER_TARGET', field: 'planToDate', params: { target: 4 } }],
    ],
    ['nothing planned yet', { planToDate: 0 }, []],
    ['a figure written as people write it', { kpi: 'K18 a', measure: 'VALUE' }, []],
  ])('%s', (_, more, expected) => {
    const result = checkGoal({ ...goal, ...more }, '2022-09-30');
    expect(result.ok ? [] : result.problems).toEqual(expected);
  });

  it('is kept without the space around its words, by the code of its figure', () => {
    const result = checkGoal(
      { ...goal, title: ' Samtal ', unit: ' samtal ', kpi: 'k18 a', measure: 'VALUE' },
      '2022-09-30',
    );
    expect(result).toEqual({
      ok: true,
      value: { ...goal, title: 'Samtal', unit: 'samtal', kpi: 'K18A', measure: 'VALUE' },
    });
  });

  it.each([
    ['K01', ['VALUE', 'ACTIVITIES']],
    ['K09', ['VALUE', 'MODEL_TESTS']],
    ['K10', ['VALUE']],
    ['K12', []],
    ['K11 a', []],
    ['K17', []],
    ['K20', []],
    ['K99', []],
  ])('%s is held against a plan by %j', (kpi, measures) => {
    expect(measuresOf(kpi, '2022-09-30')).toEqual(measures);
  });

  it('wants less of one figure, and nothing of whom one meets, hands over or harms', () => {
    const wanted = (what: string) =>
      KPI_DEFINITIONS.filter((each) => each.wanted === what).map(({ code }) => code);
    expect(wanted('LESS')).toEqual(['K16']);
    expect(wanted('NONE')).toEqual([...ABOUT_PEOPLE, 'K20']);
  });

  it.each(ABOUT_PEOPLE)('%s is refused, however it is written', (code) => {
    for (const kpi of [code, code.toLowerCase(), code.replace('A', ' a')]) {
      const result = checkGoal({ ...goal, kpi, measure: 'VALUE' }, '2022-09-30');
      expect(result.ok ? [] : result.problems).toEqual([of('FIGURE_IS_NO_GOAL', 'kpi')]);
      expect(mayHaveTarget(kpi)).toBe(false);
    }
  });

  it.each(['K01', 'K09', 'K16', 'K18A', 'K99'])('%s may be aimed at, or is not known', (kpi) => {
    expect(mayHaveTarget(kpi)).toBe(true);
  });
});
