import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import type { RunningServer } from '@stad/platform/api/serving/server.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from './ground.js';
import { acceptUndertaking } from './people.js';
import { CLIENT_ID } from './provider-stand-in.js';
import { StandInBrowser } from './stand-in-browser.js';

export const WORKER = 'socialsekreterare1@soc-lund.example';
export const COLLEAGUE = 'socialsekreterare2@soc-lund.example';
const ADMIN = 'administrator@soc-lund.example';
export const CLIENT_SECRET = 'a-secret-that-the-provider-gave-us';

/** What somebody found at the end of a way through a provider. */
export interface Landing {
  readonly path: string;
  /** The code that the sign-in page shows in words, or null. */
  readonly answer: string | null;
  readonly session: string | undefined;
}

/** A part of the router, as far as a route is concerned. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** The portal as the network sees it, twice, with a folder of secrets and one provider registered. */
export class SignInStage {
  private constructor(
    readonly portal: TestPortal,
    private readonly servers: readonly RunningServer[],
    readonly url: string,
    /** Another replica that people reach by the same address. */
    readonly secondUrl: string,
    readonly secretsDir: string,
  ) {}

  static async open(ground = identityGround): Promise<SignInStage> {
    const portal = await TestPortal.open(ground);
    await acceptUndertaking(portal.owner);
    const secretsDir = mkdtempSync(join(tmpdir(), 'portal-secrets-'));
    writeFileSync(join(secretsDir, 'lund'), `${CLIENT_SECRET}\n`);
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const serve = async (on: number) => {
      const server = await portal.replica({
        POOL_SIZE: '2',
        PUBLIC_URL: url,
        IDENTITY_SECRETS_DIR: secretsDir,
      });
      await server.app.listen(on, 'localhost');
      return server;
    };
    const servers = [await serve(port), await serve(0)];
    const second = servers[1]?.app.getHttpServer().address() as { port: number };
    return new SignInStage(portal, servers, url, `http://localhost:${second.port}`, secretsDir);
  }

  async close(): Promise<void> {
    for (const server of this.servers) await server.close();
    await this.portal.close();
    rmSync(this.secretsDir, { recursive: true, force: true });
  }

  /** Forgets who was bound, invited and signed in. */
  async clear(): Promise<void> {
    await this.portal.owner.query(
      `delete from sign_in_flow; delete from sign_in_attempt; delete from session where binding_id is not null;
       delete from invitation; delete from sign_in_binding`,
    );
  }

  /** Registers a provider, as the operator does; `changes` are columns set afterwards. */
  async register(issuer: string, agency = 'SOC-LUND', changes = ''): Promise<string> {
    const { rows } = await this.portal.owner.query<{ id: string }>(
      `insert into identity_provider (agency_id, name, issuer, client_id, secret_name)
       select id, 'Kommunens konto', $2, $3, 'lund' from agency where key = $1 returning id`,
      [agency, issuer, CLIENT_ID],
    );
    const id = rows[0]?.id ?? '';
    if (changes) {
      await this.portal.owner.query(`update identity_provider set ${changes} where id = '${id}'`);
    }
    return id;
  }

  /** Invites somebody of the agency, and gives the secret in the letter; no provider: to a local account. */
  async invite(
    providerId: string | null,
    by: 'OPERATOR' | 'ADMIN',
    email = WORKER,
  ): Promise<string> {
    const token = makeToken();
    await this.portal.owner.query(
      `insert into invitation (agency_id, membership_id, provider_id, token_hash, invited_by)
       select w.agency_id, w.id, $1, $2, case when $3 = 'ADMIN' then a.id end
       from membership w, membership a where w.work_email = $4 and a.work_email = $5`,
      [providerId, sha256(token), by, email, ADMIN],
    );
    return token;
  }

  browser(): StandInBrowser {
    return new StandInBrowser(this.url);
  }

  /** Begins a flow; throws when it does not begin. */
  async depart(browser: StandInBrowser, body: Record<string, unknown>): Promise<URL> {
    const response = await browser.post('/sign-in/start', body);
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    return new URL(((await response.json()) as { location: string }).location);
  }

  /** Comes back with what a provider added to the address, to this replica or the other. */
  async land(browser: StandInBrowser, query: string, at = this.url): Promise<Landing> {
    const response = await browser.arrive(`${at}/sign-in/callback?${query}`);
    const location = response.headers.get('location') ?? '';
    if (response.status !== 303) throw new Error(`Landed with ${response.status}.`);
    return {
      path: location,
      answer: new URL(location, this.url).searchParams.get('svar'),
      session: browser.cookie('portal'),
    };
  }

  /** Every route of the controllers, as method and path; what a path leaves open is `x`. */
  routes(): readonly (readonly [string, string])[] {
    const http = this.portal.server.app.getHttpAdapter().getInstance() as {
      router: { stack: readonly Layer[] };
    };
    return http.router.stack.flatMap(({ route }) => {
      if (!route) return [];
      const path = route.path.replace(/[:*][a-zA-Z]+/g, 'x').replace(/[{}]/g, '');
      return Object.keys(route.methods).map((method) => [method.toUpperCase(), path] as const);
    });
  }

  /** Who this browser is signed in as, by function, or null. */
  async whoIs(browser: StandInBrowser): Promise<string | null> {
    const response = await browser.post('/graphql', { query: '{ viewer { functionTitle } }' });
    const { data } = (await response.json()) as {
      data: { viewer: { functionTitle: string } | null };
    };
    return data.viewer?.functionTitle ?? null;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
