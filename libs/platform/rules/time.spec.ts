import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { addDays, atLocal, localDate, localTime, TIME_ZONE, weekday } from './time.js';

const HOUR = 3_600_000;
const SEVEN_MINUTES = 420_000;

/** Around both clock changes of a year, minute by minute enough, and once a day between. */
function instants(year: number): Date[] {
  const start = Date.UTC(year, 0, 1);
  const days = Array.from({ length: 366 }, (_, day) => start + day * 24 * HOUR + day * 60_000);
  const change = (month: number) => {
    const last = Date.UTC(year, month, 31, 1);
    const sunday = last - new Date(last).getUTCDay() * 24 * HOUR;
    return Array.from({ length: 60 }, (_, at) => sunday + (at - 30) * SEVEN_MINUTES);
  };
  return [...days, ...change(2), ...change(9)].map((at) => new Date(at));
}

const zoned = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(TIME_ZONE);

/** INV-25. */
describe('Swedish time', () => {
  for (const year of [1979, 1980, 1996, 2022, 2026, 2027, 2032]) {
    it(`reads dates and times of ${year} as Temporal does`, () => {
      for (const at of instants(year)) {
        const there = zoned(at);
        expect(localDate(at)).toBe(there.toPlainDate().toString());
        expect(localTime(at)).toBe(there.toPlainTime().toString({ smallestUnit: 'minute' }));
      }
    });

    it(`finds the instant of a wall clock of ${year} as Temporal does`, () => {
      for (const at of instants(year)) {
        // Also those that spring skips: the clock as if it were UTC.
        for (const wall of [
          zoned(at).toPlainDateTime().toString(),
          at.toISOString().slice(0, 16),
        ]) {
          const [date = '', time = ''] = wall.split('T');
          const there = Temporal.PlainDateTime.from(wall).toZonedDateTime(TIME_ZONE);
          expect(atLocal(date, time.slice(0, 5)).getTime()).toBe(
            there.with({ second: 0, millisecond: 0 }).epochMilliseconds,
          );
        }
      }
    });
  }

  it('counts days over months, years and leap days', () => {
    for (const [date, days] of [
      ['2022-02-28', 1],
      ['2024-02-28', 1],
      ['2026-12-31', 1],
      ['2026-01-01', -1],
      ['2026-03-28', 400],
    ] as const) {
      expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString());
      expect(weekday(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek);
    }
  });

  it('refuses what is no date and no time', () => {
    for (const date of ['2022-02-31', '2022-13-01', 'i morgon', '']) {
      expect(() => addDays(date, 1)).toThrow(RangeError);
      expect(() => weekday(date)).toThrow(RangeError);
      expect(() => atLocal(date, '20:00')).toThrow(RangeError);
    }
    expect(() => atLocal('2022-05-20', '25:00')).toThrow(RangeError);
  });
});
