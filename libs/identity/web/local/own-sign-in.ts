import type { OwnSignInQuery } from './local.generated.js';

/** What one signs in with, when the portal keeps the account. */
export type OwnSignIn = NonNullable<OwnSignInQuery['ownSignIn']>;
