import type { PhasedActs } from '@stad/activities/core/web/phased/phased-steps.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { PREVENTION_CANCEL_REASONS } from '../rules/prevention-kind.js';
import {
  CancelPreventionDocument,
  DeletePreventionDraftDocument,
  StepPreventionDocument,
} from './prevention.generated.js';
import { words } from './words.generated.js';

/** How the steps of its life are taken. */
export function usePreventionActs(preventionId: string): Omit<PhasedActs, 'reach' | 'startsAt'> {
  const t = useWords(words);
  const go = useGo();
  const move = useMutationOperation(StepPreventionDocument);
  const cancel = useMutationOperation(CancelPreventionDocument);
  const remove = useMutationOperation(DeletePreventionDraftDocument, {
    // Leave first: the page of what is gone would ask for it again.
    onDone: () => go('/forebyggande'),
  });
  return {
    move: { ...move, send: (step) => move.send({ preventionId, step }) },
    cancel: {
      reasons: PREVENTION_CANCEL_REASONS.map((value) => ({
        ...{ value, label: t(`cancelReason.${value}`) },
      })),
      missing: 'PREVENTION_CANCEL_REASON_MISSING',
      send: (reason) => cancel.send({ preventionId, reason }),
    },
    remove: () => remove.send({ preventionId }),
    elsewhere: ['ask', 'noteAttendance', 'noteReach', 'learn'],
  };
}
