import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { LEAD, lookUp } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * The lead begins with the gaps on a phone, adds an actor and takes it a step; it answers by a link of its own, and
 * its card says so once the lead has read it; then who does what.
 */
const SECRET = 'a'.repeat(43);

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
  await page
    .getByText(/: saknas$/)
    .first()
    .waitFor();
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
  await page.getByRole('button', { name: 'Notera första kontakten' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: 'Notera intresse' }).waitFor();
  await page.getByText('Kartlagd').first().waitFor();
  await looksRight(lead);
});

step('it is asked by a link, and answers without an account on its own phone', async () => {
  const { page } = lead;
  await page.locator('summary', { hasText: 'Mer' }).click();
  await page.getByRole('button', { name: 'Fråga med länk' }).click();
  await page.getByLabel('Funktionsbrevlåda').fill('reception@torget.example');
  await looksRight(lead);
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await page
    .getByText('Länken är skickad till reception@torget.example', { exact: false })
    .waitFor();
  // The demo sends no mail: the secret of the letter is given here.
  await lookUp(
    `update actor_question set secret_hash = sha256(convert_to($1, 'UTF8'))
     where mailbox = 'reception@torget.example' returning id`,
    [SECRET],
  );
  const hotel = await Visitor.at(browser, 'pocket');
  await hotel.goTo(`/organisation#${SECRET}`);
  await hotel.page
    .getByText('Skriv inget om personer, rum eller bilar här', { exact: false })
    .waitFor();
  await looksRight(hotel);
  await hotel.page.getByRole('button', { name: 'Läs på lätt svenska' }).click();
  await hotel.page.getByText('Neka incheckning enligt egna regler').click();
  await hotel.page.getByText('Uthyrning av rum och bostäder').click();
  await hotel.page.getByLabel('Finns det något ni inte får berätta?').selectOption('NONE');
  await hotel.page.getByRole('button', { name: 'Skicka svaret' }).click();
  await hotel.page.getByText('Tack. Svaret är sparat.').waitFor();
  await looksRight(hotel);
  await hotel.close();
});

step('what it said is read beside the card, and then stands on it', async () => {
  const { page } = lead;
  await page.reload();
  await page.getByRole('button', { name: 'Läs svaret' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Neka incheckning enligt egna regler').waitFor();
  await looksRight(lead);
  await dialog.getByText('För in det på kortet').click();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Organisationen själv, via länk', { exact: false }).waitFor();
  await looksRight(lead);
});

step(
  'it stands twice on the list, is merged and that is undone, on a phone and at a desk',
  async () => {
    const { page } = lead;
    const address = new URL(page.url()).pathname;
    await lead.goTo('/aktorer?plats=lund');
    await page.getByRole('button', { name: 'Lägg till aktör' }).click();
    const added = page.getByRole('dialog');
    await added.getByLabel('Organisation').fill('Hotellet vid torget AB');
    await added.getByLabel('Slag').selectOption('HOTEL');
    await added.getByLabel('Sektor').selectOption('BUSINESS');
    await added.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hotellet vid torget AB' }).waitFor();
    await lead.goTo(address);
    await page.getByText('Kan stå två gånger på listan').waitFor();
    await looksRight(lead);
    await page.getByRole('button', { name: 'Slå samman med en annan' }).first().click();
    const dialog = page.getByRole('dialog');
    await looksRight(lead);
    await dialog.getByRole('button', { name: 'Slå samman' }).click();
    await page.getByRole('heading', { name: 'Sammanslaget' }).waitFor();
    await looksRight(lead);
    const desk = await Visitor.at(browser, 'desk');
    await desk.inEnglish();
    await desk.signIn(...LEAD);
    await desk.goTo(address);
    await desk.page.getByRole('heading', { name: 'Merged' }).waitFor();
    await looksRight(desk);
    await desk.page
      .getByRole('button', { name: 'Undo the merge with Hotellet vid torget AB' })
      .click();
    await desk.page.getByText('May be on the list twice').waitFor();
    await looksRight(desk);
    await desk.close();
  },
);

step('who does what fits a phone', async () => {
  await lead.goTo('/aktorer/vem-gor-vad?plats=lund');
  await lead.page.getByText('Uppsökande arbete').first().waitFor();
  await looksRight(lead);
});
