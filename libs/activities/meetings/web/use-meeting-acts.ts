import type { PhasedActs } from '@stad/activities/core/web/phased/phased-steps.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { MEETING_CANCEL_REASONS } from '../rules/meeting-kind.js';
import {
  ApproveMeetingMinutesDocument,
  CancelMeetingDocument,
  DeleteMeetingDraftDocument,
  StepMeetingDocument,
} from './meeting.generated.js';
import { words } from './words.generated.js';

/** How the steps of its life are taken; what the way forward does is said at the button. */
export function useMeetingActs(
  meetingId: string,
  forward: 'confirm' | 'evaluate' | null,
): Omit<PhasedActs, 'reach' | 'startsAt'> {
  const t = useWords(words);
  const go = useGo();
  const move = useMutationOperation(StepMeetingDocument);
  const approve = useMutationOperation(ApproveMeetingMinutesDocument);
  const cancel = useMutationOperation(CancelMeetingDocument);
  const remove = useMutationOperation(DeleteMeetingDraftDocument, {
    // Leave first: the page of what is gone would ask for it again.
    onDone: () => go('/moten'),
  });
  return {
    move: {
      error: move.error ?? approve.error,
      reset: () => {
        move.reset();
        approve.reset();
      },
      // Minutes are established by a mutation of their own.
      send: (step): Promise<unknown> =>
        step === 'evaluate' ? approve.send({ meetingId }) : move.send({ meetingId, step }),
    },
    cancel: {
      reasons: MEETING_CANCEL_REASONS.map((value) => ({
        ...{ value, label: t(`cancelReason.${value}`) },
      })),
      missing: 'MEETING_CANCEL_REASON_MISSING',
      send: (reason) => cancel.send({ meetingId, reason }),
    },
    remove: () => remove.send({ meetingId }),
    effect: forward ? t(`effect.${forward}`) : undefined,
    elsewhere: [
      ...['ask', 'agenda', 'shareDraft', 'noteAttendance', 'minutes', 'planNext', 'learn'],
    ],
  };
}
