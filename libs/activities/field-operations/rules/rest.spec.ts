import { describe, expect, it } from '@jest/globals';
import { atLocal, nightSpan, type Span } from '@stad/platform/rules/time.js';
import fc from 'fast-check';
import { REST_HOURS, restWithin, shortRests } from './rest.js';

describe('rest in a day and night (arbetstidslagen 13 §)', () => {
  it.each<[string, [string, string, string], [string, string, string][], number]>([
    ['nothing else', ['2022-05-20', '20:00', '01:00'], [], 19],
    [
      'a seminar until 16, a pass 17–22',
      ['2022-05-20', '17:00', '22:00'],
      [['2022-05-20', '09:00', '16:00']],
      11,
    ],
    [
      'the same, and work at 8',
      ['2022-05-20', '17:00', '22:00'],
      [
        ['2022-05-20', '09:00', '16:00'],
        ['2022-05-21', '08:00', '16:00'],
      ],
      10,
    ],
    [
      'until 01, work at 12',
      ['2022-05-20', '20:00', '01:00'],
      [['2022-05-21', '12:00', '16:00']],
      11,
    ],
    [
      'until 01, work at 11.45',
      ['2022-05-20', '20:00', '01:00'],
      [['2022-05-21', '11:45', '16:00']],
      10.75,
    ],
    ['another week', ['2022-05-20', '20:00', '01:00'], [['2022-05-27', '09:00', '16:00']], 19],
    [
      'work in small pieces around the clock leaves its longest pause',
      ['2022-05-20', '20:00', '01:00'],
      [
        ['2022-05-20', '08:00', '20:00'],
        ['2022-05-21', '03:00', '12:00'],
      ],
      2,
    ],
    [
      'spring: until 01, work at 12 is ten hours',
      ['2026-03-28', '20:00', '01:00'],
      [['2026-03-29', '12:00', '16:00']],
      10,
    ],
    [
      'spring: through the lost hour until 03.30, work at 14 is ten and a half',
      ['2026-03-28', '22:00', '03:30'],
      [['2026-03-29', '14:00', '16:00']],
      10.5,
    ],
    [
      'autumn: until 01, work at 11 is eleven hours',
      ['2026-10-24', '20:00', '01:00'],
      [['2026-10-25', '11:00', '16:00']],
      11,
    ],
  ])('%s', (_, [date, from, to], bookings, expected) => {
    const others = bookings.map(([day, start, end]) => nightSpan(day, start, end));
    expect(restWithin(nightSpan(date, from, to), others)).toBe(expected);
  });
});

const QUARTER = 900_000;
/** The hours around both nights when the clock changes, and an ordinary one. */
const NIGHTS = [
  atLocal('2026-03-29', '00:00'),
  atLocal('2026-10-25', '00:00'),
  atLocal('2026-05-16', '00:00'),
];
/** A span that begins within a day and a half of midnight, in whole quarters, at most 12 hours. */
const spanNear = (night: Date) =>
  fc
    .tuple(fc.integer({ min: -144, max: 144 }), fc.integer({ min: 1, max: 48 }))
    .map(([from, length]): Span => {
      const startsAt = new Date(night.getTime() + from * QUARTER);
      return { startsAt, endsAt: new Date(startsAt.getTime() + length * QUARTER) };
    });
const plan = fc
  .constantFrom(...NIGHTS)
  .chain((night) => fc.tuple(spanNear(night), fc.array(spanNear(night), { maxLength: 4 })));

describe('whatever the hours, also when the clock changes', () => {
  it('more work never leaves more rest', () => {
    fc.assert(
      fc.property(plan, ([pass, others]) => {
        const [first, ...rest] = others;
        if (!first) return;
        expect(restWithin(pass, others)).toBeLessThanOrEqual(restWithin(pass, rest));
      }),
    );
  });

  it('the order of the bookings is nothing to it', () => {
    fc.assert(
      fc.property(plan, ([pass, others]) => {
        expect(restWithin(pass, [...others].reverse())).toBe(restWithin(pass, others));
      }),
    );
  });

  it('hours are real ones: another night with the same lengths has the same rest', () => {
    const later = (span: Span, ms: number): Span => ({
      startsAt: new Date(span.startsAt.getTime() + ms),
      endsAt: new Date(span.endsAt.getTime() + ms),
    });
    fc.assert(
      fc.property(plan, fc.integer({ min: -4000, max: 4000 }), ([pass, others], hours) => {
        const ms = hours * 3_600_000;
        const moved = others.map((span) => later(span, ms));
        expect(restWithin(later(pass, ms), moved)).toBe(restWithin(pass, others));
      }),
    );
  });

  it('a side is named exactly when the rest is too short', () => {
    fc.assert(
      fc.property(plan, ([pass, others]) => {
        const free = others.filter(
          (it) => it.endsAt <= pass.startsAt || it.startsAt >= pass.endsAt,
        );
        const found = shortRests(pass, free);
        expect(found.length > 0).toBe(restWithin(pass, free) < REST_HOURS);
        for (const { side, hours } of found) {
          expect(hours).toBeLessThan(REST_HOURS);
          const there = free.some((it) =>
            side === 'BEFORE' ? it.startsAt < pass.startsAt : it.endsAt > pass.endsAt,
          );
          // Twelve hours of work and more take the rest by themselves.
          expect(there || restWithin(pass, []) < REST_HOURS).toBe(true);
        }
      }),
    );
  });
});
