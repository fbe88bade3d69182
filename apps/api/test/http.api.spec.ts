import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@stad/platform/api/config/config.js';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import { makeServer, type RunningServer } from '../src/server.js';
import { TestPortal, wholeGround } from './portal.js';

/** The server as the network sees it. */
let portal: TestPortal;
let demo: RunningServer;
let production: RunningServer;
let demoUrl: string;
let productionUrl: string;

/** What the mail server of the test shows. */
const INBOUND = 'a-shared-secret-of-the-test';

const web = mkdtempSync(join(tmpdir(), 'portal-web-'));

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  mkdirSync(join(web, 'web'));
  writeFileSync(join(web, 'web', 'index.html'), '<!doctype html><title>Stad till Stad</title>');
  writeFileSync(
    join(web, 'trusted-documents.json'),
    JSON.stringify({ known: '{ viewer { personId } }' }),
  );
  writeFileSync(
    join(web, 'trusted-documents.previous.json'),
    JSON.stringify({ before: '{ viewer { membershipId } }', known: '{ viewer { agencyId } }' }),
  );
  const serve = (mode: string) =>
    makeServer(
      readConfig({
        ...process.env,
        PORTAL_MODE: mode,
        LOG_LEVEL: 'silent',
        POOL_SIZE: '2',
        PORTAL_WEB_DIR: join(web, 'web'),
        ...(mode === 'production'
          ? {
              MAIL_INBOUND_SECRET: INBOUND,
              PORTAL_KEY: KeyRing.makeLine(),
              PUBLIC_URL: 'https://portal.example',
            }
          : {}),
      }),
    );
  demo = await serve('demo');
  production = await serve('production');
  await demo.app.listen(0, '127.0.0.1');
  await production.app.listen(0, '127.0.0.1');
  demoUrl = `http://127.0.0.1:${portOf(demo)}`;
  productionUrl = `http://127.0.0.1:${portOf(production)}`;
});
afterAll(async () => {
  await demo.close();
  await production.close();
  await portal.close();
  rmSync(web, { recursive: true });
});

function portOf(server: RunningServer): number {
  return (server.app.getHttpServer().address() as { port: number }).port;
}

