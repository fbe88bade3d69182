/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { HELD_UNTIL, HOLD_CACHE } from '@stad/platform/web/device/worker-names.js';
import { FakeScope } from './fake-scope.js';
import { nightWorker } from './night-worker.js';

const OWN = 'samverkan-two';
const ENTRY = '/assets/index-2.js';
const NIGHT = {
  release: 'two',
  entry: ENTRY,
  files: [ENTRY, '/assets/field-page-2.js', '/samverkan.html', '/samverkan.css'],
};
const POLICY = { 'content-security-policy': "default-src 'none'" };

const frame = (entry = ENTRY, headers: Record<string, string> = POLICY, status = 200) =>
  new Response(`<script src="${entry}"></script>`, { headers, status });
const NOTHING = () => Promise.reject(new TypeError('no network'));
const served = (path: string) =>
  path.startsWith('/assets/') || path.startsWith('/samverkan') ? new Response(path) : frame();

function open(network: (path: string) => Promise<Response> | Response = served) {
  const scope = new FakeScope(network);
  nightWorker(scope.asScope(), NIGHT);
  return scope;
}

/** With everything in the phone, and no network any more. */
async function installed() {
  const scope = open();
  await scope.send('install');
  scope.network = NOTHING;
  scope.asked.length = 0;
  return scope;
}

const hold = async (scope: FakeScope, until: number) =>
  (await scope.caches.open(HOLD_CACHE)).put(HELD_UNTIL, new Response(String(until)));
const LATER = Number.MAX_SAFE_INTEGER;
const textOf = async (asked: ReturnType<FakeScope['ask']>) => (await asked?.answer)?.text();

describe('what the worker answers', () => {
  it.each([
    '/falt',
    '/falt?plats=lund',
    '/falt/barn',
    '/falt/skydd?plats=lund',
    '/falt/plan',
    '/ring',
    '/fortsatt',
    '/samverkan.html',
  ])('without a network: %s', async (path) => {
    const scope = await installed();
    expect((await scope.ask(path)?.answer)?.status).toBe(200);
  });

  it.each([ENTRY, '/assets/field-page-2.js', '/samverkan.css'])(
    'from the phone alone: %s',
    async (path) => {
      const scope = await installed();
      expect(await textOf(scope.ask(path, { mode: 'cors' }))).toBe(path);
      expect(scope.asked).toEqual([]);
    },
  );

  it.each([
    ['a page whose address begins alike', '/faltpass'],
    ['a pass', '/faltpass/FP-2026-001'],
    ['a page under a page of the night', '/falt/annat'],
    ['the same with a stroke', '/falt/'],
    ['other pages of numbers', '/ring/kort'],
    ['who is on call', '/ring/jour'],
    ['the front page', '/'],
    ['the frame under its own name', '/index.html'],
    ['a handover', '/overlamningar/ny'],
    ['the open page of a town', '/oppen/lund'],
    ['what stands beside it', '/oppen/oppen.css'],
    ['a sign-up', '/anmalan/hemligt'],
    ['an answer', '/svara/hemligt'],
    ['an answer to an invitation', '/svar/hemligt'],
    ['a link of a letter', '/avsluta/hemligt'],
    ['a confirmation', '/bekrafta/hemligt'],
    ['a calendar', '/kalender/hemligt'],
    ['a sign-in', '/sign-in/callback'],
    ['signing in', '/logga-in'],
    ['GraphQL', '/graphql'],
    ['a file', '/files/one'],
    ['a report', '/reports/one'],
    ['mail', '/mail/inbound'],
    ['a file of another page', '/assets/planning-page-2.js'],
    ['the worker itself', '/samverkan-worker.js'],
    ['the manifest', '/samverkan.webmanifest'],
    ['how it is', '/livez'],
  ])('is not %s: %s', async (_, path) => {
    const scope = await installed();
    for (const mode of ['navigate', 'cors', 'no-cors', 'same-origin'])
      expect(scope.ask(path, { mode })).toBeUndefined();
  });

  it.each([
    ['sent', { method: 'POST' }],
    ['asked about', { method: 'HEAD' }],
    ['of another origin', { origin: 'https://other.example' }],
    ['fetched by a page', { mode: 'cors' }],
  ])('is no page that is %s', async (_, more) => {
    expect((await installed()).ask('/falt', more)).toBeUndefined();
  });
});

