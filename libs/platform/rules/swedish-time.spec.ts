import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDay } from './date-input.js';
import { clockText, understoodMoment, understoodSpan } from './day-words.js';
import { readMoment } from './moment-input.js';
import { readPlanLine } from './plan-line.js';
import { readSpan } from './span-input.js';
import { suggestionsOf } from './suggestion.js';
import { lostDates, lostSpans, lostTimes } from './testing/round-trips.js';
import { MIDWEEK, WRITTEN_CONTEXTS } from './testing/written-form.js';
import { addDays, hoursBetween, isoWeek, localDate, mondayOf, weekday } from './time.js';
import { readTime } from './time-input.js';
import { seasonOf, wallClock } from './wall-clock.js';

const date = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays('2000-01-01', days));

/** INV-25, over midnight and both changes of the clock. */
describe('what the portal shows is read back as it was', () => {
  it('spans and moments, over midnight and over both clock changes', () => {
    fc.assert(
      fc.property(fc.nat(37 * 365 * 96), fc.nat(91), (start, quarters) => {
        expect(lostSpans(start, quarters)).toEqual([]);
      }),
    );
  });

  it('every quarter of the nights that have one hour less or more', () => {
    for (const day of ['2022-03-26', '2022-10-29', '2026-03-28', '2026-10-24']) {
      const first = (Date.parse(day) - Date.UTC(2000, 0, 1)) / 900_000 + 72;
      for (let start = first; start < first + 40; start += 1) {
        for (const length of [1, 3, 7, 20]) expect(lostSpans(start, length)).toEqual([]);
      }
    }
  });

  it('dates, with and without their year', () => {
    fc.assert(
      fc.property(date, fc.nat(359), (day, before) => expect(lostDates(day, before)).toEqual([])),
    );
  });

  it('every minute of a day', () => {
    const lost = Array.from({ length: 1440 }, (_, minutes) => lostTimes(minutes)).flat();
    expect(lost).toEqual([]);
  });
});

