import { describe, expect, it } from '@jest/globals';
import { checkAnswer, checkForce, checkRoutine, lacking, type RoutineFields } from './routine.js';
import type { RoutineStep } from './routine-step.js';
import { TEMPLATES } from './routine-templates.js';

const STEP: RoutineStep = {
  ...{ fromPart: 'POLICE', fromFunction: 'Polisen i yttre tjänst' },
  ...{ toPart: 'SOCIAL_ON_CALL', toFunction: 'Socialjouren' },
  ...{ hoursFrom: '16:00', hoursTo: '02:00', weekdaysOnly: false },
  ...{ deadline: 'MINUTES', withinMinutes: 15, beforeTime: null },
  ...{ card: 'CHILD', ifNobody: 'Ring chef i beredskap.' },
};
const SOURCE = { form: 'INFORMATION', origin: 'Malmö', took: '' };
const fields = (more: Partial<RoutineFields> = {}): RoutineFields => ({
  ...{ partyIds: ['b'], steps: [STEP], sources: [SOURCE] },
  ...more,
});
const problems = (said: RoutineFields) => {
  const checked = checkRoutine(said, 'a');
  return checked.ok ? [] : checked.problems.map(({ code, field }) => `${code} ${field}`);
};
const many = (n: number) => Array.from({ length: n }, () => STEP);

describe('A version of a routine', () => {
  it.each<[string, Partial<RoutineStep>, string]>([
    ['from whom nobody knows', { fromPart: 'FIRE' }, 'INVALID_CODE steps.0.fromPart'],
    ['to whom nobody knows', { toPart: '' }, 'INVALID_CODE steps.0.toPart'],
    ['without who calls', { fromFunction: ' ' }, 'STEP_FUNCTION_MISSING steps.0.fromFunction'],
    ['without who is called', { toFunction: '' }, 'STEP_FUNCTION_MISSING steps.0.toFunction'],
    ['to no function', { toFunction: 'anna' }, 'INVALID_FUNCTION_NAME steps.0.toFunction'],
    ['to too long a name', { toFunction: 'X'.repeat(81) }, 'TEXT_TOO_LONG steps.0.toFunction'],
    ['from an hour without end', { hoursTo: null }, 'HOURS_HALF steps.0.hoursTo'],
    ['until an hour without begin', { hoursFrom: null }, 'HOURS_HALF steps.0.hoursFrom'],
    ['from no hour', { hoursFrom: '25:00' }, 'CLOCK_TIME_UNREADABLE steps.0.hoursFrom'],
    ['within no known time', { deadline: 'SOON' }, 'INVALID_CODE steps.0.deadline'],
    ['without minutes', { withinMinutes: null }, 'MINUTES_OUT_OF_RANGE steps.0.withinMinutes'],
    ['within no minutes', { withinMinutes: 0 }, 'MINUTES_OUT_OF_RANGE steps.0.withinMinutes'],
    ['within half a minute', { withinMinutes: 0.5 }, 'MINUTES_OUT_OF_RANGE steps.0.withinMinutes'],
    ['after a week', { withinMinutes: 10_081 }, 'MINUTES_OUT_OF_RANGE steps.0.withinMinutes'],
    [
      'next weekday at no time',
      { deadline: 'NEXT_WEEKDAY' },
      'BEFORE_TIME_MISSING steps.0.beforeTime',
    ],
    ['with a card that is none', { card: 'ADULT' }, 'INVALID_CODE steps.0.card'],
    ['without a way out', { ifNobody: '' }, 'IF_NOBODY_MISSING steps.0.ifNobody'],
    ['with too long a way out', { ifNobody: 'x'.repeat(161) }, 'TEXT_TOO_LONG steps.0.ifNobody'],
  ])('is refused with a step %s', (_, more, expected) => {
    expect(problems(fields({ steps: [{ ...STEP, ...more }] }))).toEqual([expected]);
  });

  it.each<[string, Partial<RoutineFields>, string]>([
    ['of 13 steps', { steps: many(13) }, 'TOO_MANY steps'],
    ['of 7 sources', { sources: Array.from({ length: 7 }, () => SOURCE) }, 'TOO_MANY sources'],
    [
      'for 13 organisations',
      { partyIds: Array.from({ length: 12 }, (_, at) => `p${at}`) },
      'TOO_MANY partyIds',
    ],
    ['from nowhere', { sources: [{ ...SOURCE, origin: '' }] }, 'ORIGIN_MISSING sources.0.origin'],
    ['from no form', { sources: [{ ...SOURCE, form: 'x' }] }, 'INVALID_CODE sources.0.form'],
    [
      'with too much taken',
      { sources: [{ ...SOURCE, took: 'x'.repeat(301) }] },
      'TEXT_TOO_LONG sources.0.took',
    ],
  ])('is refused %s', (_, more, expected) => {
    expect(problems(fields(more))).toEqual([expected]);
  });

  it('says which step is wrong, each of them', () => {
    const wrong = { ...STEP, ifNobody: '' };
    expect(problems(fields({ steps: [STEP, wrong, wrong] }))).toEqual([
      'IF_NOBODY_MISSING steps.1.ifNobody',
      'IF_NOBODY_MISSING steps.2.ifNobody',
    ]);
  });

  it('has its owner among those that agree, and nothing beside the deadline that is chosen', () => {
    const step = { ...STEP, deadline: 'SAME_NIGHT', beforeTime: '12:00', toFunction: ' Jouren ' };
    const checked = checkRoutine(fields({ steps: [step] }), 'a');
    expect(checked).toMatchObject({
      ok: true,
      value: {
        partyIds: ['a', 'b'],
        steps: [{ withinMinutes: null, beforeTime: null, toFunction: 'Jouren' }],
      },
    });
  });

  it.each(Object.entries(TEMPLATES))('may begin from %s as it stands', (_, template) => {
    expect(problems({ partyIds: ['b'], ...template })).toEqual([]);
  });

  it.each([
    [0, ['a', 'b'], ['STEPS_MISSING']],
    [1, ['a'], ['ROUTINE_PARTY_MISSING']],
    [0, ['a'], ['STEPS_MISSING', 'ROUTINE_PARTY_MISSING']],
    [1, ['a', 'b'], []],
  ])('with %s steps for %s lacks %s', (steps, partyIds, expected) => {
    expect(lacking({ steps, partyIds }).map(({ code }) => code)).toEqual(expected);
  });
});

