import { addDays, atLocal, localDate, type Span } from '@stad/platform/rules/time.js';
import { BANDS, type Band } from './week-grid.js';

/** The hours of a part of a working day. */
export function bandSpan(date: string, band: Band): Span {
  const { from, to } = BANDS.find((each) => each.band === band) ?? BANDS[1];
  const isOver = to <= from;
  return { startsAt: atLocal(date, from), endsAt: atLocal(isOver ? addDays(date, 1) : date, to) };
}

/**
 * Whether nothing can be planned there any more: the day is past, or its part is over today. A clock that
 * shows another day than the portal decides nothing.
 */
export function isBandOver(date: string, band: Band, today: string, now: Date): boolean {
  if (date !== today) return date < today;
  return localDate(now) === today && bandSpan(date, band).endsAt <= now;
}
