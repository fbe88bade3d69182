import type { Phase } from '@stad/activities/core/rules/phase.js';
import { callOff } from '@stad/activities/core/rules/phase-life.js';
import type { Result } from '@stad/platform/rules/result.js';

export const SEMINAR_KIND = 'SEMINAR';

/** Open to the network, or training that gives its participants a qualification. */
export const KINDS = ['KNOWLEDGE', 'IN_DEPTH'] as const;
export type SeminarKind = (typeof KINDS)[number];

export const SEMINAR_CANCEL_REASONS = [
  'TOO_FEW_REGISTERED',
  'LECTURER_ABSENT',
  'VENUE_UNAVAILABLE',
  'OTHER',
] as const;

/** Cancelling says why. Problems: `SEMINAR_CANCEL_REASON_MISSING`, `STEP_NOT_POSSIBLE`. */
export const cancelSeminar = (state: Phase, reason: string | null): Result<Phase> =>
  callOff(state, reason, {
    reasons: SEMINAR_CANCEL_REASONS,
    code: 'SEMINAR_CANCEL_REASON_MISSING',
  });
