import { addDays, localDate, nightSpan, type Span, weekday } from '@stad/platform/rules/time.js';

/** A step of the town’s local routine, as far as it says whom one calls. */
export interface CalledStep {
  /** From 1. */
  readonly n: number;
  /** The kind of function that it goes to; others are no contact functions. */
  readonly toPart: string;
  /** When it is to work, Swedish wall-clock times; both null: always. */
  readonly hoursFrom: string | null;
  readonly hoursTo: string | null;
  readonly weekdaysOnly: boolean;
}

/** When a step works that begins on a Swedish day; null on a day it is not for. */
export function stepSpan(step: Omit<CalledStep, 'n' | 'toPart'>, day: string): Span | null {
  const { hoursFrom, hoursTo, weekdaysOnly } = step;
  if (weekdaysOnly && weekday(day) > 5) return null;
  return nightSpan(day, hoursFrom ?? '00:00', hoursTo ?? '00:00');
}

/** Of each kind of function the first step that goes to it at a moment; a kind without one is not there. */
export function stepsAt(steps: readonly CalledStep[], at: Date): ReadonlyMap<string, number> {
  const today = localDate(at);
  const works = (step: CalledStep) =>
    // Of the night before too: it may go on past midnight.
    [addDays(today, -1), today].some((day) => {
      const span = stepSpan(step, day);
      return span !== null && span.startsAt <= at && at < span.endsAt;
    });
  const first = new Map<string, number>();
  for (const step of steps.filter(works).toSorted((one, other) => one.n - other.n)) {
    if (!first.has(step.toPart)) first.set(step.toPart, step.n);
  }
  return first;
}
