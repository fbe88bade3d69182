import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { addDays, isoWeek, localDate, mondayOf } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, portalNow } from '../browser.js';
import { CHIEF, FA_MANAGER, LEAD, PILOT, POLICE, type Who } from '../demo.js';
import {
  about,
  freezeAndFetch,
  fromNumberToRecord,
  holds,
  openSection,
  type Person,
  seenFigures,
  signedInAt,
} from '../report.js';
import { story } from '../story.js';

/**
 * The report to the county board once more, from nothing, by people who have a phone at hand and read
 * English: a status report of the first quarter in Lund, for which each agency of the core group is
 * asked for its hours. The same at a desk in Swedish, and what comes after, is in report.spec.ts.
 */
const PLACE = 'plats=lund&program=lopande';
const TITLE = 'Lägesrapport från en telefon';
/** Of the core group in Lund, as a report names them. */
const ASKED: readonly (readonly [who: Who, shortName: string])[] = [
  [CHIEF, 'Socialtjänsten Lund'],
  [POLICE, 'Polisen Lund'],
  [FA_MANAGER, 'Frälsningsarmén'],
];

let browser: Browser;
let lead: Person;
/** /rapporter/… of the new report. */
let address = '';
const people = new Map<Who, Person>();
const step = story(() =>
  [...people].map(([who, { visitor }]) => [`report ${who.join(' ')}`, visitor] as const),
);

beforeAll(async () => {
  browser = await openBrowser();
  lead = await onAPhone(LEAD);
});
afterAll(async () => {
  for (const { visitor } of people.values()) await visitor.close();
  await browser.close();
});

async function onAPhone(who: Who): Promise<Person> {
  const person = await signedInAt(browser, who, 'pocketLight', 'en');
  people.set(who, person);
  return person;
}

/** What is not ready says so, and opens no dialog. */
async function expectMissingFrom(shortNames: readonly string[]): Promise<void> {
  const { page, say } = lead;
  expect(await page.getByRole('button', { name: say('step.freeze') }).count()).toBe(0);
  const later = page.locator('details').filter({ hasText: say('step.freeze') });
  await later.locator('summary').click();
  const answers = later.getByText(about(say('missing.FIGURES_NOT_APPROVED')));
  await answers.first().waitFor();
  const expected = shortNames.map((who) =>
    say('missing.FIGURES_NOT_APPROVED').replace('{who}', who),
  );
  expect((await answers.allTextContents()).sort()).toEqual(expected.sort());
  expect(await page.getByRole('dialog').count()).toBe(0);
}

describe('a progress report on phones, in English', () => {
  step('the lead reads what a number stands on', () => fromNumberToRecord(lead, PILOT));

  step('and begins a report', async () => {
    const { visitor, page, say } = lead;
    const today = localDate(portalNow());
    await visitor.goTo(`/rapporter?${PLACE}`);
    await holds(lead);
    await page.getByRole('link', { name: say('create') }).click();
    await page.getByRole('heading', { level: 1, name: say('new.title') }).waitFor();
    await page.getByRole('radio', { name: say('kind.STATUS_REPORT') }).press('Space');
    await page.getByRole('radio', { name: 'Lund', exact: true }).press('Space');
    await page.getByLabel(say('field.title'), { exact: true }).fill(TITLE);
    // From the first day of the programme to the closing day behind, as the form proposes.
    const behind = page.getByLabel(say('field.periodTo'), { exact: true });
    // In the first hours of a Monday the Sunday before has not been closed yet.
    const sunday = addDays(mondayOf(isoWeek(today)), -1);
    expect([sunday, addDays(sunday, -7)]).toContain(await behind.inputValue());
    await page.getByLabel(say('field.dueOn'), { exact: true }).fill(addDays(today, 28));
    await holds(lead);
    await page.getByRole('button', { name: say('new.submit') }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await visitor.settled();
    address = new URL(page.url()).pathname;
    await holds(lead);
  });

  step('writes, with a figure and with a number that has a source', async () => {
    const { visitor, page, say } = lead;
    await openSection(lead, 2);
    const text = page.getByRole('textbox', { name: say('text.label'), exact: true });
    await text.fill('Vi delade ut 120 kort.');
    await page
      .getByRole('textbox', { name: say('sources.field').replace('{number}', '120') })
      .fill('Lagerlista, Stadsmissionen');
    await page.getByRole('button', { name: say('sources.give').replace('{number}', '120') }).tap();
    await text.press('End');
    await page.keyboard.type(' Timmar: ');
    await page.getByRole('combobox', { name: say('insert.label') }).selectOption('⟦K10⟧');
    await page.getByRole('button', { name: say('insert.button'), exact: true }).tap();
    expect(await text.textContent()).toMatch(/delade ut 120 kort\.\s+Timmar:\s+[\d,.]+$/);
    await holds(lead);
    await page.getByRole('button', { name: say('text.save') }).tap();
    await page.getByText(say('text.saved')).waitFor();
    await visitor.settled();
    await page.getByRole('button', { name: say('step.askAgencies') }).tap();
    await page.getByRole('button', { name: /^(Skicka nu|Send now)$/ }).tap();
    await page.getByText(say('state.AGENCY_APPROVAL'), { exact: true }).first().waitFor();
    await visitor.settled();
    await holds(lead);
  });

  step('cannot freeze it while nobody has answered', () =>
    expectMissingFrom(ASKED.map(([, shortName]) => shortName)),
  );

  step('each agency finds its figures on its front page, and approves them', async () => {
    for (const [who] of ASKED) {
      const person = await onAPhone(who);
      const { page, say } = person;
      await page.locator(`main a[href^="${address}"]`).first().tap();
      await page.getByRole('heading', { name: say('answer.heading') }).waitFor();
      await page.getByRole('button', { name: say('answer.all') }).tap();
      await page.getByText(say('answer.doneAll')).waitFor();
      await holds(person);
    }
  });

  step('is frozen, and its stored bytes are what is fetched', async () => {
    await lead.visitor.goTo(address);
    await seenFigures(lead);
    await freezeAndFetch(lead);
  });

  step('no browser complained', async () => {
    expect([...people.values()].flatMap(({ visitor }) => visitor.complaints)).toEqual([]);
  });
});
