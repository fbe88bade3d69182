import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { LEAD, lookUp } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { readWords, type Say } from '../words.js';

/**
 * A hotel answers by its link in English, at its own desk; the lead reads it at theirs, and then the card says it.
 * The same on a phone in Swedish is in actor.spec.ts.
 */
const SECRET = 'd'.repeat(43);
const NAME = 'Hotel at the bridge';
const MAILBOX = 'reception@bridge.example';

let browser: Browser;
let lead: Visitor;
let hotel: Visitor;
let say: Say;
let link: Say;
const step = story(
  () =>
    [
      ['lead', lead],
      ['hotel', hotel],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  say = await readWords(['libs/actors/web'], 'en');
  link = await readWords(['libs/actors/web/link'], 'en');
  lead = await Visitor.at(browser, 'desk');
  await lead.inEnglish();
  await lead.signIn(...LEAD);
  hotel = await Visitor.at(browser, 'desk');
  await hotel.inEnglish();
});
afterAll(async () => {
  for (const visitor of [lead, hotel]) await visitor.close();
  await browser.close();
});

const press = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('button', { name, exact: true }).click();
const save = async (name: string) => {
  const dialog = lead.page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

step('it is added and asked by a link', async () => {
  const { page } = lead;
  await lead.goTo('/aktorer?plats=lund');
  await press(lead, say('add'));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('field.name')).fill(NAME);
  await dialog.getByLabel(say('field.kind')).selectOption('HOTEL');
  await dialog.getByLabel(say('field.sector')).selectOption('BUSINESS');
  await save(say('save'));
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  // The contact comes before the question, which is among the rest.
  await lead.page.locator('summary', { hasText: 'More' }).click();
  await press(lead, say('step.ask'));
  await page.getByLabel(say('field.mailbox')).fill(MAILBOX);
  await looksRight(lead);
  await save(say('ask.send'));
  await page.getByText(`The link was sent to ${MAILBOX}`, { exact: false }).waitFor();
});

step('it sees its own words, and answers by fixed choices', async () => {
  const { page } = hotel;
  // The demo sends no mail: the secret of the letter is given here.
  await lookUp(
    `update actor_question set secret_hash = sha256(convert_to($1, 'UTF8')) where mailbox = $2 returning id`,
    [SECRET, MAILBOX],
  );
  await hotel.goTo(`/organisation#${SECRET}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page
    .getByText('Write nothing about people, rooms or cars here', { exact: false })
    .waitFor();
  await looksRight(hotel);
  await page.getByText(say('may.REFUSE_GUESTS')).click();
  await page.getByText(say('task.LETS_ROOMS')).click();
  await page.getByLabel(link('field.secrecy')).selectOption('NONE');
  await press(hotel, link('send'));
  await page.getByText(link('answered'), { exact: false }).first().waitFor();
  await looksRight(hotel);
});

step('its card changes once the lead has read the answer', async () => {
  const { page } = lead;
  await page.reload();
  await page.getByText(say('answer.nothing')).waitFor();
  await press(lead, say('step.judge'));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('may.REFUSE_GUESTS')).waitFor();
  await looksRight(lead);
  await dialog.getByText(say('judge.take')).click();
  await save(say('judge.do'));
  await page.getByText(say('answer.byLink'), { exact: false }).waitFor();
  await page.getByText(say('task.LETS_ROOMS')).first().waitFor();
  await looksRight(lead);
  await hotel.page.reload();
  await hotel.page.getByText(link('gone.title')).waitFor();
});
