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

/** A session ends when nobody has used it for so long, and after so long in any case (security.md 3). */
export const SESSION_IDLE_MINUTES = 30;
export const SESSION_HOURS = 12;
/**
 * What the sign-in page has to say when somebody comes back from a provider without a session.
 *
 * - `PENDING`: the identity waits for a second person
 * - `UNKNOWN`: no membership is bound to it, or no longer
 * - `INVITATION_TAKEN`: somebody was first, with the same provider
 * - `INVITATION_GONE`: the invitation is withdrawn, past its time or for another provider
 * - `PROVIDER_DOWN`: the provider does not answer, or not as one
 * - `CANCELLED`: the provider says that nobody signed in
 * - `STARTED_ELSEWHERE`: begun more than ten minutes ago, in another browser, or answered already
 * - `NOT_TRUSTED`: the answer does not hold
 * - `NO_FRESH_FACTOR`: a fresh factor was asked for and not shown
 * - `STRONG_FACTOR_MISSING`: the organisation lets nobody in without a strong factor, and none was shown
 * - `PERSONAL_NUMBER_SENT`: the provider knows people by personal identity numbers, which are not taken
 * - `SIGNED_OUT`: signed out here and at the provider
 */
export const SIGN_IN_ANSWERS = [
  'PENDING',
  'UNKNOWN',
  'INVITATION_TAKEN',
  'INVITATION_GONE',
  'PROVIDER_DOWN',
  'CANCELLED',
  'STARTED_ELSEWHERE',
  'NOT_TRUSTED',
  'NO_FRESH_FACTOR',
  'STRONG_FACTOR_MISSING',
  'PERSONAL_NUMBER_SENT',
  'SIGNED_OUT',
] as const;
export type SignInAnswer = (typeof SIGN_IN_ANSWERS)[number];

/** How long somebody may take at the provider. */
export const SIGN_IN_FLOW_MINUTES = 10;

/**
 * So many people of one network (a /24, or a /48) may be on their way at a time; one more, and the oldest of
 * that network gives way. A flood displaces nobody but its own neighbours.
 */
export const SIGN_IN_FLOWS_OF_A_PLACE = 200;

/** So many questions to a passkey may wait for their answer in a network, in the same way. */
export const PASSKEY_QUESTIONS_OF_A_PLACE = 200;
