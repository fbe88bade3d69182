import { mergeSpans } from '@stad/network/rules/coverage.js';
import { hoursBetween, overlaps, type Span, uncovered } from '@stad/platform/rules/time.js';

const DAY = 24 * 3_600_000;

/**
 * The longest unbroken rest, in real hours, that the pass leaves a person in the worst 24 hours: those
 * counted from the beginning of each piece of work around it (arbetstidslagen 13 §). A seminar until 16
 * and a pass 17–22 leave eleven hours until 9; a pass until 01 leaves eight.
 */
export function restWithin(pass: Span, bookings: readonly Span[]): number {
  const work = mergeSpans([...bookings, pass]);
  const rests = work
    .map((piece) => ({
      startsAt: piece.startsAt,
      endsAt: new Date(piece.startsAt.getTime() + DAY),
    }))
    .filter((day) => overlaps(day, pass))
    .map((day) => longest(uncovered(day, work)));
  return Math.min(24, ...rests);
}

function longest(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map((span) => hoursBetween(span.startsAt, span.endsAt)));
}
