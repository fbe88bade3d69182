import { mergeSpans } from '@stad/network/rules/coverage.js';
import { hoursBetween, type Span, uncovered } from '@stad/platform/rules/time.js';

/** Least unbroken rest in a day and night, in hours (arbetstidslagen 13 §). */
export const REST_HOURS = 11;

const DAY = 24 * 3_600_000;

/**
 * The longest unbroken rest, in real hours 0–24, that the pass leaves a person in the worst 24 hours:
 * those counted from the beginning of each piece of work around it, and of one that had already gone on
 * a day before the pass those that end when it begins (arbetstidslagen 13 §). A seminar until 16 and a
 * pass 17–22 leave eleven hours until 9; a pass until 01 leaves eight. Real hours: the night when the
 * clock goes forward is an hour shorter than it looks (INV-25).
 */
export function restWithin(pass: Span, bookings: readonly Span[]): number {
  const work = mergeSpans([...bookings, pass]);
  const dayBefore = pass.startsAt.getTime() - DAY;
  const rests = work
    .filter((piece) => piece.endsAt.getTime() > dayBefore && piece.startsAt < pass.endsAt)
    .map((piece) => Math.max(piece.startsAt.getTime(), dayBefore))
    .map((from) => ({ startsAt: new Date(from), endsAt: new Date(from + DAY) }))
    .map((day) => longest(uncovered(day, work)));
  return Math.min(24, ...rests);
}

/** On which side of the pass somebody rests too little, and how much is left there. */
export interface ShortRest {
  readonly side: 'BEFORE' | 'AFTER';
  /** Real hours. */
  readonly hours: number;
}

/**
 * Where the rest around a pass is shorter than eleven hours, with the side that has to give way:
 * BEFORE when the work earlier that day is enough to make it so, AFTER when the work that follows is.
 * Only both together: the shorter of the two pauses is named. Empty when the rest is enough.
 */
export function shortRests(pass: Span, bookings: readonly Span[]): readonly ShortRest[] {
  const worst = restWithin(pass, bookings);
  if (worst >= REST_HOURS) return [];
  const earlier = bookings.filter((work) => work.startsAt < pass.startsAt);
  const later = bookings.filter((work) => work.endsAt > pass.endsAt);
  const before = restWithin(pass, earlier);
  const after = restWithin(pass, later);
  const found: ShortRest[] = [];
  if (before < REST_HOURS) found.push({ side: 'BEFORE', hours: before });
  if (after < REST_HOURS) found.push({ side: 'AFTER', hours: after });
  if (found.length > 0) return found;
  const pauseBefore = Math.min(...earlier.map((work) => hoursBetween(work.endsAt, pass.startsAt)));
  const pauseAfter = Math.min(...later.map((work) => hoursBetween(pass.endsAt, work.startsAt)));
  return [{ side: pauseBefore < pauseAfter ? 'BEFORE' : 'AFTER', hours: worst }];
}

function longest(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map((span) => hoursBetween(span.startsAt, span.endsAt)));
}
