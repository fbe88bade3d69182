import { describe, expect, it } from '@jest/globals';
import { programmeWeek } from './programme-week.js';

describe('the week of a programme', () => {
  it.each([
    ['2022-04-01', '2022-09-30', '2022-03-31', null],
    ['2022-04-01', '2022-09-30', '2022-10-01', null],
    ['2022-04-01', '2022-09-30', '2022-04-01', { n: 1, all: 27 }],
    ['2022-04-01', '2022-09-30', '2022-04-04', { n: 2, all: 27 }],
    ['2022-04-01', '2022-09-30', '2022-09-30', { n: 27, all: 27 }],
    ['2026-08-24', '2027-08-22', '2026-11-25', { n: 14, all: 52 }],
    ['2026-12-28', '2027-01-10', '2027-01-04', { n: 2, all: 2 }],
  ])('of %s–%s on %s is %j', (from, to, today, expected) => {
    expect(programmeWeek(from, to, today)).toEqual(expected);
  });
});
