import { addDays, atLocal, localDate, type Span } from '@stad/platform/rules/time.js';

/** Hours as one day of a week shows them; an end that is open runs on, a start that is open began before. */
export interface DayHours {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

const DAY = 24 * 3_600_000;

/**
 * What of some spans one day shows. A night belongs to the day on which it begins; only what is
 * longer than a day is said again on the days it runs through: both ends open is the whole day.
 */
export function hoursOfDay(date: string, spans: readonly Span[]): readonly DayHours[] {
  const [from, to] = [atLocal(date, '00:00'), atLocal(addDays(date, 1), '00:00')];
  return spans.flatMap((span): DayHours[] => {
    const isLong = span.endsAt.getTime() - span.startsAt.getTime() > DAY;
    const beginsHere = localDate(span.startsAt) === date;
    if (!isLong) return beginsHere ? [span] : [];
    if (span.endsAt <= from || span.startsAt >= to) return [];
    return [
      {
        startsAt: span.startsAt > from ? span.startsAt : null,
        endsAt: span.endsAt < to ? span.endsAt : null,
      },
    ];
  });
}
