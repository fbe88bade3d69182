import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export const CLIENT_ID = 'portal';

/** What a token endpoint answers; a function does what it likes with the connection. */
export type TokenAnswer = WrittenAnswer | ((res: ServerResponse) => void);

interface WrittenAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/**
 * An identity provider that does whatever a test wants of it, right or wrong. It shows no pages: the test
 * itself comes back with a code.
 */
export class ProviderStandIn {
  /** What is asked of it, by path. */
  readonly asked: Record<string, number> = {};
  /** Laid over what it says of itself. */
  metadata: Record<string, unknown> = {};
  /** What comes for a code; by default a sound token for `nonce`. */
  token: TokenAnswer | null = null;
  /** The nonce of the flow that is under way. */
  nonce = '';
  private key!: SigningKey;
  private published: JWK[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ProviderStandIn> {
    const server = createServer();
    const provider = new ProviderStandIn(server);
    server.on('request', (req, res) => provider.answer(req, res));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await provider.changeKey();
    return provider;
  }

  get issuer(): string {
    const { port } = this.server.address() as { port: number };
    return `http://127.0.0.1:${port}`;
  }

  /** A new key in place of the old one, as in the middle of the night. */
  async changeKey(): Promise<void> {
    this.key = await makeKey(`key-${Math.random()}`);
    this.published = [this.key.publicJwk];
  }

  get publicJwk(): JWK {
    return this.key.publicJwk;
  }

  claims(more: Record<string, unknown> = {}): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: this.issuer,
      aud: CLIENT_ID,
      sub: 's1',
      nonce: this.nonce,
      iat: now,
      exp: now + 300,
      auth_time: now,
      ...more,
    };
  }

  /** A token as it should be, but for `more`; undefined takes a claim away. */
  async sign(more: Record<string, unknown> = {}, by: SigningKey = this.key): Promise<string> {
    return new SignJWT(this.claims(more))
      .setProtectedHeader({ alg: 'RS256', kid: by.kid })
      .sign(by.privateKey);
  }

  /** The same, signed by a key of somebody else that calls itself as the provider's does. */
  async forge(): Promise<string> {
    return this.sign({}, { ...(await makeKey(this.key.kid)), kid: this.key.kid });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname } = new URL(req.url ?? '/', this.issuer);
    this.asked[pathname] = (this.asked[pathname] ?? 0) + 1;
    req.resume();
    if (pathname === '/.well-known/openid-configuration') return json(res, this.description());
    if (pathname === '/keys') return json(res, { keys: this.published });
    if (pathname !== '/token') return void res.writeHead(404).end();
    if (typeof this.token === 'function') return this.token(res);
    const {
      status = 200,
      type = 'application/json',
      body,
    } = this.token ?? tokens(await this.sign());
    res.writeHead(status, { 'content-type': type }).end(body);
  }

  private description() {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      end_session_endpoint: `${issuer}/leave`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      // As a careless one says of itself.
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      ...this.metadata,
    };
  }
}

/** What a token endpoint answers with this identity token. */
export function tokens(idToken: string | undefined): WrittenAnswer {
  return {
    body: JSON.stringify({
      access_token: 'not used',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: idToken,
    }),
  };
}

function json(res: ServerResponse, body: object): void {
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function makeKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  return { kid, privateKey, publicJwk };
}
