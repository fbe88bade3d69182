import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { LEAD, lookUp } from '../demo.js';
import { evaluationLinks } from '../evaluation-links.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { type Language, readWords, type Say } from '../words.js';

/**
 * Ten statements before a seminar, by a link, without anybody being able to say who answered what (INV-18): opened
 * by its organiser, answered by six, closed, read as means, and a quote read before others do.
 */
const TITLE = { sv: 'Natt på hotell', en: 'Night at a hotel' } as const;
const QUOTE = { sv: 'Mer om nattens nummer.', en: 'More about the numbers of the night.' } as const;
/** As many as answer; fewer than five would tell nothing. */
const GUESTS = 6;

const CONFIRMED = `
  with a as (
    insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, place_label,
      classification, lifecycle, created_by)
    select m.agency_id, s.id, p.id, 'SEMINAR', $1, 'CONFIRMED', now() + interval '9 days', now() + interval '218 hours',
      'Stadshuset, Lund', 'P1', 'FINALISED', m.id
    from membership m, site s, programme p
    where m.work_email = 'projektledare@fa-hbg.example' and s.key = 'lund' and p.key <> '2022' limit 1
    returning id, agency_id),
  s as (insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
    select id, agency_id, 'KNOWLEDGE', 'CONFIRMED', 'Syfte', 20 from a returning activity_id, agency_id),
  p as (insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
    select activity_id, agency_id, true, md5($1), sha256('door') from s returning activity_id, agency_id),
  u as (insert into seminar_sign_up (activity_id, agency_id, organisation, function_title, work_email, language,
      state, asked_at)
    select activity_id, agency_id, 'Hotell ' || n, 'Receptionist', 'hotell' || n || '@hotell.example', 'sv', 'SEAT',
      now()
    from p, generate_series(1, ${GUESTS}) n returning id)
  select activity_id as id from p`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const RUNS: readonly [View, Language][] = [
  ['desk', 'sv'],
  ['pocket', 'en'],
];
const runs = drawn('runs of an evaluation', RUNS, ([view]) => view);

describe.each(runs)('on a %s, in %s', (view, language) => {
  let say: Say;
  let id: string;
  let links: readonly string[];
  let lead: Visitor;
  let guest: Visitor;
  const step = story(
    () =>
      [
        ['lead', lead],
        ['guest', guest],
      ] as const,
  );

  const comes = async () => {
    const visitor = await Visitor.at(browser, view);
    if (language === 'en') await visitor.inEnglish();
    return visitor;
  };
  beforeAll(async () => {
    say = await readWords(['libs/activities/seminars/web/evaluation'], language);
    id = await lookUp(CONFIRMED, [TITLE[language]]);
    lead = await comes();
    guest = await comes();
    await lead.signIn(...LEAD);
  });
  afterAll(async () => {
    for (const visitor of [lead, guest]) await visitor.close();
  });

  const press = ({ page }: Visitor, text: string) =>
    page.getByRole('button', { name: text, exact: true }).click();
  const opens = async (link: string) => {
    await guest.goTo(`/utvardering#${link}`);
    // Only what stands behind the # is another: the page is asked anew.
    await guest.page.reload();
    await guest.settled();
  };
  const choose = async (value: number) => {
    const groups = guest.page.getByRole('radiogroup');
    await groups.first().waitFor();
    for (const group of await groups.all()) {
      await group.locator('.scale__box', { hasText: String(value) }).click();
    }
  };
  const answer = async (link: string, value: number) => {
    await opens(link);
    await choose(value);
    await press(guest, say('submit'));
    await guest.page.getByText(say('done')).waitFor();
  };

  step('the organiser asks those who have signed up, before the seminar', async () => {
    await lead.goTo(`/seminarier/${id}`);
    await press(lead, say('open.BEFORE'));
    await lead.page.getByText(say('rounds.how')).waitFor();
    await looksRight(lead);
    links = await evaluationLinks(id, 'BEFORE', GUESTS);
  });

  step(
    'one of them reads what becomes of an answer, in easy words too, and which statement is left',
    async () => {
      const { page } = guest;
      await opens(links[0] ?? '');
      await page.getByRole('heading', { level: 1, name: TITLE[language] }).waitFor();
      await looksRight(guest);
      await press(guest, say('easy'));
      await page.getByText(say('easy.how')).waitFor();
      await looksRight(guest);
      await press(guest, say('submit'));
      await page.getByText(say('problem.STATEMENT_UNANSWERED')).first().waitFor();
      await looksRight(guest);
    },
  );

  step('answers the ten in a minute, and the link is used', async () => {
    const { page } = guest;
    await choose(5);
    await page.getByRole('textbox').fill(QUOTE[language]);
    await press(guest, say('submit'));
    await page.getByText(say('done')).waitFor();
    await looksRight(guest);
    await opens(links[0] ?? '');
    await page.getByText(say('state.USED')).waitFor();
    await looksRight(guest);
  });

  step('nothing is told of fewer than the portal tells of', async () => {
    await lead.page.reload();
    await lead.page.getByText(say('rounds.how')).waitFor();
    expect(await lead.page.getByText(say('results')).count()).toBe(0);
    expect(await lead.page.getByText(QUOTE[language]).count()).toBe(0);
  });

  step('the others answer, and the organiser closes the round', async () => {
    for (const [at, link] of links.slice(1).entries()) await answer(link, (at % 4) + 1);
    await press(lead, say('close.BEFORE'));
    await press(lead, say('close.do'));
    await lead.page.getByText(say('results')).waitFor();
    await looksRight(lead);
    await opens(links[0] ?? '');
    await guest.page.getByText(say('state.CLOSED')).waitFor();
    await looksRight(guest);
  });

  step('a quote is read before it is shown to others', async () => {
    const { page } = lead;
    await page.getByText(QUOTE[language]).waitFor();
    await press(lead, say('quotes.show.of').replace('{text}', QUOTE[language]));
    await page
      .getByRole('button', { name: say('quotes.show.of').replace('{text}', QUOTE[language]) })
      .waitFor({ state: 'detached' });
    await page.getByText(QUOTE[language]).waitFor();
    await looksRight(lead);
  });

  step('nothing that is kept tells whose answer it was', async () => {
    const kept = await lookUp(
      `select count(*)::text || ' ' || (select count(*) from seminar_round_box b join seminar_round r using (id)
         where r.activity_id = $1) as id
       from seminar_round r where r.activity_id = $1 and r.answers = ${GUESTS} and not r.is_open`,
      [id],
    );
    expect(kept).toBe('1 0');
  });
});
