import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@stad/platform/api/config/config.js';
import { makeServer, type RunningServer } from '../../src/server.js';
import { TestPortal, wholeGround } from '../portal.js';
import { type RawAnswer, send } from './raw-request.js';
import { type Route, routesOf } from './routes.js';

/** What every answer carries, whichever route gives it and however it went (security.md 4). */
const web = mkdtempSync(join(tmpdir(), 'portal-headers-'));
let portal: TestPortal;
const servers: Record<string, RunningServer> = {};

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Stad till Stad</title>');
  writeFileSync(join(web, 'manifest.webmanifest'), '{}');
  writeFileSync(join(web, 'assets', 'a.js'), '');
  for (const publicUrl of ['http://localhost:3000', 'https://portal.example']) {
    const server = await makeServer(
      readConfig({
        ...process.env,
        PUBLIC_URL: publicUrl,
        LOG_LEVEL: 'silent',
        POOL_SIZE: '2',
        PORTAL_WEB_DIR: web,
      }),
    );
    await server.app.listen(0, '127.0.0.1');
    servers[publicUrl] = server;
  }
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.close();
  await portal.close();
  rmSync(web, { recursive: true });
});

/** Mounted, and no route of its own; pages and files of the client; what is nowhere; what is broken. */
const BESIDE: readonly Route[] = [
  ...['GET', 'POST', 'PUT', 'OPTIONS'].map((method) => ({ method, path: '/graphql' })),
  ...['/', '/faltpass/FP-2022-006', '/finns-inte', '/manifest.webmanifest'].map((path) => ({
    method: 'GET',
    path,
  })),
  { method: 'GET', path: '/assets/a.js' },
  { method: 'GET', path: '/assets/none.js' },
  { method: 'POST', path: '/finns-inte' },
  { method: 'GET', path: '/files/none' },
  { method: 'GET', path: '/%ff' },
  { method: 'GET', path: '/..%2f..%2fpackage.json' },
  { method: 'TRACE', path: '/' },
];

/** Each as a stranger would send it, and once with a body that nobody can read. */
const SENDINGS = [
  {},
  { headers: { 'content-type': 'application/json', 'x-portal-client': 'web' }, body: '{"a' },
];

async function answersOf(server: RunningServer): Promise<[string, RawAnswer][]> {
  const { port } = server.app.getHttpServer().address() as { port: number };
  const answers: [string, RawAnswer][] = [];
  for (const { method, path } of [...routesOf(server), ...BESIDE]) {
    for (const { headers = {}, body } of SENDINGS) {
      if (body && method === 'TRACE') continue;
      const sent = body && method !== 'GET' && method !== 'HEAD' ? { body } : {};
      answers.push([`${method} ${path}`, await send(port, { method, path, headers, ...sent })]);
    }
  }
  return answers;
}

/** A download shuts itself in still further. */
const POLICIES = [/^default-src 'none';/, /^sandbox; default-src 'none';/];

const SAME: Readonly<Record<string, string | undefined>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-powered-by': undefined,
  server: undefined,
  'access-control-allow-origin': undefined,
};

describe.each([
  ['http://localhost:3000', undefined],
  ['https://portal.example', 'max-age=31536000; includeSubDomains'],
])('of %s', (publicUrl, transport) => {
  let answers: [string, RawAnswer][];
  beforeAll(async () => {
    answers = await answersOf(servers[publicUrl] as RunningServer);
  });

  it('there are routes to ask', () => {
    const asked = new Set(answers.map(([route]) => route));
    expect([...asked]).toEqual(
      expect.arrayContaining(['GET /livez', 'GET /kalender/x', 'POST /mail/inbound']),
    );
  });

  it('every answer carries the same headers', () => {
    for (const [route, { headers }] of answers) {
      const found = Object.fromEntries(Object.keys(SAME).map((name) => [name, headers[name]]));
      expect([route, found]).toEqual([route, SAME]);
      expect([route, headers['strict-transport-security']]).toEqual([route, transport]);
    }
  });

  it('every answer has a policy that lets in nothing from elsewhere', () => {
    for (const [route, { headers }] of answers) {
      const policy = String(headers['content-security-policy']);
      expect([route, POLICIES.some((each) => each.test(policy)), policy]).toEqual([
        route,
        true,
        policy,
      ]);
      expect(policy).not.toMatch(/unsafe|\*|http/);
      expect(policy).toContain("frame-ancestors 'none'");
      if (!policy.startsWith('sandbox')) {
        expect(policy).toContain("require-trusted-types-for 'script'");
      }
    }
  });

  it('nothing is kept but the client, and for a moment the page that is the same for everybody', () => {
    for (const [route, { headers, status }] of answers) {
      const isClient = /^text\/html|manifest/.test(String(headers['content-type']));
      const isAsset = route === 'GET /assets/a.js';
      const isOpenPage = route.startsWith('GET /oppen/') && !route.startsWith('GET /oppen/filer/');
      const expected = isAsset
        ? 'public, max-age=31536000, immutable'
        : isOpenPage
          ? 'public, max-age=30'
          : isClient && status === 200
            ? 'no-cache'
            : 'no-store';
      expect([route, headers['cache-control']]).toEqual([route, expected]);
    }
  });

  it('none fails, and none tells of the inside', () => {
    for (const [route, { status, whole }] of answers) {
      expect([route, status]).toEqual([route, expect.any(Number)]);
      expect([route, status < 500]).toEqual([route, true]);
      expect(whole).not.toMatch(/node_modules|\/libs\/|\bat \w+ \(|SyntaxError|Nest|Express/);
    }
  });
});
