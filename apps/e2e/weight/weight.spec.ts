import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Request } from 'playwright-core';
import { openBrowser, portalUrl, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import { PAGE_HEADING } from '../visitor.js';
import { builtFiles, pageFiles, sentKb, withImports } from './built-files.js';

/** What a page may weigh, in kilobytes sent: a phone on an edge network waits for each of them. */
const FIRST = { script: 227, style: 30, requests: 12 };
const LAZY = 60;
/** Opened first, in the street or by a link: all of it, on a phone that has nothing yet. */
const COLD = 255;
const EDITOR = 160;
/** Pages with an editor for running text. */
const EDITORS = ['report-page'];

const most = (page: string) => (EDITORS.includes(page) ? EDITOR : LAZY);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const fileOf = (request: Request) => basename(new URL(request.url()).pathname);

/** Notes in the page when its heading is there: from then on one may read and press. */
const NOTE_WHEN_USABLE = `new MutationObserver((_, observer) => {
  if (!${PAGE_HEADING}) return;
  globalThis.usableAt = Date.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/**
 * Everything that was asked for before the page could be used, however slow the machine is.
 * What the page before still had on its way ends here too, and is not this page's.
 */
async function requestsUntilUsable(visitor: Visitor): Promise<Request[]> {
  const requests: Request[] = [];
  visitor.page.on('requestfinished', (request) => requests.push(request));
  await visitor.context.addInitScript(NOTE_WHEN_USABLE);
  const page = await visitor.page.goto(portalUrl('/'), { waitUntil: 'commit' });
  await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
  await visitor.settled();
  const usableAt = Number(await visitor.page.evaluate('globalThis.usableAt'));
  const startOf = (request?: Request) => request?.timing().startTime ?? Number.NaN;
  const askedAt = startOf(page?.request());
  return requests.filter((each) => startOf(each) >= askedAt && startOf(each) < usableAt);
}

/**
 * The operations that the front page and its frame send, by name. `waiting-states.api.spec.ts` counts what they cost,
 * all but the sheet of numbers to call, which is no part of what the page shows.
 */
const OPERATIONS = ['CallSheet', 'FrontPageStart', 'FrontPageWaiting', 'FrontPageWeek', 'Viewer'];

function weightOf(requests: readonly Request[]) {
  const named = (type: string) =>
    requests.filter((each) => each.resourceType() === type).map(fileOf);
  return {
    script: sentKb(named('script')),
    style: sentKb(named('stylesheet')),
    fonts: named('font').length,
    requests: requests.length,
    origins: [...new Set(requests.map((each) => new URL(each.url()).origin))],
  };
}

describe.each([
  ['of nobody yet', false],
  ['of somebody signed in', true],
])('the first page %s', (_, isSignedIn) => {
  let first: ReturnType<typeof weightOf>;
  beforeAll(async () => {
    const visitor = await Visitor.at(browser, 'pocket');
    if (isSignedIn) {
      await visitor.signIn(...SOC1);
      // Cached files are asked for again: a first visit has none.
      await visitor.context.newCDPSession(visitor.page).then(async (session) => {
        await session.send('Network.enable');
        await session.send('Network.clearBrowserCache');
      });
    }
    first = weightOf(await requestsUntilUsable(visitor));
    await visitor.close();
  });

  it('is light', () => {
    expect(first.script).toBeGreaterThan(50);
    expect(first.script).toBeLessThanOrEqual(FIRST.script);
    expect(first.style).toBeGreaterThan(1);
    expect(first.style).toBeLessThanOrEqual(FIRST.style);
    expect(first.fonts).toBe(1);
  });

  it('says what it weighs', () => {
    console.log(
      `${first.script} kB of script, ${first.style} kB of style, ${first.requests} requests`,
    );
  });

  it('asks for little before it can be used, and nobody else', () => {
    expect(first.requests).toBeLessThanOrEqual(FIRST.requests);
    expect(first.origins).toEqual([new URL(portalUrl()).origin]);
  });
});

it('the front page sends these operations and no other', async () => {
  const visitor = await Visitor.at(browser, 'pocket');
  await visitor.signIn(...SOC1);
  const sent = new Set<string>();
  visitor.page.on('request', (request) => {
    const [, name] = /"operationName":"(\w+)"/.exec(request.postData() ?? '') ?? [];
    // The bell looks by itself when the page has had its turn, and each minute from then on.
    if (name && name !== 'UnreadNotifications') sent.add(name);
  });
  await visitor.goTo('/');
  await visitor.close();
  expect([...sent].sort()).toEqual(OPERATIONS);
});

describe('every other page', () => {
  const html = readFileSync(join(import.meta.dirname, '../../../dist/web/index.html'), 'utf8');
  const [, entry = ''] = /<script[^>]+src="\/assets\/([^"]+)"/.exec(html) ?? [];
  const first = new Set(
    [entry, ...builtFiles(/^front-/)].flatMap((name) => [...withImports(name)]),
  );
  /** What pages with fields, or of passes, share is fetched by the first of them, and then stays in the cache. */
  const shared = builtFiles(/^(?:forms|dates|passes)-/);
  const pages = [...pageFiles()].flatMap(([page, files]) => files.map((file) => [page, file]));

  it('is found among the built files', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(sentKb(first)).toBeLessThanOrEqual(FIRST.script);
  });

  it('meets the sentences of problems beside the first page, two files a language', () => {
    const sentences = builtFiles(/^problem-words/);
    expect(sentences).toHaveLength(4);
    expect(sentences.filter((name) => first.has(name))).toEqual([]);
  });

  it.each(['field-page', 'call-page'])('%s is light for a phone that has nothing yet', (page) => {
    const [file = ''] = pageFiles().get(page) ?? [];
    const cold = new Set([...withImports(entry), ...withImports(file)]);
    expect(sentKb(cold)).toBeGreaterThan(100);
    expect(sentKb(cold)).toBeLessThanOrEqual(COLD);
  });

  it('shares files that are light', () => {
    expect(shared).toHaveLength(3);
    expect(sentKb(shared)).toBeLessThanOrEqual(LAZY);
  });

  it.each(pages)('%s is light', (page = '', file = '') => {
    const known = new Set([...first, ...shared]);
    const own = [...withImports(file)].filter((name) => !known.has(name));
    expect(sentKb(own)).toBeLessThanOrEqual(most(page));
  });
});
