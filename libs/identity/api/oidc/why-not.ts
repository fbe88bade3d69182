import {
  AuthorizationResponseError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { SignInAnswer } from '../../rules/sign-in.js';
import { CertificateUnusableError } from './client-certificate.js';
import { SecretMissingError } from './identity-secrets.js';
import { NotProvenError, PersonalNumberError, WeakFactorError } from './proven-identity.js';
import { ProviderAnswerError } from './provider-fetch.js';

/** Why nobody is signed in: an answer for the page, and a reason for the log that quotes nobody. */
export interface WhyNot {
  readonly answer: SignInAnswer;
  readonly reason: string;
}

/** What the provider says when it is not its fault (OpenID Connect Core 3.1.2.6, RFC 6749 4.1.2.1). */
const ITS_OWN_FAULT = ['server_error', 'temporarily_unavailable', 'unauthorized_client'];
const CODE = /^[a-z_]{1,60}$/;

/** The library's codes for something that answered, and not as a provider. */
const NOT_A_PROVIDER = [
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
];

/** What a failure at a provider comes to, or null for one that is the portal's own. */
export function whyNot(error: unknown): WhyNot | null {
  if (error instanceof AuthorizationResponseError) {
    const down = ITS_OWN_FAULT.includes(error.error);
    return { answer: down ? 'PROVIDER_DOWN' : 'CANCELLED', reason: codeOf(error.error) };
  }
  if (error instanceof ResponseBodyError) {
    // A client whose secret or certificate is another one by now, or a code that is spent or of somebody else.
    const isClient = error.error === 'invalid_client' || error.error === 'unauthorized_client';
    return { answer: isClient ? 'PROVIDER_DOWN' : 'NOT_TRUSTED', reason: codeOf(error.error) };
  }
  // The same, as HTTP says it: to whoever came with a secret in a header it must (RFC 6749, 5.2).
  if (error instanceof WWWAuthenticateChallengeError) {
    return { answer: 'PROVIDER_DOWN', reason: 'invalid_client' };
  }
  if (error instanceof WeakFactorError) {
    return { answer: 'STRONG_FACTOR_MISSING', reason: error.message };
  }
  if (error instanceof PersonalNumberError) {
    return { answer: 'PERSONAL_NUMBER_SENT', reason: error.message };
  }
  if (error instanceof NotProvenError) return { answer: 'NOT_TRUSTED', reason: error.message };
  if (error instanceof SecretMissingError || error instanceof CertificateUnusableError) {
    return { answer: 'PROVIDER_DOWN', reason: error.message };
  }
  return fromTheLibrary(error);
}

/** The library wraps what its fetch throws, and gives every refusal of its own a code. */
function fromTheLibrary(error: unknown): WhyNot | null {
  if (error instanceof ProviderAnswerError) {
    return { answer: 'PROVIDER_DOWN', reason: error.message };
  }
  const { code, cause } = error as Error & { code?: string };
  if (code && NOT_A_PROVIDER.includes(code)) return { answer: 'PROVIDER_DOWN', reason: code };
  const deeper = cause instanceof Error ? fromTheLibrary(cause) : null;
  if (deeper) return deeper;
  return code?.startsWith('OAUTH_') ? { answer: 'NOT_TRUSTED', reason: code } : null;
}

/** The provider's code, when it is one: anything else it sends is not written down. */
const codeOf = (code: string) => (CODE.test(code) ? code : 'unreadable');
