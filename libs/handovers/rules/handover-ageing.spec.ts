import { describe, expect, it } from '@jest/globals';
import {
  clockMayStand,
  datedOf,
  type Left,
  minutesToContact,
  nextHour,
  partOfDay,
  whatIsLeft,
} from './handover-ageing.js';

describe('The part of the day, by the Swedish clock', () => {
  it.each([
    ['2026-06-05T19:59:00Z', 'EVENING', '2026-06-05'],
    ['2026-06-05T20:00:00Z', 'NIGHT', '2026-06-05'],
    ['2026-06-05T22:30:00Z', 'NIGHT', '2026-06-06'],
    ['2026-06-06T03:59:00Z', 'NIGHT', '2026-06-06'],
    ['2026-06-06T04:00:00Z', 'MORNING', '2026-06-06'],
    ['2026-06-06T08:00:00Z', 'DAY', '2026-06-06'],
    ['2026-06-06T15:00:00Z', 'EVENING', '2026-06-06'],
    ['2026-12-31T21:00:00Z', 'NIGHT', '2026-12-31'],
    ['2026-12-31T23:10:00Z', 'NIGHT', '2027-01-01'],
    // The hour that autumn repeats, both times; the hours around the one that spring skips.
    ['2026-10-25T00:30:00Z', 'NIGHT', '2026-10-25'],
    ['2026-10-25T01:30:00Z', 'NIGHT', '2026-10-25'],
    ['2026-10-25T04:59:00Z', 'NIGHT', '2026-10-25'],
    ['2026-10-25T05:00:00Z', 'MORNING', '2026-10-25'],
    ['2026-03-29T00:59:00Z', 'NIGHT', '2026-03-29'],
    ['2026-03-29T01:00:00Z', 'NIGHT', '2026-03-29'],
    ['2026-03-29T04:00:00Z', 'MORNING', '2026-03-29'],
  ])('%s is %s of %s', (at, part, day) => {
    expect(partOfDay(new Date(at))).toBe(part);
    expect(datedOf(new Date(at))).toMatchObject({
      observedOn: day,
      month: `${day.slice(0, 7)}-01`,
    });
  });
});

describe('Minutes to the contact', () => {
  it.each<[string, string | null, string | null, number | null]>([
    ['on a usual night', '2026-06-05T20:10:00Z', '2026-06-05T20:31:00Z', 21],
    ['at once', '2026-06-05T20:10:00Z', '2026-06-05T20:10:00Z', 0],
    ['over the hour that is repeated', '2026-10-25T00:50:00Z', '2026-10-25T01:10:00Z', 20],
    ['over the hour that is skipped', '2026-03-29T00:50:00Z', '2026-03-29T01:10:00Z', 20],
    ['of a contact nobody knows', '2026-06-05T20:10:00Z', null, null],
    ['of a clock that is gone', null, '2026-06-05T20:31:00Z', null],
  ])('%s', (_when, observed, contact, minutes) => {
    const at = (text: string | null) => (text === null ? null : new Date(text));
    expect(minutesToContact(at(observed), at(contact))).toBe(minutes);
  });
});

describe('What is left', () => {
  it.each<[string, string | null, string, Left]>([
    ['the clock, the same night', null, '2026-06-06T03:00:00Z', 'CLOCK'],
    ['the date, the day after', null, '2026-06-06T20:00:00Z', 'DATE'],
    ['the date, confirmed or not', '2026-06-05', '2026-06-06T20:00:00Z', 'DATE'],
    ['the date, as long as nobody confirms', null, '2026-09-01T08:00:00Z', 'DATE'],
    ['the date, on the fourteenth day', '2026-06-05', '2026-06-19T21:59:00Z', 'DATE'],
    ['the month, the day after', '2026-06-05', '2026-06-19T22:00:00Z', 'MONTH'],
  ])('%s', (_what, closedOn, now, left) => {
    const observedAt = new Date('2026-06-05T20:30:00Z');
    expect(whatIsLeft({ observedAt, closedOn }, new Date(now))).toBe(left);
  });

  it('shows no clock time after 24 hours, whatever the job did', () => {
    const at = new Date('2026-10-24T20:30:00Z');
    expect(clockMayStand(at, new Date('2026-10-25T20:29:00Z'))).toBe(true);
    expect(clockMayStand(at, new Date('2026-10-25T20:30:00Z'))).toBe(false);
  });

  it('is looked at every full hour', () => {
    expect(nextHour(new Date('2026-06-05T20:30:00Z'))).toEqual(new Date('2026-06-05T21:00:00Z'));
    expect(nextHour(new Date('2026-06-05T21:00:00Z'))).toEqual(new Date('2026-06-05T22:00:00Z'));
  });
});
