import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { answerReminderAt, reportReminderAt } from './reminders.js';

describe('who has not answered is reminded', () => {
  it.each<[what: string, startsAt: Date, now: Date, at: string | null]>([
    [
      'not, when the pass is the same day',
      atLocal('2026-11-27', '20:00'),
      atLocal('2026-11-27', '08:00'),
      null,
    ],
    [
      'not, when the morning of the day before is over',
      atLocal('2026-11-27', '20:00'),
      atLocal('2026-11-26', '09:00'),
      null,
    ],
    [
      'the morning of the day before',
      atLocal('2026-11-27', '20:00'),
      atLocal('2026-11-20', '10:00'),
      '2026-11-26T08:00:00.000Z',
    ],
    [
      'after the night of a clock change as well',
      atLocal('2026-10-26', '20:00'),
      atLocal('2026-10-20', '10:00'),
      '2026-10-25T08:00:00.000Z',
    ],
    [
      'in summer time, for a pass after midnight',
      atLocal('2026-06-02', '00:30'),
      atLocal('2026-05-20', '10:00'),
      '2026-06-01T07:00:00.000Z',
    ],
  ])('%s', (_, startsAt, now, at) => {
    expect(answerReminderAt(startsAt, now)?.toISOString() ?? null).toBe(at);
  });
});

it('the report is reminded of on the morning of its last day', () => {
  expect(reportReminderAt('2026-12-02').toISOString()).toBe('2026-12-02T08:00:00.000Z');
});
