import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fieldWorker } from '@stad/platform/api/http/field-worker.js';
import { securityHeaders } from '@stad/platform/api/http/security-headers.js';
import { webClient } from '@stad/platform/api/http/web-client.js';
import { transformFile } from '@swc/core';
import express, { type RequestHandler } from 'express';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, portalUrl, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import { SilentProxy } from '../silent-proxy.js';

/** The phone that was made ready opens the pages of the night when the network is gone (decision 48). */
const WORKER = '/samverkan-worker.js';
const CLOSED_DOOR = /ERR_(CONNECTION|EMPTY_RESPONSE|SOCKET)/;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Puts the worker in place as a page does, through the policy that the headers allow, and waits for its files. */
const PUT_IN_PLACE = `(async () => {
  const policy = trustedTypes.createPolicy('portal', { createScriptURL: (address) => address });
  const options = { scope: '/', updateViaCache: 'none' };
  await navigator.serviceWorker.register(policy.createScriptURL('${WORKER}'), options);
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== 'activated')
    await new Promise((done) => active.addEventListener('statechange', done, { once: true }));
})()`;
const CACHES = 'caches.keys()';

/** Opens an address cold, and says whether it came through the worker and with which policy. */
async function open(page: Page, url: string) {
  const answer = await page.goto(url, { waitUntil: 'commit' });
  return {
    isFromWorker: answer?.fromServiceWorker() ?? false,
    policy: answer?.headers()['content-security-policy'] ?? '',
  };
}

describe('a phone that was made ready', () => {
  let proxy: SilentProxy;
  let visitor: Visitor;
  beforeAll(async () => {
    proxy = await SilentProxy.before(portalUrl());
    visitor = await Visitor.at(browser, 'pocket', [new URL(proxy.url).origin]);
    await visitor.unwatched();
    // At the portal's own address, which the sign-in asks for; a cookie does not know of ports.
    await visitor.signIn(...SOC1);
    await visitor.page.goto(`${proxy.url}/ring`);
    await visitor.evaluate(PUT_IN_PLACE);
  });
  beforeEach(() => proxy.restore());
  afterAll(async () => {
    await visitor.close();
    await proxy.close();
  });

  it.each(['/falt', '/ring', '/falt/barn', '/falt/skydd?plats=lund', '/fortsatt'])(
    'opens %s without a network, with the headers of the portal',
    async (path) => {
      const { page } = visitor;
      const online = await open(page, proxy.url + path);
      expect(online.policy).toContain("worker-src 'self'");
      proxy.cut();
      // Nothing is left of a page that was open: this is a new one.
      await page.goto('about:blank');
      const offline = await open(page, proxy.url + path);
      expect(offline).toEqual({ isFromWorker: true, policy: online.policy });
      await page.locator('.frame').first().waitFor();
      // The scripts of the page run: what the frame says while they come is gone.
      await page.getByText('Sidan hämtas.').waitFor({ state: 'detached' });
    },
  );

  it('opens /ring when no answer comes', async () => {
    proxy.silence();
    const { isFromWorker } = await open(visitor.page, `${proxy.url}/ring`);
    expect(isFromWorker).toBe(true);
    await visitor.page.locator('.frame').first().waitFor();
  });

  it('is left for the neutral page without a network', async () => {
    proxy.cut();
    await open(visitor.page, `${proxy.url}/samverkan.html`);
    await visitor.page.getByRole('heading', { name: 'Samverkan' }).waitFor();
    expect(await visitor.evaluate('document.styleSheets.length')).toBe(1);
  });

  it.each(['/faltpass', '/oppen/lund', '/', '/ring/kort', '/overlamningar/ny'])(
    'has no answer of its own for %s',
    async (path) => {
      proxy.cut();
      // A page of its own: the browser's page about a network that is gone comes late, and in the way of another.
      const page = await visitor.context.newPage();
      await expect(open(page, proxy.url + path)).rejects.toThrow(CLOSED_DOOR);
      await page.close();
      proxy.restore();
      const online = await visitor.context.newPage();
      expect((await open(online, proxy.url + path)).isFromWorker).toBe(false);
      await online.close();
    },
  );

  it('keeps nothing that was asked of the API', async () => {
    await visitor.page.goto(`${proxy.url}/falt`);
    const kept = (await visitor.evaluate(`(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    })()`)) as string[];
    expect(kept.length).toBeGreaterThan(20);
    const isOfTheClient = /^\/(assets\/[\w.-]+|samverkan\.\w+|icon\.svg|index\.html)$/;
    expect(kept.filter((path) => !isOfTheClient.test(path))).toEqual([]);
  });
});

