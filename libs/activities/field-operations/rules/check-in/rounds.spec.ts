import { describe, expect, it } from '@jest/globals';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { closesAt, dueOf, dueTimes, plannedCheckIns, wallTime } from './rounds.js';

const START = atLocal('2026-05-15', '20:00');
const at = (time: string, date = '2026-05-15') => atLocal(date, time);
const plan = (intervalMinutes: number) => ({ startsAt: START, intervalMinutes });
const times = (dates: readonly Date[]) => dates.map((date) => wallTime(date).time);

describe('when check-ins are due', () => {
  it.each([
    { interval: 45, after: '20:00', until: '22:15', due: ['20:45', '21:30', '22:15'] },
    { interval: 45, after: '20:44', until: '20:45', due: ['20:45'] },
    { interval: 45, after: '20:45', until: '21:29', due: [] },
    { interval: 60, after: '20:00', until: '20:59', due: [] },
    { interval: 30, after: '20:10', until: '21:10', due: ['20:30', '21:00'] },
    // The team went out before the plan: rounds come at the same minutes, none is skipped.
    { interval: 30, after: '19:20', until: '20:30', due: ['19:30', '20:00', '20:30'] },
    { interval: 30, after: '20:30', until: '20:10', due: [] },
    { interval: 0, after: '20:00', until: '22:00', due: [] },
    { interval: -30, after: '20:00', until: '22:00', due: [] },
    { interval: Number.NaN, after: '20:00', until: '22:00', due: [] },
  ])('every $interval minutes in ($after, $until]: $due', ({ interval, after, until, due }) => {
    expect(times(dueTimes(plan(interval), at(after), at(until)))).toEqual(due);
  });

  it('counts a check-in for the first round that has not closed', () => {
    const cases = [
      ['20:04', '20:00'],
      ['20:05', '20:45'],
      ['20:45', '20:45'],
      ['20:49', '20:45'],
      ['20:50', '21:30'],
      ['21:00', '21:30'],
    ] as const;
    for (const [made, due] of cases) {
      expect([made, wallTime(dueOf(plan(45), at(made))).time]).toEqual([made, due]);
    }
    expect(closesAt(at('20:45'))).toEqual(at('20:50'));
  });
});

describe('planned check-ins as they are read aloud', () => {
  it('crosses midnight with the date, and has the end of the pass in it', () => {
    const planned = plannedCheckIns(nightSpan('2026-05-15', '22:30', '01:30'), 60);
    expect(planned.map(({ date, time, hour }) => [date, time, hour])).toEqual([
      ['2026-05-15', '23:30', null],
      ['2026-05-16', '00:30', null],
      ['2026-05-16', '01:30', null],
    ]);
    expect(planned[0]?.at).toEqual(at('23:30'));
  });

  it('has the ten rounds of the pass of 2 September 2022', () => {
    const planned = plannedCheckIns(nightSpan('2022-09-02', '16:00', '23:30'), 45);
    expect(planned).toHaveLength(10);
    expect(planned.at(-1)?.time).toBe('23:30');
  });

  it('is an hour of rounds shorter the night spring comes: there is no 02.30', () => {
    const planned = plannedCheckIns(nightSpan('2026-03-28', '23:00', '05:00'), 30);
    expect(planned.map(({ time }) => time)).toEqual([
      '23:30',
      '00:00',
      '00:30',
      '01:00',
      '01:30',
      '03:00',
      '03:30',
      '04:00',
      '04:30',
      '05:00',
    ]);
    expect(planned.every(({ hour }) => hour === null)).toBe(true);
  });

  it('says which of two hours is meant the night autumn repeats one', () => {
    const planned = plannedCheckIns(nightSpan('2026-10-24', '23:00', '04:00'), 45);
    expect(planned.map(({ time, hour }) => [time, hour])).toEqual([
      ['23:45', null],
      ['00:30', null],
      ['01:15', null],
      ['02:00', 'SUMMER_TIME'],
      ['02:45', 'SUMMER_TIME'],
      ['02:30', 'WINTER_TIME'],
      ['03:15', null],
      ['04:00', null],
    ]);
  });

  it.each([
    ['2026-10-25T00:59:00Z', '02:59', 'SUMMER_TIME'],
    ['2026-10-25T01:00:00Z', '02:00', 'WINTER_TIME'],
    ['2026-10-25T01:59:00Z', '02:59', 'WINTER_TIME'],
    ['2026-10-25T02:00:00Z', '03:00', null],
    ['2026-10-24T23:59:00Z', '01:59', null],
    ['2026-03-29T00:59:00Z', '01:59', null],
    ['2026-03-29T01:00:00Z', '03:00', null],
  ])('%s is %s %s', (instant, time, hour) => {
    expect(wallTime(new Date(instant))).toMatchObject({ time, hour });
  });
});