describe('a page of the night', () => {
  it('is that of the network, as long as there is one', async () => {
    const scope = await installed();
    scope.network = () => new Response('today');
    expect(await textOf(scope.ask('/falt'))).toBe('today');
  });

  it.each([502, 503, 504])('is that of the phone when a proxy answers %d', async (status) => {
    const scope = await installed();
    scope.network = () => new Response('', { status });
    expect((await scope.ask('/falt')?.answer)?.status).toBe(200);
  });

  it.each([200, 404, 429, 500, 501])('is what the portal says with %d', async (status) => {
    const scope = await installed();
    scope.network = () => new Response('', { status });
    expect((await scope.ask('/falt')?.answer)?.status).toBe(status);
  });

  it('is that of the phone when no answer comes, and what comes later is kept', async () => {
    const scope = await installed();
    let come = (_: Response) => {};
    scope.network = () =>
      new Promise((done) => {
        come = done;
      });
    const asked = scope.ask('/falt');
    for (const ring of scope.timers) ring();
    expect((await asked?.answer)?.headers.get('content-security-policy')).toBe(
      "default-src 'none'",
    );
    come(frame(ENTRY, { 'content-security-policy': 'newer' }));
    await asked?.done();
    scope.network = NOTHING;
    const next = await scope.ask('/ring')?.answer;
    expect(next?.headers.get('content-security-policy')).toBe('newer');
  });

  it('has the headers of the last time there was a network, but for the files of one page', async () => {
    const scope = await installed();
    scope.network = () => frame(ENTRY, { 'x-today': 'yes', link: '</assets/one.js>; rel=preload' });
    const online = scope.ask('/falt');
    expect((await online?.answer)?.headers.get('link')).toBeTruthy();
    await online?.done();
    scope.network = NOTHING;
    const answer = await scope.ask('/ring')?.answer;
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({ 'x-today': 'yes' });
    expect(answer?.headers.get('link')).toBeNull();
  });

  it.each<[string, Response]>([
    ['of another release', frame('/assets/index-3.js', { 'x-frame': 'other' })],
    ['that is a fault', frame(ENTRY, { 'x-frame': 'fault' }, 500)],
  ])('keeps no frame %s', async (_, answer) => {
    const scope = await installed();
    scope.network = () => answer;
    await scope.ask('/falt')?.done();
    scope.network = NOTHING;
    expect((await scope.ask('/falt')?.answer)?.headers.get('x-frame')).toBeNull();
  });

  it('is a fault of the browser where nothing is kept', async () => {
    await expect(open(NOTHING).ask('/falt')?.answer).rejects.toThrow('no network');
  });
});

describe('the page one leaves to', () => {
  it('comes from the phone at once, and anew behind it', async () => {
    const scope = await installed();
    scope.network = () => new Response('newer');
    const asked = scope.ask('/samverkan.html');
    expect(await textOf(asked)).toBe('/samverkan.html');
    await asked?.done();
    scope.network = NOTHING;
    expect(await textOf(scope.ask('/samverkan.html'))).toBe('newer');
  });

  it('stays as it is where what comes is a fault', async () => {
    const scope = await installed();
    scope.network = () => new Response('fault', { status: 502 });
    await scope.ask('/samverkan.html')?.done();
    scope.network = NOTHING;
    expect(await textOf(scope.ask('/samverkan.html'))).toBe('/samverkan.html');
  });
});

describe('what the browser has thrown away', () => {
  it.each<[string, () => Promise<Response> | Response, number]>([
    ['is fetched again when a page asks for it', () => frame(), 200],
    ['is told of when there is no network', NOTHING, 0],
  ])('%s', async (_, network, status) => {
    const scope = await installed();
    await scope.caches.delete(OWN);
    scope.network = (path) => (path === '/index.html' ? network() : served(path));
    expect(await scope.tell()).toBe(1);
    scope.network = NOTHING;
    const answer = await scope.ask('/falt')?.answer.catch(() => null);
    expect(answer?.status ?? 0).toBe(status);
  });
});

it('a page with a network brings no frame where the files are gone', async () => {
  const scope = await installed();
  await scope.caches.delete(OWN);
  scope.network = served;
  await scope.ask('/falt')?.done();
  expect(await scope.caches.match('/index.html', { cacheName: OWN })).toBeUndefined();
});

describe('a new release', () => {
  it('takes its place when all of its files are there, and those of the one before go', async () => {
    const scope = open();
    await scope.caches.open('samverkan-one');
    await scope.caches.open('of-something-else');
    await hold(scope, 0);
    await scope.send('install');
    expect(scope.skipped).toBe(1);
    expect(await scope.caches.keys()).toContain('samverkan-one');
    await scope.send('activate');
    expect(await scope.caches.keys()).toEqual(['of-something-else', HOLD_CACHE, OWN]);
    expect(scope.claimed).toBe(1);
  });

  it.each<[string, (path: string) => Response | Promise<Response>]>([
    [
      'a file is missing',
      (path) => (path === '/samverkan.css' ? frame(ENTRY, {}, 404) : served(path)),
    ],
    ['the network goes', (path) => (path.startsWith('/samverkan') ? NOTHING() : served(path))],
    [
      'the frame is of another',
      (path) => (path === '/index.html' ? frame('/other.js') : served(path)),
    ],
  ])('does not, and goes on from there later, when %s', async (_, network) => {
    const scope = open(network);
    await expect(scope.send('install')).rejects.toThrow();
    expect(scope.skipped).toBe(0);
    scope.asked.length = 0;
    scope.network = served;
    await scope.send('install');
    expect(scope.skipped).toBe(1);
    expect(scope.asked).not.toContain(ENTRY);
  });

  it('fetches nothing under a pass that is out', async () => {
    const scope = open();
    await hold(scope, LATER);
    await expect(scope.send('install')).rejects.toThrow('out');
    expect([scope.asked, scope.skipped]).toEqual([[], 0]);
  });

  it('comes under a pass that is out where there is none whose place it would take', async () => {
    const scope = open();
    scope.registration = { active: null };
    await hold(scope, LATER);
    await scope.send('install');
    expect(scope.skipped).toBe(1);
  });

  it('waits when the pass goes out while its files come', async () => {
    const scope = open();
    scope.network = async (path) => {
      if (path === '/index.html') await hold(scope, LATER);
      return served(path);
    };
    await expect(scope.send('install')).rejects.toThrow('out');
    expect(scope.skipped).toBe(0);
  });

  it('comes after a mark that nobody took away', async () => {
    const scope = open();
    await hold(scope, Date.now() - 1);
    await scope.send('install');
    expect(scope.skipped).toBe(1);
  });
});
