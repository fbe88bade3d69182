import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { makeCertificate } from '@stad/platform/api/testing/certificate.js';
import { type Configuration, Provider } from 'oidc-provider';
import { CLIENT_ID } from './provider-stand-in.js';

/** A certificate and its key, PEM. */
export interface Pair {
  readonly key: string;
  readonly cert: string;
}

/** Who the portal is to the provider. */
export interface CertifiedClient {
  readonly portalUrl: string;
  /** Its own certificate, or the authority that signs it. */
  readonly cert: string;
  /** Whether a certificate is wanted at an address of its own, and refused at the usual one. */
  readonly hasAlias: boolean;
}

/** A pair for `localhost` that nobody else has signed, in force from and until so many days from now. */
export const makePair = (inForce: { from?: number; until?: number } = {}): Pair =>
  makeCertificate(inForce);

/** What all of them show: two of one name, each its own authority, would be taken for each other. */
export const BELIEVED = makePair();

/**
 * The provider from npm over TLS, with a client that has no secret: it is known by a certificate of an authority
 * (RFC 8705, 2.1). What is asked of it is kept, and by which certificate.
 */
export class TlsProvider {
  private constructor(
    private readonly servers: readonly Server[],
    readonly issuer: string,
    /** Fingerprints of what was shown, by path; null: nothing was. */
    readonly shown: Map<string, Set<string | null>>,
  ) {}

  static async start(client: CertifiedClient): Promise<TlsProvider> {
    const shown = new Map<string, Set<string | null>>();
    const settings = { ...BELIEVED, ca: client.cert, requestCert: true, rejectUnauthorized: false };
    const servers = [createServer(settings), createServer(settings)];
    const [issuer = '', alias = ''] = await Promise.all(servers.map(listening));
    const provider = new Provider(issuer, configuration(client, alias));
    const answer = provider.callback();
    for (const server of servers) {
      server.on('request', (req, res) => {
        const path = `${server === servers[1] ? 'alias' : ''}${req.url?.split('?')[0]}`;
        shown.set(path, (shown.get(path) ?? new Set()).add(fingerprintOf(req)));
        return answer(req, res);
      });
    }
    return new TlsProvider(servers, issuer, shown);
  }

  async stop(): Promise<void> {
    for (const server of this.servers) {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  }
}

async function listening(server: Server): Promise<string> {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return `https://localhost:${(server.address() as { port: number }).port}`;
}

const certificateOf = (req: IncomingMessage) => (req.socket as TLSSocket).getPeerX509Certificate();
const fingerprintOf = (req: IncomingMessage) => certificateOf(req)?.fingerprint256 ?? null;

function configuration({ portalUrl, hasAlias }: CertifiedClient, alias: string): Configuration {
  const aliases = { mtls_endpoint_aliases: { token_endpoint: `${alias}/token` } };
  const isWhereWanted = ({ headers: { host } }: IncomingMessage) =>
    !hasAlias || `https://${host}` === alias;
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'tls_client_auth',
        tls_client_auth_san_dns: 'localhost',
        redirect_uris: [`${portalUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${portalUrl}/sign-in/signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'tls_client_auth'],
    features: {
      mTLS: {
        enabled: true,
        tlsClientAuth: true,
        getCertificate: ({ req }) => (isWhereWanted(req) ? certificateOf(req) : undefined),
        // What TLS has found: signed by the authority, and in force.
        certificateAuthorized: ({ req }) => (req.socket as TLSSocket).authorized,
        certificateSubjectMatches: ({ req }, property, expected) =>
          property === 'tls_client_auth_san_dns' &&
          certificateOf(req)?.subjectAltName === `DNS:${expected}`,
      },
    },
    ...(hasAlias ? { discovery: aliases } : {}),
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      const { accountId } = session ?? {};
      if (!client || !accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  } as Configuration;
}
