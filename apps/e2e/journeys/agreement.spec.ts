import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, FA_MANAGER, POLICE_CHIEF, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * Social services write an agreement at a desk; its three parties confirm, two of them on a phone; it is in
 * force, and the police ends it.
 */
let browser: Browser;
let chief: Visitor;
let police: Visitor;
let ngo: Visitor;
let address: string;

const step = story(
  () =>
    [
      ['chief', chief],
      ['police', police],
      ['ngo', ngo],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  const signedIn = async (who: Who, view: 'desk' | 'pocket') => {
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...who);
    return visitor;
  };
  chief = await signedIn(CHIEF, 'desk');
  police = await signedIn(POLICE_CHIEF, 'pocket');
  ngo = await signedIn(FA_MANAGER, 'pocket');
});
afterAll(async () => {
  for (const visitor of [chief, police, ngo]) await visitor.close();
  await browser.close();
});

const TITLE = 'Samverkan om hotellen';

step('it is written, and one is led to it', async () => {
  const { page } = chief;
  await chief.goTo('/overenskommelser?plats=lund');
  await page.getByRole('link', { name: 'Personuppgiftsbiträde för anmälan' }).waitFor();
  await looksRight(chief);
  await page.getByRole('button', { name: 'Skriv en överenskommelse' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Slag').selectOption('COOPERATION_AGREEMENT');
  await dialog.getByLabel('Namn').fill(TITLE);
  await dialog.getByText('Polismyndigheten, LPO Lund', { exact: true }).click();
  await dialog.getByText('Frälsningsarmén Helsingborg', { exact: true }).click();
  await dialog.getByText('Upptäcka', { exact: true }).click();
  await dialog.getByLabel('Första dag').fill(await today());
  await dialog.getByLabel('Sista dag').fill(await inDays(60));
  await dialog.getByLabel('Dokumentet heter').fill('Överenskommelse om hotellen');
  await looksRight(chief);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  address = new URL(page.url()).pathname;
  await looksRight(chief);
});

step('it says what is missing before the parties can be asked', async () => {
  const { page } = chief;
  await page.getByRole('button', { name: 'Be parterna bekräfta' }).click();
  await page.getByText('Säg vilket område den gäller.').waitFor();
  await looksRight(chief);
  await page.getByRole('button', { name: 'Ändra' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Hela orten', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Be parterna bekräfta' }).click();
  await page.getByRole('button', { name: 'Bekräfta för er organisation' }).waitFor();
  await looksRight(chief);
});

async function confirm(visitor: Visitor, signatory: string) {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Bekräfta för er organisation' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vem har undertecknat hos er').fill(signatory);
  await looksRight(visitor);
  await dialog.getByRole('button', { name: 'Bekräfta', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await looksRight(visitor);
}

step('its three parties confirm, and the last of them signs it', async () => {
  await confirm(chief, 'Socialdirektör');
  await police.goTo('/');
  await police.page.getByRole('link', { name: new RegExp(`Bekräfta.*${TITLE}`) }).click();
  await police.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await looksRight(police);
  await confirm(police, 'Lokalpolisområdeschef');
  await police.page.getByText('Väntar på', { exact: false }).first().waitFor();
  await ngo.goTo(address);
  await confirm(ngo, 'Firmatecknare');
  await ngo.page.getByText('Gäller', { exact: true }).first().waitFor();
  await ngo.page.getByText('3 av 3 har bekräftat').waitFor();
});

step('it ends soon, which is said, with what ends and what does not', async () => {
  const { page } = ngo;
  await page.getByText('Upphör om 60 dagar', { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'Det här påverkas inte' }).waitFor();
});

step('the police ends it earlier, and the others read by whom and why', async () => {
  await police.goTo(address);
  const { page } = police;
  await page.getByRole('button', { name: 'Säg upp' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sista dag den gäller').fill(await inDays(10));
  await dialog.getByText('En ny ersätter den', { exact: true }).click();
  await looksRight(police);
  await dialog.getByRole('button', { name: 'Säg upp', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await chief.goTo(address);
  await chief.page.getByText('En ny ersätter den.', { exact: false }).waitFor();
  await chief.page.getByText('Upphör om 10 dagar', { exact: false }).waitFor();
  await looksRight(chief);
  expect(await chief.page.getByRole('button', { name: 'Säg upp' }).count()).toBe(0);
});

step('the drafts to sign are there to read', async () => {
  const { page } = chief;
  await chief.goTo('/overenskommelser/att-underteckna');
  await looksRight(chief);
  const link = page.getByRole('link', { name: 'Bilaga om personuppgiftsansvar' });
  const href = String(await link.getAttribute('href'));
  const answer = await page.request.get(new URL(href, page.url()).href);
  expect(await answer.text()).toContain('# Bilaga om personuppgiftsansvar');
});

/** The day of the portal, which the browser has too. */
const today = () => inDays(0);
const inDays = (days: number) =>
  chief.page.evaluate(
    (ahead) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(
        new Date(Date.now() + ahead * 86_400_000),
      ),
    days,
  );
