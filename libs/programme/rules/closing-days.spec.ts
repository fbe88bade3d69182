import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import {
  chooseClosingDays,
  closingAround,
  defaultClosingDays,
  mayBecomeClosing,
  monthApart,
  nearestClosings,
  removeClosingDay,
  widenClosingDays,
} from './closing-days.js';

const codes = (answer: Result<unknown>) =>
  answer.ok ? [] : answer.problems.map(({ code }) => code);
const period = { startsOn: '2022-04-01', endsOn: '2022-09-30' };
const days = ['2022-06-30', '2022-09-30'];

describe('closing days are a month apart', () => {
  it.each([
    ['2022-06-30', '2022-06-30', false],
    ['2022-06-30', '2022-07-29', false],
    ['2022-06-30', '2022-07-30', true],
    ['2022-07-30', '2022-06-30', true],
    ['2022-01-31', '2022-02-27', false],
    ['2022-01-31', '2022-02-28', true],
    ['2024-01-31', '2024-02-28', false],
    ['2024-01-31', '2024-02-29', true],
    ['2022-02-28', '2022-03-27', false],
    ['2022-02-28', '2022-03-28', true],
    ['2022-12-31', '2023-01-30', false],
    ['2022-12-31', '2023-01-31', true],
  ])('%s and %s: %s', (one, other, apart) => {
    expect(monthApart(one, other)).toBe(apart);
  });
});