describe('whatever is written', () => {
  const words = fc.constantFrom(
    ...['fre', 'lör-sön', 'v21', 'v53', '27/5', '220527', '270522', 'i', 'natt', 'natten', 'till'],
    ...['20', '01', '8', '24', '20–01', '8-5', '-', 'kl', 'halv', 'nio', 'nästa', 'om', 'maj', ','],
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 7 }).map((parts) => parts.join(' ')),
    fc.string({ maxLength: 30 }),
  );
  const context = fc.constantFrom(...WRITTEN_CONTEXTS);

  it('is read or refused, and what is read ends after it starts, within two days', () => {
    fc.assert(
      fc.property(text, context, (typed, given) => {
        readDay(typed, given);
        readTime(typed);
        readMoment(typed, given);
        readPlanLine(typed, given);
        const span = readSpan(typed, given);
        if (!span.ok) return;
        const hours = hoursBetween(span.value.startsAt, span.value.endsAt);
        expect(hours).toBeGreaterThan(0);
        expect(span.value.date).toBe(localDate(span.value.startsAt));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'valueOf'])(
    'is no word of the language this is written in: %s',
    (typed) => {
      const given = { today: '2022-05-18', time: '14:30' };
      expect(readDay(typed, given).ok).toBe(false);
      expect(readTime(typed).ok).toBe(false);
      expect(readTime(`halv ${typed}`).ok).toBe(false);
    },
  );

  it('a day without a year is never behind us, nor ahead of us where the field looks back', () => {
    fc.assert(
      fc.property(date, date, (today, day) => {
        const typed = `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
        const coming = readDay(typed, { today });
        const past = readDay(typed, { today, toward: 'PAST' });
        if (coming.ok) expect(coming.value.date >= today).toBe(true);
        if (past.ok) expect(past.value.date <= today).toBe(true);
      }),
    );
  });

  it('in a programme that is over every day lies inside it', () => {
    const { startsOn, endsOn } = MIDWEEK.period ?? { startsOn: '', endsOn: '' };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        (day, month) => {
          const read = readDay(`${day}/${month}`, { ...MIDWEEK, today: '2024-01-10' });
          if (!read.ok) return;
          expect(read.value.date >= startsOn && read.value.date <= endsOn).toBe(true);
        },
      ),
    );
  });

  it('a suggestion is offered as often as it is announced', () => {
    const read = readDay('lördagsnatt', MIDWEEK);
    expect(read.ok ? [] : suggestionsOf(read.problems[0]).map(({ guess }) => guess)).toEqual([
      '2022-05-21',
      '2022-05-20',
    ]);
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
  ])('%s lies in %i, week %i', (day, year, week) => {
    expect(isoWeek(day)).toEqual({ year, week });
  });

  it('a week begins on its Monday', () => {
    fc.assert(
      fc.property(date, (day) => {
        expect(mondayOf(isoWeek(day))).toBe(addDays(day, 1 - weekday(day)));
      }),
    );
  });
});

describe('the clocks of Sweden', () => {
  it('skip an hour in spring: told, with the hour on either side', () => {
    for (const time of ['02:00', '02:30', '02:59']) {
      expect(wallClock('2022-03-27', time)).toMatchObject({
        problems: [{ code: 'TIME_SKIPPED', params: { date: '2022-03-27' } }],
      });
    }
    expect(wallClock('2022-03-27', '01:59')).toMatchObject({ ok: true });
    expect(wallClock('2022-03-27', '03:00')).toMatchObject({ ok: true });
  });

  it('repeat an hour in autumn: asked, and an hour apart', () => {
    expect(wallClock('2022-10-30', '02:30')).toMatchObject({ problems: [{ code: 'TIME_TWICE' }] });
    const summer = wallClock('2022-10-30', '02:30', 'SUMMER');
    const normal = wallClock('2022-10-30', '02:30', 'NORMAL');
    if (!summer.ok || !normal.ok) throw new Error('refused');
    expect(hoursBetween(summer.value, normal.value)).toBe(1);
    expect([seasonOf(summer.value), seasonOf(normal.value)]).toEqual(['SUMMER', 'NORMAL']);
    expect(clockText(summer.value, 'sv')).toBe('02.30 sommartid');
    expect(clockText(normal.value, 'en')).toBe('02:30 winter time');
    expect(seasonOf(new Date('2022-10-30T02:00:00Z'))).toBeUndefined();
  });

  it.each([
    ['2022-03-26 20–04', 7],
    ['2022-10-29 20–04', 9],
    ['2022-05-27 20–04', 8],
  ])('%s is %i hours', (text, hours) => {
    const span = readSpan(text, MIDWEEK);
    expect(span.ok && hoursBetween(span.value.startsAt, span.value.endsAt)).toBe(hours);
  });
});

describe('what was understood is repeated', () => {
  const plain = (text: string) => text.replaceAll('\u2060', '');
  it.each([
    ['27/5 20–01', 'fredag 27 maj 2022, v. 21, 20.00–01.00, slutar lördag'],
    ['27/5 8–12', 'fredag 27 maj 2022, v. 21, 08.00–12.00'],
    ['28/5 01–04', 'lördag 28 maj 2022, v. 21, 01.00–04.00, natten till lördag'],
    ['27/5 20–24', 'fredag 27 maj 2022, v. 21, 20.00–00.00, slutar lördag'],
    [
      '2022-10-29 20–02.30 normaltid',
      'lördag 29 oktober 2022, v. 43, 20.00–02.30 normaltid, slutar söndag',
    ],
  ])('%s: %s', (text, words) => {
    const span = readSpan(text, MIDWEEK);
    expect(span.ok && plain(understoodSpan(span.value, 'sv'))).toBe(words);
  });

  it('a moment, in both languages', () => {
    const at = new Date('2022-05-27T18:00:00Z');
    expect(understoodMoment(at, 'sv')).toBe('fredag 27 maj 2022, v. 21, kl. 20.00');
    expect(understoodMoment(at, 'en')).toBe('Friday 27 May 2022, wk 21, at 20:00');
  });
});
