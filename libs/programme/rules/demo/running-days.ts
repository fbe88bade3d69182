import type { LocalDate } from '@stad/identity/rules/demo/types.js';
import { addDays, isoWeek, mondayOf } from '@stad/platform/rules/time.js';

/** The days the running programme is laid around: D, and M, the Monday of D's week. */
export interface RunningDays {
  readonly today: LocalDate;
  /** `day(0)` is M, `day(-4)` the Thursday before it. */
  day(offset: number): LocalDate;
  /** Days before today, for what leads up to today's passes. */
  ago(days: number): LocalDate;
  /** First and last day of the programme: 52 whole weeks, 13 of them before M. */
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export function runningDays(today: LocalDate): RunningDays {
  const monday = mondayOf(isoWeek(today));
  const day = (offset: number) => addDays(monday, offset);
  return {
    today,
    day,
    ago: (days) => addDays(today, -days),
    startsOn: day(-91),
    endsOn: day(272),
  };
}
