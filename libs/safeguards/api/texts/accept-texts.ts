import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { TextOverride } from './check-texts.js';
import { inspectTexts } from './check-texts.js';

/**
 * Lets an input's free texts pass or stops the operation, with one problem per path (INV-01).
 * What was stopped, warned of or let through is written to the access log, without content.
 */
export function acceptTexts(
  ctx: RequestContext,
  input: unknown,
  overrides?: readonly TextOverride[] | null,
): void {
  const { problems, events } = inspectTexts(input, overrides ?? []);
  for (const event of events) {
    ctx.note({
      action: `TEXT_${event.outcome.toUpperCase()}`,
      objectType: event.field,
      legalBasis: [...event.rules, ...(event.reason ? [event.reason] : [])].join(' '),
    });
  }
  ctx.refuseIf(problems);
}
