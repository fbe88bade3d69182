import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import { SOC1 } from '../demo.js';
import { KeptBrowser } from '../kept-browser.js';
import { NightPass } from '../night-pass.js';
import { NightWalk, named } from '../night-walk.js';
import { portalUrl } from '../portal.js';
import { searchProfile, sizeOfProfile } from '../profile-search.js';
import { SilentProxy } from '../silent-proxy.js';

/**
 * Somebody copies the whole profile of a phone that was out (decision 48, INV-22): nothing that the phone was given of
 * the night, and nothing that was written on it, is there in clear. `PROFILE_CHROMIUM` names a Chromium that keeps a
 * history too, which that of the journeys does not.
 */
const EXECUTABLE = process.env['PROFILE_CHROMIUM'];
const NOTE = 'Ta upp hur vi delade på oss vid den andra porten';
const MORE_PAGES = [
  ...['/planering', '/faltpass', '/uppgifter', '/aktorer', '/seminarier', '/moten', '/material'],
  ...['/uppfoljning', '/overenskommelser', '/spridning', '/utbildning', '/'],
];
/** As many as the issue asks for; the server gives the phone more. */
const MARKS_AT_LEAST = 200;

/** The moment at which the plan goes is said in clear: after midnight it is of the same day. */
const TODAY = localDate(new Date());
const GOES_ON = [TODAY, addDays(TODAY, 1)];

