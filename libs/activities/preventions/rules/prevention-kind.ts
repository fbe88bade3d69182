import type { Phase } from '@stad/activities/core/rules/phase.js';
import { callOff } from '@stad/activities/core/rules/phase-life.js';
import type { Result } from '@stad/platform/rules/result.js';

export const PREVENTION_KIND = 'PREVENTION';

/** Whom it is for: young people, hotels and property, those who buy, those who look for help on the net. */
export const PREVENTION_TARGETS = [
  'SCHOOL_YOUTH',
  'HOTEL_PROPERTY',
  'DEMAND',
  'DIGITAL_INFORMATION',
] as const;

/** How it reaches them. */
export const PREVENTION_CHANNELS = [
  'CONVERSATION',
  'LECTURE',
  'STAND',
  'LETTER',
  'NET',
  'PRESS',
] as const;

export type PreventionTarget = (typeof PREVENTION_TARGETS)[number];
export type PreventionChannel = (typeof PREVENTION_CHANNELS)[number];

export const PREVENTION_CANCEL_REASONS = ['TOO_FEW', 'ORGANISER_UNABLE', 'OTHER'] as const;

/** Cancelling says why. Problems: `PREVENTION_CANCEL_REASON_MISSING`, `STEP_NOT_POSSIBLE`. */
export const cancelPrevention = (state: Phase, reason: string | null): Result<Phase> =>
  callOff(state, reason, {
    reasons: PREVENTION_CANCEL_REASONS,
    code: 'PREVENTION_CANCEL_REASON_MISSING',
  });
