import type { DateContext } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { readSpan } from '@stad/platform/rules/span-input.js';
import { problemsOf } from '../../rules/problems-of.js';
import type { PlannedWindow } from '../../rules/window.js';

/** Where a problem of the rule is seen: a plan asks for day and times in one field, `when`. */
const WHEN_CODES = ['OUTSIDE_PROGRAMME_PERIOD'];
const WHEN_FIELDS = ['startsAt', 'endsAt'];
/** Said of the typed text already. */
const SAID = ['START_MISSING', 'END_MISSING'];

/**
 * A plan whose day and times are typed in one field: what the rule makes of it, or every problem, each at its
 * field and in the order of `fields`.
 */
export function readWhen<Plan>(
  typed: string,
  context: DateContext,
  fields: readonly string[],
  plan: (window: PlannedWindow) => Result<Plan>,
): Result<Plan> {
  const when = readSpan(typed, context);
  const planned = plan({
    startsAt: when.ok ? when.value.startsAt : null,
    endsAt: when.ok ? when.value.endsAt : null,
  });
  const unread = problemsOf(when).map((problem): Problem => ({ ...problem, field: 'when' }));
  const refused = problemsOf(planned)
    .filter(({ code }) => !SAID.includes(code))
    .map((problem) => ({ ...problem, field: seenAt(problem) }))
    .filter(({ field }) => !unread.some((one) => one.field === field));
  const place = ({ field = '' }: Problem) => fields.indexOf(field);
  const problems = [...unread, ...refused].sort((a, b) => place(a) - place(b));
  // Refused, there is a problem: the value is never read.
  return check(problems, planned.ok ? planned.value : (undefined as Plan));
}

function seenAt({ code, field = '' }: Problem): string {
  return WHEN_CODES.includes(code) || WHEN_FIELDS.includes(field) ? 'when' : field;
}
