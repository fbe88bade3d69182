import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import {
  addDays,
  hoursBetween,
  localDate,
  localTime,
  nightSpan,
  type Span,
} from '@stad/platform/rules/time.js';

/** Before this hour of the morning it is still the night of the day before. */
export const NIGHT_TURNS = '04:00';

/** What a night on call is for at most: said once, it is not said of the next one. */
export const LONGEST_NIGHT_HOURS = 16;

/** The Swedish day whose night it is at a moment. */
export function nightOf(now: Date): string {
  const today = localDate(now);
  return localTime(now) < NIGHT_TURNS ? addDays(today, -1) : today;
}

/**
 * The hours somebody says tonight can do something in, as instants: of the night it is now, over midnight where
 * they end at or before they begin. Only social services’ on-call service says it.
 * Problems: `TONIGHT_NOT_ON_CALL`, `TONIGHT_OVER`, `TONIGHT_TOO_LONG` { hours }.
 */
export function checkTonight(
  { kind, from, to }: { readonly kind: string; readonly from: string; readonly to: string },
  now: Date,
): Result<Span> {
  const span = nightSpan(nightOf(now), from, to);
  const problems: Problem[] = [];
  if (kind !== 'SOCIAL_ON_CALL') {
    problems.push({ code: 'TONIGHT_NOT_ON_CALL', field: 'contactFunctionId' });
  }
  if (span.endsAt <= now) problems.push({ code: 'TONIGHT_OVER', field: 'to' });
  if (hoursBetween(span.startsAt, span.endsAt) > LONGEST_NIGHT_HOURS) {
    problems.push({
      code: 'TONIGHT_TOO_LONG',
      field: 'to',
      params: { hours: LONGEST_NIGHT_HOURS },
    });
  }
  return check(problems, span);
}

/** Whether what was said of a night is still told. */
export function isTold({ endsAt }: Pick<Span, 'endsAt'>, now: Date): boolean {
  return now < endsAt;
}
