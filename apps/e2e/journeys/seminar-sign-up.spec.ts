import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { LEAD, lookUp } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { type Language, readWords, type Say } from '../words.js';

/**
 * A full house whose waiting list moves by itself, and its door with the network gone: at a desk in Swedish, on a
 * phone in English.
 */
const TITLE = { sv: 'Full sal om natten', en: 'Full house at night' } as const;
const HOTEL = { sv: 'Hotell Nattugglan', en: 'Night Owl Hotel' } as const;

/** Two seats, both taken; the portal in the demo sends no mail, so that nobody can be asked by letter here. */
const FULL = `
  with a as (
    insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select m.agency_id, s.id, p.id, 'SEMINAR', $1, 'CONFIRMED', now() + interval '9 days', now() + interval '218 hours',
      'Stadshuset, Lund', 'P1', 'FINALISED', m.id
    from membership m, site s, programme p
    where m.work_email = 'projektledare@fa-hbg.example' and s.key = 'lund' and p.key <> '2022' limit 1
    returning id, agency_id),
  s as (insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
    select id, agency_id, 'KNOWLEDGE', 'CONFIRMED', 'Syfte', 2 from a returning activity_id, agency_id),
  p as (insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
    select activity_id, agency_id, true, md5($1), sha256('door') from s returning activity_id, agency_id),
  u as (insert into seminar_sign_up (activity_id, agency_id, organisation, function_title, work_email, language,
      state, asked_at)
    select activity_id, agency_id, 'Taxi Lund', 'Förare ' || n, 'taxi' || n || '@taxi.example', 'sv', 'SEAT', now()
    from p, generate_series(1, 2) n returning id, agency_id)
  select activity_id as id from p`;

/** Their employer is asked, so that it has a link of its own. */
const INVITED = `
  insert into activity_participant (activity_id, agency_id, function_title, asked_at, keys_from)
  select id, agency_id, $2, now(), now() from activity where id = $1 returning id`;

/** As the letter would have made it. */
const LETTER = `
  insert into seminar_sign_up_key (secret_hash, sign_up_id, agency_id)
  select sha256(convert_to($1, 'UTF8')), u.id, u.agency_id from seminar_sign_up u
  where u.activity_id = $2 and u.work_email = $3 returning sign_up_id as id`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const RUNS: readonly [View, Language][] = [
  ['desk', 'sv'],
  ['pocket', 'en'],
];
const runs = drawn('runs of a sign-up', RUNS, ([view]) => view);

