import type { PhasedActs } from '@stad/activities/core/web/phased/phased-steps.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { DISSEMINATION_CANCEL_REASONS } from '../rules/dissemination-kind.js';
import {
  CancelDisseminationDocument,
  DeleteDisseminationDraftDocument,
  StepDisseminationDocument,
} from './dissemination.generated.js';
import { words } from './words.generated.js';

/** How the steps of its life are taken. */
export function useDisseminationActs(
  disseminationId: string,
): Omit<PhasedActs, 'reach' | 'startsAt'> {
  const t = useWords(words);
  const go = useGo();
  const move = useMutationOperation(StepDisseminationDocument);
  const cancel = useMutationOperation(CancelDisseminationDocument);
  const remove = useMutationOperation(DeleteDisseminationDraftDocument, {
    // Leave first: the page of what is gone would ask for it again.
    onDone: () => go('/spridning'),
  });
  return {
    move: { ...move, send: (step) => move.send({ disseminationId, step }) },
    cancel: {
      reasons: DISSEMINATION_CANCEL_REASONS.map((value) => ({
        ...{ value, label: t(`cancelReason.${value}`) },
      })),
      missing: 'DISSEMINATION_CANCEL_REASON_MISSING',
      send: (reason) => cancel.send({ disseminationId, reason }),
    },
    remove: () => remove.send({ disseminationId }),
    elsewhere: [
      ...['ask', 'saveLineup', 'noteAttendance', 'noteAudience', 'noteMedia', 'noteLead', 'learn'],
    ],
  };
}