describe('What an organisation says', () => {
  it.each([
    ['MAYBE', '', ['INVALID_CODE']],
    ['DECLINED', ' ', ['DECLINE_REASON_MISSING']],
    ['DECLINED', 'x'.repeat(301), ['TEXT_TOO_LONG']],
    ['DECLINED', 'Steg 5 hinns inte.', []],
    ['AGREED', '', []],
  ])('%s because of “%s”: %s', (answer, reason, expected) => {
    const checked = checkAnswer({ answer, reason });
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(expected);
  });

  it('keeps no reason of a yes', () => {
    expect(checkAnswer({ answer: 'AGREED', reason: 'ja' })).toMatchObject({
      value: { reason: '' },
    });
  });
});

describe('The day from which it is in force', () => {
  it.each([
    ['2022-09-27', null, ['FORCE_IN_PAST']],
    ['2022-09-28', null, []],
    ['2022-09-28', '2022-09-28', ['FORCE_BEFORE_CURRENT']],
    ['2022-09-28', '2022-12-01', ['FORCE_WHILE_COMING']],
    ['2022-12-02', '2022-12-01', ['FORCE_WHILE_COMING']],
    ['2022-09-29', '2022-09-28', []],
  ])('%s, with another from %s: %s', (from, latest, expected) => {
    const checked = checkForce(from, { today: '2022-09-28', latest });
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(expected);
  });
});
