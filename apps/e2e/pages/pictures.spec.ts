import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
// @ts-expect-error: plain JavaScript
import { leafThrough } from '../../../tools/checks/pictures-leaf.mjs';
import { openBrowser, type View, Visitor } from '../browser.js';
import { listPictures, pictureName } from './pictures.js';

/** The short form of `npm run pictures`: one page, once on a desk and once on a phone. */
const PAGE = '/logga-in';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a page is photographed in both views, and shown in the document of all pages', async () => {
  for (const view of ['desk', 'pocketLight'] satisfies View[]) {
    const visitor = await Visitor.at(browser, view);
    await visitor.goTo(PAGE);
    await visitor.settled();
    await visitor.photograph(join(folder, pictureName(PAGE, view)));
    listPictures(folder, view, new Map([[PAGE, await visitor.page.title()]]));
    await visitor.close();
  }
  const text: string = leafThrough(folder);
  const files = ['logga-in.desk.jpg', 'logga-in.phone.jpg'];
  expect(readdirSync(folder).sort()).toEqual(files);
  for (const file of files) {
    expect(text).toContain(`src="images/pages/${file}"`);
    expect(statSync(join(folder, file)).size).toBeGreaterThan(5_000);
  }
  expect(text).toMatch(/^## Logga in$/m);
});
