import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, lookUp, POLICE, SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** J7: three functions of two agencies note what they saw, each agency learns, its manager decides. */
let browser: Browser;
let worker: Visitor;
let police: Visitor;
let chief: Visitor;
let path: string;

const step = story(
  () =>
    [
      ['worker', worker],
      ['police', police],
      ['chief', chief],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  const id = await lookUp(`select a.id from study_visit v join activity a on a.id = v.activity_id
    join programme p on p.id = a.programme_id where p.key <> '2022' and a.title = 'Hotellgruppen i Helsingborg'`);
  path = `/studiebesok/${id}`;
  worker = await Visitor.at(browser, 'pocket');
  await worker.signIn(...SOC1);
  police = await Visitor.at(browser, 'desk');
  await police.signIn(...POLICE);
  chief = await Visitor.at(browser, 'desk');
  await chief.signIn(...CHIEF);
});
afterAll(async () => {
  for (const visitor of [worker, police, chief]) await visitor.close();
  await browser.close();
});

const QUESTION = 'Vem svarar dem på kvällen?';

step('two note at once under the same question, and read each other', async () => {
  for (const [visitor, text] of [
    [worker, 'Jouren svarar, med eget nummer för hotellen.'],
    [police, 'De ringer 114 14 och säger hotellets namn.'],
  ] as const) {
    await visitor.goTo(path);
    await visitor.page.getByRole('button', { name: `Anteckna: ${QUESTION}` }).click();
    await visitor.page.getByLabel('Vad såg ni?').fill(text);
    await looksRight(visitor);
    await visitor.page.getByRole('button', { name: 'Spara anteckningen' }).click();
    await visitor.page.getByText(text, { exact: true }).waitFor();
  }
  await worker.goTo(path);
  await worker.page.getByText('De ringer 114 14 och säger hotellets namn.').waitFor();
  await worker.page.getByText('2 har antecknat').last().waitFor();
  await looksRight(worker);
});

step('a note without a network waits, and is sent once when it is back', async () => {
  const { page } = worker;
  const text = 'Skrivet i tunneln, på väg hem.';
  await page.getByRole('button', { name: `Anteckna: ${QUESTION}` }).click();
  await page.getByLabel('Vad såg ni?').fill(text);
  await worker.context.setOffline(true);
  await page.getByRole('button', { name: 'Spara anteckningen' }).click();
  // It waits here for the network, and what was typed is still to be read.
  expect(await page.getByLabel('Vad såg ni?').inputValue()).toBe(text);
  await worker.context.setOffline(false);
  await page.getByLabel('Vad såg ni?').waitFor({ state: 'detached' });
  worker.complaints.length = 0;
  await worker.goTo(path);
  expect(await page.getByText(text, { exact: true }).count()).toBe(1);
});

step('a learning is a card with an owner and a day', async () => {
  const { page } = worker;
  await page.getByRole('button', { name: 'Skriv en lärdom' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Spara lärdomen' }).click();
  await dialog.getByText('Skriv vad ni såg.').first().waitFor();
  await dialog.getByLabel('Vi såg').fill('Hotellen har ett eget nummer på kvällen.');
  await dialog.getByLabel('Det betyder för oss').fill('Vi ger våra hotell jourens nummer.');
  await dialog.getByText('Inför', { exact: true }).click();
  await looksRight(worker);
  await dialog.getByRole('button', { name: 'Spara lärdomen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Hotellen har ett eget nummer på kvällen.').first().waitFor();
  await looksRight(worker);
});

step('it waits for the manager, who says what becomes of it', async () => {
  const { page } = chief;
  await chief.goTo('/');
  await page
    .getByRole('link', { name: /Besluta om lärdomen ?, Hotellen har ett eget nummer/ })
    .first()
    .click();
  await page.getByRole('button', { name: /Hotellen har ett eget nummer.*Besluta/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Lokal arbetsgång', { exact: true }).click();
  await looksRight(chief);
  await dialog.getByRole('button', { name: 'Besluta' }).click();
  await dialog.waitFor({ state: 'detached' });
  // The visit may have other learnings, of whoever walked the portal before.
  const learning = page.getByRole('listitem').filter({ hasText: 'Hotellen har ett eget nummer' });
  await learning.getByText(/Inför: beslutat av Enhetschef/).waitFor();
  await looksRight(chief);
});

step('with every learning decided the visit is finished', async () => {
  const { page } = worker;
  await worker.goTo(path);
  await page.getByRole('button', { name: 'Avsluta studiebesöket' }).click();
  await page.getByText('Klart', { exact: true }).first().waitFor();
  await looksRight(worker);
});