async function post(base: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-client': 'web', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

const NUMBER = `${19121212}-1212`;

describe('operations that are refused', () => {
  it.each<[string, string, string]>([
    [
      '31 aliases',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: viewer { __typename }`).join(' ')} }`,
      'TOO_COMPLEX',
    ],
    [
      '31 aliases of __typename',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      'TOO_COMPLEX',
    ],
    [
      'nine directives',
      `{ viewer { ${Array.from({ length: 9 }, () => 'personId @include(if: true)').join(' ')} } }`,
      'TOO_COMPLEX',
    ],
    ['2 001 tokens', `{ ${'__typename '.repeat(2001)} }`, 'BAD_REQUEST'],
    ['two mutations', 'mutation { a: signOut b: signOut }', 'TOO_MANY_MUTATIONS'],
    ['a field that does not exist', '{ viewer { secrets } }', 'BAD_REQUEST'],
  ])('%s', async (_, query, code) => {
    const { text } = await post(demoUrl, { query });
    expect(JSON.parse(text).errors[0].extensions.code).toBe(code);
  });

  it('never echoes a value of the wrong type', async () => {
    const query =
      'mutation S($input: PreferencesInput!) { setPreferences(input: $input) { language } }';
    const wrong = await post(demoUrl, {
      query,
      variables: { input: { language: { secret: NUMBER } } },
    });
    expect(wrong.text).not.toContain(NUMBER);
    const inline = await post(demoUrl, {
      query: `mutation { setPreferences(input: { language: "${NUMBER}; drop" }) { language } }`,
    });
    expect(inline.text).not.toContain(NUMBER);
    expect(JSON.parse(inline.text).errors[0].extensions.code).toBe('INVALID_CODE');
  });

  it('a batch, a body over 100 kB and a GET that changes something', async () => {
    expect((await post(demoUrl, [{ query: '{ __typename }' }])).status).toBe(400);
    expect((await post(demoUrl, { query: `{ __typename } #${'x'.repeat(110_000)}` })).status).toBe(
      413,
    );
    const get = await fetch(`${demoUrl}/graphql?query=mutation{signOut}`, {
      headers: { 'x-portal-client': 'web' },
    });
    expect(get.status).toBeGreaterThanOrEqual(400);
  });

  it('a form sent from another site', async () => {
    const response = await fetch(`${demoUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: 'mutation { signOut }' }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe('production serves what its own client sends, and nothing else', () => {
  it.each<[string, object, number]>([
    ['a text', { query: '{ viewer { personId } }' }, 400],
    ['an unknown document', { documentId: 'unknown' }, 400],
    ['a known document', { documentId: 'known' }, 200],
    ['a document of the release before', { documentId: 'before' }, 200],
    ['introspection', { query: '{ __schema { types { name } } }' }, 400],
  ])('%s', async (_, body, status) => {
    expect((await post(productionUrl, body)).status).toBe(status);
  });
});

describe('headers and pages', () => {
  it.each(['/', '/faltpass/FP-2022-006', '/finns-inte'])(
    '%s is the client, never kept',
    async (path) => {
      const response = await fetch(`${demoUrl}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("require-trusted-types-for 'script'");
      for (const [name, value] of [
        ['x-content-type-options', 'nosniff'],
        ['referrer-policy', 'no-referrer'],
        ['cross-origin-opener-policy', 'same-origin'],
        ['cross-origin-embedder-policy', 'require-corp'],
      ]) {
        expect(response.headers.get(name as string)).toBe(value);
      }
      expect(response.headers.get('strict-transport-security')).toBeNull();
      expect(response.headers.get('x-powered-by')).toBeNull();
    },
  );

  it('answers are never kept', async () => {
    expect((await post(demoUrl, { query: '{ __typename }' })).headers.get('cache-control')).toBe(
      'no-store',
    );
  });

  it('is alive and ready', async () => {
    expect((await fetch(`${demoUrl}/livez`)).status).toBe(204);
    expect((await fetch(`${demoUrl}/readyz`)).status).toBe(204);
  });
});

describe('the session', () => {
  it('begins with a cookie scripts cannot read, and ends at once', async () => {
    await portal.owner.query('update app.installation set demo_loaded_on = current_date');
    const list = await post(demoUrl, {
      query: '{ demoMemberships { id functionTitle agencyKey } }',
    });
    const [somebody] = JSON.parse(list.text).data.demoMemberships;
    const query = 'mutation In($input: SignInToDemoInput!) { signInToDemo(input: $input) }';
    const signedIn = await post(demoUrl, {
      query,
      variables: { input: { membershipId: somebody.id } },
    });
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^portal=[\w-]{43}; .*HttpOnly.*SameSite=Strict/);
    const headers = { cookie: cookie.split(';')[0] as string };
    const who = '{ viewer { functionTitle agency { key } } }';
    expect(JSON.parse((await post(demoUrl, { query: who }, headers)).text).data.viewer).toEqual({
      functionTitle: somebody.functionTitle,
      agency: { key: somebody.agencyKey },
    });
    await post(demoUrl, { query: 'mutation { signOut }' }, headers);
    expect(JSON.parse((await post(demoUrl, { query: who }, headers)).text).data.viewer).toBeNull();
    await portal.owner.query('update app.installation set demo_loaded_on = null');
  });

  it('offers nobody outside the demo', async () => {
    const list = await post(demoUrl, { query: '{ demoMemberships { id } }' });
    expect(JSON.parse(list.text).data.demoMemberships).toEqual([]);
  });
});

describe('mail that comes in', () => {
  const handIn = async (base: string, secret: string | null, body = 'Subject: x\r\n\r\nhello') => {
    const { status, headers } = await fetch(`${base}/mail/inbound`, {
      method: 'POST',
      headers: {
        'content-type': 'message/rfc822',
        ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
      },
      body,
    });
    return { status, cache: headers.get('cache-control') };
  };

  it('is not there without the secret, or where none is set', async () => {
    expect((await handIn(productionUrl, null)).status).toBe(404);
    expect((await handIn(productionUrl, `${INBOUND}x`)).status).toBe(404);
    expect((await handIn(demoUrl, INBOUND)).status).toBe(404);
    expect((await fetch(`${productionUrl}/mail/inbound`)).status).toBe(404);
  });

  it('is one size at most, and one answer whatever it was', async () => {
    expect((await handIn(productionUrl, INBOUND, 'x'.repeat(1_100_000))).status).toBe(413);
    expect(await handIn(productionUrl, INBOUND)).toEqual({ status: 204, cache: 'no-store' });
    const reply = [
      'Content-Type: text/calendar; method=REPLY',
      '',
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      'UID:made-up@localhost',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    expect((await handIn(productionUrl, INBOUND, reply)).status).toBe(204);
  });
});
