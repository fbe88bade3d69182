import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import { promised } from '@stad/platform/api/testing/promise.js';
import { ApiProcess, buildApi, removeBuild } from '../api-process.js';
import { TestPortal, wholeGround } from '../portal.js';
import { ATTACKS, type AttackCase } from './attack-cases.js';
import { KNOWN, SECRET } from './attack-row.js';
import { type RawAnswer, send } from './raw-request.js';

/** The built server in processes of its own, with its log: what it answers, writes and survives. */
/** What is trivial on the same way: answered without a word from the database. */
const TRIVIAL = { method: 'GET', path: '/livez', headers: {} } as const;

const web = mkdtempSync(join(tmpdir(), 'portal-attack-'));
let portal: TestPortal;
const api = {} as Record<AttackCase['mode'], ApiProcess>;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  mkdirSync(join(web, 'web'));
  writeFileSync(join(web, 'trusted-documents.json'), JSON.stringify({ known: KNOWN }));
  buildApi();
  for (const mode of ['production', 'demo'] as const) {
    api[mode] = await ApiProcess.start(process.env['DATABASE_URL'] ?? '', {
      PORTAL_MODE: mode,
      PORTAL_WEB_DIR: join(web, 'web'),
      LOG_LEVEL: 'debug',
      ...(mode === 'production'
        ? { PORTAL_KEY: KeyRing.makeLine(), PUBLIC_URL: 'https://portal.example' }
        : {}),
    });
  }
});
afterAll(async () => {
  for (const each of Object.values(api)) await each.end('SIGTERM');
  await portal.close();
  removeBuild();
  rmSync(web, { recursive: true });
});

describe.each(ATTACKS)('$name', ({ mode, request, expected, hides = [] }) => {
  it('is refused, and nothing of it comes back', async () => {
    const { port } = api[mode];
    const control = () => send(port, TRIVIAL);
    const answer = await promised('attack', { control, repeats: true }, () => send(port, request));
    const [status, code] = expected;
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    for (const word of [SECRET, ...hides]) expect(answer.whole).not.toContain(word);
  });
});

function codeOf({ body }: RawAnswer): string | null {
  if (body === '') return null;
  const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code ?? null;
}

describe('what is known by its id', () => {
  const ask = (body: object) =>
    send(api.production.port, {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', 'x-portal-client': 'web' },
      body: JSON.stringify(body),
    });

  it('is answered, whatever text is sent beside it', async () => {
    const { body } = await ask({ documentId: 'known', query: '{ demoMemberships { id } }' });
    expect(JSON.parse(body)).toEqual({ data: { viewer: null } });
  });

  it('is answered with a cookie that is no session', async () => {
    const { body } = await send(api.production.port, {
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-portal-client': 'web',
        cookie: ['__Host-portal', 'portal']
          .map((name) => `${name}=${SECRET}'%20or%20'1'='1`)
          .join('; '),
      },
      body: JSON.stringify({ documentId: 'known' }),
    });
    expect(JSON.parse(body)).toEqual({ data: { viewer: null } });
  });
});

// Last: of everything that was sent above.
describe('afterwards', () => {
  it.each(['demo', 'production'] as const)('the process in %s mode works on', async (mode) => {
    expect(api[mode].hasLeft).toBe(false);
    expect(await api[mode].isReady()).toBe(true);
  });

  it.each(['demo', 'production'] as const)('nothing of it stands in the log of %s', (mode) => {
    expect(api[mode].output.includes('"event":"listening"')).toBe(true);
    expect(api[mode].output.split('\n').filter((line) => line.includes(SECRET))).toEqual([]);
    expect(api[mode].output.split('\n').filter((line) => line.includes('INTERNAL'))).toEqual([]);
  });
});
