import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { type CountedRow, countWaiting, isTold } from './waiting-told.js';

const at = (text: string) => {
  const [date = '', time = ''] = text.split(' ');
  return atLocal(date, time);
};
const row = (since: string | null, dueAt: string | null = null): CountedRow => ({
  since: since === null ? null : at(since),
  dueAt: dueAt === null ? null : at(dueAt),
});

describe('a morning’s letter tells of what waits', () => {
  const MONDAY = '2026-11-30 07:30';
  const TUESDAY = '2026-12-01 07:30';
  const old = row('2026-11-02 09:00');
  it.each<
    [what: string, digest: string, now: string, to: string, rows: CountedRow[], told: boolean]
  >([
    ['nothing that waits, on a Monday', 'WEEKLY', MONDAY, '2026-11-23 07:30', [], false],
    ['to who wants none', 'NEVER', MONDAY, '2026-11-23 07:30', [old], false],
    ['all of it on Mondays, a week', 'WEEKLY', MONDAY, '2026-11-23 07:30', [old], true],
    ['all of it on Mondays, a day', 'DAILY', MONDAY, '2026-11-29 07:30', [old], true],
    ['nothing old on a Tuesday', 'DAILY', TUESDAY, '2026-11-30 07:30', [old], false],
    [
      'nothing whose beginning is not known',
      'DAILY',
      TUESDAY,
      '2026-11-30 07:30',
      [row(null)],
      false,
    ],
    [
      'what is new on a Tuesday',
      'DAILY',
      TUESDAY,
      '2026-11-30 07:30',
      [row('2026-11-30 15:00')],
      true,
    ],
    [
      'nothing new, a week',
      'WEEKLY',
      TUESDAY,
      '2026-11-30 07:30',
      [row('2026-11-30 15:00')],
      false,
    ],
  ])('%s', (_, digest, now, to, rows, told) => {
    expect(isTold({ digest, digestedTo: at(to) }, rows, at(now))).toBe(told);
  });

  it('to who was never written to, as the database says never', () => {
    const never = Number.NEGATIVE_INFINITY as unknown as Date;
    expect(isTold({ digest: 'DAILY', digestedTo: never }, [old], at(TUESDAY))).toBe(true);
  });
});

it.each<[dueAt: string | null, late: number, soon: number]>([
  [null, 0, 0],
  ['2026-11-30 07:30', 1, 0],
  ['2026-11-30 07:31', 0, 1],
  // The last minute of the seventh day ends with it.
  ['2026-12-08 00:00', 0, 1],
  ['2026-12-08 00:01', 0, 0],
])('counts what is due %s as late %i, soon %i', (dueAt, late, soon) => {
  const counted = countWaiting([row(null, dueAt)], at('2026-11-30 07:30'));
  expect(counted).toEqual({ all: 1, late, soon });
});
