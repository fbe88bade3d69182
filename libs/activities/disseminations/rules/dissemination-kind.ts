import type { Phase } from '@stad/activities/core/rules/phase.js';
import { callOff } from '@stad/activities/core/rules/phase-life.js';
import type { Result } from '@stad/platform/rules/result.js';

export const DISSEMINATION_KIND = 'DISSEMINATION';

/** What one does on the stage. */
export const DISSEMINATION_FORMATS = ['PANEL', 'TALK', 'WORKSHOP', 'STAND', 'NET'] as const;

/** Whom it is for. */
export const DISSEMINATION_TARGETS = [
  'MUNICIPALITIES',
  'AUTHORITIES',
  'CIVIL_SOCIETY',
  'BUSINESS',
  'DECISION_MAKERS',
  'PUBLIC',
] as const;

export type DisseminationFormat = (typeof DISSEMINATION_FORMATS)[number];
export type DisseminationTarget = (typeof DISSEMINATION_TARGETS)[number];

export const DISSEMINATION_CANCEL_REASONS = ['TOO_FEW', 'ORGANISER_UNABLE', 'OTHER'] as const;

/** Cancelling says why. Problems: `DISSEMINATION_CANCEL_REASON_MISSING`, `STEP_NOT_POSSIBLE`. */
export const cancelDissemination = (state: Phase, reason: string | null): Result<Phase> =>
  callOff(state, reason, {
    reasons: DISSEMINATION_CANCEL_REASONS,
    code: 'DISSEMINATION_CANCEL_REASON_MISSING',
  });
