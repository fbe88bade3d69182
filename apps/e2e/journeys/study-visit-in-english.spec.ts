import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, portalNow, type View, Visitor } from '../browser.js';
import { lookUp, POLICE, SOC1, type Who } from '../demo.js';
import { looksRight as looksRightInAny } from '../looks-right.js';
import { story } from '../story.js';

/** J7 in English, from the plan to the page that tells of it: one at a desk, one on a phone. */
const TITLE = 'Lund to Malmö: the first night';
const QUESTION = 'Who answers at three in the morning?';
const SAW = 'One number answers all night.';

let browser: Browser;
let desk: Visitor;
let phone: Visitor;
const step = story(
  () =>
    [
      ['desk', desk],
      ['phone', phone],
    ] as const,
);

async function inEnglish(who: Who, view: View): Promise<Visitor> {
  const visitor = await Visitor.at(browser, view);
  await visitor.inEnglish();
  await visitor.signIn(...who);
  return visitor;
}

beforeAll(async () => {
  browser = await openBrowser();
  desk = await inEnglish(SOC1, 'desk');
  phone = await inEnglish(POLICE, 'pocket');
});
afterAll(async () => {
  for (const visitor of [desk, phone]) await visitor.close();
  await browser.close();
});

const looksRight = async (visitor: Visitor) => {
  await looksRightInAny(visitor);
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
};

const dialogOf = ({ page }: Visitor) => page.getByRole('dialog');
const press = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('button', { name, exact: true }).click();

step('is planned at the desk, with a question and somebody who is asked', async () => {
  const { page } = desk;
  await desk.goTo('/studiebesok/nytt');
  await page.getByLabel('Title').fill(TITLE);
  await page.getByLabel('Purpose').fill('See how the night is covered.');
  await page.getByLabel('Host').fill('Malmö social services');
  await page.getByLabel('When').fill(`${addDays(localDate(portalNow()), -1)} 10-15`);
  await looksRight(desk);
  await press(desk, 'Save the draft');
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await press(desk, 'Write the questions');
  const questions = dialogOf(desk);
  await questions.getByRole('textbox', { name: 'Question' }).fill(QUESTION);
  await looksRight(desk);
  await questions.getByRole('button', { name: 'Save the questions' }).click();
  await page.getByRole('heading', { name: QUESTION }).waitFor();
  await press(desk, 'Ask more');
  const ask = dialogOf(desk);
  await ask
    .getByRole('checkbox', { name: /Polisen Lund/ })
    .first()
    .press('Space');
  await ask.getByLabel('Somebody else').fill('School counsellor');
  await ask.getByLabel('Mailbox of the function').fill('counsellor@lund.example');
  await looksRight(desk);
  await ask.getByRole('button', { name: 'Ask', exact: true }).click();
  await ask.waitFor({ state: 'detached' });
  await press(desk, 'Confirm the study visit');
  await page.getByText('Confirmed', { exact: true }).first().waitFor();
  await looksRight(desk);
});

step('is found on the phone, answered, and noted under its question', async () => {
  const { page } = phone;
  await phone.goTo('/studiebesok');
  await looksRight(phone);
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page
    .getByLabel(/^Answer from/)
    .first()
    .selectOption({ label: 'Coming' });
  await page.getByText('1 of 2 have accepted').waitFor();
  await press(phone, `Take a note: ${QUESTION}`);
  await page
    .getByLabel('What did you see?')
    .fill('The duty desk answers, and says the name of its function.');
  await press(phone, 'Save the note');
  await page.getByText('The duty desk answers, and says the name of its function.').waitFor();
  await looksRight(phone);
});

step('is carried out once it is known who came', async () => {
  const { page } = desk;
  await desk.settled();
  await page.reload();
  await press(desk, 'Note who came');
  await looksRight(desk);
  await dialogOf(desk).getByRole('button', { name: 'Save who came' }).click();
  await page.getByText('1 of 2 came').waitFor();
  await press(desk, 'Mark as completed');
  await page.getByText('Completed', { exact: true }).first().waitFor();
  await looksRight(desk);
});

step('leaves a learning, written on the phone', async () => {
  const { page } = phone;
  await page.reload();
  await press(phone, 'Write a learning');
  const dialog = dialogOf(phone);
  await dialog.getByLabel('We saw').fill(SAW);
  await dialog.getByLabel('What it means for us').fill('We need one, too.');
  await dialog.getByText('Adopt', { exact: true }).click();
  await looksRight(phone);
  await dialog.getByRole('button', { name: 'Save the learning' }).click();
  await page.getByText(SAW).first().waitFor();
  await looksRight(phone);
});

step(
  'of another is answered from a letter, without signing in, by a press and not by a look',
  async () => {
    const token = 'a-link-in-a-letter-that-nobody-else-has-read';
    const id = await lookUp(
      `with asked as (select n.* from activity_participant n join activity a on a.id = n.activity_id
       where a.kind = 'STUDY_VISIT' and a.starts_at > now() + interval '1 day' and n.function_title = 'Fältarbetare 1'),
     key as (insert into participant_key (participant_id, agency_id, way, secret_hash, made_at)
       select id, agency_id, 'LINK', sha256(convert_to($1, 'UTF8')), now() from asked)
     select id from asked`,
      [token],
    );
    const answer = () =>
      lookUp('select answer as id from activity_participant where id = $1', [id]);
    const before = await answer();
    const reader = await Visitor.at(browser, 'pocket');
    await reader.inEnglish();
    const { page } = reader;
    await reader.goTo(`/komma#${token}`);
    await page.getByText(/The link is for Fältarbetare 1/).waitFor();
    await looksRight(reader);
    expect(await answer()).toBe(before);
    await page.getByText('We are not coming', { exact: true }).click();
    await page.getByRole('button', { name: /the answer$/ }).click();
    await page.getByText('The answer is saved: We are not coming').waitFor();
    await looksRight(reader);
    expect(await answer()).toBe('DECLINED');
    await reader.close();
  },
);

step('ends as a page that both have in their hands', async () => {
  for (const visitor of [desk, phone]) {
    const { page } = visitor;
    await page.reload();
    const link = page.getByRole('link', { name: 'Download the report (PDF)' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^studiebesok-[0-9a-f]{8}\.pdf$/);
    const { pages, title, marked } = await readPdf(await readFile(await download.path()));
    expect([pages.length, title, marked]).toEqual([1, TITLE, true]);
    const text = plain(pages.join(' '));
    for (const said of [QUESTION, SAW, 'Malmö social services', '1 (Polisen Lund 1)']) {
      expect(text).toContain(said);
    }
    await looksRight(visitor);
  }
});
