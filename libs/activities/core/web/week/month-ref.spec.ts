import { describe, expect, it } from '@jest/globals';
import { monthOf, shiftMonth, spanOfWeeks, weekOfMonth, weeksOf } from './month-ref.js';
import { datesOf } from './week-ref.js';

describe('the month of a week', () => {
  it.each([
    ['is that of its Thursday', 2026, 18, '2026-04'],
    ['also across a year', 2026, 1, '2026-01'],
    ['and in a year of 53 weeks', 2020, 53, '2020-12'],
  ])('%s', (_, year, week, month) => expect(monthOf({ year, week })).toBe(month));

  it.each(['2026-02', '2026-05', '2026-08', '2027-01'])('%s leads to a week of its own', (month) =>
    expect(monthOf(weekOfMonth(month))).toBe(month),
  );

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-05', 0, '2026-05'],
  ])('%s and %d is %s', (month, by, other) => expect(shiftMonth(month, by)).toBe(other));

  it.each([
    ['2026-08', '2026-07-27', '2026-09-06'], // begins on a Saturday
    ['2027-02', '2027-02-01', '2027-03-14'], // four weeks to the day
  ])('%s is six weeks, from %s to %s', (month, first, last) => {
    const dates = weeksOf(month).flatMap(datesOf);
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([42, first, last]);
  });

  it('reaches from the first morning to the end of the last night', () => {
    expect(spanOfWeeks(weeksOf('2027-02'))).toEqual({
      startsAt: new Date('2027-02-01T05:00:00Z'),
      endsAt: new Date('2027-03-15T05:00:00Z'),
    });
  });
});
