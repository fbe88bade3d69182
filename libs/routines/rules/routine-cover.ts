import { stepSpan } from '@stad/network/rules/call/routine-order.js';
import { CONTACT_KINDS } from '@stad/network/rules/contact-function.js';
import { type CoveringFunction, coverageSpans, gaps } from '@stad/network/rules/coverage.js';
import type { Holidays } from '@stad/network/rules/weekly-hours.js';
import { addDays, localDate, overlaps, type Span } from '@stad/platform/rules/time.js';
import type { RoutineStep } from './routine-step.js';

type Hours = Pick<RoutineStep, 'hoursFrom' | 'hoursTo' | 'weekdaysOnly'>;

/** When a step is to work, as far as it touches the span: its own hours, cut at the ends of the span. */
export function stepSpans(step: Hours, span: Span): readonly Span[] {
  const spans: Span[] = [];
  const last = localDate(span.endsAt);
  for (let day = addDays(localDate(span.startsAt), -1); day <= last; day = addDays(day, 1)) {
    const its = stepSpan(step, day);
    if (its === null || !overlaps(its, span)) continue;
    spans.push({
      startsAt: new Date(Math.max(+its.startsAt, +span.startsAt)),
      endsAt: new Date(Math.min(+its.endsAt, +span.endsAt)),
    });
  }
  return spans;
}

/** A contact function and the kind it is of. */
export interface RoutineFunction extends CoveringFunction {
  readonly kind: string;
}

/** Step `n` of the routine has nobody who answers in these parts of a span. */
export interface UnansweredStep {
  readonly n: number;
  readonly spans: readonly Span[];
}

/**
 * Which steps of the routine nobody answers in a span, such as that of a pass: a warning, never a stop. A step
 * whose receiver cannot be called (the person, the team) is not looked at, nor one that waits for the next weekday,
 * nor one to a function whose hours nobody has said: what is not known is no warning.
 *
 * @param functions those of the town, whosever they are, with their on-call hours
 */
export function unansweredSteps(
  steps: readonly (Hours & Pick<RoutineStep, 'toPart' | 'deadline'>)[],
  span: Span,
  siteId: string,
  functions: readonly RoutineFunction[],
  holidays?: Holidays,
): readonly UnansweredStep[] {
  return steps.flatMap((step, at): UnansweredStep[] => {
    const isCalled = CONTACT_KINDS.some((kind) => kind === step.toPart);
    if (!isCalled || step.deadline === 'NEXT_WEEKDAY') return [];
    const called = functions.filter(
      ({ kind, siteIds }) => kind === step.toPart && siteIds.includes(siteId),
    );
    if (called.some(({ hours }) => hours.length === 0)) return [];
    const hours = called.flatMap((each) => each.hours);
    const cover = coverageSpans(hours, span.startsAt, span.endsAt, holidays);
    const spans = stepSpans(step, span).flatMap((each) => gaps(each, cover));
    return spans.length === 0 ? [] : [{ n: at + 1, spans }];
  });
}

/** Steps that go to a kind of function: what fails where the town has none of it. */
export const stepsTo = (steps: readonly Pick<RoutineStep, 'toPart'>[], parts: readonly string[]) =>
  steps.flatMap(({ toPart }, at) => (parts.includes(toPart) ? [at + 1] : []));
