import { defineLife } from '@stad/platform/rules/life.js';
import { fail, type Result } from '@stad/platform/rules/result.js';
import type { Phase } from './phase.js';

/** Steps that change the phase; what else one can do each type says itself (`phase-steps.ts`). */
export type PhaseMove =
  | 'confirm'
  | 'begin'
  | 'complete'
  | 'evaluate'
  | 'postpone'
  | 'planAgain'
  | 'cancel';

/**
 * The life of every type whose states are the phases: seminars, study visits. Nobody has to press *begin*:
 * what is confirmed may be completed at once.
 */
export const phaseLife = defineLife<Phase, PhaseMove>({
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

const AS_PLANNED: readonly Phase[] = ['CONFIRMED', 'ONGOING', 'COMPLETED', 'EVALUATED'];

/** Its time holds. Put off, planned again and not yet confirmed, or cancelled, it does not. */
export const isHeldAsPlanned = (state: Phase): boolean => AS_PLANNED.includes(state);

/** Calling off says why, by a reason of the type. Problems: `code` on `reason`, `STEP_NOT_POSSIBLE`. */
export function callOff(
  state: Phase,
  reason: string | null,
  { reasons, code }: { readonly reasons: readonly string[]; readonly code: string },
): Result<Phase> {
  if (reason === null || !reasons.includes(reason)) return fail({ code, field: 'reason' });
  return phaseLife.take(state, 'cancel');
}
