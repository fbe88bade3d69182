import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { LEAD, lookUp } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { filled, type Language, readWords, type Say } from '../words.js';

interface Case {
  readonly view: View;
  readonly language: Language;
  readonly organisation: string;
}

/** A week of Almedalen that is just over: the demo's own is in a programme that is read only. */
const HELD = `
  with a as (
    insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select m.agency_id, s.id, p.id, 'DISSEMINATION', $1, 'COMPLETED', now() - interval '6 days',
      now() - interval '143 hours', 'Visby', 'P1', 'FINALISED', m.id
    from membership m, site s, programme p
    where m.work_email = 'projektledare@fa-hbg.example' and s.key = 'lund' and p.key = 'lopande' limit 1
    returning id, agency_id)
  insert into dissemination (activity_id, agency_id, state, stage, purpose, message, format, targets)
  select id, agency_id, 'COMPLETED', 'Almedalsveckan', 'Visa att det går.', 'Ring.', 'PANEL', '{MUNICIPALITIES,BUSINESS}'
  from a returning activity_id as id`;

/** Somebody who has heard of the work in Almedalen becomes an active actor of the town. */
describe.each<Case>([
  { view: 'desk', language: 'sv', organisation: 'Hotell Trädgården' },
  { view: 'pocket', language: 'en', organisation: 'Hotell Parken' },
])('a lead, at a $view in $language', ({ view, language, organisation }) => {
  const title = `Almedalen: vem ringer vem (${language})`;
  let browser: Browser;
  let lead: Visitor;
  let say: Say;
  let ofActors: Say;
  let ofTasks: Say;
  let stage: string;
  const step = story(() => [['lead', lead]] as const);

  beforeAll(async () => {
    browser = await openBrowser();
    say = await readWords(['libs/activities/disseminations/web'], language);
    ofActors = await readWords(['libs/actors/web'], language);
    ofTasks = await readWords(['libs/tasks/web'], language);
    lead = await Visitor.at(browser, view);
    if (language === 'en') await lead.inEnglish();
    await lead.signIn(...LEAD);
    stage = `/spridning/${await lookUp(HELD, [title])}`;
  });
  afterAll(async () => {
    await lead.close();
    await browser.close();
  });

  const press = (name: string) => lead.page.getByRole('button', { name, exact: true }).click();
  const save = async (name: string) => {
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const itsRow = () => lead.page.getByRole('listitem').filter({ hasText: organisation });

  step('is noted; what is missing is said at its field, and what is typed stays', async () => {
    await lead.goTo(stage);
    await press(say('lead.add'));
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByLabel(say('lead.organisation')).fill(organisation);
    await dialog.getByRole('button', { name: say('submit') }).click();
    await dialog.getByText(say('problem.LEAD_FUNCTION_MISSING')).first().waitFor();
    await dialog.getByLabel(say('lead.kind')).selectOption('HOTEL');
    await dialog.getByLabel(say('lead.function')).fill('Receptionsansvarig');
    await dialog.getByLabel(say('lead.wants'), { exact: true }).selectOption('JOIN');
    await looksRight(lead);
    await save(say('submit'));
    await itsRow().getByText(say('leadState.NEW'), { exact: true }).waitFor();
    await looksRight(lead);
  });

  step('is followed up by a task with an owner and a day', async () => {
    await press(`${ofTasks('make')}: ${organisation}`);
    const dialog = lead.page.getByRole('dialog');
    await dialog.getByLabel(ofTasks('field.owner')).fill('Fältarbetare 1');
    await looksRight(lead);
    await save(ofTasks('save'));
    await lead.page.getByText(ofTasks('source.LEAD'), { exact: false }).waitFor();
    await lead.page.getByRole('link', { name: ofTasks('source.open') }).click();
    await itsRow().getByText(say('leadState.FOLLOWED_UP'), { exact: true }).waitFor();
    await itsRow()
      .getByRole('link', { name: filled(say('lead.followUp')) })
      .waitFor();
    await looksRight(lead);
  });

  step('becomes an actor: the register has its name and kind already', async () => {
    const { page } = lead;
    await press(`${say('lead.outcome')}: ${organisation}`);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('outcome.becomeActor')).click();
    await looksRight(lead);
    await dialog.getByRole('button', { name: say('lead.toActors') }).click();
    await page.getByRole('heading', { name: ofActors('add') }).waitFor();
    await dialog.getByLabel(ofActors('field.sector')).selectOption('BUSINESS');
    await looksRight(lead);
    await save(ofActors('save'));
    await page.getByRole('heading', { level: 1, name: organisation }).waitFor();
    await page.getByText(ofActors('origin'), { exact: true }).waitFor();
    await looksRight(lead);
  });

  step('is active in the town, and the stage says so', async () => {
    const { page } = lead;
    for (const taken of ['step.contact', 'step.interest', 'step.agree', 'step.activate']) {
      await press(ofActors(taken));
      await save(ofActors('save'));
    }
    await page.getByText(ofActors('state.ACTIVE'), { exact: true }).first().waitFor();
    await page.getByRole('link', { name: title }).click();
    await itsRow().getByText(say('leadState.BECAME_ACTOR'), { exact: true }).waitFor();
    await itsRow().getByText(say('lead.active'), { exact: true }).waitFor();
    await looksRight(lead);
  });
});
