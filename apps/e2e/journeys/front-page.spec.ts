import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { lookUp, SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** A day on the front page: what is small is done there, one begins, and one changes employer. */
let browser: Browser;
let worker: Visitor;
let placed: Visitor;

const step = story(
  () =>
    [
      ['worker', worker],
      ['placed', placed],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  worker = await Visitor.at(browser, 'pocket');
  await worker.signIn(...SOC1);
  placed = await Visitor.at(browser, 'desk');
  await placed.signIn('Polismyndigheten, LPO Lund', 'Socialsekreterare, samverkan polis');
});
afterAll(async () => {
  for (const visitor of [worker, placed]) await visitor.close();
  await browser.close();
});

step('a task is done from its row, and taken back within ten seconds', async () => {
  const { page } = worker;
  const today = await lookUp(`select to_char(app.today(), 'YYMMDD') as id`);
  await worker.goTo('/uppgifter');
  await page.getByRole('button', { name: 'Lägg till uppgift' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad', { exact: true }).selectOption({ label: 'Ring' });
  await dialog.getByLabel('Om vad').fill('tolkförmedlingen om kvällen');
  await dialog.getByLabel('Vem').fill('Socialsekreterare 1');
  await dialog.getByLabel('Senast').fill(today);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.waitFor({ state: 'detached' });
  await worker.goTo('/');
  const waiting = page.getByRole('region', { name: 'Väntar på dig' });
  const done = waiting.getByRole('button', { name: /^Markera som klar ?, Ring tolkförmedlingen/ });
  await done.click();
  await waiting.getByText('Skickas strax. Går att ångra.').waitFor();
  await looksRight(worker);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await done.waitFor();
  await done.click();
  await page.getByRole('button', { name: 'Markera nu' }).click();
  await done.waitFor({ state: 'detached' });
});

step('the first steps tick by themselves, and are put away', async () => {
  const { page } = worker;
  await worker.goTo('/planering');
  const line = page.getByLabel('Planera fältpass på en rad');
  await line.fill('fre 20–01 centrum');
  await line.press('Enter');
  await page.getByLabel('Syfte').waitFor();
  await worker.settled();
  await worker.goTo('/');
  const start = page.getByRole('region', { name: 'Kom igång' });
  await start.getByText(/[1-3] av 3/).click();
  await start.getByText('Planera ett fältpass').waitFor();
  expect(await start.getByRole('link', { name: 'Planera ett fältpass' }).count()).toBe(0);
  await looksRight(worker);
  await start.getByRole('button', { name: /Lägg undan/ }).click();
  await start.waitFor({ state: 'detached' });
  await page.reload();
  await worker.settled();
  expect(await start.count()).toBe(0);
});

step('the time of the other employer is *Upptagen*, and one row leads there', async () => {
  const { page } = placed;
  const week = page.getByRole('region', { name: 'Veckan' });
  await week.getByText('Upptagen').first().waitFor();
  expect(await week.getByRole('link', { name: /FP-/ }).count()).toBe(0);
  await looksRight(placed);
  await week.getByRole('link', { name: 'Byt organisation' }).click();
  const choice = page.getByRole('region', { name: 'Byt organisation' });
  await looksRight(placed);
  await choice.getByRole('button', { name: /socialförvaltningen/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
  await week.getByRole('link', { name: /FP-/ }).first().waitFor();
  await week.getByText('Du är med').first().waitFor();
});
