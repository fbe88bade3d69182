import { describe, expect, it } from '@jest/globals';
import { doorIsOpen, hourOf, hoursTaken, mayTick } from './check-in.js';
import { checkSignUp, needProblems, signUpIsOpen } from './sign-up.js';

const startsAt = new Date('2022-08-19T06:30:00Z');
const endsAt = new Date('2022-08-19T08:30:00Z');
const at = (iso: string) => new Date(iso);

describe('what is typed at sign-up', () => {
  const asked = { organisation: 'Hotell Lillån', access: ['STEP_FREE'], food: ['VEGAN'] };

  it('an organisation and codes are enough', () => {
    expect(checkSignUp(asked).ok).toBe(true);
  });

  it('says all that is missing or unknown at once', () => {
    const result = checkSignUp({ organisation: ' a ', access: ['WINGS'], food: ['STONES'] });
    expect(result.ok ? [] : result.problems.map(({ code, field }) => [code, field])).toEqual([
      ['ORGANISATION_MISSING', 'organisation'],
      ['ACCESS_NEED_UNKNOWN', 'access'],
      ['FOOD_NEED_UNKNOWN', 'food'],
    ]);
    expect(needProblems(asked)).toEqual([]);
  });
});

describe('when anybody may sign up', () => {
  it.each([
    ['opened and confirmed', true, 'CONFIRMED', '2022-08-19T06:29:59Z', true],
    ['closed', false, 'CONFIRMED', '2022-08-01T06:00:00Z', false],
    ['a draft', true, 'PLANNED', '2022-08-01T06:00:00Z', false],
    ['put off', true, 'POSTPONED', '2022-08-01T06:00:00Z', false],
    ['called off', true, 'CANCELLED', '2022-08-01T06:00:00Z', false],
    ['begun', true, 'CONFIRMED', '2022-08-19T06:30:00Z', false],
  ])('%s', (_, isOpen, state, now, answer) => {
    expect(signUpIsOpen({ isOpen, state, startsAt }, at(now))).toBe(answer);
  });
});

describe('the door', () => {
  const door = { startsAt, endsAt, state: 'CONFIRMED' };

  it.each([
    ['2022-08-19T05:29:59Z', false, false],
    ['2022-08-19T05:30:00Z', true, true],
    ['2022-08-19T08:30:00Z', true, true],
    ['2022-08-19T08:30:01Z', false, true],
  ])('at %s lets in: %s, may be ticked: %s', (now, isOpen, ticks) => {
    expect(doorIsOpen(door, at(now))).toBe(isOpen);
    expect(mayTick(door, at(now))).toBe(ticks);
  });

  it('is shut for what was called off, and ticked until it is evaluated', () => {
    const now = at('2022-08-19T07:00:00Z');
    expect(doorIsOpen({ ...door, state: 'CANCELLED' }, now)).toBe(false);
    expect(mayTick({ ...door, state: 'COMPLETED' }, now)).toBe(true);
    expect(mayTick({ ...door, state: 'EVALUATED' }, now)).toBe(false);
  });

  it('takes the code of the hour, and for ten minutes that of the hour before', () => {
    const hour = hourOf(at('2022-08-19T07:00:00Z'));
    expect(hoursTaken(at('2022-08-19T07:00:00Z'))).toEqual([hour, hour - 1]);
    expect(hoursTaken(at('2022-08-19T07:09:59Z'))).toEqual([hour, hour - 1]);
    expect(hoursTaken(at('2022-08-19T07:10:00Z'))).toEqual([hour]);
    expect(hoursTaken(at('2022-08-19T07:59:59Z'))).toEqual([hour]);
  });
});
