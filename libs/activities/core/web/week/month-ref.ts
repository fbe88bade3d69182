import { addDays, isoWeek, mondayOf, type Span } from '@stad/platform/rules/time.js';
import { shiftWeek, spanOf, type WeekRef } from './week-ref.js';

/** Rows of a month: as many as the longest one touches, so that the table never jumps. */
const WEEKS = 6;

/** The month a week belongs to, `2026-05`: that of its Thursday. */
export function monthOf(week: WeekRef): string {
  return addDays(mondayOf(week), 3).slice(0, 7);
}

/** The first week that belongs to a month. */
export function weekOfMonth(month: string): WeekRef {
  return isoWeek(`${month}-04`);
}

export function shiftMonth(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The six weeks from the one that holds the first day of the month. */
export function weeksOf(month: string): readonly WeekRef[] {
  const first = isoWeek(`${month}-01`);
  return Array.from({ length: WEEKS }, (_, index) => shiftWeek(first, index));
}

/** From the first of these weeks to the last. */
export function spanOfWeeks(weeks: readonly WeekRef[]): Span {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) throw new Error('a month has weeks');
  return { startsAt: spanOf(first).startsAt, endsAt: spanOf(last).endsAt };
}
