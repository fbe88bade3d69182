import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { LEAD } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** The lead begins with the gaps on a phone, adds an actor and takes it a step; then who does what. */
let browser: Browser;
let lead: Visitor;

const step = story(() => [['lead', lead]] as const);

beforeAll(async () => {
  browser = await openBrowser();
  lead = await Visitor.at(browser, 'pocket');
  await lead.signIn(...LEAD);
});
afterAll(async () => {
  await lead.close();
  await browser.close();
});

step('one begins with what is missing, adds one, and is led to it', async () => {
  const { page } = lead;
  await lead.goTo('/aktorer?plats=lund');
  await page.getByText('Skyddat boende: saknas').waitFor();
  await looksRight(lead);
  await page.getByRole('button', { name: 'Lägg till aktör' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Organisation').fill('Hotellet vid torget');
  await dialog.getByLabel('Slag').selectOption('HOTEL');
  await dialog.getByLabel('Sektor').selectOption('BUSINESS');
  await looksRight(lead);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hotellet vid torget' }).waitFor();
  await looksRight(lead);
});

step('it is contacted, and its history says so', async () => {
  const { page } = lead;
  await page.getByRole('button', { name: 'Kontaktad' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: 'Intresserad' }).waitFor();
  await page.getByText('Kartlagd').first().waitFor();
  await looksRight(lead);
});

step('who does what fits a phone', async () => {
  await lead.goTo('/aktorer/vem-gor-vad?plats=lund');
  await lead.page.getByText('Uppsökande arbete').first().waitFor();
  await looksRight(lead);
});
