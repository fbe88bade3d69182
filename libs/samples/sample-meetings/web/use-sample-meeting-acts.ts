import type { PhasedActs } from '@stad/activities/core/web/phased/phased-steps.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { SAMPLE_MEETING_CANCEL_REASONS } from '../rules/sample-meeting-kind.js';
import {
  CancelSampleMeetingDocument,
  DeleteSampleMeetingDraftDocument,
  StepSampleMeetingDocument,
} from './sample-meeting.generated.js';
import { words } from './words.generated.js';

/** How the steps of its life are taken. */
export function useSampleMeetingActs(
  sampleMeetingId: string,
): Omit<PhasedActs, 'reach' | 'startsAt'> {
  const t = useWords(words);
  const go = useGo();
  const move = useMutationOperation(StepSampleMeetingDocument);
  const cancel = useMutationOperation(CancelSampleMeetingDocument);
  const remove = useMutationOperation(DeleteSampleMeetingDraftDocument, {
    // Leave first: the page of what is gone would ask for it again.
    onDone: () => go('/provtraffar'),
  });
  return {
    move: { ...move, send: (step) => move.send({ sampleMeetingId, step }) },
    cancel: {
      reasons: SAMPLE_MEETING_CANCEL_REASONS.map((value) => ({
        ...{ value, label: t(`cancelReason.${value}`) },
      })),
      missing: 'SAMPLE_MEETING_CANCEL_REASON_MISSING',
      send: (reason) => cancel.send({ sampleMeetingId, reason }),
    },
    remove: () => remove.send({ sampleMeetingId }),
    elsewhere: ['ask', 'noteAttendance', 'learn'],
  };
}
