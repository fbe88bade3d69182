import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type Configuration, Provider } from 'oidc-provider';
import { CLIENT_ID } from './provider-stand-in.js';

/** What a client of the provider is known by. */
export interface RegisteredClient {
  readonly portalUrl: string;
  readonly secret: string;
  /** Whether it tells when a factor was last shown, as docs/operations/sign-in.md asks of a provider. */
  readonly tellsAuthTime?: boolean;
}

/**
 * A provider from npm on loopback, with its own pages for signing in: any name is let in, by that name.
 * Agreement is given by the employer, so that nobody is asked.
 */
export class RealProvider {
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(client: RegisteredClient): Promise<RealProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const issuer = `http://127.0.0.1:${port}`;
    const provider = new Provider(issuer, configuration(client));
    server.on('request', provider.callback());
    return new RealProvider(server, issuer);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

function configuration({
  portalUrl,
  secret,
  tellsAuthTime = false,
}: RegisteredClient): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: secret,
        redirect_uris: [`${portalUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${portalUrl}/sign-in/signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        require_auth_time: tellsAuthTime,
      },
    ],
    claims: { openid: ['sub'], profile: ['name'] },
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Namnet på ${id}` }),
    }),
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      const { accountId } = session ?? {};
      if (!client || !accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}
