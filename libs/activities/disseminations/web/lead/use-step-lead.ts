import type { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { StepLeadDocument } from './lead.generated.js';

export interface StepLead {
  send(leadId: string, step: string, actorId?: string): Promise<unknown>;
  /** By a press: what went wrong is in {@link error}. */
  take(leadId: string, step: string): void;
  readonly error: RequestError | null;
}

/** What became of a lead. */
export function useStepLead(): StepLead {
  const step = useMutationOperation(StepLeadDocument);
  const send: StepLead['send'] = (leadId, taken, actorId) =>
    step.send({ leadId, step: taken, actorId: actorId ?? null });
  return {
    send,
    take: (leadId, taken) => {
      step.reset();
      send(leadId, taken).catch(() => undefined);
    },
    error: step.error,
  };
}
