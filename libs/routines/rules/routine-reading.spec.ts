import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { stepsTo, unansweredSteps } from './routine-cover.js';
import { differenceOf } from './routine-difference.js';
import { TEMPLATES } from './routine-templates.js';
import {
  checkExercise,
  didNotHold,
  latestFirst,
  latestTest,
  resultProblems,
} from './routine-test.js';

const { steps } = TEMPLATES.HELSINGBORG;
const [first, second] = steps as [(typeof steps)[number], (typeof steps)[number]];

describe('The difference between two versions', () => {
  it('is none where they say the same', () => {
    expect(differenceOf(steps, structuredClone(steps))).toEqual([]);
  });

  it('names each step that differs, and in what', () => {
    const changed = [first, { ...second, withinMinutes: 45, ifNobody: 'Vänta.' }, steps[2]];
    expect(differenceOf(steps, changed as typeof steps)).toEqual([
      { n: 2, change: 'CHANGED', fields: ['withinMinutes', 'ifNobody'] },
      { n: 4, change: 'REMOVED', fields: [] },
    ]);
    expect(differenceOf([first], [first, second])).toEqual([{ n: 2, change: 'ADDED', fields: [] }]);
  });
});

const every = (from: string, to: string, weekdays = [1, 2, 3, 4, 5, 6, 7]) =>
  weekdays.map((weekday) => ({ weekday, from, to, validFrom: '2022-01-01' }));
const jour = (hours = every('16:00', '02:00'), siteIds = ['lund']) => ({
  ...{ kind: 'SOCIAL_ON_CALL', agencyId: 'soc', siteIds, hours },
});
const span = (day: string, from: string, nextDay: string, to: string) => ({
  ...{ startsAt: atLocal(day, from), endsAt: atLocal(nextDay, to) },
});
const FRIDAY = span('2022-09-02', '20:00', '2022-09-03', '01:00');

describe('A step that nobody answers', () => {
  const only = [first];
  it.each([
    ['with the service at work', [jour()], []],
    ['without any service', [], [1]],
    ['with one of another town', [jour(every('16:00', '02:00'), ['malmo'])], [1]],
    ['with one whose hours nobody has said', [jour([]), jour(every('16:00', '22:00'))], []],
    ['with another kind', [{ ...jour(), kind: 'POLICE' }], [1]],
    ['with one that goes home at ten', [jour(every('16:00', '22:00'))], [1]],
    [
      'with two that take turns',
      [jour(every('16:00', '22:00')), jour(every('22:00', '02:00'))],
      [],
    ],
    ['with one that has Fridays off', [jour(every('16:00', '02:00', [1, 2, 3, 4, 6, 7]))], [1]],
  ])('%s: %j', (_, functions, expected) => {
    expect(unansweredSteps(only, FRIDAY, 'lund', functions).map(({ n }) => n)).toEqual(expected);
  });

  it('says when', () => {
    const functions = [jour(every('16:00', '22:00'))];
    expect(unansweredSteps(only, FRIDAY, 'lund', functions)).toEqual([
      { n: 1, spans: [span('2022-09-02', '22:00', '2022-09-03', '01:00')] },
    ]);
  });

  it('is not looked for outside its own hours, nor who cannot be called, nor on the next weekday', () => {
    const noon = span('2022-09-02', '10:00', '2022-09-02', '15:00');
    expect(unansweredSteps(only, noon, 'lund', [])).toEqual([]);
    expect(unansweredSteps([steps[2] ?? first], FRIDAY, 'lund', [])).toEqual([]);
    const later = { ...first, deadline: 'NEXT_WEEKDAY' };
    expect(unansweredSteps([later], FRIDAY, 'lund', [])).toEqual([]);
    const saturday = span('2022-09-03', '16:00', '2022-09-03', '23:00');
    expect(unansweredSteps([{ ...first, weekdaysOnly: true }], saturday, 'lund', [])).toEqual([]);
  });

  it('runs on over the night of a clock change', () => {
    const night = span('2022-10-29', '20:00', '2022-10-30', '04:00');
    const always = { ...first, hoursFrom: null, hoursTo: null };
    const [found] = unansweredSteps([always], night, 'lund', [jour()]);
    expect(found?.spans).toEqual([span('2022-10-30', '02:00', '2022-10-30', '04:00')]);
  });
});

describe('Which steps go where', () => {
  it('names the steps that fail without a kind of function', () => {
    expect(stepsTo(steps, ['NGO_SUPPORT'])).toEqual([2]);
    expect(stepsTo(steps, ['SHELTER'])).toEqual([]);
  });
});

