import type { PhaseMap } from '@stad/activities/core/rules/phase.js';
import { defineLife } from '@stad/platform/rules/life.js';

export type PassState =
  | 'PLANNING'
  | 'AWAITING_GO'
  | 'READY'
  | 'ACTIVE'
  | 'RETURNED'
  | 'CLOSED'
  | 'CANCELLED';

/** Steps that change the state. The last go-ahead and a voided one do it by themselves. */
export type PassMove =
  | 'send'
  | 'becomeReady'
  | 'loseGoAhead'
  | 'start'
  | 'return'
  | 'close'
  | 'cancel';

/**
 * The life of a pass (field.md 7.3). What nobody else has seen is deleted, not cancelled; what has
 * begun is aborted and comes back. Guards of each move: `pass-guards.ts`.
 */
export const passLife = defineLife<PassState, PassMove>({
  PLANNING: { send: 'AWAITING_GO' },
  AWAITING_GO: { becomeReady: 'READY', cancel: 'CANCELLED' },
  READY: { loseGoAhead: 'AWAITING_GO', start: 'ACTIVE', cancel: 'CANCELLED' },
  ACTIVE: { return: 'RETURNED' },
  RETURNED: { close: 'CLOSED' },
  CLOSED: {},
  CANCELLED: {},
});

export const passPhases: PhaseMap<PassState> = {
  PLANNING: 'PLANNED',
  AWAITING_GO: 'PLANNED',
  READY: 'CONFIRMED',
  ACTIVE: 'ONGOING',
  RETURNED: 'COMPLETED',
  CLOSED: 'EVALUATED',
  CANCELLED: 'CANCELLED',
};

/** Not begun: what lies around the plan matters still, and nothing was counted, reported or talked over. */
export function isPlanned(state: PassState): boolean {
  return state === 'PLANNING' || awaitsStart(state);
}

/** Sent and not yet begun: answers, checks and go-aheads are given. */
export function awaitsStart(state: PassState): boolean {
  return state === 'AWAITING_GO' || state === 'READY';
}
