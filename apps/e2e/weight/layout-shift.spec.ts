import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';

/**
 * What somebody is about to press stays where it is while a page comes (pages.md 6.3): the browser’s own count of
 * what moved, 0.1 being what search engines still call good.
 */
const MOST = 0.02;

const PAGES = ['/', '/planering', '/faltpass', '/falt', '/ring', '/uppfoljning'];

/** Pages that show all their parts at once; the front page gives up waiting after a while (waiting-block.tsx). */
const TOGETHER = PAGES.filter((path) => path !== '/');

/** How long the answers of a page are held, in milliseconds, in the order in which they were asked for. */
const EACH_LATER = [100, 200, 300, 400, 500, 600];

/** Adds up what moves without being asked to. */
const COUNT = `globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries().filter((each) => !each.hadRecentInput)) {
    const what = sources.map(({ node }) => node && (node.className || node.nodeName)).join(' and ');
    globalThis.moved.push([value, what]);
  }
}).observe({ type: 'layout-shift', buffered: true });`;

/** An answer that is still held when the page has shown what it has is let through first. */
const LET_THEM_COME = { behavior: 'wait' } as const;

const TWO_FRAMES =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each<View>(['desk', 'pocket'])('at the %s nothing moves', (view) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.at(browser, view);
    await visitor.context.addInitScript(COUNT);
  });
  afterAll(() => visitor.close());

  /** What moved, with how much, when it is more than it may be. */
  async function moved(path: string): Promise<unknown[]> {
    await visitor.goTo(path);
    const all = (await visitor.evaluate('globalThis.moved')) as [number, string][];
    return all.reduce((sum, [value]) => sum + value, 0) > MOST ? all : [];
  }

  it('while one signs in', async () => {
    expect(await moved('/')).toEqual([]);
  });

  it('on the pages where people live', async () => {
    await visitor.signIn(...SOC1);
    for (const path of PAGES) {
      expect([path, ...(await moved(path))]).toEqual([path]);
    }
  });

  it('when the answers of a page come one by one, in the order they were asked for or the other', async () => {
    const { page } = visitor;
    for (const delays of [EACH_LATER, EACH_LATER.toReversed()]) {
      let asked = 0;
      await page.route('**/graphql', async (route) => {
        const delay = delays[asked++] ?? 0;
        await new Promise((done) => setTimeout(done, delay));
        await route.continue();
      });
      for (const path of TOGETHER) {
        asked = 0;
        expect([delays, path, ...(await moved(path))]).toEqual([delays, path]);
      }
      await page.unrouteAll(LET_THEM_COME);
    }
  });

  it('while it is still asked who is here, on the page that needs nobody (INV-29)', async () => {
    const { page } = visitor;
    // The page stands, and is drawn, before the answer comes.
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON()?.operationName === 'Viewer') {
        await page.waitForSelector('main h1');
        await page.evaluate(TWO_FRAMES);
      }
      await route.continue();
    });
    await visitor.goTo('/ring');
    const all = (await visitor.evaluate('globalThis.moved')) as [number, string][];
    // Whoever is signed in has more in a row; the page and the menu beside it stand.
    expect(all.filter(([, what]) => what.includes('frame'))).toEqual([]);
    await page.unrouteAll(LET_THEM_COME);
  });
});
