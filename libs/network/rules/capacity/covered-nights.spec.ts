import { describe, expect, it } from '@jest/globals';
import { ON_CALL_2022 } from '../demo/pilot-on-call.js';
import { weeklyHours } from '../demo/weekly-hours.js';
import type { Holidays, WeeklyHours } from '../weekly-hours.js';
import { beforeAndSince, coveredNights, lastDrawn, nightsOf } from './covered-nights.js';

const LUND = ON_CALL_2022.filter((row) => row.contactFunctionKey === 'lund-socialjour').flatMap(
  weeklyHours,
);
const PILOT = { from: '2022-04-01', to: '2022-09-30' };
const everyDay = (from: string, to: string): WeeklyHours[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to, validFrom: '2020-01-01' }));
const of = (hours: readonly WeeklyHours[], from: string, to = from, holidays?: Holidays) =>
  coveredNights(hours, { from, to }, holidays);

describe('nights that on-call hours covered (K26)', () => {
  it('138 of 183 in Lund; 0 of 45 before 16 May, since then 138 of 138 (field.md 11.6)', () => {
    expect(of(LUND, PILOT.from, PILOT.to)).toEqual({ covered: 138, of: 183 });
    const { before, since } = beforeAndSince({ from: '2022-05-16', to: null }, PILOT, '2026-01-01');
    expect(of(LUND, before.from, before.to)).toEqual({ covered: 0, of: 45 });
    expect(of(LUND, since.from, since.to)).toEqual({ covered: 138, of: 138 });
  });

  it.each([
    ['the clock goes forward (INV-25)', '2022-03-26'],
    ['the clock goes back', '2022-10-29'],
    ['New Year’s Eve, over midnight', '2022-12-31'],
  ])('the night %s is whole in 16–02, and not in 16–01', (_, date) => {
    expect(of(everyDay('16:00', '02:00'), date)).toEqual({ covered: 1, of: 1 });
    expect(of(everyDay('16:00', '01:00'), date)).toEqual({ covered: 0, of: 1 });
  });

  it('is covered by two that meet at midnight, and not with a minute between', () => {
    const evening = everyDay('18:00', '00:00');
    expect(of([...evening, ...everyDay('00:00', '02:00')], '2022-05-20')).toEqual({
      ...{ covered: 1, of: 1 },
    });
    expect(of([...evening, ...everyDay('00:01', '02:00')], '2022-05-20')).toEqual({
      ...{ covered: 0, of: 1 },
    });
  });

  it('closed on an eve is not covered then', () => {
    const hours = everyDay('16:00', '02:00').map((row) => ({ ...row, eves: 'CLOSED' as const }));
    const eve: Holidays = new Map([['2022-06-24', 'EVE']]);
    expect(of(hours, '2022-06-23', '2022-06-25', eve)).toEqual({ covered: 2, of: 3 });
  });

  it('of no days is nothing', () => {
    expect(of(LUND, '2022-05-02', '2022-05-01')).toBeNull();
    expect(nightsOf(LUND, { from: '2022-05-02', to: '2022-05-01' })).toEqual([]);
  });

  it('tells of each night whether it was covered, the earliest first', () => {
    expect(nightsOf(LUND, { from: '2022-05-14', to: '2022-05-17' })).toEqual([
      { date: '2022-05-14', isCovered: false },
      { date: '2022-05-15', isCovered: false },
      { date: '2022-05-16', isCovered: true },
      { date: '2022-05-17', isCovered: true },
    ]);
  });

  it.each([
    [PILOT, { from: '2022-08-06', to: '2022-09-30' }],
    [
      { from: '2022-09-20', to: '2022-09-30' },
      { from: '2022-09-20', to: '2022-09-30' },
    ],
  ])('draws the last 56 nights of %j', (days, drawn) => expect(lastDrawn(days)).toEqual(drawn));
});

describe('before something began, and since', () => {
  it.each([
    ['in the middle', ['2022-05-16', null], ['2022-05-15'], ['2022-05-16', '2022-09-30']],
    ['ended', ['2022-05-16', '2022-06-30'], ['2022-05-15'], ['2022-05-16', '2022-06-30']],
    [
      'from before the programme',
      ['2021-01-01', null],
      ['2020-12-31'],
      ['2022-04-01', '2022-09-30'],
    ],
    ['after the programme', ['2023-01-01', null], ['2022-09-30'], ['2023-01-01', '2022-09-30']],
  ])('%s', (_, [from, to], [until], [first, last]) => {
    expect(beforeAndSince({ from: from as string, to: to ?? null }, PILOT, '2026-01-01')).toEqual({
      before: { from: '2022-04-01', to: until },
      since: { from: first, to: last },
    });
  });

  it('tells of no night that is not over', () => {
    const { since } = beforeAndSince({ from: '2022-05-16', to: null }, PILOT, '2022-05-20');
    expect(since).toEqual({ from: '2022-05-16', to: '2022-05-20' });
  });
});
