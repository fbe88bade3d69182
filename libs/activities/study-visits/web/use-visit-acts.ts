import type { PhasedActs } from '@stad/activities/core/web/phased/phased-steps.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { VISIT_CANCEL_REASONS } from '../rules/visit-life.js';
import {
  CancelStudyVisitDocument,
  DeleteStudyVisitDraftDocument,
  StepStudyVisitDocument,
} from './study-visit.generated.js';
import { words } from './words.generated.js';

/** How the steps of a visit are taken. */
export function useVisitActs(visitId: string): Omit<PhasedActs, 'reach' | 'startsAt'> {
  const t = useWords(words);
  const go = useGo();
  const move = useMutationOperation(StepStudyVisitDocument);
  const cancel = useMutationOperation(CancelStudyVisitDocument);
  const remove = useMutationOperation(DeleteStudyVisitDraftDocument, {
    // Leave first: the page of what is gone would ask for it again.
    onDone: () => go('/studiebesok'),
  });
  return {
    move: { ...move, send: (step) => move.send({ visitId, step }) },
    cancel: {
      reasons: VISIT_CANCEL_REASONS.map((value) => ({
        ...{ value, label: t(`cancelReason.${value}`) },
      })),
      missing: 'VISIT_CANCEL_REASON_MISSING',
      send: (reason) => cancel.send({ visitId, reason }),
    },
    remove: () => remove.send({ visitId }),
    elsewhere: ['questions', 'ask', 'noteAttendance', 'observe', 'learn'],
  };
}
