import type { Phase } from '@stad/activities/core/rules/phase.js';
import { callOff } from '@stad/activities/core/rules/phase-life.js';
import type { Result } from '@stad/platform/rules/result.js';

export const VISIT_KIND = 'STUDY_VISIT';

export const VISIT_CANCEL_REASONS = ['HOST_UNABLE', 'TOO_FEW', 'TRAVEL', 'OTHER'] as const;

/** Cancelling says why. Problems: `VISIT_CANCEL_REASON_MISSING`, `STEP_NOT_POSSIBLE`. */
export const cancelVisit = (state: Phase, reason: string | null): Result<Phase> =>
  callOff(state, reason, { reasons: VISIT_CANCEL_REASONS, code: 'VISIT_CANCEL_REASON_MISSING' });
