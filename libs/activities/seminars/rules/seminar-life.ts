import type { PhaseMap } from '@stad/activities/core/rules/phase.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { fail, type Result } from '@stad/platform/rules/result.js';

export const SEMINAR_KIND = 'SEMINAR';

/** Open to the network, or training that gives its participants a qualification. */
export const KINDS = ['KNOWLEDGE', 'IN_DEPTH'] as const;
export type SeminarKind = (typeof KINDS)[number];

export type SeminarState =
  | 'PLANNED'
  | 'CONFIRMED'
  | 'ONGOING'
  | 'COMPLETED'
  | 'EVALUATED'
  | 'POSTPONED'
  | 'CANCELLED';

/** Steps that change the state; what else one can do is in `next-steps.ts`. */
export type SeminarMove =
  | 'confirm'
  | 'begin'
  | 'complete'
  | 'evaluate'
  | 'postpone'
  | 'planAgain'
  | 'cancel';

/** Nobody has to press *begin*: a confirmed seminar may be completed at once. */
export const seminarLife = defineLife<SeminarState, SeminarMove>({
  PLANNED: { confirm: 'CONFIRMED', postpone: 'POSTPONED', cancel: 'CANCELLED' },
  CONFIRMED: {
    begin: 'ONGOING',
    complete: 'COMPLETED',
    postpone: 'POSTPONED',
    cancel: 'CANCELLED',
  },
  ONGOING: { complete: 'COMPLETED' },
  COMPLETED: { evaluate: 'EVALUATED' },
  EVALUATED: {},
  POSTPONED: { planAgain: 'PLANNED', cancel: 'CANCELLED' },
  CANCELLED: {},
});

const AS_PLANNED: readonly SeminarState[] = ['CONFIRMED', 'ONGOING', 'COMPLETED', 'EVALUATED'];

/** Its time holds. Put off, planned again and not yet confirmed, or cancelled, it does not. */
export const isHeldAsPlanned = (state: SeminarState): boolean => AS_PLANNED.includes(state);

export const seminarPhases: PhaseMap<SeminarState> = {
  PLANNED: 'PLANNED',
  CONFIRMED: 'CONFIRMED',
  ONGOING: 'ONGOING',
  COMPLETED: 'COMPLETED',
  EVALUATED: 'EVALUATED',
  POSTPONED: 'POSTPONED',
  CANCELLED: 'CANCELLED',
};

export const SEMINAR_CANCEL_REASONS = [
  'TOO_FEW_REGISTERED',
  'LECTURER_ABSENT',
  'VENUE_UNAVAILABLE',
  'OTHER',
] as const;
export type SeminarCancelReason = (typeof SEMINAR_CANCEL_REASONS)[number];

/** Cancelling says why. Problems: `SEMINAR_CANCEL_REASON_MISSING`, `STEP_NOT_POSSIBLE`. */
export function cancelSeminar(state: SeminarState, reason: string | null): Result<SeminarState> {
  if (!SEMINAR_CANCEL_REASONS.some((known) => known === reason)) {
    return fail({ code: 'SEMINAR_CANCEL_REASON_MISSING', field: 'reason' });
  }
  return seminarLife.take(state, 'cancel');
}
