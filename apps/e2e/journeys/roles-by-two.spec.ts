import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { ADMIN, CHIEF } from '../demo.js';
import { looksRight } from '../looks-right.js';

/** Two give a role: the administrator proposes at the desk, the manager says yes on the phone. */
let browser: Browser;
let admin: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  admin = await Visitor.at(browser, 'desk');
  await admin.signIn(...ADMIN);
});
afterAll(async () => {
  await admin.close();
  await browser.close();
});

describe('a role for a colleague', () => {
  it('waits once the administrator has chosen it', async () => {
    const { page } = admin;
    await admin.goTo('/admin');
    await page.getByRole('button', { name: 'Ändra Samordnare 2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /Metodredaktör/ }).press('Space');
    await admin.settled();
    await looksRight(admin);
    await admin.picture('roles-by-two-change');
    await dialog.getByRole('button', { name: 'Spara ändringen' }).click();
    await page.getByText('Väntar på godkännande: Metodredaktör').waitFor();
    await admin.settled();
    await looksRight(admin);
    await admin.picture('roles-by-two-waits');
  });

  it('is nothing the administrator can take for themselves, and says why where roles exclude each other', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'Ändra Administratör' }).click();
    const own = page.getByRole('dialog');
    await own.getByRole('checkbox').first().waitFor();
    expect(await own.getByRole('checkbox').count()).toBe(1);
    await own.getByRole('button', { name: 'Gå tillbaka' }).click();
    await page.getByRole('button', { name: 'Ändra Socialsekreterare 1' }).click();
    const other = page.getByRole('dialog');
    await other.getByRole('checkbox', { name: /Organisationsadministratör/ }).press('Space');
    await other.getByRole('button', { name: 'Spara ändringen' }).click();
    await other
      .getByText(/kan inte vara samma person som Socialsekreterare/)
      .first()
      .waitFor();
    await admin.settled();
    await admin.picture('roles-by-two-excluded');
    await other.getByRole('button', { name: 'Gå tillbaka' }).click();
  });

  it('is held once the manager has said yes on the phone, led there from the front page', async () => {
    const chief = await Visitor.at(browser, 'pocket');
    await chief.signIn(...CHIEF);
    await chief.page.getByRole('link', { name: /^Godkänn\s*, 1 förslag på roller/ }).click();
    await chief.page.getByRole('button', { name: 'Godkänn roller för Samordnare 2' }).click();
    const dialog = chief.page.getByRole('dialog');
    await dialog.getByText(/Personen får: Metodredaktör/).waitFor();
    await chief.settled();
    await looksRight(chief);
    await chief.picture('roles-by-two-pocket');
    await dialog.getByRole('button', { name: 'Godkänn rollerna' }).click();
    await chief.page.getByText('Samordnare, Metodredaktör').first().waitFor();
    await chief.settled();
    await looksRight(chief);
    await chief.close();
  });

  it('is taken away at once', async () => {
    const { page } = admin;
    await admin.goTo('/admin');
    await page.getByRole('button', { name: 'Ändra Samordnare 2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /Metodredaktör/ }).press('Space');
    await dialog.getByRole('button', { name: 'Spara ändringen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await admin.settled();
    expect(await page.getByText('Samordnare, Metodredaktör').count()).toBe(0);
  });
});