let profile: string;
let pass: NightPass;
let proxy: SilentProxy;
/** Every text of the server's answers, until the phone goes out. */
const given = new Set<string>();

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'profile-search-'));
  pass = await NightPass.tonight();
  proxy = await SilentProxy.before(portalUrl());
});
afterAll(async () => {
  await proxy.close();
  await pass.putBack();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

it('holds nothing of the night in clear', async () => {
  const before = await KeptBrowser.open(profile, EXECUTABLE);
  const { page } = before.visitor;
  const read: Promise<void>[] = [];
  page.on('response', (answer) => {
    if (!answer.url().endsWith('/graphql')) return;
    // A page that was left took its answers with it.
    const texts = answer.json().then(textsIn, () => []);
    read.push(
      texts.then((all) => {
        for (const text of all) given.add(text);
      }),
    );
  });
  /** Goes on once all that was answered is read. */
  const goTo = async (path: string) => {
    await before.visitor.goTo(path);
    await Promise.all(read);
  };
  await before.visitor.signIn(...SOC1);
  await before.visitor.through(proxy.url);
  await goTo('/falt');
  await before.visitor.press(named('Gör telefonen redo'));
  await before.visitor.until(`document.querySelector('.phone-checks')`, 'What works without it');
  // The pages of the field alone tell less at night than by day.
  for (const path of [`/faltpass/${pass.number}`, ...MORE_PAGES]) await goTo(path);
  await pass.becomes('out');
  for (const path of ['/falt', '/falt/plan', '/ring', '/falt/barn', '/falt/skydd', '/falt'])
    await goTo(path);
  await before.quit();

  const night = await KeptBrowser.open(profile, EXECUTABLE);
  const walk = await NightWalk.by(night.visitor, pass);
  await night.visitor.through(proxy.url);
  proxy.cut();
  await walk.openCold();
  for (const name of ['Kontakt 0', 'Kontakt 1', 'Kontakt 2', 'Samtal om stöd 0'])
    await walk.pressHere(name);
  await walk.pressHere('Anteckna till samtalet');
  await walk.visitor.until(`document.querySelector('[role=dialog] textarea')`, 'The note');
  await walk.visitor.fill(`document.querySelector('[role=dialog] textarea')`, NOTE);
  await walk.visitor.press(`document.querySelector('[role=dialog] button[type=submit]')`);
  await walk.waits(5);
  for (const name of ['Ring', 'Planen och genomgången', 'Skydd i natt?']) await walk.press(name);
  await night.quit();

  const code = theClientItself();
  const marks = [...given].filter((text) => !code.includes(text) && !GOES_ON.includes(text));
  marks.push(NOTE, 'Kontakt 3', 'Samtal om stöd 1');
  const { files, bytes } = sizeOfProfile(profile);
  console.info(
    `${marks.length} marks, ${files} files, ${(bytes / 1e6).toFixed(1)} MB decompressed`,
  );
  expect(marks.length).toBeGreaterThan(MARKS_AT_LEAST);
  expect(searchProfile(profile, marks)).toEqual([]);
});

it('would have been found in each place where a browser keeps something', async () => {
  proxy.restore();
  const controls = Object.fromEntries(
    [
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'indexedDB long',
      'cacheStorage',
      'cookie',
      'history',
      'gzip',
      'brotli',
    ].map((kind) => [kind, `Kontrollord-${kind.replace(' ', '-')}-bakom-bron`]),
  ) as Record<string, string>;
  const compressed = await servesCompressed(controls);
  const browser = await KeptBrowser.open(profile, EXECUTABLE);
  const { visitor } = browser;
  await visitor.through(proxy.url);
  await visitor.goTo('/ring');
  await visitor.evaluate(layInClear(controls));
  await visitor.until(`document.title === ${JSON.stringify(controls['history'])}`, 'The title');
  const { port } = compressed.address() as AddressInfo;
  for (const kind of ['gzip', 'brotli'])
    await visitor.page.goto(`http://localhost:${port}/${kind}`, { waitUntil: 'networkidle' });
  await browser.quit();
  compressed.close();
  const found = new Map<string, string[]>();
  for (const { mark, file } of searchProfile(profile, Object.values(controls)))
    found.set(mark, [...(found.get(mark) ?? []), file]);
  const kinds = Object.keys(controls).filter((kind) => kind !== 'history' || keepsHistory());
  console.info(kinds.map((kind) => `${kind}: ${found.get(controls[kind] ?? '')?.[0]}`).join('\n'));
  expect(found.get(controls['indexedDB'] ?? '')?.join()).toMatch(/\.ldb/);
  expect(kinds.filter((kind) => !found.has(controls[kind] ?? ''))).toEqual([]);
});

const keepsHistory = () =>
  readdirSync(profile, { recursive: true }).some((file) => /History$/.test(String(file)));

/** Lays each control where its name says; runs in the page. */
function layInClear(controls: Record<string, string>): string {
  return `(async () => {
    const controls = ${JSON.stringify(controls)};
    localStorage.setItem('control', controls.localStorage);
    sessionStorage.setItem('control', controls.sessionStorage);
    document.cookie = 'control=' + controls.cookie + '; max-age=86400';
    document.title = controls.history;
    await new Promise((done) => {
      const opening = indexedDB.open('control', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
        transaction.objectStore('rows').put({ text: controls.indexedDB }, 'one');
        const long = 'Vad som helst. '.repeat(400) + controls['indexedDB long'];
        transaction.objectStore('rows').put({ text: long }, 'long');
        // More than the log takes: what stands before it goes into a table, whose blocks are compressed.
        for (let n = 0; n < 200; n += 1) {
          const noise = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(30_000)));
          transaction.objectStore('rows').put({ text: btoa(noise) }, n);
        }
        transaction.oncomplete = () => done(opening.result.close());
      };
    });
    const cache = await caches.open('control');
    await cache.put('/control', new Response(controls.cacheStorage));
  })()`;
}

/** A server beside the portal, whose answers a browser may keep as they were sent. */
async function servesCompressed(controls: Record<string, string>): Promise<Server> {
  const server = createServer((asked, answer) => {
    const kind = asked.url === '/gzip' ? 'gzip' : 'brotli';
    const text = `<!doctype html><title>x</title>${'<p>Vad som helst.</p>'.repeat(99)}${controls[kind]}`;
    answer.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': kind === 'gzip' ? 'gzip' : 'br',
      'cache-control': 'max-age=86400',
    });
    answer.end(kind === 'gzip' ? gzipSync(text) : brotliCompressSync(text));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** Ids, codes and moments: until when something lies in the phone is said in clear, and may be of the same day. */
const IS_NAME = /^[0-9a-f]{8}-[0-9a-f]{4}-|^[A-Z0-9_]+$|^\d{4}-\d\d-\d\d(T|$)|^[A-Za-z0-9_-]{43,}$/;
/** Titles of tab and history have the number of the pass by intention (pages.md 2.1). */
const MEANT = /^FP-\d{4}-\d{3}$|^\/[a-z]/;

/** The texts of an answer that say something: no ids, codes, times or keys, and nothing so short that it is anywhere. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const text = value.trim();
    return text.length < 8 || IS_NAME.test(text) || MEANT.test(text) ? [] : [text];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/** All that the client says by itself, to everybody: it lies in the phone without anybody's night. */
function theClientItself(): string {
  const folder = join(import.meta.dirname, '../../../dist/web');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|css|webmanifest|svg)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
