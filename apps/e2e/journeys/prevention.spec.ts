import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { POLICE, SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** One is planned at a desk, confirmed, and read by another agency on a phone. */
let browser: Browser;
let worker: Visitor;
let police: Visitor;

const step = story(
  () =>
    [
      ['worker', worker],
      ['police', police],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  worker = await Visitor.at(browser, 'desk');
  await worker.signIn(...SOC1);
  police = await Visitor.at(browser, 'pocket');
  await police.signIn(...POLICE);
});
afterAll(async () => {
  for (const visitor of [worker, police]) await visitor.close();
  await browser.close();
});

step('it is planned; what is missing is said at its field, and what is typed stays', async () => {
  const { page } = worker;
  await worker.goTo('/forebyggande');
  await page.getByRole('link', { name: 'Planera förebyggande aktivitet' }).first().click();
  await page.getByLabel('Rubrik').fill('En ny rubrik');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('alert').first().waitFor();
  expect(await page.getByLabel('Rubrik').inputValue()).toBe('En ny rubrik');
  await page.getByRole('radio', { name: /^Efterfrågan/ }).check();
  await page.getByLabel('Hur ni når dem').selectOption({ label: 'Kanal på nätet' });
  await page.getByLabel('Syfte').fill('Veta vem som ringer vem.');
  await page.getByLabel('När').fill('v40 tor 13–15');
  await looksRight(worker);
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('heading', { level: 1, name: 'En ny rubrik' }).waitFor();
  await looksRight(worker);
});

step('confirmed, the site reads it on a phone', async () => {
  await worker.page.getByRole('button', { name: 'Bekräfta den förebyggande aktiviteten' }).click();
  await worker.page
    .getByRole('button', { name: 'Ställ in den förebyggande aktiviteten' })
    .waitFor();
  await police.goTo('/forebyggande');
  await police.page.getByRole('link', { name: 'En ny rubrik' }).click();
  await police.page.getByText('Veta vem som ringer vem.').waitFor();
  await looksRight(police);
});
