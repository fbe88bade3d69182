/** How somebody signed in. `DEMO`: by choosing a role, only where demo data are loaded. */
export const SIGN_IN_WAYS = ['DEMO', 'OIDC', 'PASSWORD', 'PASSKEY'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/**
 * An identity that is bound to a membership. `PENDING`: taken by invitation, waits for a second person.
 * `APPROVED`: signs in. `REFUSED` and `ENDED` never do again.
 */
export const BINDING_STATES = ['PENDING', 'APPROVED', 'REFUSED', 'ENDED'] as const;
export type BindingState = (typeof BINDING_STATES)[number];

/** What a sign-in came to. `UNKNOWN` tells nothing of why. */
export const SIGN_IN_OUTCOMES = ['SIGNED_IN', 'PENDING', 'UNKNOWN'] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

/** The issuer of an identity that the portal itself keeps; its subject is the account's id. */
export const LOCAL_ISSUER = 'local';

/** An invitation is good for 72 hours, and once. */
export const INVITATION_HOURS = 72;

/** A factor is fresh for ten minutes (security.md 3). */
export const FRESH_FACTOR_MINUTES = 10;

export function isFresh(factorAt: Date, now: Date): boolean {
  return now.getTime() - factorAt.getTime() <= FRESH_FACTOR_MINUTES * 60_000;
}
