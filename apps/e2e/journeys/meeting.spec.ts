import { afterAll, beforeAll, expect } from '@jest/globals';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** Whoever is only in the network of the town. */
const NETWORK = ['Lunds kommun, kommunkontoret', 'Handläggare'] as const;
const TITLE = 'Kärngruppen om helgerna';

/**
 * A meeting of the core group is called at a desk, its agenda taken from what is open and sent, and what is decided
 * becomes a task, which is done in English on a phone. The network never hears of it.
 */
let browser: Browser;
let chief: Visitor;
let pocket: Visitor;
let network: Visitor;

const step = story(
  () =>
    [
      ['chief', chief],
      ['pocket', pocket],
      ['network', network],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  chief = await Visitor.at(browser, 'desk');
  await chief.signIn(...CHIEF);
  pocket = await Visitor.at(browser, 'pocket');
  await pocket.inEnglish();
  await pocket.signIn(...CHIEF);
  network = await Visitor.at(browser, 'desk');
  await network.signIn(...NETWORK);
});
afterAll(async () => {
  for (const visitor of [chief, pocket, network]) await visitor.close();
  await browser.close();
});

const yesterday = () => addDays(localDate(new Date()), -1);

step('it is planned; what is missing is said at its field, and what is typed stays', async () => {
  const { page } = chief;
  await chief.goTo('/moten');
  await page.getByRole('link', { name: 'Planera möte' }).first().click();
  await page.getByLabel('Rubrik').fill(TITLE);
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  expect(await page.getByLabel('Rubrik').inputValue()).toBe(TITLE);
  await page.getByRole('radio', { name: /^Kärngruppen/ }).check({ force: true });
  await page.getByRole('textbox', { name: 'När' }).fill(`${yesterday()} 9–10`);
  await looksRight(chief);
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
});

step('what is open is taken up by one press, and a guest is asked as a function', async () => {
  const { page } = chief;
  await page.getByText('Dagordningen har inga punkter än.').waitFor();
  await page
    .getByRole('button', { name: /^Ta upp: Saknas på orten/ })
    .first()
    .click();
  await page.getByRole('listitem').filter({ hasText: 'Saknas på orten' }).first().waitFor();
  await page.getByRole('button', { name: 'Ändra dagordningen' }).waitFor();
  await page.getByRole('button', { name: 'Fråga fler' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Någon annan/).fill('Sjuksköterska, vårdcentralen');
  await dialog.getByLabel('Organisation').selectOption('');
  await dialog.getByRole('button', { name: 'Fråga', exact: true }).click();
  await page.getByText('Sjuksköterska, vårdcentralen', { exact: true }).waitFor();
  await looksRight(chief);
});

step('sent, it is a record; the network finds no trace of it', async () => {
  const { page } = chief;
  await page.getByText(/När dagordningen skickas är den en handling hos myndigheterna/).waitFor();
  await page.getByRole('button', { name: 'Skicka dagordningen' }).click();
  await page.getByRole('button', { name: 'Skicka nu' }).click();
  await page.getByText('Dagordning skickad').first().waitFor();
  await network.goTo('/moten');
  await network.page.getByRole('heading', { level: 1, name: 'Möten' }).waitFor();
  await network.settled();
  expect(await network.words()).not.toContain('Kärngrupp');
  await network.goTo(new URL(page.url()).pathname);
  await network.page.getByRole('heading', { name: 'Sidan kan inte visas' }).waitFor();
});

step('it is held: who came, and what was decided', async () => {
  const { page } = chief;
  await page.getByRole('button', { name: 'Anteckna vilka som var med' }).click();
  await page.getByRole('checkbox', { name: /Sjuksköterska/ }).check({ force: true });
  await page.getByRole('button', { name: 'Spara vilka som var med' }).click();
  await page.getByText('1 av 1 var med').first().waitFor();
  await page.getByRole('button', { name: 'Skriv protokollet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lägg till ett beslut' }).click();
  await dialog.getByLabel('Vad ska göras?').selectOption('TEST');
  await dialog.getByLabel('Om vad').fill('numret till jouren en lördag');
  await looksRight(chief);
  await dialog.getByRole('button', { name: 'Spara protokollet' }).click();
  await page.getByText('Pröva numret till jouren en lördag').first().waitFor();
  await page.getByRole('button', { name: 'Avsluta mötet' }).click();
  await page.getByRole('button', { name: 'Upprätta protokollet' }).click();
  await page.getByText('Uppgift hos er, ska göras').waitFor();
  await page.getByText('Protokollet som PDF').waitFor();
  await looksRight(chief);
});

step('the decision is a task, done in English on a phone', async () => {
  const { page } = pocket;
  await pocket.goTo('/moten');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByText('A task of yours, to be done').waitFor();
  await looksRight(pocket);
  await page.getByRole('link', { name: /^The task: .* numret till jouren/ }).click();
  await page.getByText('A decision of a meeting').waitFor();
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as done' }).click();
  await page.getByRole('button', { name: 'Open again' }).waitFor();
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByText('Done', { exact: true }).waitFor();
  await looksRight(pocket);
});

step('the next one proposes itself, four weeks on, and knows the one before', async () => {
  const { page } = chief;
  await page.getByRole('button', { name: 'Planera nästa möte' }).click();
  await page.getByText('Utkast, bara du ser det').waitFor();
  await page.getByRole('link', { name: 'Öppna', exact: true }).click();
  await page.getByRole('link', { name: 'Öppna nästa möte' }).waitFor();
  await looksRight(chief);
});
