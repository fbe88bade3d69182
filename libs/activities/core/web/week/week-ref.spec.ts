import { describe, expect, it } from '@jest/globals';
import { datesOf, readWeek, shiftWeek, spanOf, usualWeek, weekKey } from './week-ref.js';

describe('a week in the address', () => {
  it.each([
    ['2022-21', { year: 2022, week: 21 }],
    ['2022-1', { year: 2022, week: 1 }],
    ['2020-53', { year: 2020, week: 53 }],
  ])('reads %s', (text, week) => expect(readWeek(text)).toEqual(week));

  it.each(['', '2022', '2022-00', '2022-53', '2022-54', 'v21', '22-21'])('refuses %j', (text) =>
    expect(readWeek(text)).toBeNull(),
  );

  it.each([
    [{ year: 2022, week: 1 }, -1, '2021-52'],
    [{ year: 2020, week: 53 }, 1, '2021-01'],
    [{ year: 2022, week: 20 }, 1, '2022-21'],
  ])('goes on from %j by %d', (week, by, key) => expect(weekKey(shiftWeek(week, by))).toBe(key));

  it('begins on Monday', () => {
    const dates = datesOf({ year: 2022, week: 21 });
    expect([dates[0], dates[6]]).toEqual(['2022-05-23', '2022-05-29']);
  });

  it('lasts until the night after Sunday is over, also when the clock changes in it', () => {
    expect(spanOf({ year: 2022, week: 12 })).toEqual({
      startsAt: new Date('2022-03-21T05:00:00Z'),
      endsAt: new Date('2022-03-28T04:00:00Z'),
    });
  });

  it.each([
    ['2022-05-20', '2022-20'],
    ['2022-01-10', '2022-13'],
    ['2026-05-15', '2022-39'],
  ])('on %s the programme of 2022 opens in week %s', (today, key) =>
    expect(weekKey(usualWeek(today, { startsOn: '2022-04-01', endsOn: '2022-09-30' }))).toBe(key),
  );
});