describe('a programme without chosen days closes every third month end, and at its end', () => {
  it.each([
    ['2022-04-01', '2022-09-30', ['2022-06-30', '2022-09-30']],
    ['2027-01-01', '2027-12-31', ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31']],
    ['2026-11-27', '2027-05-15', ['2027-01-31', '2027-05-15']],
    ['2026-11-27', '2027-05-30', ['2027-01-31', '2027-04-30', '2027-05-30']],
    ['2026-11-27', '2027-05-29', ['2027-01-31', '2027-05-29']],
    ['2023-12-15', '2024-03-29', ['2024-02-29', '2024-03-29']],
    ['2023-12-15', '2024-03-28', ['2024-03-28']],
    ['2022-04-30', '2022-05-02', ['2022-05-02']],
    ['2022-04-30', '2022-04-30', ['2022-04-30']],
  ])('%s to %s: %j', (startsOn, endsOn, expected) => {
    expect(defaultClosingDays({ startsOn, endsOn })).toEqual(expected);
  });
});

describe('closing days that were chosen', () => {
  it.each<[string, string[], string[]]>([
    ['the first day', ['2022-04-01'], ['CLOSING_DAY_OUTSIDE']],
    ['after the end', ['2022-10-31'], ['CLOSING_DAY_OUTSIDE']],
    ['before the first, and near', ['2022-03-31'], ['CLOSING_DAY_OUTSIDE']],
    ['near each other', ['2022-06-30', '2022-07-15'], ['CLOSING_DAY_TOO_NEAR']],
    ['near the end', ['2022-09-01'], ['CLOSING_DAY_TOO_NEAR']],
  ])('are refused: %s', (_, chosen, expected) => {
    expect(codes(chooseClosingDays(chosen, period))).toEqual(expected);
  });

  it('say which', () => {
    expect(chooseClosingDays(['2022-09-01'], period)).toEqual({
      ok: false,
      problems: [
        { code: 'CLOSING_DAY_TOO_NEAR', params: { day: '2022-09-01', other: '2022-09-30' } },
      ],
    });
  });

  it.each([
    [[], ['2022-09-30']],
    [
      ['2022-08-30', '2022-06-30', '2022-06-30'],
      ['2022-06-30', '2022-08-30', '2022-09-30'],
    ],
    [['2022-04-02'], ['2022-04-02', '2022-09-30']],
  ])('%j become %j', (chosen, expected) => {
    expect(chooseClosingDays(chosen, period)).toEqual({ ok: true, value: expected });
  });
});

describe('a later end', () => {
  const widen = (newEnd: string, today: string, chosen?: string[]) =>
    widenClosingDays({ days, endsOn: '2022-09-30', newEnd, today }, chosen);

  it.each<[string, string, string, string[] | undefined, string[]]>([
    ['too near a closing behind', '2022-10-29', '2022-10-01', undefined, ['CLOSING_DAY_BEHIND']],
    [
      'a day before the old end',
      '2022-12-31',
      '2022-05-01',
      ['2022-08-15'],
      ['CLOSING_DAY_OUTSIDE'],
    ],
    [
      'a day near the old end',
      '2022-12-31',
      '2022-05-01',
      ['2022-10-15'],
      ['CLOSING_DAY_TOO_NEAR'],
    ],
    [
      'a day near the new end',
      '2022-12-31',
      '2022-05-01',
      ['2022-12-15'],
      ['CLOSING_DAY_TOO_NEAR'],
    ],
  ])('is refused: %s', (_, newEnd, today, chosen, expected) => {
    const found = codes(widen(newEnd, today, chosen));
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it.each<[string, string, string, string[] | undefined, string[]]>([
    ['gives way ahead', '2022-10-29', '2022-09-30', undefined, ['2022-06-30', '2022-10-29']],
    ['stays a month away', '2022-10-30', '2022-10-01', undefined, [...days, '2022-10-30']],
    ['goes on', '2023-03-31', '2022-05-01', undefined, [...days, '2022-12-31', '2023-03-31']],
    [
      'is chosen',
      '2023-03-31',
      '2022-05-01',
      ['2022-11-30'],
      [...days, '2022-11-30', '2023-03-31'],
    ],
    ['none is chosen', '2023-03-31', '2022-05-01', [], [...days, '2023-03-31']],
    ['stays as it is', '2022-09-30', '2022-05-01', [], days],
  ])('%s', (_, newEnd, today, chosen, expected) => {
    expect(widen(newEnd, today, chosen)).toEqual({ ok: true, value: expected });
  });
});

describe('around a day', () => {
  it.each([
    ['2022-05-01', null, '2022-06-30'],
    ['2022-06-30', null, '2022-06-30'],
    ['2022-07-01', '2022-06-30', '2022-09-30'],
    ['2022-10-01', '2022-09-30', null],
  ])('%s: behind %s, ahead %s', (today, latest, next) => {
    expect(closingAround([...days].reverse(), today)).toEqual({ latest, next });
  });

  it.each([
    ['2022-05-01', null, '2022-06-30'],
    ['2022-08-15', '2022-06-30', '2022-09-30'],
    ['2022-10-01', '2022-09-30', null],
  ])('nearest to %s: %s, %s', (day, before, after) => {
    expect(nearestClosings(days, day)).toEqual({ before, after });
  });
});

describe('a report makes a day a closing', () => {
  it.each([
    ['behind', '2022-08-15', '2022-08-16', false],
    ['the first day', '2022-04-01', '2022-04-01', false],
    ['after the end', '2022-11-30', '2022-05-01', false],
    ['near the one before', '2022-07-29', '2022-05-01', false],
    ['near the one after', '2022-09-01', '2022-05-01', false],
    ['a month before the end', '2022-08-31', '2022-05-01', true],
    ['on the day itself', '2022-08-15', '2022-08-15', true],
    ['ahead', '2022-08-15', '2022-05-01', true],
  ])('%s: %s on %s: %s', (_, day, today, may) => {
    expect(mayBecomeClosing({ days, period, today }, day)).toBe(may);
  });
});

describe('a closing day is removed', () => {
  it.each([
    ['none', '2022-07-31', '2022-05-01', ['NO_SUCH_CLOSING_DAY']],
    ['the end', '2022-09-30', '2022-05-01', ['CLOSING_DAY_IS_LAST']],
    ['behind', '2022-06-30', '2022-07-01', ['CLOSING_DAY_NOT_AHEAD']],
    ['today', '2022-06-30', '2022-06-30', ['CLOSING_DAY_NOT_AHEAD']],
    ['ahead', '2022-06-30', '2022-06-29', []],
  ])('%s: %s on %s: %j', (_, day, today, expected) => {
    expect(codes(removeClosingDay({ days, period, today }, day))).toEqual(expected);
  });
});
