import { Temporal } from 'temporal-polyfill';

/** All times are stored in UTC and shown here (INV-25). */
export const TIME_ZONE = 'Europe/Stockholm';

/** A half-open span `[startsAt, endsAt)` in UTC. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const zoned = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE);

/** The Swedish calendar date of an instant, `2022-05-20`. */
export function localDate(instant: Date): string {
  return zoned(instant).toPlainDate().toString();
}

/** The Swedish wall-clock time of an instant, `20:00`. */
export function localTime(instant: Date): string {
  return zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant of a Swedish date and wall-clock time.
 * In the hour that spring skips the later time is meant, in the hour that autumn repeats the first.
 */
export function atLocal(date: string, time: string): Date {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime(TIME_ZONE).epochMilliseconds);
}

/** A span that may cross midnight: an end at or before the start belongs to the next day. */
export function nightSpan(date: string, from: string, to: string): Span {
  const endDate = to <= from ? addDays(date, 1) : date;
  return { startsAt: atLocal(date, from), endsAt: atLocal(endDate, to) };
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** ISO week, `{ year: 2022, week: 20 }`; the year is that of the week's Thursday. */
export function isoWeek(date: string): { year: number; week: number } {
  const day = Temporal.PlainDate.from(date);
  return { year: day.yearOfWeek ?? day.year, week: day.weekOfYear ?? 0 };
}

/** The Monday of an ISO week. */
export function mondayOf(week: { year: number; week: number }): string {
  const fourth = Temporal.PlainDate.from({ year: week.year, month: 1, day: 4 });
  return fourth
    .subtract({ days: fourth.dayOfWeek - 1 })
    .add({ weeks: week.week - 1 })
    .toString();
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Real hours between two instants: a night with a clock change is an hour shorter or longer. */
export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 3_600_000;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** Parts of `span` that none of `covers` covers, in order. */
export function uncovered(span: Span, covers: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = span.startsAt;
  for (const cover of [...covers].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (cover.endsAt <= from) continue;
    if (cover.startsAt >= span.endsAt) break;
    if (cover.startsAt > from) gaps.push({ startsAt: from, endsAt: cover.startsAt });
    from = cover.endsAt;
  }
  if (from < span.endsAt) gaps.push({ startsAt: from, endsAt: span.endsAt });
  return gaps;
}
