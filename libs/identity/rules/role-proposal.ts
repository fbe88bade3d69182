import type { Problem } from '@stad/platform/rules/problem.js';

/**
 * Roles that somebody wants to give to a membership that stands. `VOID`: another proposal took its place, or
 * the membership ended.
 */
export const PROPOSAL_STATES = ['OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'VOID'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A proposal that nobody has decided lapses. */
export const PROPOSAL_DAYS = 14;

/** A proposal, as whoever decides on it sees it. */
export interface ProposedRoles {
  readonly state: string;
  readonly membershipId: string;
  readonly proposedBy: string;
  readonly lapsesAt: Date;
}

/**
 * Whether somebody may say yes or no to it: neither the giver nor the receiver, so that no administrator gives
 * a role alone (field.md 8, INV-21). Problems: `PROPOSAL_DECIDED`, `PROPOSAL_LAPSED`, `OWN_ROLES`,
 * `OWN_PROPOSAL`.
 */
export function proposalProblems(
  { state, membershipId, proposedBy, lapsesAt }: ProposedRoles,
  decider: string,
  now: Date,
): readonly Problem[] {
  if (state !== 'OPEN') return [{ code: 'PROPOSAL_DECIDED' }];
  if (lapsesAt <= now) return [{ code: 'PROPOSAL_LAPSED' }];
  if (membershipId === decider) return [{ code: 'OWN_ROLES', field: 'roles' }];
  return proposedBy === decider ? [{ code: 'OWN_PROPOSAL' }] : [];
}

/** Whether roles can be given to a membership now, and by whom: nobody adds one to their own. Problem: `OWN_ROLES`. */
export function givingProblems(
  added: readonly string[],
  membershipId: string,
  giver: string,
): readonly Problem[] {
  return added.length > 0 && membershipId === giver ? [{ code: 'OWN_ROLES', field: 'roles' }] : [];
}
