import { addDays, atLocal, isoWeek, mondayOf, type Span } from '@stad/platform/rules/time.js';

/** An ISO week; its year is that of its Thursday. */
export interface WeekRef {
  readonly year: number;
  readonly week: number;
}

/** Wall-clock time at which a working day turns: what begins before it belongs to the night before. */
export const DAY_TURNS = '06:00';

const FORM = /^(\d{4})-(\d{1,2})$/;

/** `2022-21` of an address; null for anything that is no week, also the 53rd of a year without one. */
export function readWeek(text: string | undefined): WeekRef | null {
  const [, year, week] = FORM.exec(text ?? '') ?? [];
  if (!year || !week) return null;
  const wanted = { year: Number(year), week: Number(week) };
  if (wanted.week < 1 || wanted.week > 53) return null;
  const real = isoWeek(mondayOf(wanted));
  return real.year === wanted.year && real.week === wanted.week ? wanted : null;
}

/** As it stands in the address, `2022-21`. */
export function weekKey({ year, week }: WeekRef): string {
  return `${year}-${String(week).padStart(2, '0')}`;
}

export function shiftWeek(week: WeekRef, weeks: number): WeekRef {
  return isoWeek(addDays(mondayOf(week), 7 * weeks));
}

/** Monday to Sunday, as Swedish calendar dates. */
export function datesOf(week: WeekRef): readonly string[] {
  const monday = mondayOf(week);
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
}

/** From Monday morning until the night after Sunday is over. */
export function spanOf(week: WeekRef): Span {
  const monday = mondayOf(week);
  return { startsAt: atLocal(monday, DAY_TURNS), endsAt: atLocal(addDays(monday, 7), DAY_TURNS) };
}

/**
 * The week one meets first: today's, or the last of a programme that is over and the first of one
 * that has not begun.
 */
export function usualWeek(
  today: string,
  period?: { readonly startsOn: string; readonly endsOn: string },
): WeekRef {
  if (!period) return isoWeek(today);
  const date =
    today < period.startsOn ? period.startsOn : today > period.endsOn ? period.endsOn : today;
  return isoWeek(date);
}
