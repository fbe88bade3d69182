import type { Problem } from '@stad/platform/rules/problem.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import { type Role, WITHOUT_SIGN_IN } from './role.js';
import type { BindingState } from './sign-in.js';

/** How far an invitation has come. `TAKEN`: somebody has used it, and a second person decides. */
export const INVITATION_STATES = ['OPEN', 'EXPIRED', 'TAKEN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** A membership that somebody is to be invited to. */
export interface Invitee {
  readonly roles: readonly string[];
  /** The last day, a Swedish calendar date; null until further notice. */
  readonly validTo: string | null;
  /** An invitation that is neither used nor withdrawn, or a binding that waits. */
  readonly isInvited: boolean;
}

/**
 * Whether somebody can be invited now. Problems: `MEMBERSHIP_ENDED`, `ALREADY_INVITED`,
 * `ROLE_WITHOUT_SIGN_IN` on `roles`.
 */
export function invitingProblems(invitee: Invitee, today: string): readonly Problem[] {
  const { roles, validTo, isInvited } = invitee;
  const problems: Problem[] = [];
  if (validTo !== null && validTo < today) problems.push({ code: 'MEMBERSHIP_ENDED' });
  if (isInvited) problems.push({ code: 'ALREADY_INVITED' });
  if (roles.every((role) => WITHOUT_SIGN_IN.some((one: Role) => one === role))) {
    problems.push({ code: 'ROLE_WITHOUT_SIGN_IN', field: 'roles' });
  }
  return problems;
}

/**
 * By whom the invited signs in: the agency's provider, and a local account only where there is none
 * (security.md 3). Problems on `providerId`: `PROVIDER_MISSING`, `PROVIDER_UNKNOWN`.
 */
export function providerProblems(
  chosen: string | null,
  registered: readonly string[],
): readonly Problem[] {
  const field = 'providerId';
  if (chosen === null) return registered.length > 0 ? [{ code: 'PROVIDER_MISSING', field }] : [];
  return registered.includes(chosen) ? [] : [{ code: 'PROVIDER_UNKNOWN', field }];
}

/** An identity that waits for a second person. */
export interface WaitingBinding {
  readonly state: BindingState;
  readonly membershipId: string;
  readonly invitedBy: string | null;
}

/**
 * Whether somebody may say yes or no to a binding: neither to one's own nor to whom one has invited, so
 * that no administrator lets in anybody alone (INV-21). Problems: `BINDING_DECIDED`, `OWN_BINDING`,
 * `OWN_INVITATION`.
 */
export function decidingProblems(
  { state, membershipId, invitedBy }: WaitingBinding,
  decider: string,
): readonly Problem[] {
  if (state !== 'PENDING') return [{ code: 'BINDING_DECIDED' }];
  if (membershipId === decider) return [{ code: 'OWN_BINDING' }];
  return invitedBy === decider ? [{ code: 'OWN_INVITATION' }] : [];
}

/** The last day of somebody who leaves at this moment: yesterday in Sweden, so that the right is gone at once (INV-22). */
export function lastDayOfLeaving(now: Date): string {
  return addDays(localDate(now), -1);
}
