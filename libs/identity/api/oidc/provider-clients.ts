import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CertificateWatch } from './certificate-watch.js';
import type { IdentityProvider } from './identity-provider.js';
import { IDENTITY_SECRETS_DIR } from './identity-secrets.js';
import { type Credential, credentialOf, showingTo } from './portal-credential.js';
import { isUsableIssuer, ProviderAnswerError, providerFetch } from './provider-fetch.js';

/** How long a provider may take for one answer, in seconds: somebody is waiting. */
export const PROVIDER_PATIENCE_S = 5;

/** How long what a provider says of itself is believed. */
const METADATA_MS = 10 * 60_000;
/** How long its keys are; a key that is not among them is asked for at once. */
const KEYS_MS = 4 * 60_000;
/** The library asks for unknown keys only when those it has are older than this, in seconds. */
const OLD_ENOUGH_TO_ASK_AGAIN_S = 60;
/** More providers than that take turns in the memory. */
const MOST_KNOWN = 50;

/** Signatures that only the provider can make. With HS256 the portal could, and `none` is none. */
const SIGNATURES = ['RS', 'PS', 'ES'].flatMap((kind) =>
  ['256', '384', '512'].map((size) => kind + size),
);
const ALLOWED_SIGNATURES: readonly string[] = [...SIGNATURES, 'EdDSA', 'Ed25519'];

interface Known {
  readonly metadata: oidc.ServerMetadata;
  readonly until: number;
  keys?: { readonly jwks: oidc.ExportedJWKSCache['jwks']; readonly fetchedAt: number };
}

/** A provider that can be asked; `keepKeys` after an answer that needed its keys. */
export interface ProviderClient {
  readonly config: oidc.Configuration;
  keepKeys(): void;
}

/**
 * What the providers say of themselves, kept a few minutes in each process. Nothing that a sign-in
 * hangs on: another process asks for itself.
 */
@Injectable()
export class ProviderClients {
  private readonly known = new Map<string, Known>();

  constructor(
    @Inject(IDENTITY_SECRETS_DIR) private readonly secretsDir: string | null,
    private readonly watch: CertificateWatch,
  ) {}

  /**
   * The portal as a client of this provider.
   * @throws {SecretMissingError} when the file of the secret or the certificate is not there
   * @throws {CertificateUnusableError} when the certificate cannot be shown
   * @throws {ProviderAnswerError} when it calls itself otherwise than it was registered
   * @throws what the network and the library throw when it does not answer
   */
  async clientOf(provider: IdentityProvider): Promise<ProviderClient> {
    const credential = await credentialOf(provider, this.secretsDir, new Date());
    if (credential.certificate) this.watch.see(provider.id, credential.certificate.endsAt);
    const known = await this.metadataOf(provider);
    const config = configure(known.metadata, provider, credential);
    if (known.keys && Date.now() < known.keys.fetchedAt + KEYS_MS) {
      const fetchedS = Math.floor(known.keys.fetchedAt / 1000);
      oidc.setJwksCache(config, {
        jwks: known.keys.jwks,
        uat: fetchedS - OLD_ENOUGH_TO_ASK_AGAIN_S,
      });
    }
    return { config, keepKeys: () => keepKeys(known, config) };
  }

  private async metadataOf(provider: IdentityProvider): Promise<Known> {
    const known = this.known.get(provider.id);
    if (known && Date.now() < known.until) return known;
    const metadata = await discover(provider.issuer, provider.clientId);
    const fresh: Known = { metadata, until: Date.now() + METADATA_MS };
    this.known.delete(provider.id);
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size >= MOST_KNOWN) this.known.delete(oldest);
    this.known.set(provider.id, fresh);
    return fresh;
  }
}

/**
 * Asks a provider what it says of itself.
 * @throws {ProviderAnswerError} when the issuer may not be used, or calls itself otherwise
 */
export async function discover(issuer: string, clientId: string): Promise<oidc.ServerMetadata> {
  if (!isUsableIssuer(issuer)) {
    throw new ProviderAnswerError('An issuer is an https address without query and fragment');
  }
  const config = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
    timeout: PROVIDER_PATIENCE_S,
    [oidc.customFetch]: providerFetch(issuer),
    ...(issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
  const { supportsPKCE: _, ...metadata } = config.serverMetadata();
  // To the letter: `…/common` of many tenants is nobody in particular.
  if (metadata.issuer !== issuer) {
    throw new ProviderAnswerError(`The provider calls itself ${metadata.issuer}`);
  }
  const offered = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  return {
    ...metadata,
    id_token_signing_alg_values_supported: offered.filter((each) =>
      ALLOWED_SIGNATURES.includes(each),
    ),
  };
}

function configure(
  metadata: oidc.ServerMetadata,
  { issuer, clientId }: IdentityProvider,
  credential: Credential,
): oidc.Configuration {
  const { certificate } = credential;
  // Where a provider has other addresses for who shows a certificate (RFC 8705, 5), they are asked.
  const client = certificate ? { use_mtls_endpoint_aliases: true } : undefined;
  const config = new oidc.Configuration(
    metadata,
    clientId,
    client,
    authentication(metadata, credential),
  );
  config.timeout = PROVIDER_PATIENCE_S;
  config[oidc.customFetch] = certificate
    ? providerFetch(issuer, showingTo(metadata, certificate))
    : providerFetch(issuer);
  if (issuer.startsWith('http:')) oidc.allowInsecureRequests(config);
  // The library trusts the connection alone otherwise.
  oidc.enableNonRepudiationChecks(config);
  return config;
}

/** The secret goes in the header, unless the provider wants it in the body alone. */
function authentication(
  metadata: oidc.ServerMetadata,
  { secret, certificate }: Credential,
): oidc.ClientAuth {
  if (certificate) return oidc.TlsClientAuth();
  if (secret === null) return oidc.None();
  const { token_endpoint_auth_methods_supported: methods } = metadata;
  const isForBody =
    methods !== undefined &&
    !methods.includes('client_secret_basic') &&
    methods.includes('client_secret_post');
  return isForBody ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret);
}

/** When the library has fetched keys anew, they are the ones to begin with the next time. */
function keepKeys(known: Known, config: oidc.Configuration): void {
  const cache = oidc.getJwksCache(config);
  // Those that it was given are said to be older than they are.
  if (!cache || cache.uat * 1000 < (known.keys?.fetchedAt ?? 0) - 1000) return;
  known.keys = { jwks: cache.jwks, fetchedAt: cache.uat * 1000 };
}
