import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import { firstPictures } from './first-picture.js';

/**
 * `npm run measure:pages -- --first-picture` names the file that the table goes to (FIRST_PICTURES); `npm test` looks
 * once at one page, at the speed of this machine, and judges no time.
 */
const table = process.env['FIRST_PICTURES'];
const PAGES = ['/', '/planering', '/faltpass', '/ring', '/uppfoljning', '/logga-in'];
const ROUNDS = 5;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it.each(table ? PAGES : ['/planering'])('%s', async (path) => {
  const visitor = await Visitor.at(browser, 'pocket');
  if (path !== '/logga-in') await visitor.signIn(...SOC1);
  const options = { rounds: table ? ROUNDS : 1, isSlow: table !== undefined };
  const pictures = await firstPictures(visitor, path, options);
  expect(pictures.every(({ what }) => what.length > 0)).toBe(true);
  // The frame of the file is not the largest part of anything: something true has come in its place.
  expect(pictures.some(({ what }) => what.startsWith('Sidan hämtas'))).toBe(false);
  if (table) {
    const times = pictures.map(({ at }) => at).sort((a, b) => a - b);
    const seconds = (at: number) => ((times[at] ?? 0) / 1_000).toFixed(2);
    const [first = { what: '' }] = pictures;
    const line = [path, seconds(ROUNDS >> 1), `${seconds(0)}–${seconds(ROUNDS - 1)}`, first.what];
    appendFileSync(table, `${line.join('\t')}\n`);
  }
  await visitor.close();
});
