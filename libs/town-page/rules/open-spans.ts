import { coverageSpans } from '@stad/network/rules/coverage.js';
import type { Holidays, WeeklyHours } from '@stad/network/rules/weekly-hours.js';
import { addDays, atLocal, type Span } from '@stad/platform/rules/time.js';

/** An office may be closed over Christmas: the page still knows when it opens. */
export const SPANS_AHEAD_DAYS = 14;

/**
 * When a number answers, from the evening before a day and a fortnight on. Counted from the day and not from the
 * minute: the same page stands all day, and the reader’s own clock says what is now.
 */
export function openSpans(
  hours: readonly WeeklyHours[],
  today: string,
  holidays: Holidays,
): readonly Span[] {
  const from = atLocal(today, '00:00');
  return coverageSpans(hours, from, atLocal(addDays(today, SPANS_AHEAD_DAYS), '00:00'), holidays);
}
