import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, portalNow, type View, Visitor } from '../browser.js';
import { LEAD } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { type Language, readWords, type Say } from '../words.js';

/**
 * What a town lacks becomes a task; somebody of that kind is added and takes part; the gap has closed by itself, and
 * the task is done: at a desk in Swedish, on a phone in English.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const RUNS: readonly [View, Language, string, string][] = [
  ['desk', 'sv', 'PROSECUTOR', 'Åklagarkammaren'],
  ['pocket', 'en', 'VICTIM_SUPPORT', 'Brottsofferjouren i grannkommunen'],
];
const runs = drawn('runs of a gap', RUNS, ([view]) => view);

describe.each(runs)('on a %s, in %s', (view, language, kind, name) => {
  let lead: Visitor;
  let actors: Say;
  let tasks: Say;
  let task: string;
  const step = story(() => [['lead', lead]] as const);
  beforeAll(async () => {
    actors = await readWords(['libs/actors/web'], language);
    tasks = await readWords(['libs/tasks/web'], language);
    lead = await Visitor.at(browser, view);
    if (language === 'en') await lead.inEnglish();
    await lead.signIn(...LEAD);
  });
  afterAll(() => lead.close());

  const kindWord = () => actors(`kind.${kind}`);
  const gap = () => `${kindWord()}: ${actors('level.MISSING')}`;
  const choice = () => lead.page.getByLabel(actors('gaps.choose'), { exact: true });
  const press = (label: string) =>
    lead.page.getByRole('button', { name: label, exact: true }).click();
  const inDialog = async (label: string) => {
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  step('it is missing, and a task is made of it', async () => {
    const { page } = lead;
    await lead.goTo('/aktorer?plats=helsingborg');
    await page.getByText(gap()).waitFor();
    await choice().selectOption(kind);
    await press(`${tasks('make')}: ${kindWord()}`);
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel(tasks('field.body')).inputValue()).toContain(
      kindWord().toLowerCase(),
    );
    await dialog.getByLabel(tasks('field.owner')).fill('Projektledare');
    await dialog.getByLabel(tasks('field.due')).fill(addDays(localDate(portalNow()), 7));
    await looksRight(lead);
    await dialog.getByRole('button', { name: tasks('save'), exact: true }).click();
    await page.getByRole('button', { name: tasks('step.finish'), exact: true }).waitFor();
    task = new URL(page.url()).pathname;
    await looksRight(lead);
  });

  step('one of the kind is added, and comes to take part', async () => {
    const { page } = lead;
    await lead.goTo('/aktorer?plats=helsingborg');
    // A town without any actor offers it twice: above, and where its list is empty.
    await page
      .getByRole('button', { name: actors('add'), exact: true })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(actors('field.name')).fill(name);
    await dialog.getByLabel(actors('field.kind')).selectOption(kind);
    await dialog.getByLabel(actors('field.sector')).selectOption('AUTHORITY');
    await inDialog(actors('save'));
    await page.getByRole('heading', { level: 1, name }).waitFor();
    for (const taken of ['contact', 'interest', 'agree', 'activate']) {
      await press(actors(`step.${taken}`));
      await inDialog(actors('save'));
    }
    await page.getByText(actors('state.ACTIVE'), { exact: true }).first().waitFor();
    await looksRight(lead);
  });

  step('the gap has closed by itself, and its dates say what nobody has answered yet', async () => {
    const { page } = lead;
    await lead.goTo('/aktorer?plats=helsingborg');
    await page.getByRole('heading', { name: actors('gaps.heading') }).waitFor();
    await choice().waitFor();
    expect(await page.getByText(gap()).count()).toBe(0);
    const left = await choice()
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    expect(left).not.toContain(kind);
    const open = (summary: string) =>
      page.locator('details > summary', { hasText: summary }).click();
    await open(actors('grid.title'));
    const grid = page.getByRole('table', { name: actors('grid.caption') });
    const ofKind = grid.getByRole('row').filter({ hasText: kindWord() });
    await ofKind.getByText(actors('level.ACTIVE')).waitFor();
    await ofKind.getByText(actors('grid.trained.few')).waitFor();
    await open(actors('coverage.title').split(':')[0] ?? '');
    const dates = page.getByRole('table', { name: actors('coverage.caption') });
    const row = dates.getByRole('row').filter({ hasText: kindWord() });
    await row.first().getByText(actors('coverage.never.KIND')).waitFor();
    await looksRight(lead);
  });

  step('the task is done, with a note', async () => {
    const { page } = lead;
    await lead.goTo(task);
    await press(tasks('step.finish'));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(tasks('finish.note')).fill(`${name} är med.`);
    await looksRight(lead);
    await dialog.getByRole('button', { name: tasks('finish.submit'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`${name} är med.`).waitFor();
    await looksRight(lead);
  });
});
