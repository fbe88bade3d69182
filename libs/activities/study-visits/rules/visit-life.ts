import type { PhaseMap } from '@stad/activities/core/rules/phase.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { fail, type Result } from '@stad/platform/rules/result.js';

export const VISIT_KIND = 'STUDY_VISIT';

export type VisitState =
  | 'PLANNED'
  | 'CONFIRMED'
  | 'ONGOING'
  | 'COMPLETED'
  | 'EVALUATED'
  | 'POSTPONED'
  | 'CANCELLED';

/** Steps that change the state; what else one can do is in `next-steps.ts`. */
export type VisitMove =
  | 'confirm'
  | 'begin'
  | 'complete'
  | 'evaluate'
  | 'postpone'
  | 'planAgain'
  | 'cancel';

/** Nobody has to press *begin*: a confirmed visit may be completed at once. */
export const visitLife = defineLife<VisitState, VisitMove>({
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

export const visitPhases: PhaseMap<VisitState> = {
  PLANNED: 'PLANNED',
  CONFIRMED: 'CONFIRMED',
  ONGOING: 'ONGOING',
  COMPLETED: 'COMPLETED',
  EVALUATED: 'EVALUATED',
  POSTPONED: 'POSTPONED',
  CANCELLED: 'CANCELLED',
};

const AS_PLANNED: readonly VisitState[] = ['CONFIRMED', 'ONGOING', 'COMPLETED', 'EVALUATED'];

/** Its time holds. Put off, planned again and not yet confirmed, or cancelled, it does not. */
export const isHeldAsPlanned = (state: VisitState): boolean => AS_PLANNED.includes(state);

export const VISIT_CANCEL_REASONS = ['HOST_UNABLE', 'TOO_FEW', 'TRAVEL', 'OTHER'] as const;

/** Cancelling says why. Problems: `VISIT_CANCEL_REASON_MISSING`, `STEP_NOT_POSSIBLE`. */
export function cancelVisit(state: VisitState, reason: string | null): Result<VisitState> {
  if (!VISIT_CANCEL_REASONS.some((known) => known === reason)) {
    return fail({ code: 'VISIT_CANCEL_REASON_MISSING', field: 'reason' });
  }
  return visitLife.take(state, 'cancel');
}
