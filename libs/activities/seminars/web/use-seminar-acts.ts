import type { PhasedActs } from '@stad/activities/core/web/phased/phased-steps.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { SEMINAR_CANCEL_REASONS } from '../rules/seminar-life.js';
import {
  BeginSeminarDocument,
  CancelSeminarDocument,
  CompleteSeminarDocument,
  ConfirmSeminarDocument,
  DeleteSeminarDraftDocument,
  EvaluateSeminarDocument,
  PlanSeminarAgainDocument,
  PostponeSeminarDocument,
} from './seminar-steps.generated.js';
import { words } from './words.generated.js';

/** Steps that need nothing but a press, each a mutation of its own. */
function useMoves() {
  return {
    confirm: useMutationOperation(ConfirmSeminarDocument),
    begin: useMutationOperation(BeginSeminarDocument),
    complete: useMutationOperation(CompleteSeminarDocument),
    evaluate: useMutationOperation(EvaluateSeminarDocument),
    postpone: useMutationOperation(PostponeSeminarDocument),
    planAgain: useMutationOperation(PlanSeminarAgainDocument),
  };
}

/** How the steps of a seminar are taken. */
export function useSeminarActs(seminarId: string): Omit<PhasedActs, 'reach' | 'startsAt'> {
  const t = useWords(words);
  const go = useGo();
  const moves = useMoves();
  const cancel = useMutationOperation(CancelSeminarDocument);
  const remove = useMutationOperation(DeleteSeminarDraftDocument, {
    // Leave first: the page of what is gone would ask for it again.
    onDone: () => go('/seminarier'),
  });
  return {
    move: {
      send: async (step) => moves[step as keyof typeof moves]?.send({ seminarId }),
      error: Object.values(moves).find(({ error }) => error !== null)?.error ?? null,
      reset: () => {
        for (const move of Object.values(moves)) move.reset();
      },
    },
    cancel: {
      reasons: SEMINAR_CANCEL_REASONS.map((value) => ({
        ...{ value, label: t(`cancelReason.${value}`) },
      })),
      missing: 'SEMINAR_CANCEL_REASON_MISSING',
      send: (reason) => cancel.send({ seminarId, reason }),
    },
    remove: () => remove.send({ seminarId }),
    elsewhere: [
      'askBefore',
      'askAfter',
      'invite',
      'openSignUp',
      'register',
      'recordAttendance',
      'recordEvaluation',
      'learn',
    ],
  };
}
