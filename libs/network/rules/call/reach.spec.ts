import { describe, expect, it } from '@jest/globals';
import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import { atLocal, localDate, localTime } from '@stad/platform/rules/time.js';
import type { WeeklyHours } from '../weekly-hours.js';
import { reachOf } from './reach.js';
import { ALWAYS, EVERY_DAY, HOLIDAYS, hours, OFFICE, ON_CALL } from './testing/town.js';

/** `answers until …`, `closed, opens …` */
function told(weekly: readonly WeeklyHours[], date: string, time: string): string {
  const reach = reachOf(weekly, HOLIDAYS, atLocal(date, time));
  const at = reach.until ?? reach.opensAt;
  const when = at ? `${localDate(at)} ${localTime(at)}` : '–';
  return `${reach.answers ? 'until' : reach.isKnown ? 'opens' : 'unknown'} ${when}`;
}

describe('whether a function answers, and until when', () => {
  it.each<[string, readonly WeeklyHours[], string, string, string]>([
    ['a minute before it opens', OFFICE, '2026-05-22', '07:59', 'opens 2026-05-22 08:00'],
    ['the minute it opens', OFFICE, '2026-05-22', '08:00', 'until 2026-05-22 16:30'],
    ['the minute before it closes', OFFICE, '2026-05-22', '16:29', 'until 2026-05-22 16:30'],
    ['the minute it closes, on a Friday', OFFICE, '2026-05-22', '16:30', 'opens 2026-05-25 08:00'],
    ['a Saturday', OFFICE, '2026-05-23', '12:00', 'opens 2026-05-25 08:00'],
    ['round the clock', ALWAYS, '2026-05-23', '03:00', 'until –'],
    ['before midnight', ON_CALL, '2026-05-22', '23:30', 'until 2026-05-23 02:00'],
    ['after midnight', ON_CALL, '2026-05-23', '01:59', 'until 2026-05-23 02:00'],
    ['when the night is over', ON_CALL, '2026-05-23', '02:00', 'opens 2026-05-23 08:00'],
    ['day and evening in one', ON_CALL, '2026-05-23', '09:00', 'until 2026-05-24 02:00'],
    ['Good Friday, office', OFFICE, '2026-04-03', '10:00', 'opens 2026-04-07 08:00'],
    ['the Thursday before, office', OFFICE, '2026-04-02', '10:00', 'opens 2026-04-07 08:00'],
    ['Good Friday, on call', ON_CALL, '2026-04-03', '10:00', 'until 2026-04-04 02:00'],
    ['1 May, on call from the morning', ON_CALL, '2026-05-01', '08:00', 'until 2026-05-02 02:00'],
    ['the day before, as ever', ON_CALL, '2026-04-30', '10:00', 'opens 2026-04-30 16:00'],
    ['Midsummer Eve, office', OFFICE, '2026-06-19', '10:00', 'opens 2026-06-22 08:00'],
    ['Midsummer Eve, on call', ON_CALL, '2026-06-19', '10:00', 'until 2026-06-20 02:00'],
    ['Christmas, office', OFFICE, '2026-12-23', '17:00', 'opens 2026-12-28 08:00'],
    ['no hours given', [], '2026-05-22', '12:00', 'unknown –'],
    [
      'hours that have ended',
      [{ ...(OFFICE[4] as WeeklyHours), validTo: '2026-05-21' }],
      '2026-05-22',
      '12:00',
      'opens –',
    ],
    [
      'on the last day they hold',
      [{ ...(OFFICE[4] as WeeklyHours), validTo: '2026-05-22' }],
      '2026-05-22',
      '12:00',
      'until 2026-05-22 16:30',
    ],
    [
      'opens in twelve days',
      [{ ...(OFFICE[0] as WeeklyHours), validFrom: '2026-06-01' }],
      '2026-05-20',
      '08:00',
      'opens 2026-06-01 08:00',
    ],
    [
      'opens in a month',
      [{ ...(OFFICE[0] as WeeklyHours), validFrom: '2026-07-01' }],
      '2026-05-20',
      '08:00',
      'opens –',
    ],
  ])('%s', (_, weekly, date, time, expected) => expect(told(weekly, date, time)).toBe(expected));
});

describe('the nights of a clock change', () => {
  const night = hours(EVERY_DAY, '22:00', '04:00');
  const minutes = (from: string, date: string) => {
    const at = atLocal(date, from);
    const { until } = reachOf(night, HOLIDAYS, at);
    return until ? (until.getTime() - at.getTime()) / 60_000 : null;
  };
  it.each<[string, string, number]>([
    ['an ordinary night is six hours', '2026-03-27', 360],
    ['spring takes one', '2026-03-28', 300],
    ['autumn gives one', '2026-10-24', 420],
  ])('%s', (_, date, expected) => expect(minutes('22:00', date)).toBe(expected));

  it.each<[string, string, string, string]>([
    ['before the hour is skipped', '2026-03-29T00:59:00Z', 'until', '2026-03-29 04:00'],
    ['right after', '2026-03-29T01:00:00Z', 'until', '2026-03-29 04:00'],
    ['the minute it closes in spring', '2026-03-29T02:00:00Z', 'opens', '2026-03-29 22:00'],
    ['the first 02.30 of autumn', '2026-10-25T00:30:00Z', 'until', '2026-10-25 04:00'],
    ['the second 02.30', '2026-10-25T01:30:00Z', 'until', '2026-10-25 04:00'],
    ['the minute it closes in autumn', '2026-10-25T03:00:00Z', 'opens', '2026-10-25 22:00'],
  ])('%s', (_, instant, verb, when) => {
    const { until, opensAt } = reachOf(night, HOLIDAYS, new Date(instant));
    const at = (until ?? opensAt) as Date;
    expect(`${until ? 'until' : 'opens'} ${localDate(at)} ${localTime(at)}`).toBe(
      `${verb} ${when}`,
    );
  });

  it('hours that begin in the hour that spring skips begin an hour later', () => {
    const early = hours([7], '02:30', '06:00');
    const before = reachOf(early, HOLIDAYS, new Date('2026-03-29T01:29:00Z'));
    expect(before).toMatchObject({ answers: false, opensAt: new Date('2026-03-29T01:30:00Z') });
  });
});

describe('the national numbers', () => {
  it.each<[keyof typeof NATIONAL, string, string, string]>([
    ['EMERGENCY', '2026-12-25', '04:00', 'until –'],
    ['POLICE_NOT_URGENT', '2026-06-20', '04:00', 'until –'],
    ['HELPLINE', '2026-05-22', '09:00', 'until 2026-05-22 16:00'],
    ['HELPLINE', '2026-05-22', '16:00', 'opens 2026-05-25 09:00'],
    ['HELPLINE', '2026-05-14', '10:00', 'opens 2026-05-15 09:00'],
    ['HELPLINE', '2026-12-24', '10:00', 'opens 2026-12-28 09:00'],
  ])('%s on %s at %s', (id, date, time, expected) => {
    expect(told(NATIONAL[id].hours, date, time)).toBe(expected);
  });
  it('are the public ones', () => {
    expect(Object.values(NATIONAL).map(({ phone }) => phone)).toEqual([
      '112',
      '114 14',
      '020-390 000',
    ]);
  });
});
