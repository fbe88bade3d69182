import { addDays, atLocal, localDate, localTime, type Span } from '@stad/platform/rules/time.js';

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

/** Days that follow each other with the same hours. */
export interface AlikeDays {
  readonly from: string;
  readonly to: string;
  readonly hours: readonly DayHours[];
}

/** The days of a week with hours, those that are alike and follow each other as one. */
export function alikeDays(monday: string, spans: readonly Span[]): readonly AlikeDays[] {
  const groups: (AlikeDays & { readonly key: string })[] = [];
  for (const offset of [0, 1, 2, 3, 4, 5, 6]) {
    const date = addDays(monday, offset);
    const hours = hoursOfDay(date, spans);
    if (hours.length === 0) continue;
    const key = hours.map(({ startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)}`).join();
    const last = groups.at(-1);
    const goesOn = last?.key === key && addDays(last.to, 1) === date;
    if (goesOn) groups.splice(-1, 1, { ...last, to: date });
    else groups.push({ key, from: date, to: date, hours });
  }
  return groups;
}

const clock = (instant: Date | null) => instant && localTime(instant);
