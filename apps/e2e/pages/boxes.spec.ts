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

/** All with PAGE_MATRIX=all (npm run check:pages), else the narrowest, the largest and the widest. */
const isWhole = process.env['PAGE_MATRIX'] === 'all';
const LOOKS: readonly Look[] = isWhole
  ? SIZES.flatMap((size) => WIDTHS.map((width): Look => [width, size]))
  : [
      [320, 100],
      [390, 200],
      [1440, 200],
    ];
const LANGUAGES = isWhole ? (['sv', 'en'] as const) : (['sv'] as const);

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
    for (const [width, size] of LOOKS) {
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
