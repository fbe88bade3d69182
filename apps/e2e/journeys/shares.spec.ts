import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, lookUp, SOC_HBG } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * A pass stayed open to two organisations that are in its plan no longer. The manager ends one share at a
 * desk and the other on a phone, in English; the receiver reads it no longer.
 */
let browser: Browser;
let desk: Visitor;
let phone: Visitor;
let receiver: Visitor;
let id: string;
let number: string;

const step = story(
  () =>
    [
      ['desk', desk],
      ['phone', phone],
      ['receiver', receiver],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  id = await lookUp(`select a.id from field_operation f join activity a on a.id = f.activity_id
    join programme p on p.id = a.programme_id join agency g on g.id = a.agency_id
    where p.key <> '2022' and g.key = 'SOC-LUND' and f.state = 'AWAITING_GO' order by a.starts_at limit 1`);
  number = await lookUp('select number as id from activity where id = $1', [id]);
  await lookUp(
    `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
     select a.id, r.id, a.agency_id, a.created_by from activity a, agency r
     where a.id = $1 and r.key in ('SOC-HBG', 'LST-SKANE') returning share_key as id`,
    [id],
  );
  desk = await Visitor.at(browser, 'desk');
  await desk.signIn(...CHIEF);
  phone = await Visitor.at(browser, 'pocket');
  await phone.inEnglish();
  await phone.signIn(...CHIEF);
  receiver = await Visitor.at(browser, 'desk');
  await receiver.signIn(...SOC_HBG);
});
afterAll(async () => {
  for (const visitor of [desk, phone, receiver]) await visitor.close();
  await browser.close();
});

step('the receiver reads the plan', async () => {
  await receiver.goTo(`/faltpass/${id}`);
  await receiver.page.getByRole('heading', { level: 1 }).getByText(number).first().waitFor();
});

step('the manager ends the share, and says why', async () => {
  const { page } = desk;
  await desk.goTo('/delningar?plats=lund');
  await page.getByRole('heading', { level: 1, name: 'Delningar' }).waitFor();
  await page.getByText('Mottagaren är med i planen').first().waitFor();
  await looksRight(desk);
  await desk.picture('shares-list');
  const end = page.getByRole('button', {
    name: new RegExp(`^Avsluta delningen av ${number} .*Helsingborg`),
  });
  await end.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Det som har kommit in finns kvar där/).waitFor();
  await dialog.getByRole('button', { name: 'Avsluta delningen' }).click();
  await dialog.getByText('Välj varför delningen ska avslutas.').first().waitFor();
  await looksRight(desk);
  await desk.picture('shares-end');
  await dialog.getByText('Fel mottagare', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Avsluta delningen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await end.waitFor({ state: 'detached' });
  await page.getByText(/Fel mottagare\. Enhetschef/).waitFor();
  await looksRight(desk);
});

step('the receiver reads it no longer', async () => {
  await receiver.goTo(`/faltpass/${id}`);
  await receiver.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await receiver.words()).not.toContain(number);
});

step('another share is ended on a phone, in English', async () => {
  const { page } = phone;
  await phone.goTo('/delningar?plats=lund');
  await page.getByRole('heading', { level: 1, name: 'What we share' }).waitFor();
  await looksRight(phone);
  await phone.picture('shares-phone');
  const end = page.getByRole('button', { name: new RegExp(`^End the share of ${number} .*Skåne`) });
  await end.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('The receiver takes no part in the work').click();
  await looksRight(phone);
  await dialog.getByRole('button', { name: 'End the share' }).click();
  await dialog.waitFor({ state: 'detached' });
  await end.waitFor({ state: 'detached' });
  await looksRight(phone);
});

step('the list leaves as a PDF, with what ended and why', async () => {
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('link', { name: 'Hämta listan (PDF)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('delningar.pdf');
  const { pages } = await readPdf(await readFile(await download.path()));
  const text = plain(pages.join(' '));
  expect(text).toContain(number);
  expect(text).toContain('Fel mottagare');
});
