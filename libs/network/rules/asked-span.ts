import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { hoursBetween, type Span } from '@stad/platform/rules/time.js';

/** A quarter: what the longest page shows at once. */
export const LONGEST_ASKED_DAYS = 93;

/** The time a question is about. Problems: `END_BEFORE_START`, `SPAN_TOO_LONG` (`days`). */
export function checkAsked(span: Span): Result<Span> {
  const hours = hoursBetween(span.startsAt, span.endsAt);
  const problems: Problem[] = [];
  if (hours <= 0) problems.push({ code: 'END_BEFORE_START', field: 'to' });
  if (hours > LONGEST_ASKED_DAYS * 24 + 1) {
    problems.push({ code: 'SPAN_TOO_LONG', field: 'to', params: { days: LONGEST_ASKED_DAYS } });
  }
  return check(problems, span);
}
