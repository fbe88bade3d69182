import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, LEAD, lookUp, POLICE, type Who } from '../demo.js';

/** The report to the county board: written, answered for by each agency, frozen, fetched. */
let browser: Browser;
let address: string;
const people: Visitor[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  address = `/rapporter/${await lookUp(
    `select r.id from progress_report r join programme p on p.id = r.programme_id
     where p.key <> '2022' and r.state = 'AGENCY_APPROVAL' limit 1`,
  )}`;
});
afterAll(() => browser.close());

async function reportOf(who: Who): Promise<Visitor> {
  const visitor = await Visitor.at(browser);
  people.push(visitor);
  await visitor.signIn(...who);
  await visitor.goTo(address);
  return visitor;
}

async function holds(visitor: Visitor): Promise<void> {
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
}

/** Other evenings may have been accounted for since the figures were fetched. */
async function seen(lead: Visitor): Promise<void> {
  const { page } = lead;
  await page.getByText(/^Siffrorna hämtades/).waitFor();
  const update = page.getByRole('button', { name: 'Uppdatera siffror' });
  if (await update.isVisible()) await update.click();
  await page.getByText(/De är desamma i dag/).waitFor();
}

describe('a progress report', () => {
  let lead: Visitor;
  beforeAll(async () => {
    lead = await reportOf(LEAD);
  });

  it('goes back to draft, gets a text, and asks the agencies again', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Ta tillbaka till utkast' }).click();
    await page.getByRole('button', { name: 'Be parterna bekräfta siffrorna' }).waitFor();
    await page.getByRole('button', { name: /^8 Avvikelser/ }).click();
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.fill('Ett pass ställdes in. Vi delade ut 340 kort.');
    await page.getByRole('textbox', { name: 'Källa till 340' }).fill('Lagerlista, Stadsmissionen');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await text.press('End');
    await page.keyboard.type(' Timmar: ');
    await page.getByRole('combobox', { name: 'Sätt in en siffra' }).selectOption('⟦K10⟧');
    await page.getByRole('button', { name: 'Sätt in', exact: true }).click();
    expect(await text.textContent()).toMatch(/delade ut 340 kort\.\s+Timmar:\s+[\d,]+$/);
    // One stroke takes a whole number away, and one brings it back.
    await page.keyboard.press('Backspace');
    expect(await text.textContent()).toMatch(/Timmar:\s*$/);
    await page.keyboard.press('Control+z');
    expect(await text.textContent()).toMatch(/Timmar:\s+[\d,]+$/);
    await page
      .getByText(/^K10 .* Källa: /)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Spara avsnittet' }).click();
    await page.getByText('Avsnittet är sparat.').waitFor();
    await holds(lead);
    await page.getByRole('button', { name: 'Be parterna bekräfta siffrorna' }).click();
    await page.getByText('Parter bekräftar', { exact: true }).first().waitFor();
    await lead.settled();
  });

  it('is written in the plain field when the editor cannot be fetched', async () => {
    const visitor = await Visitor.at(browser);
    await visitor.page.route(/number-editor.*\.js$/, (route) => route.abort());
    await visitor.signIn(...LEAD);
    await visitor.goTo(`${address}?avsnitt=6`);
    const text = visitor.page.locator('textarea[aria-multiline]');
    await text.waitFor();
    expect(await text.inputValue()).toContain('⟦K12⟧');
    await holds(visitor);
  });

  it('keeps the answers it has: the manager of social services sees that all are given', async () => {
    const visitor = await reportOf(CHIEF);
    await visitor.page.getByText('Ni har godkänt alla era siffror.').waitFor();
    await holds(visitor);
  });

  it('is not frozen while somebody has not answered', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Fastställ rapporten' }).click();
    await page
      .getByText(/Godkända siffror från Polisen Lund/)
      .first()
      .waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('the police approve their own figures', async () => {
    const visitor = await reportOf(POLICE);
    await holds(visitor);
    await visitor.page.getByRole('button', { name: 'Godkänn våra siffror' }).click();
    await visitor.page.getByText('Ni har godkänt alla era siffror.').waitFor();
  });

  it('is frozen, and its stored bytes are what is fetched', async () => {
    const { page } = lead;
    await lead.goTo(address);
    await seen(lead);
    await page.getByRole('button', { name: 'Fastställ rapporten' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fastställ rapporten' }).click();
    await page.getByRole('heading', { name: 'Fastställd rapport' }).waitFor();
    await lead.settled();
    await holds(lead);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta PDF' }).click();
    const bytes = await readFile(await (await coming).path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await lead.words()).toContain(createHash('sha256').update(bytes).digest('hex'));
    await page.reload();
    await page.getByRole('heading', { name: 'Fastställd rapport' }).waitFor();
    expect(await page.getByRole('button', { name: 'Spara avsnittet' }).count()).toBe(0);
  });

  it('no browser complained', () => {
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
