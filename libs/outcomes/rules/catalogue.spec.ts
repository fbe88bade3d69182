import { describe, expect, it } from '@jest/globals';
import { definedOn, definitionOn, definitionVersion, KPI_DEFINITIONS } from './catalogue.js';
import { type Breakdown, kpiCode } from './kpi.js';
import { ageAsPublished, monthsOf, publishedBreakdowns } from './published-breakdowns.js';
import { alongChain, RESULT_CHAIN } from './result-chain.js';

/** field.md 4.5, row by row: level, source, counted by the counting agency, about persons, unit. */
const TABLE: readonly [string, string, string, boolean, boolean, string][] = [
  ['K01', 'OUTPUT', 'ATTENDANCE', false, false, 'COUNT'],
  ['K02', 'OUTPUT', 'ATTENDANCE', false, false, 'COUNT'],
  ['K03', 'OUTPUT', 'QUALIFICATION', false, false, 'SHARE'],
  ['K04', 'OUTCOME', 'SURVEY', false, false, 'DIFFERENCE'],
  ['K05', 'REACTION', 'SURVEY', false, false, 'SHARE'],
  ['K06', 'OUTCOME', 'SURVEY', false, false, 'SHARE'],
  ['K07', 'OUTPUT', 'ACTOR', false, false, 'COUNT'],
  ['K08', 'OUTPUT', 'AGREEMENT', false, false, 'COUNT'],
  ['K09', 'OUTPUT', 'FIELD_OPERATION', false, false, 'COUNT'],
  ['K10', 'RESOURCE', 'FIELD_REPORT', false, false, 'HOURS'],
  ['K11', 'OUTPUT', 'FIELD_REPORT', true, true, 'COUNT'],
  ['K11A', 'OUTPUT', 'FIELD_REPORT', true, true, 'COUNT'],
  ['K12', 'OUTPUT', 'FIELD_REPORT', true, true, 'COUNT'],
  ['K13', 'OUTPUT', 'FIELD_REPORT', true, true, 'COUNT'],
  ['K13A', 'OUTPUT', 'FIELD_REPORT', true, true, 'COUNT'],
  ['K14', 'OUTCOME', 'FIELD_REPORT', true, true, 'COUNT'],
  ['K15', 'OUTCOME', 'HANDOVER', false, true, 'COUNT'],
  ['K16', 'OUTCOME', 'HANDOVER', false, true, 'MINUTES'],
  ['K17', 'OUTCOME', 'HANDOVER', false, true, 'COUNT'],
  ['K18', 'OUTPUT', 'FIELD_REPORT', true, false, 'COUNT'],
  ['K18A', 'OUTPUT', 'FIELD_REPORT', true, true, 'COUNT'],
  ['K19', 'OUTPUT', 'FIELD_REPORT', true, false, 'COUNT'],
  ['K20', 'SAFETY', 'INCIDENT', false, false, 'COUNT'],
  ['K21', 'SAFETY', 'DEBRIEF', false, false, 'SHARE'],
  ['K22', 'OUTPUT', 'ACTION_PLAN', false, false, 'SHARE'],
  ['K23', 'OUTCOME', 'CAPABILITY', false, false, 'INDEX'],
  ['K24', 'RESOURCE', 'BUDGET', false, false, 'MONEY'],
  ['K25', 'IMPACT_PROXY', 'METHOD', false, false, 'COUNT'],
  ['K26', 'RESOURCE', 'ON_CALL_COVERAGE', false, false, 'SHARE'],
];

/** What no figure may be broken down by, whatever its definition: field.md 4.5 names these alone. */
const ALLOWED: readonly Breakdown[] = [
  'site',
  'month',
  'passType',
  'agency',
  'unit',
  'activity',
  'sex',
  'age',
  'exploitationForm',
  'receiver',
  'cardReceiver',
];

