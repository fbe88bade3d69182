/**
 * What an attempt at a local account came to. `REFUSED` is one answer for a wrong account, a wrong password
 * or code, and a membership that has ended. `WAIT`: too many guesses from here. `SECOND_STEP`: now the code.
 * `EXPIRED`: the first step is too long ago. `PENDING`: a second person has not approved yet.
 */
export const LOCAL_OUTCOMES = [
  'REFUSED',
  'WAIT',
  'EXPIRED',
  'SECOND_STEP',
  'PENDING',
  'SIGNED_IN',
] as const;
export type LocalOutcome = (typeof LOCAL_OUTCOMES)[number];

/** The time between password and code. */
export const SECOND_STEP_MINUTES = 5;
/** Codes one may try after one password. */
export const CODES_A_STEP = 5;
/** A question to a passkey is good for this long, and once. */
export const CHALLENGE_MINUTES = 5;
/** More than this nobody keeps apart. */
export const MOST_PASSKEYS = 10;
