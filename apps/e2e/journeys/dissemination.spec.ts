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
  await worker.goTo('/spridning');
  await page.getByRole('link', { name: 'Planera spridningsinsats' }).first().click();
  await page.getByLabel('Rubrik').fill('En ny rubrik');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  expect(await page.getByLabel('Rubrik').inputValue()).toBe('En ny rubrik');
  await page.getByLabel('Scen').fill('Trygghetsdagen');
  await page.getByLabel('Dag och tid').fill(`${inDays(12)} 13–15`);
  await page.getByLabel('Form', { exact: true }).selectOption({ label: 'Panelsamtal' });
  await page.getByText('Kommuner', { exact: true }).click();
  await page.getByLabel('Budskap').fill('Ring hellre en gång för mycket.');
  await page.getByLabel('Syfte').fill('Veta vem som ringer vem.');
  await looksRight(worker);
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('heading', { level: 1, name: 'En ny rubrik' }).waitFor();
  await looksRight(worker);
});

step('who stands on the stage is written, organisations and functions', async () => {
  const { page } = worker;
  await page.getByRole('button', { name: 'Skriv partner och panel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Organisation', { exact: true }).fill('Polisen Lund');
  await dialog.getByLabel('Funktion i panelen').fill('Kommunpolis');
  await looksRight(worker);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Kommunpolis i panelen', { exact: false }).waitFor();
});

step('confirmed, the site reads it on a phone', async () => {
  await worker.page.getByRole('button', { name: 'Bekräfta spridningsinsatsen' }).click();
  await worker.page.getByRole('button', { name: 'Skicka nu', exact: true }).click();
  await worker.page.getByRole('button', { name: 'Ställ in spridningsinsatsen' }).waitFor();
  await police.goTo('/spridning');
  await police.page.getByRole('link', { name: 'En ny rubrik' }).click();
  await police.page.getByText('Ring hellre en gång för mycket.').waitFor();
  await looksRight(police);
});
