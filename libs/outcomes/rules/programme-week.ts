import { isoWeek, mondayOf } from '@stad/platform/rules/time.js';

/** Which week of how many it is. */
export interface ProgrammeWeek {
  readonly n: number;
  readonly all: number;
}

const WEEK_MS = 7 * 24 * 3600 * 1000;

/** *Vecka 14 av 52* of a programme on a date, weeks counted from Monday; null before and after it. */
export function programmeWeek(from: string, to: string, today: string): ProgrammeWeek | null {
  if (today < from || today > to) return null;
  const monday = (date: string) => Date.parse(mondayOf(isoWeek(date)));
  const weeks = (until: string) => (monday(until) - monday(from)) / WEEK_MS + 1;
  return { n: weeks(today), all: weeks(to) };
}
