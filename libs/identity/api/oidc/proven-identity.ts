import type { IDToken } from 'openid-client';
import { holdsPersonalNumber, isKeepableName } from '../../rules/provider-claims.js';
import type { IdentityProvider } from './identity-provider.js';

/** Clocks of two servers differ by so much, in seconds. */
const CLOCK_TOLERANCE_S = 60;

/** The answer holds by its form, and still proves nothing that the portal can build on. */
export class NotProvenError extends Error {
  override name = 'NotProvenError';
}

/** Proven, and not by a factor without which the organisation lets nobody in. */
export class WeakFactorError extends NotProvenError {
  override name = 'WeakFactorError';
}

/** The provider knows people by what the portal must never hold (INV-01). Its message quotes nothing. */
export class PersonalNumberError extends NotProvenError {
  override name = 'PersonalNumberError';
}

/** Somebody whom a provider has proven to be the same as before: never an address, never a name. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /**
   * When the person last showed a factor there that counts; null when the provider does not tell, or has
   * names for strong ones and told none of them.
   */
  readonly authenticatedAt: Date | null;
}

/**
 * The identity in an identity token that the library has checked: signature, issuer, audience, nonce, end.
 * @throws {NotProvenError} for a token or a factor of tomorrow, for one from before the flow began at `startedAt`, and
 *   for one without what identities are known by here
 * @throws {PersonalNumberError} when the provider knows the person by a personal identity number
 * @throws {WeakFactorError} where the organisation demands a strong factor and none was shown
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
  const subject = subjectOf(claims, provider);
  if (holdsPersonalNumber(subject, now)) {
    throw new PersonalNumberError('known there by a personal identity number');
  }
  const isStrong = isStrongFactor(claims, provider);
  if (provider.demandsAcr && !isStrong)
    throw new WeakFactorError('not by a factor that is demanded');
  if (typeof authTime === 'number' && !(authTime <= now.getTime() / 1000 + CLOCK_TOLERANCE_S)) {
    throw new NotProvenError('a factor that is shown in the future');
  }
  // A provider whose clock is fast makes no factor last longer.
  const authenticatedAt =
    isStrong && typeof authTime === 'number'
      ? new Date(Math.min(authTime * 1000, now.getTime()))
      : null;
  return { issuer, subject, authenticatedAt };
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
  const { auth_time: authTime } = claims;
  if (typeof authTime !== 'number' || authTime < startedAt.getTime() / 1000 - CLOCK_TOLERANCE_S) {
    throw new NotProvenError('no fresh factor');
  }
  if (!isStrongFactor(claims, provider)) {
    throw new NotProvenError('not the factor that was asked for');
  }
}

/** One of the names of strong factors, to the letter; any factor where the provider has no names for them. */
function isStrongFactor({ acr }: IDToken, { acrValues }: IdentityProvider): boolean {
  if (acrValues === null) return true;
  return typeof acr === 'string' && acr !== '' && acrValues.split(' ').includes(acr);
}

/**
 * What the provider calls the person, for whoever approves the binding; null when it does not say, or says
 * what the portal must not hold.
 */
export function hintOf(claims: Readonly<Record<string, unknown>>, now: Date): string | null {
  for (const claim of [claims['name'], claims['preferred_username']]) {
    if (typeof claim !== 'string' || !isKeepableName(claim, now)) continue;
    // One line, nothing invisible: the provider's own words are shown to somebody who decides by them.
    const hint = claim
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, 120);
    if (hint !== '') return hint;
  }
  return null;
}
