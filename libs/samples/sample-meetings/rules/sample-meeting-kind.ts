import type { Phase } from '@stad/activities/core/rules/phase.js';
import { callOff } from '@stad/activities/core/rules/phase-life.js';
import type { Result } from '@stad/platform/rules/result.js';

export const SAMPLE_MEETING_KIND = 'SAMPLE_MEETING';

export const SAMPLE_MEETING_CANCEL_REASONS = ['TOO_FEW', 'ORGANISER_UNABLE', 'OTHER'] as const;

/** Cancelling says why. Problems: `SAMPLE_MEETING_CANCEL_REASON_MISSING`, `STEP_NOT_POSSIBLE`. */
export const cancelSampleMeeting = (state: Phase, reason: string | null): Result<Phase> =>
  callOff(state, reason, {
    reasons: SAMPLE_MEETING_CANCEL_REASONS,
    code: 'SAMPLE_MEETING_CANCEL_REASON_MISSING',
  });