it('stays ready when one signs out: what the answer clears is no file of the worker', async () => {
  const visitor = await Visitor.at(browser, 'pocket');
  await visitor.unwatched();
  await visitor.signIn(...SOC1);
  await visitor.page.goto(portalUrl('/ring'));
  await visitor.evaluate(PUT_IN_PLACE);
  const before = await visitor.evaluate(CACHES);
  // Chromium obeys the header and shows it to no page.
  const answered = visitor.page.waitForResponse((answer) => answer.url().endsWith('/sign-in/out'));
  await visitor.evaluate(`fetch('/sign-in/out', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-client': 'web' },
    body: '{}',
  }).then((answer) => answer.text())`);
  const cleared = await (await answered).headerValue('clear-site-data');
  expect(cleared).toBe('"cache"');
  expect(before).toEqual([expect.stringMatching(/^samverkan-/)]);
  expect(await visitor.evaluate(CACHES)).toEqual(before);
  expect((await open(visitor.page, portalUrl('/ring'))).isFromWorker).toBe(true);
  await visitor.close();
});

describe('a worker in its place', () => {
  const built = join(import.meta.dirname, '../../../dist/web');
  const device = join(import.meta.dirname, '../../../libs/platform/web/device');
  /** What is served under its address just now. */
  let worker: RequestHandler;
  let server: Server;
  let url: string;
  let page: Page;

  /** The worker of another release, which has the same files. */
  const other: RequestHandler = (_req, res) => {
    res.type('text/javascript').send(otherText);
  };
  let otherText: string;

  beforeAll(async () => {
    const app = express().use(...securityHeaders('http://localhost'));
    app.get(WORKER, (req, res, next) => worker(req, res, next));
    // What pages put the worker in place by, beside the pages that use it.
    app.get('/device/:name.js', async (req, res) => {
      const jsc = { parser: { syntax: 'typescript' as const }, target: 'es2022' as const };
      const source = join(device, `${req.params.name}.ts`);
      res.type('text/javascript').send((await transformFile(source, { swcrc: false, jsc })).code);
    });
    app.use(webClient(built));
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://localhost:${(server.address() as { port: number }).port}`;
    worker = fieldWorker(built, 'on');
    const text = await (await fetch(url + WORKER)).text();
    otherText = text.replace(/release:`[^`]+`/, 'release:`another`');
    expect(otherText).not.toBe(text);
  });
  beforeEach(async () => {
    worker = fieldWorker(built, 'on');
    page = await browser.newPage();
    await page.goto(`${url}/samverkan.html`);
    expect(await onDevice('registerFieldWorker()')).toBe('ready');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Calls what pages call. */
  const onDevice = (call: string) =>
    page.evaluate(`import('/device/field-worker.js').then((module) => module.${call})`);

  it('is fetched anew where the browser has thrown its files away', async () => {
    await page.evaluate(
      `caches.keys().then((all) => Promise.all(all.map((one) => caches.delete(one))))`,
    );
    expect(await onDevice('isWorkerReady()')).toBe(false);
    expect(await onDevice('registerFieldWorker()')).toBe('ready');
    expect(await onDevice('isWorkerReady()')).toBe(true);
    await page.context().close();
  });

  /** Looks for a newer one as a browser does at each visit; returns what became of it. */
  const lookAgain = () =>
    page.evaluate(`(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/');
      const found = new Promise((done) => registration.addEventListener('updatefound', done));
      await registration.update();
      await found;
      const next = registration.installing ?? registration.waiting ?? registration.active;
      while (!['activated', 'redundant'].includes(next.state))
        await new Promise((done) => next.addEventListener('statechange', done, { once: true }));
      return next.state;
    })()`);

  it('gives it up to that of another release, whose files alone are kept', async () => {
    worker = other;
    expect(await lookAgain()).toBe('activated');
    expect(await page.evaluate(CACHES)).toEqual(['samverkan-another']);
    await page.context().close();
  });

  it('keeps it as long as a pass is out', async () => {
    const [own] = (await page.evaluate(CACHES)) as string[];
    await onDevice('holdWorker(true)');
    worker = other;
    expect(await onDevice('registerFieldWorker()')).toBe('ready');
    await lookAgain().catch(() => undefined);
    const active = `navigator.serviceWorker.getRegistration('/').then(({ active, waiting }) =>
      [active.state, waiting])`;
    expect(await page.evaluate(active)).toEqual(['activated', null]);
    expect(await page.evaluate(CACHES)).toContain(own);
    await onDevice('holdWorker(false)');
    expect(await lookAgain()).toBe('activated');
    expect(await page.evaluate(CACHES)).toEqual(['samverkan-another']);
    await page.context().close();
  });

  it('is taken away for all, and what was not sent stays', async () => {
    await page.evaluate(`new Promise((done) => {
      const opening = indexedDB.open('outbox', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('batches').add(3, 'one');
      opening.onsuccess = () => done(opening.result.close());
    })`);
    worker = fieldWorker(built, 'off');
    expect(await onDevice('registerFieldWorker()')).toBe('off');
    expect(await page.evaluate(CACHES)).toEqual([]);
    await page.goto(`${url}/samverkan.html`);
    expect(
      await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'),
    ).toBe(0);
    expect(await page.evaluate('navigator.serviceWorker.controller')).toBeNull();
    const left = await page.evaluate(`new Promise((done) => {
      const opening = indexedDB.open('outbox');
      opening.onsuccess = () => {
        const asked = opening.result.transaction('batches').objectStore('batches').get('one');
        asked.onsuccess = () => done(asked.result);
      };
    })`);
    expect(left).toBe(3);
    await page.context().close();
  });
});
