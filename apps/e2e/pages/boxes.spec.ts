import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.js';
import { leavingBoxes } from '../leaving-boxes.js';
import { Visitors } from './visitors.js';
import { VISITS } from './visits.js';

/** Widths of a small phone, a phone, a tablet held upright and a desk. */
const WIDTHS = [320, 390, 768, 1440] as const;
const SIZES = [100, 200] as const;
type Look = readonly [width: (typeof WIDTHS)[number], size: (typeof SIZES)[number]];

const LANGUAGES = ['sv', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const EVERY = SIZES.flatMap((size) => WIDTHS.map((width): Look => [width, size]));
/** Every width and the larger text, each in one of the languages. */
const SOME: Readonly<Record<Language, readonly Look[]>> = {
  sv: [
    [320, 100],
    [390, 200],
    [1440, 200],
  ],
  en: [
    [320, 200],
    [768, 200],
  ],
};
/** All with PAGE_MATRIX=all (npm run check:pages). */
const looksIn = (language: Language) =>
  process.env['PAGE_MATRIX'] === 'all' ? EVERY : SOME[language];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)('nothing leaves its box in %s', (language) => {
  const visitors = new Visitors(() => browser, 'desk', language);
  afterAll(() => visitors.close());

  it.each(Object.entries(VISITS))('%s', async (_, { who, address }) => {
    const visitor = await visitors.as(who);
    const { page } = visitor;
    await visitor.textSize(100);
    await visitor.goTo(await address());
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const faults: string[] = [];
    for (const [width, size] of looksIn(language)) {
      await page.setViewportSize({ width, height: 900 });
      await visitor.textSize(size);
      await visitor.settled();
      // Two frames: one to lay out, one for what watches its size and then draws anew.
      await page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      );
      const sideways = await visitor.overflow();
      if (sideways > 0) faults.push(`${width} px, ${size} %: the page is ${sideways} px too wide`);
      for (const fault of await leavingBoxes(page)) faults.push(`${width} px, ${size} %: ${fault}`);
    }
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(faults).toEqual([]);
  });
});