describe('An exercise', () => {
  const known = { steps: 3, today: '2022-10-10', inForceFrom: '2022-09-28' };
  const said = (more: object = {}) => ({
    ...{ on: '2022-10-10', results: ['HELD', 'NOT_HELD', 'NOT_TESTED'], minutes: [12, null] },
    ...more,
  });
  it.each<[string, object, readonly string[]]>([
    ['tomorrow', { on: '2022-10-11' }, ['EXERCISE_IN_FUTURE on']],
    ['before it was in force', { on: '2022-09-27' }, ['EXERCISE_BEFORE_ROUTINE on']],
    [
      'of too few steps',
      { results: ['HELD'] },
      ['RESULT_MISSING results.1', 'RESULT_MISSING results.2'],
    ],
    [
      'of too many steps',
      { results: ['HELD', 'HELD', 'HELD', 'HELD'] },
      ['RESULT_MISSING results.3'],
    ],
    ['with another word', { results: ['HELD', 'YES', 'HELD'] }, ['RESULT_MISSING results.1']],
    [
      'of nothing',
      { results: ['NOT_TESTED', 'NOT_TESTED', 'NOT_TESTED'], minutes: [] },
      ['NOTHING_TESTED results.0'],
    ],
    ['in less than no time', { minutes: [-1] }, ['MINUTES_OUT_OF_RANGE minutes.0']],
    ['in half a minute', { minutes: [0.5] }, ['MINUTES_OUT_OF_RANGE minutes.0']],
    ['timed and not tried', { minutes: [null, null, 5] }, ['MINUTES_WITHOUT_TEST minutes.2']],
    ['as it should be', {}, []],
  ])('%s', (_, more, expected) => {
    const checked = checkExercise(said(more), known);
    const found = checked.ok ? [] : checked.problems.map(({ code, field }) => `${code} ${field}`);
    expect(found).toEqual(expected);
  });

  it('keeps a place for the minutes of each step', () => {
    expect(checkExercise(said(), known)).toMatchObject({ value: { minutes: [12, null, null] } });
  });

  it('counts what was tried last, and not what was left out since', () => {
    const tests = [
      { when: '2022-10', results: ['NOT_TESTED', 'HELD'] },
      { when: '2022-09', results: ['NOT_HELD', 'NOT_HELD'] },
    ];
    expect([0, 1, 2].map((at) => latestTest(tests, at)?.results[at] ?? 'NOT_TESTED')).toEqual([
      ...['NOT_HELD', 'HELD', 'NOT_TESTED'],
    ]);
    expect(resultProblems(['HELD'], 1)).toEqual([]);
  });

  it.each<[string, readonly (readonly [when: string, result: string])[], number]>([
    [
      'the later day',
      [
        ['2022-06-10', 'HELD'],
        ['2022-06-11', 'NOT_HELD'],
      ],
      1,
    ],
    [
      'of one day, the one noted last, which is given first',
      [
        ['2022-06-10', 'HELD'],
        ['2022-06-10', 'NOT_HELD'],
      ],
      0,
    ],
    [
      'a live test after the exercises of its month',
      [
        ['2022-06-10', 'HELD'],
        ['2022-06', 'NOT_HELD'],
      ],
      1,
    ],
    [
      'an exercise of the month that follows',
      [
        ['2022-07-01', 'HELD'],
        ['2022-06', 'NOT_HELD'],
      ],
      0,
    ],
    [
      'of live tests of one month, one that did not hold',
      [
        ['2022-06', 'HELD'],
        ['2022-06', 'NOT_HELD'],
      ],
      1,
    ],
    [
      'of live tests of one month, whatever their order',
      [
        ['2022-06', 'NOT_HELD'],
        ['2022-06', 'HELD'],
      ],
      0,
    ],
  ])('tells how a step goes by %s', (_what, said, told) => {
    const tests = said.map(([when, result]) => ({ when, results: [result] }));
    expect(latestTest(tests, 0)).toBe(tests[told]);
    expect(latestFirst(latestFirst(tests))).toEqual(latestFirst(tests));
  });

  it('learns from what did not hold, also where it has held since', () => {
    const tests = [{ results: ['NOT_TESTED', 'HELD'] }, { results: ['HELD', 'NOT_HELD'] }];
    expect([0, 1, 2].map((at) => didNotHold(tests, at))).toEqual([false, true, false]);
  });
});
