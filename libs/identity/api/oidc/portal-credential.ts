import type { ServerMetadata } from 'openid-client';
import { fetchShowing } from './certificate-fetch.js';
import { type ClientCertificate, clientCertificate } from './client-certificate.js';
import type { IdentityProvider } from './identity-provider.js';
import { identitySecret } from './identity-secrets.js';
import { ProviderAnswerError, type ProviderFetch } from './provider-fetch.js';

/** What the portal proves itself by at a provider: a secret, a certificate, or nothing. */
export interface Credential {
  readonly secret: string | null;
  readonly certificate: ClientCertificate | null;
}

/**
 * What was registered, from its file.
 * @throws {SecretMissingError} when its file is not there
 * @throws {CertificateUnusableError} when the certificate cannot be shown at `now`
 */
export async function credentialOf(
  { secretName, certificateName }: Pick<IdentityProvider, 'secretName' | 'certificateName'>,
  dir: string | null,
  now: Date,
): Promise<Credential> {
  return {
    secret: secretName === null ? null : await identitySecret(dir, secretName),
    certificate:
      certificateName === null ? null : await clientCertificate(dir, certificateName, now),
  };
}

/**
 * Shows the certificate where the provider takes it, at its token endpoint and at the addresses that it has for
 * who shows one, and nowhere else: what it says of itself, and its keys, are asked by anybody.
 */
export function showingTo(
  { token_endpoint, mtls_endpoint_aliases: aliases }: ServerMetadata,
  certificate: ClientCertificate,
): (url: URL) => ProviderFetch {
  const shown = new Set(
    [token_endpoint, ...Object.values(aliases ?? {})]
      .filter((each) => typeof each === 'string' && URL.canParse(each))
      .map((each) => new URL(each as string).href),
  );
  const fetchWithIt = fetchShowing(certificate);
  return (url) => {
    if (!shown.has(url.href)) return fetch;
    if (url.protocol === 'https:') return fetchWithIt;
    throw new ProviderAnswerError('A certificate is shown over TLS alone');
  };
}
