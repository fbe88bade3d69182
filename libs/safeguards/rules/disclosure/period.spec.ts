import { describe, expect, it } from '@jest/globals';
import { addDays } from '@stad/platform/rules/time.js';
import { isWithin, periodOf, segmentsIn, segmentsOf, spanOf } from './period.js';

const APR_JUN = '2022-04-01/2022-06-30';
const APR_SEP = '2022-04-01/2022-09-30';
const MAY = '2022-05-01/2022-05-31';
const NOV = '2022-11-01/2022-11-30';

const cut = (...periods: string[]) =>
  segmentsOf(
    periods,
    (day) => addDays(day, 1),
    (day) => addDays(day, -1),
  );

describe('periods', () => {
  it('are days, both included', () => {
    expect(periodOf('2022-04-01', '2022-06-30')).toBe(APR_JUN);
    expect(spanOf(APR_JUN, NOV)).toBe('2022-04-01/2022-11-30');
  });

  it.each([
    [[APR_JUN], [APR_JUN]],
    [
      [APR_SEP, APR_JUN],
      [APR_JUN, '2022-07-01/2022-09-30'],
    ],
    [
      [APR_JUN, MAY],
      ['2022-04-01/2022-04-30', MAY, '2022-06-01/2022-06-30'],
    ],
    // The months between two that nobody told of are a segment too.
    [
      [NOV, APR_JUN],
      [APR_JUN, '2022-07-01/2022-10-31', NOV],
    ],
  ])('%j are cut into %j', (periods, segments) => expect(cut(...periods)).toEqual(segments));

  const segments = cut(APR_SEP, APR_JUN, NOV);
  it.each([
    [APR_JUN, [0]],
    [APR_SEP, [0, 1]],
    ['2022-07-01/2022-11-30', [1, 2, 3]],
    [NOV, [3]],
    [MAY, null],
    ['2022-04-01/2022-05-31', null],
    ['2022-05-01/2022-06-30', null],
    ['2022-11-01/2022-06-30', null],
    ['', null],
  ])('%s is %j of them', (period, within) => expect(segmentsIn(period, segments)).toEqual(within));

  it.each([
    [APR_JUN, APR_JUN, true],
    [MAY, APR_JUN, true],
    [APR_JUN, MAY, false],
    [APR_SEP, APR_JUN, false],
    ['2022-03-31/2022-06-30', APR_JUN, false],
    [NOV, APR_JUN, false],
  ])('%s lies within %s: %s', (inner, outer, is) => expect(isWithin(inner, outer)).toBe(is));
});
