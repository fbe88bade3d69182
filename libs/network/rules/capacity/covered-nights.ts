import { addDays, nightSpan, type Span, uncovered } from '@stad/platform/rules/time.js';
import { coverageSpans } from '../coverage.js';
import { type Holidays, NO_HOLIDAYS, type WeeklyHours } from '../weekly-hours.js';

/** The hours of an evening and night that on-call covers wholly or not at all (K26). */
export const NIGHT = { from: '18:00', to: '02:00' } as const;

/** Whether spans cover the night of a date to its last minute, in real time (INV-25). */
export function coversNight(date: string, coverage: readonly Span[]): boolean {
  return uncovered(nightSpan(date, NIGHT.from, NIGHT.to), coverage).length === 0;
}

/** Swedish calendar dates, both included; a night counts as the day it began. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** How many nights weekly hours cover, of how many. */
export interface CoveredNights {
  readonly covered: number;
  readonly of: number;
}

/** A night by the day it began, and whether it was covered. */
export interface Night {
  readonly date: string;
  readonly isCovered: boolean;
}

/** Each night of some days, the earliest first; none where there are no such days. */
export function nightsOf(
  hours: readonly WeeklyHours[],
  { from, to }: Days,
  holidays: Holidays = NO_HOLIDAYS,
): readonly Night[] {
  if (to < from) return [];
  const { startsAt } = nightSpan(from, NIGHT.from, NIGHT.to);
  const { endsAt } = nightSpan(to, NIGHT.from, NIGHT.to);
  const spans = coverageSpans(hours, startsAt, endsAt, holidays);
  const nights: Night[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    nights.push({ date, isCovered: coversNight(date, spans) });
  }
  return nights;
}

/** The nights of some days that weekly hours cover; null where there are no such days. */
export function coveredNights(
  hours: readonly WeeklyHours[],
  days: Days,
  holidays: Holidays = NO_HOLIDAYS,
): CoveredNights | null {
  const nights = nightsOf(hours, days, holidays);
  if (nights.length === 0) return null;
  return { covered: nights.filter(({ isCovered }) => isCovered).length, of: nights.length };
}

/** As many of the last nights are drawn: eight weeks. */
export const NIGHTS_DRAWN = 56;

/** The last of some days, as many as are drawn. */
export function lastDrawn({ from, to }: Days): Days {
  const first = addDays(to, 1 - NIGHTS_DRAWN);
  return { from: first > from ? first : from, to };
}

/**
 * The days of a programme before something began, and those while it lasted; of nights to come nothing is told:
 * `over` is the last night that is over.
 */
export function beforeAndSince(
  lasting: { readonly from: string; readonly to: string | null },
  programme: Days,
  over: string,
): { readonly before: Days; readonly since: Days } {
  const earliest = (...dates: readonly (string | null)[]) =>
    dates.filter((date) => date !== null).sort()[0] as string;
  const first = [lasting.from, programme.from].sort()[1] as string;
  return {
    before: { from: programme.from, to: earliest(addDays(lasting.from, -1), programme.to, over) },
    since: { from: first, to: earliest(lasting.to, programme.to, over) },
  };
}
