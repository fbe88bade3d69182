import { afterAll, beforeAll, expect } from '@jest/globals';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { POLICE, SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** Day and month as one types them: `12/12`. */
const inDays = (n: number) => {
  const [, month, day] = addDays(localDate(new Date()), n).split('-').map(Number);
  return `${day}/${month}`;
};

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
  await page.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  expect(await page.getByLabel('Rubrik').inputValue()).toBe('En ny rubrik');
  await page.getByText('Efterfrågan (sexköp)').click();
  await page.getByLabel('Hur ni når dem').selectOption({ label: 'Kanal på nätet' });
  await page.getByLabel('Syfte').fill('Veta vem som ringer vem.');
  await page.getByLabel('När').fill(`${inDays(12)} 13–15`);
  await looksRight(worker);
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('heading', { level: 1, name: 'En ny rubrik' }).waitFor();
  await looksRight(worker);
});

step('confirmed, the site reads it on a phone', async () => {
  await worker.page.getByRole('button', { name: 'Bekräfta aktiviteten' }).click();
  await worker.page.getByRole('button', { name: 'Skicka nu', exact: true }).click();
  await worker.page.getByRole('button', { name: 'Ställ in aktiviteten' }).waitFor();
  await police.goTo('/forebyggande');
  await police.page.getByRole('link', { name: 'En ny rubrik' }).click();
  await police.page.getByText('Veta vem som ringer vem.').waitFor();
  await looksRight(police);
});
