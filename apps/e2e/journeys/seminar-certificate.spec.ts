import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { lookUp, SOC1, SOC2 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * Paper for those who were at a seminar: at a desk one after the other, on a phone in English; the name is on it and
 * nowhere else.
 */
const HELD = `select s.activity_id as id from seminar s join agency g on g.id = s.agency_id
  where g.key = 'SOC-LUND' and s.state in ('COMPLETED', 'EVALUATED') order by 1 limit 1`;

let browser: Browser;
let desk: Visitor;
let phone: Visitor;
let path: string;

const step = story(
  () =>
    [
      ['desk', desk],
      ['phone', phone],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  path = `/seminarier/${await lookUp(HELD)}`;
  desk = await Visitor.at(browser, 'desk');
  await desk.signIn(...SOC1);
  phone = await Visitor.at(browser, 'pocket');
  await phone.signIn(...SOC2);
});
afterAll(async () => {
  for (const visitor of [desk, phone]) await visitor.close();
  await browser.close();
});

/** What the paper says that a press saves. */
async function paperOf({ page }: Visitor, name: RegExp | string, save: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: save }).click(),
  ]);
  expect(await download.failure()).toBeNull();
  expect(download.suggestedFilename()).toMatch(/^intyg-[0-9a-f]{8}\.pdf$/);
  return readPdf(new Uint8Array(readFileSync(await download.path())));
}

step('a name that is none is said at its field, and stays', async () => {
  const { page } = desk;
  await desk.goTo(path);
  await page.getByRole('button', { name: 'Skriv intyg' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Det ger ingen behörighet.').waitFor();
  await looksRight(desk);
  await dialog.getByLabel('Namn på intyget').fill('Åsa Öhrn 850101');
  await dialog.getByRole('button', { name: 'Hämta intyget' }).click();
  await dialog
    .getByText(/Skriv bara namnet/)
    .first()
    .waitFor();
  expect(await dialog.getByLabel('Namn på intyget').inputValue()).toBe('Åsa Öhrn 850101');
  await looksRight(desk);
});

step('one after the other is saved, and the field is empty for the next', async () => {
  const { page } = desk;
  const field = page.getByRole('dialog').getByLabel('Namn på intyget');
  for (const name of ['Åsa Öhrn', 'Bo Ek']) {
    await field.fill(name);
    const pdf = await paperOf(desk, 'Namn på intyget', 'Hämta intyget');
    expect([pdf.title, pdf.language]).toEqual([name, 'sv-SE']);
    expect(plain(pdf.pages.join(' '))).toContain('Behörighet ger den egna chefen.');
    expect(await field.inputValue()).toBe('');
  }
  await page.getByText('2 intyg är hämtade').waitFor();
  await looksRight(desk);
  await page.getByRole('button', { name: 'Klar' }).click();
  expect(desk.page.url()).not.toMatch(/hrn|Ek/);
});

step('on a phone it is in the language of who prints it', async () => {
  const { page } = phone;
  await phone.inEnglish();
  await phone.goTo(path);
  await page.getByRole('button', { name: 'Write a certificate' }).click();
  await page.getByRole('dialog').getByLabel('Name on the certificate').fill('Ada Holm');
  await looksRight(phone);
  const pdf = await paperOf(phone, 'Name on the certificate', 'Download the certificate');
  expect([pdf.title, pdf.language]).toEqual(['Ada Holm', 'en-GB']);
  await page.getByText('The certificate is downloaded').waitFor();
  await looksRight(phone);
});