describe('the catalogue (field.md 4.5)', () => {
  it.each(TABLE)('%s', (code, level, source, countedOnce, ofPersons, form) => {
    expect(definitionOn(code, '2022-09-30')).toMatchObject({
      version: 1,
      validFrom: '2022-01-01',
      level,
      source,
      countedOnce,
      subject: ofPersons ? 'persons' : 'operations',
      form,
    });
  });

  it('has these and no others, in their order', () => {
    const codes = [...new Set(KPI_DEFINITIONS.map(({ code }) => code))];
    expect(codes).toEqual(TABLE.map(([code]) => code));
  });

  it.each(KPI_DEFINITIONS.map((each) => [each.code, each] as const))(
    '%s says everything in two languages, and none of it twice',
    (_, { name, definition, formula, doesNotSay, unit, breakdowns }) => {
      for (const said of [definition, formula, doesNotSay]) {
        expect(said.sv).toMatch(/^\p{Lu}.{20,}\.$/u);
        expect(said.en).toMatch(/^\p{Lu}.{20,}\.$/u);
        expect(said.sv).not.toBe(said.en);
      }
      expect(new Set([definition.sv, formula.sv, doesNotSay.sv]).size).toBe(3);
      for (const said of [name, unit]) expect(said.sv && said.en).toBeTruthy();
      expect(breakdowns.filter((each) => !ALLOWED.includes(each))).toEqual([]);
      expect(new Set(breakdowns).size).toBe(breakdowns.length);
    },
  );

  it('divides talks by those whose time is over since the pilot; what was frozen then keeps its words', () => {
    const [before, after] = ['2022-12-31', '2023-01-01'].map((day) => definitionOn('K21', day));
    expect([before?.version, after?.version]).toEqual([1, 2]);
    expect(after?.definition.sv).toContain('tiden är ute');
    expect(definitionVersion('K21', 1)?.definition.sv).toContain('tillbaka eller avslutade');
  });

  it('knows nothing before its first day, and finds a version by number', () => {
    expect(definitionOn('K01', '2021-12-31')).toBeUndefined();
    expect(definitionVersion('k13 a', 1)?.code).toBe('K13A');
    expect(definitionVersion('K13A', 2)).toBeUndefined();
    expect(kpiCode('K 11a')).toBe('K11A');
  });

  it('lays every figure along the chain from resources to impact (field.md 4.3)', () => {
    const chain = alongChain(definedOn('2022-09-30'));
    expect(chain.map(({ step }) => step)).toEqual(RESULT_CHAIN);
    const codes = (step: string) =>
      chain.find((each) => each.step === step)?.rows.map(({ code }) => code);
    expect(codes('RESOURCES')).toEqual(['K10', 'K24', 'K26']);
    expect(codes('ACTIVITIES')).toEqual(['K09', 'K20', 'K21']);
    expect(codes('SHORT_TERM')).toEqual(['K04', 'K05', 'K06', 'K14']);
    expect(codes('MEDIUM_TERM')).toEqual(['K15', 'K16', 'K17', 'K23']);
    expect(codes('IMPACT')).toEqual(['K25']);
    expect(chain.flatMap(({ rows }) => rows)).toHaveLength(TABLE.length);
    expect(alongChain(definedOn('2021-12-31'))).toEqual([]);
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
    ['K15', ['site']],
    ['K19', ['site', 'month']],
    ['K21', ['site']],
    ['K24', []],
  ])('of %s: %j', (code, expected) => {
    const definition = definitionOn(code, '2022-09-30');
    expect(definition && publishedBreakdowns(definition)).toEqual(expected);
  });

  it.each([
    ['UNDER_18', 'CHILD'],
    ['FROM_18_TO_20', 'ADULT'],
    ['FROM_21', 'ADULT'],
    ['UNKNOWN', 'UNKNOWN'],
    [null, 'UNKNOWN'],
  ])('%s is published as %s', (band, age) => expect(ageAsPublished(band)).toBe(age));

  it.each([
    ['2022-04-01', '2022-04-30', ['2022-04']],
    ['2022-11-30', '2023-02-01', ['2022-11', '2022-12', '2023-01', '2023-02']],
    ['2022-05-01', '2022-04-30', []],
  ])('%s to %s are %j', (from, to, months) => expect(monthsOf(from, to)).toEqual(months));
});