describe.each(runs)('on a %s, in %s', (view, language) => {
  let open: Say;
  let list: Say;
  let id: string;
  let guest: Visitor;
  let driver: Visitor;
  let lead: Visitor;
  const step = story(
    () =>
      [
        ['guest', guest],
        ['driver', driver],
        ['lead', lead],
      ] as const,
  );

  const comes = async () => {
    const visitor = await Visitor.at(browser, view);
    if (language === 'en') await visitor.inEnglish();
    return visitor;
  };
  beforeAll(async () => {
    open = await readWords(['libs/activities/seminars/web/sign-up'], language);
    list = await readWords(['libs/activities/seminars/web/list'], language);
    id = await lookUp(FULL, [TITLE[language]]);
    guest = await comes();
    driver = await comes();
    lead = await comes();
    await lead.signIn(...LEAD);
  });
  afterAll(async () => {
    for (const visitor of [guest, driver, lead]) await visitor.close();
  });

  const press = ({ page }: Visitor, text: string) =>
    page.getByRole('button', { name: text, exact: true }).click();
  const letterTo = async (address: string) => {
    const secret = `${language}-${address}`.padEnd(43, 'x');
    await lookUp(LETTER, [secret, id, address]);
    return `/anmalan/min#${secret}`;
  };

  step('a night manager signs up to a full house, in a minute', async () => {
    const key = await lookUp(
      'select open_key as id from seminar_sign_up_page where activity_id = $1',
      [id],
    );
    await guest.goTo(`/anmalan#${key}`);
    const { page } = guest;
    await page.getByRole('heading', { level: 1, name: TITLE[language] }).waitFor();
    await page.getByText(open('full.text')).waitFor();
    await looksRight(guest);
    await press(guest, open('easy'));
    await page.getByText(open('easy.full.text')).waitFor();
    await looksRight(guest);
    await page.getByLabel(open('organisation')).fill(HOTEL[language]);
    await page.getByLabel(open('email')).fill('natt@hotell.example');
    await press(guest, open('submit'));
    await page.getByText(open('sent')).waitFor();
    await looksRight(guest);
  });

  step('by the link of the own employer reads first that it is told who came', async () => {
    const invited = await lookUp(INVITED, [id, HOTEL[language]]);
    const key = await lookUp(
      'select open_key as id from seminar_sign_up_page where activity_id = $1',
      [id],
    );
    const colleague = await comes();
    try {
      const { page } = colleague;
      await colleague.goTo(`/anmalan#${key}.${invited}`);
      await page.getByText(open('employer'), { exact: true }).waitFor();
      expect(await page.getByLabel(open('organisation')).inputValue()).toBe(HOTEL[language]);
      await looksRight(colleague);
      await page.locator('label', { hasText: open('alone') }).click();
      await page.getByText(open('employer.alone'), { exact: true }).waitFor();
      await page.getByLabel(open('email')).fill('dag@hotell.example');
      await press(colleague, open('submit'));
      await page.getByText(open('sent')).waitFor();
      await looksRight(colleague);
    } finally {
      await colleague.close();
    }
  });

  step('has a place in the queue once the letter’s page is pressed', async () => {
    await guest.goTo(await letterTo('natt@hotell.example'));
    const { page } = guest;
    await page.getByText(open('state.ASKED.full')).waitFor();
    await looksRight(guest);
    await press(guest, open('confirm'));
    await page.getByText(open('state.QUEUED').replace('{place}', '1')).waitFor();
    await looksRight(guest);
  });

  step('is offered the seat that somebody gives back, and takes it', async () => {
    await driver.goTo(await letterTo('taxi1@taxi.example'));
    await press(driver, open('leave'));
    await driver.page.getByRole('button', { name: /^(Skicka nu|Send now)$/ }).click();
    await driver.page.getByText(open('state.CANCELLED')).waitFor();
    await looksRight(driver);
    await guest.page.reload();
    await guest.page.getByText(open('state.OFFERED')).waitFor();
    await looksRight(guest);
    await press(guest, open('take'));
    await guest.page.getByText(open('state.SEAT')).waitFor();
    await looksRight(guest);
  });

  step('stands on the organiser’s list, with nobody’s address', async () => {
    await lead.goTo(`/seminarier/${id}/anmalda`);
    const { page } = lead;
    await page.locator('.signed-up__organisation', { hasText: HOTEL[language] }).waitFor();
    expect(await page.getByText('@').count()).toBe(0);
    await looksRight(lead);
  });

  step('is ticked at the door while the network is away, and it is kept', async () => {
    await lookUp(
      `update activity set starts_at = now() + interval '20 minutes', ends_at = now() + interval '2 hours'
       where id = $1 returning id`,
      [id],
    );
    const { page } = lead;
    await page.reload();
    await page.getByText(list('door.text')).waitFor();
    await looksRight(lead);
    await page.getByRole('searchbox').fill(HOTEL[language]);
    await lead.context.setOffline(true);
    await page.locator('.check-in label').click();
    await page.getByText(list('away.text')).waitFor();
    expect(await lead.accessibilityFaults()).toEqual([]);
    expect(await lead.overflow()).toBe(0);
    await lead.context.setOffline(false);
    await page.getByText(list('away.text')).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText(/^1 (?:av|of) 2 /).waitFor();
  });
});
