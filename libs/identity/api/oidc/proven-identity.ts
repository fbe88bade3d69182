import type { IDToken } from 'openid-client';
import type { IdentityProvider } from './identity-provider.js';

/** Clocks of two servers differ by so much, in seconds. */
const CLOCK_TOLERANCE_S = 60;

/** The answer holds by its form, and still proves nothing that the portal can build on. */
export class NotProvenError extends Error {
  override name = 'NotProvenError';
}

/** Somebody whom a provider has proven to be the same as before: never an address, never a name. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** When the person last showed a factor there; null when the provider does not tell. */
  readonly authenticatedAt: Date | null;
}

/**
 * The identity in an identity token that the library has checked: signature, issuer, audience, nonce, end.
 * @throws {NotProvenError} for a token of tomorrow or from before the flow began at `startedAt`, and for one
 *   without what identities are known by here
 */
export function provenIdentity(
  claims: IDToken,
  provider: IdentityProvider,
  startedAt: Date,
  now: Date,
): ProvenIdentity {
  if (claims.iat > now.getTime() / 1000 + CLOCK_TOLERANCE_S) {
    throw new NotProvenError('issued in the future');
  }
  if (claims.iat < startedAt.getTime() / 1000 - CLOCK_TOLERANCE_S) {
    throw new NotProvenError('issued before anybody asked');
  }
  const { iss: issuer, auth_time: authTime } = claims;
  const authenticatedAt = typeof authTime === 'number' ? new Date(authTime * 1000) : null;
  return { issuer, subject: subjectOf(claims, provider), authenticatedAt };
}

const TENANT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Entra's `sub` is another one for each client: there the person is `oid` in the tenant `tid`, and the
 * tenant is the one that the issuer names.
 */
function subjectOf(claims: IDToken, { subjectClaims, issuer }: IdentityProvider): string {
  if (subjectClaims === 'ISS_SUB') return known(claims.sub);
  const tenant = known(claims['tid']);
  if (!TENANT.test(tenant) || !new URL(issuer).pathname.split('/').includes(tenant)) {
    throw new NotProvenError('of another tenant');
  }
  return known(claims['oid']);
}

function known(claim: unknown): string {
  if (typeof claim !== 'string' || claim === '' || claim.length > 255) {
    throw new NotProvenError('a claim that identities are known by is missing');
  }
  return claim;
}

/**
 * That a factor was shown after the flow began, and, where the provider has a name for strong ones, one of
 * those.
 * @throws {NotProvenError} when not, or when the provider does not tell
 */
export function assertFreshFactor(
  claims: IDToken,
  provider: IdentityProvider,
  startedAt: Date,
): void {
  const { auth_time: authTime, acr } = claims;
  if (typeof authTime !== 'number' || authTime < startedAt.getTime() / 1000 - CLOCK_TOLERANCE_S) {
    throw new NotProvenError('no fresh factor');
  }
  const wanted = provider.acrValues?.split(' ');
  if (wanted && (typeof acr !== 'string' || !wanted.includes(acr))) {
    throw new NotProvenError('not the factor that was asked for');
  }
}

/** What the provider calls the person, for whoever approves the binding; null when it does not say. */
export function hintOf(claims: Readonly<Record<string, unknown>>): string | null {
  for (const claim of [claims['name'], claims['preferred_username']]) {
    if (typeof claim !== 'string') continue;
    // One line, nothing invisible: the provider's own words are shown to somebody who decides by them.
    const hint = claim
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, 120);
    if (hint !== '') return hint;
  }
  return null;
}
