import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import { allMoved, countMoves, EACH_LATER, holdAnswers, type Moved, tooMuch } from './moved.js';

const PAGES = ['/', '/planering', '/faltpass', '/falt', '/ring', '/uppfoljning'];

/** Pages that show all their parts at once; the front page gives up waiting after a while (waiting-block.tsx). */
const TOGETHER = PAGES.filter((path) => path !== '/');

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
    await countMoves(visitor);
  });
  afterAll(() => visitor.close());

  /** What moved, with how much, when it is more than it may be. */
  async function moved(path: string): Promise<readonly Moved[]> {
    await visitor.goTo(path);
    return tooMuch(await allMoved(visitor));
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
      const startAgain = await holdAnswers(visitor, delays);
      for (const path of TOGETHER) {
        startAgain();
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
    const all = await allMoved(visitor);
    // Whoever is signed in has more in a row; the page and the menu beside it stand.
    expect(all.filter(([, what]) => what.includes('frame'))).toEqual([]);
    await page.unrouteAll(LET_THEM_COME);
  });
});
