import { afterAll, beforeAll } from '@jest/globals';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { filled, type Language, readWords, type Say } from '../words.js';

/** A meeting is held in English on a phone, and what it decided is done in Swedish at a desk. */
const TITLE = 'About the weekends';
const BODY = 'numret till jouren en söndag';
const GUEST = 'Sjuksköterska, vårdcentralen';

let browser: Browser;
let pocket: Visitor;
let desk: Visitor;
const says = new Map<string, Say>();

const step = story(
  () =>
    [
      ['pocket', pocket],
      ['desk', desk],
    ] as const,
);

const FOLDERS = {
  meeting: 'libs/activities/meetings/web',
  phased: 'libs/activities/core/web/phased',
  parts: 'libs/activities/core/web/parts',
  task: 'libs/tasks/web',
} as const;
const word = (of: keyof typeof FOLDERS, key: string, language: Language = 'en') =>
  (says.get(`${of} ${language}`) as Say)(key);

beforeAll(async () => {
  for (const language of ['sv', 'en'] as const) {
    for (const [of, folder] of Object.entries(FOLDERS)) {
      says.set(`${of} ${language}`, await readWords([folder], language));
    }
  }
  browser = await openBrowser();
  pocket = await Visitor.at(browser, 'pocket');
  await pocket.inEnglish();
  await pocket.signIn(...CHIEF);
  desk = await Visitor.at(browser, 'desk');
  await desk.signIn(...CHIEF);
});
afterAll(async () => {
  for (const visitor of [pocket, desk]) await visitor.close();
  await browser.close();
});

const press = (name: string, { page } = pocket) =>
  page.getByRole('button', { name, exact: true }).click();

step('it is planned on a phone, with a point of its own and a guest', async () => {
  const { page } = pocket;
  const yesterday = addDays(localDate(new Date()), -1);
  await pocket.goTo('/moten');
  await page
    .getByRole('link', { name: word('meeting', 'plan') })
    .first()
    .click();
  await page.getByLabel(word('meeting', 'field.title'), { exact: true }).fill(TITLE);
  await page
    .getByRole('radio', { name: new RegExp(`^${word('meeting', 'ring.CORE')}`) })
    .check({ force: true });
  await page
    .getByRole('textbox', { name: word('meeting', 'field.when') })
    .fill(`${yesterday} 9–10`);
  await looksRight(pocket);
  await press(word('phased', 'plan.submit'));
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await press(word('meeting', 'agenda.write'));
  const agenda = page.getByRole('dialog');
  await agenda.getByRole('textbox').first().fill('Vem som svarar på söndagar');
  await agenda.getByRole('button', { name: word('meeting', 'agenda.submit') }).click();
  await agenda.waitFor({ state: 'detached' });
  await press(word('parts', 'participants.ask'));
  const ask = page.getByRole('dialog');
  await ask.getByLabel(word('parts', 'participants.other')).fill(GUEST);
  await ask.getByLabel(word('parts', 'participants.of')).selectOption('');
  await ask
    .getByRole('button', { name: word('parts', 'participants.submit'), exact: true })
    .click();
  await page.getByText(GUEST, { exact: true }).waitFor();
  await press(word('meeting', 'step.confirm'));
  await press('Send now');
  await page.getByRole('button', { name: word('meeting', 'step.complete') }).waitFor();
  await looksRight(pocket);
});

step('it is held there, and what it decided is a task', async () => {
  const { page } = pocket;
  await press(word('parts', 'participants.attendanceOpen'));
  await page.getByRole('checkbox', { name: GUEST }).check({ force: true });
  await press(word('parts', 'participants.attendanceSubmit'));
  await press(word('meeting', 'minutes.write'));
  const minutes = page.getByRole('dialog');
  await minutes.getByRole('button', { name: word('meeting', 'decision.add') }).click();
  await minutes.getByLabel(word('meeting', 'decision.verb')).selectOption('TEST');
  await minutes.getByLabel(word('meeting', 'decision.body')).fill(BODY);
  await looksRight(pocket);
  await minutes.getByRole('button', { name: word('meeting', 'minutes.submit') }).click();
  await minutes.waitFor({ state: 'detached' });
  await press(word('meeting', 'step.complete'));
  await press(word('meeting', 'step.evaluate'));
  await page.getByText(word('meeting', 'task.OPEN')).waitFor();
  await looksRight(pocket);
});

step('it is done at a desk, and the meeting says so on the phone', async () => {
  const { page } = desk;
  await desk.goTo('/moten');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('link', { name: filled(word('meeting', 'decision.taskOf', 'sv')) }).click();
  await press(word('task', 'step.finish', 'sv'), desk);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: word('task', 'finish.submit', 'sv'), exact: true })
    .click();
  await page.getByRole('button', { name: word('task', 'step.reopen', 'sv') }).waitFor();
  await looksRight(desk);
  await pocket.page.reload();
  await pocket.page.getByText(word('meeting', 'task.DONE'), { exact: true }).waitFor();
  await looksRight(pocket);
});
