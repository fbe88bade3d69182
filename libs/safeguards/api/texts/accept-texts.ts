import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { inspectTexts, type TextOverride } from './check-texts.js';

type Overrides = readonly TextOverride[] | null | undefined;

/** Lets an input's free texts pass or stops the operation, with one problem per path (INV-01). */
export function acceptTexts(ctx: RequestContext, input: unknown, overrides?: Overrides): void {
  ctx.refuseIf(textProblems(ctx, input, overrides));
}

/**
 * As {@link acceptTexts}, for a service that has more to say about the same input: the problems to
 * refuse with. What was stopped, warned of or let through goes to the access log without content:
 * the path of the field, the rules and the reason. A reason counts only when the text is kept.
 */
export function textProblems(
  ctx: RequestContext,
  input: unknown,
  overrides?: Overrides,
): readonly Problem[] {
  const { problems, events } = inspectTexts(input, overrides ?? []);
  for (const event of events) {
    ctx.note({
      action: `TEXT_${event.outcome.toUpperCase()}`,
      objectType: event.field,
      legalBasis: [...event.rules, ...(event.reason ? [event.reason] : [])].join(' '),
      onlyIfKept: event.outcome === 'overridden',
    });
  }
  return problems;
}
