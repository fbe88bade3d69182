import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** One is added to the register on a phone, made active, and changed. */
let browser: Browser;
let worker: Visitor;

const step = story(() => [['worker', worker]] as const);

beforeAll(async () => {
  browser = await openBrowser();
  worker = await Visitor.at(browser, 'pocket');
  await worker.signIn(...SOC1);
});
afterAll(async () => {
  await worker.close();
  await browser.close();
});

step('it is added, and one is led to it', async () => {
  const { page } = worker;
  await worker.goTo('/provparter');
  await looksRight(worker);
  await page.getByRole('button', { name: 'Lägg till provpart' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Organisation').fill('Hotellet vid torget');
  await dialog.getByText('Företag', { exact: true }).click();
  await looksRight(worker);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hotellet vid torget' }).waitFor();
  await looksRight(worker);
});

step('it is made active, and its history says so', async () => {
  const { page } = worker;
  await page.getByRole('button', { name: 'Gör aktiv' }).click();
  await page.getByRole('button', { name: 'Pausa' }).waitFor();
  await page.getByText('Kartlagd').first().waitFor();
  await looksRight(worker);
});
