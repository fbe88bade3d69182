import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import {
  MEASURED_ROLES,
  type Measured,
  measuredPages,
  measurePage,
  measuresHead,
  measuresLine,
} from './measure-page.js';

/**
 * `npm run measure:pages` names the file that the table goes to (PAGE_MEASURES); `npm test` measures as one role,
 * two pages, and holds what the front page promises.
 */
const table = process.env['PAGE_MEASURES'];
const roles = Object.entries(table ? MEASURED_ROLES : { 'social worker': SOC1 });
/** Parts of addresses: of all pages when left out. */
const of = (process.env['PAGE_MEASURES_OF'] ?? '').split(' ').filter(Boolean);
const pages = measuredPages().filter(({ path }) =>
  table ? of.length === 0 || of.some((part) => path.includes(part)) : path.length < 10,
);
const views = ['desk', 'pocketLight'] satisfies View[];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  if (table) appendFileSync(table, `${measuresHead()}\n`);
});
afterAll(() => browser.close());

describe.each(views)('at the %s', (view) => {
  it.each(roles)('as %s', async (role, who) => {
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...who);
    const { width, height } = visitor.size();
    const seen = new Map<string, Measured>();
    for (const page of pages) {
      const { isList, press, most } = page;
      const it = await measurePage(visitor, page);
      if (!it) continue;
      const path = press ? `${page.path}: ${press}` : page.path;
      seen.set(path, it);
      expect(it.height).toBeGreaterThanOrEqual(height);
      expect(it.fonts.length).toBeGreaterThan(1);
      if (isList && width > 1000) expect([path, it.columns]).not.toEqual([path, 0]);
      if (table) appendFileSync(table, `${measuresLine(role, path, width, it, most)}\n`);
    }
    // What waits is seen before anybody scrolls.
    expect(seen.get('/')?.firstWaiting ?? 0).toBeLessThan(height);
    await visitor.close();
  });
});
