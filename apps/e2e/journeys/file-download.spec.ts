import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Download } from 'playwright-core';
import { openBrowser, portalUrl, Visitor } from '../browser.js';
import { lookUp } from '../demo.js';
import { giveAuthenticator, invitationFor } from '../local-account.js';

/** A file that leaves the portal, for somebody who really signed in: what is saved is the file. */
const ADDRESS = 'projektledare@fa-hbg.example';
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await openBrowser();
  visitor = await Visitor.at(browser, 'desk');
  await visitor.goTo(await invitationFor(ADDRESS));
  await giveAuthenticator(visitor);
  await press('Skapa en nyckel');
  await visitor.page.getByRole('link', { name: 'Till inloggningen' }).click();
  await press('Logga in med nyckel');
  await press('Jag har läst och lovar');
  await visitor.page.getByRole('navigation').first().waitFor();
});
afterAll(() => browser.close());

const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();

const owesFactor = () =>
  lookUp(
    `update session s set factor_at = now() - interval '11 minutes' from membership m
     where m.id = s.membership_id and m.work_email = $1 and s.way = 'PASSKEY' returning s.id`,
    [ADDRESS],
  );

const linkTo = (name: string) => visitor.page.getByRole('link', { name, exact: true });

async function saved(act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), act()]);
  expect(await download.failure()).toBeNull();
  expect(download.suggestedFilename()).toBe('K01.xlsx');
  return download;
}

const PAGE = '/uppfoljning/K01?plats=helsingborg&program=2022';

it('comes at once while the factor is fresh', async () => {
  await visitor.goTo(PAGE);
  await saved(() => linkTo('Hämta som kalkylblad').click());
});

it('comes once a factor is shown, over the page it was asked for on', async () => {
  await owesFactor();
  await linkTo('Hämta som kalkylblad').click();
  await visitor.page.getByRole('dialog', { name: 'Bekräfta att det är du' }).waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await saved(() => press('Bekräfta med nyckel'));
  expect(visitor.page.url()).toBe(portalUrl(PAGE));
});

it('that is opened by its address leads to the page that asks, and is fetched from there', async () => {
  await owesFactor();
  await visitor.goTo((await fileOf(visitor)) ?? '');
  expect(new URL(visitor.page.url()).pathname).toBe('/bekrafta');
  await press('Bekräfta med nyckel');
  await linkTo('Hämta filen').waitFor();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await saved(() => linkTo('Hämta filen').click());
  expect(visitor.complaints).toEqual([]);
});

const fileOf = async (of: Visitor) => {
  await of.goTo(PAGE);
  return linkTo('Hämta som kalkylblad').getAttribute('href');
};
