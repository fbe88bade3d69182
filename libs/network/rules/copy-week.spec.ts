import { describe, expect, it } from '@jest/globals';
import { copyWeek, type ScheduleRow } from './copy-week.js';

const row = (more: Partial<ScheduleRow> = {}): ScheduleRow => ({
  weekdays: [1, 3, 5],
  from: '16:00',
  to: '02:00',
  validFrom: '2026-05-04',
  validTo: '2026-05-10',
  redDays: 'AS_USUAL',
  eves: 'AS_USUAL',
  siteIds: ['lund'],
  ...more,
});
const WEEK = '2026-05-04';
const NEXT = '2026-05-11';

describe('what cannot be copied', () => {
  it.each<[string, ScheduleRow[], string, string, string[]]>([
    ['from a Tuesday', [row()], '2026-05-05', NEXT, ['NOT_A_MONDAY fromMonday']],
    ['to a Sunday', [row()], WEEK, '2026-05-17', ['NOT_A_MONDAY toMonday']],
    ['on to itself', [row()], WEEK, WEEK, ['SAME_WEEK toMonday']],
    ['a week before the hours', [row()], '2026-04-27', NEXT, ['WEEK_EMPTY fromMonday']],
    ['a week without rows', [], WEEK, NEXT, ['WEEK_EMPTY fromMonday']],
    ['what is there', [row({ validTo: null })], WEEK, NEXT, ['WEEK_ALREADY_COPIED toMonday']],
    [
      'what was copied already',
      [row(), row({ validFrom: NEXT, validTo: '2026-05-17' })],
      WEEK,
      NEXT,
      ['WEEK_ALREADY_COPIED toMonday'],
    ],
  ])('%s', (_, rows, from, to, expected) => {
    const result = copyWeek(rows, from, to);
    const problems = result.ok ? [] : result.problems;
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });
});

describe('what is copied', () => {
  const copied = (rows: ScheduleRow[], to = NEXT) => {
    const result = copyWeek(rows, WEEK, to);
    return result.ok ? result.value : [];
  };
  const target = { validFrom: NEXT, validTo: '2026-05-17' };
  it('the whole week, for that week alone', () => {
    expect(copied([row()])).toEqual([row(target)]);
  });
  it('backwards in time as well', () => {
    const before = { validFrom: '2026-04-27', validTo: '2026-05-03' };
    expect(copied([row()], '2026-04-27')).toEqual([row(before)]);
  });
  it('only the days on which the hours held', () => {
    expect(copied([row({ validFrom: '2026-05-06' })])).toEqual([
      row({ ...target, weekdays: [3, 5] }),
    ]);
  });
  it('only what the other week lacks', () => {
    const there = row({ ...target, weekdays: [3] });
    expect(copied([row(), there])).toEqual([row({ ...target, weekdays: [1, 5] })]);
  });
  it.each<[string, Partial<ScheduleRow>]>([
    ['another beginning', { from: '17:00' }],
    ['another end', { to: '04:00' }],
    ['other towns', { siteIds: ['lund', 'malmo'] }],
    ['another rule for red days', { redDays: 'CLOSED' }],
    ['another rule for eves', { eves: 'CLOSED' }],
  ])('%s is not the same', (_, more) => {
    expect(copied([row(), row({ ...target, ...more })])).toEqual([row(target)]);
  });
  it('towns in another order are the same', () => {
    const rows = [
      row({ siteIds: ['lund', 'malmo'] }),
      row({ ...target, siteIds: ['malmo', 'lund'] }),
    ];
    expect(copied(rows)).toEqual([]);
  });
  it('two rows that begin alike become one, days in order', () => {
    expect(copied([row({ weekdays: [5] }), row({ weekdays: [1, 5] })])).toEqual([
      row({ ...target, weekdays: [1, 5] }),
    ]);
  });
});
