import { describe, expect, it } from '@jest/globals';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import type { Result } from '@stad/platform/rules/result.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { checkAttendance, placesLeft } from './attendance.js';
import { cancelSeminar } from './seminar-life.js';
import { planSeminar, type SeminarInput } from './seminar-plan.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);

const programme: ProgrammeFrame = {
  state: 'ACTIVE',
  startsOn: '2022-04-01',
  endsOn: '2022-09-30',
};
const input: SeminarInput = {
  kind: 'KNOWLEDGE',
  title: 'Kunskapsseminarium för aktörer',
  aim: 'Känna igen tecken och veta vem man ringer',
  venue: 'Stadshuset',
  capacity: 40,
  startsAt: atLocal('2022-04-28', '13:00'),
  endsAt: atLocal('2022-04-28', '16:00'),
};

describe('planning a seminar', () => {
  it.each<[string, Partial<SeminarInput>, string[]]>([
    ['another kind', { kind: 'WEBINAR' }, ['SEMINAR_KIND_UNKNOWN']],
    ['no title', { title: ' ' }, ['TITLE_MISSING']],
    ['a letter for a title', { title: 'K' }, ['TITLE_MISSING']],
    ['a title as long as a page', { title: 'K'.repeat(161) }, ['TEXT_TOO_LONG']],
    ['no aim', { aim: '' }, ['AIM_MISSING']],
    ['no venue', { venue: '' }, ['VENUE_MISSING']],
    ['no places', { capacity: 0 }, ['CAPACITY_OUT_OF_RANGE']],
    ['half a place', { capacity: 12.5 }, ['CAPACITY_OUT_OF_RANGE']],
    ['too many places', { capacity: 1001 }, ['CAPACITY_OUT_OF_RANGE']],
    ['no time', { startsAt: null, endsAt: null }, ['START_MISSING', 'END_MISSING']],
    ['backwards', { endsAt: atLocal('2022-04-28', '12:00') }, ['END_BEFORE_START']],
    ['two days', { endsAt: atLocal('2022-04-29', '16:00') }, ['WINDOW_TOO_LONG']],
    [
      'before the programme',
      { startsAt: atLocal('2022-03-31', '13:00'), endsAt: atLocal('2022-03-31', '16:00') },
      ['OUTSIDE_PROGRAMME_PERIOD'],
    ],
    [
      'several faults at once',
      { title: '', aim: '', capacity: 0 },
      ['TITLE_MISSING', 'AIM_MISSING', 'CAPACITY_OUT_OF_RANGE'],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(planSeminar({ ...input, ...more }, programme))).toEqual(expected);
  });

  it('is refused in a programme that only reports', () => {
    expect(codes(planSeminar(input, { ...programme, state: 'REPORTING' }))).toEqual([
      'PROGRAMME_READ_ONLY',
    ]);
  });

  it('never takes back places that are given', () => {
    expect(codes(planSeminar({ ...input, capacity: 33 }, programme, 34))).toEqual([
      'CAPACITY_BELOW_REGISTERED',
    ]);
    expect(planSeminar({ ...input, capacity: 34 }, programme, 34).ok).toBe(true);
  });

  it('keeps what was planned, without blanks around it', () => {
    expect(planSeminar({ ...input, title: ` ${input.title} ` }, programme)).toEqual({
      ok: true,
      value: input,
    });
  });

  it('a follow-up may lie after the programme', () => {
    const later = {
      startsAt: atLocal('2022-11-01', '13:00'),
      endsAt: atLocal('2022-11-01', '16:00'),
    };
    expect(planSeminar({ ...input, ...later, followUp: true }, programme).ok).toBe(true);
  });
});

describe('cancelling a seminar', () => {
  it.each([
    ['CONFIRMED', null, ['SEMINAR_CANCEL_REASON_MISSING']],
    ['CONFIRMED', 'BORED', ['SEMINAR_CANCEL_REASON_MISSING']],
    ['COMPLETED', 'OTHER', ['STEP_NOT_POSSIBLE']],
    ['CONFIRMED', 'LECTURER_ABSENT', []],
  ] as const)('%s, %s', (state, reason, expected) => {
    expect(codes(cancelSeminar(state, reason))).toEqual(expected);
  });
});

describe('attendance', () => {
  const startsAt = atLocal('2022-04-28', '13:00');
  const during = atLocal('2022-04-28', '13:00');
  it.each<[string, number, number, Date, string[]]>([
    ['before it begins', 34, 29, new Date(startsAt.getTime() - 1), ['ATTENDANCE_BEFORE_START']],
    ['more than registered', 34, 35, during, ['PRESENT_OVER_REGISTERED']],
    ['below zero', 34, -1, during, ['NOT_A_COUNT']],
    ['a fraction', 34.5, 29, during, ['NOT_A_COUNT']],
    ['not numbers', Number.NaN, Number.POSITIVE_INFINITY, during, ['NOT_A_COUNT', 'NOT_A_COUNT']],
    ['everybody came', 34, 34, during, []],
    ['an empty room', 0, 0, during, []],
  ])('%s', (_, registered, present, now, expected) => {
    expect(codes(checkAttendance({ registered, present }, startsAt, now))).toEqual(expected);
  });

  it.each([
    [20, 14, 6],
    [20, 25, 0],
  ])('of %d places %d are taken: %d left', (capacity, registered, left) => {
    expect(placesLeft(capacity, registered)).toBe(left);
  });
});
