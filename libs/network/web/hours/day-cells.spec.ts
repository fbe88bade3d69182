import { describe, expect, it } from '@jest/globals';
import { atLocal, type Span } from '@stad/platform/rules/time.js';
import { alikeDays, hoursOfDay } from './day-cells.js';

const span = (from: string, to: string): Span => {
  const [fromDay = '', fromTime = ''] = from.split(' ');
  const [toDay = '', toTime = ''] = to.split(' ');
  return { startsAt: atLocal(fromDay, fromTime), endsAt: atLocal(toDay, toTime) };
};

describe('hours of a day', () => {
  const night = span('2022-05-20 16:00', '2022-05-21 02:00');

  it('puts a night on the day it begins, and nowhere else', () => {
    expect(hoursOfDay('2022-05-20', [night])).toEqual([night]);
    expect(hoursOfDay('2022-05-21', [night])).toEqual([]);
    expect(hoursOfDay('2022-05-19', [night])).toEqual([]);
  });

  it('shows an answer around the clock on each day as a whole day', () => {
    const always = span('2022-05-15 00:00', '2022-05-24 00:00');
    expect(hoursOfDay('2022-05-20', [always])).toEqual([{ startsAt: null, endsAt: null }]);
  });

  it('says where days without a break begin and end', () => {
    const weekend = span('2022-05-20 16:00', '2022-05-23 08:00');
    expect(hoursOfDay('2022-05-20', [weekend])).toEqual([
      { startsAt: weekend.startsAt, endsAt: null },
    ]);
    expect(hoursOfDay('2022-05-23', [weekend])).toEqual([
      { startsAt: null, endsAt: weekend.endsAt },
    ]);
    expect(hoursOfDay('2022-05-24', [weekend])).toEqual([]);
  });
});

describe('days that are alike', () => {
  const day = (date: string, from = '08:00', to = '16:00') =>
    span(`${date} ${from}`, `${date} ${to}`);
  const told = (spans: readonly Span[]) =>
    alikeDays('2022-05-16', spans).map(({ from, to }) => `${from.slice(8)}-${to.slice(8)}`);

  it.each([
    ['none', [], []],
    ['one', [day('2022-05-18')], ['18-18']],
    ['three that follow', ['16', '17', '18'].map((date) => day(`2022-05-${date}`)), ['16-18']],
    ['with a day between', ['16', '18'].map((date) => day(`2022-05-${date}`)), ['16-16', '18-18']],
    ['with other hours', [day('2022-05-16'), day('2022-05-17', '09:00')], ['16-16', '17-17']],
    ['around the clock', [span('2022-05-10 00:00', '2022-06-10 00:00')], ['16-22']],
    [
      'nights that follow',
      [span('2022-05-20 16:00', '2022-05-21 02:00'), span('2022-05-21 16:00', '2022-05-22 02:00')],
      ['20-21'],
    ],
  ])('%s', (_, spans, expected) => {
    expect(told(spans)).toEqual(expected);
  });
});
