import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { lookUp, SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { filled, type Language, readWords, type Say } from '../words.js';

/**
 * What three organisations confirmed has expired while a pass of theirs is out: the agreement says so, and the pass
 * ends well. At a desk in Swedish, on a phone in English.
 */
const TITLE = 'Samverkansöverenskommelse i Lund';

let browser: Browser;
/** What held before, and the pass as it was: other journeys read them. */
let held: string;
let pass: { readonly id: string; readonly number: string; readonly was: string };

beforeAll(async () => {
  browser = await openBrowser();
  held = await lookUp(
    `select coalesce(json_agg(json_build_object('id', a.id, 'valid_from', a.valid_from, 'valid_to', a.valid_to)), '[]')::text
       as id
     from agreement a join site s on s.id = a.site_id and s.key = 'lund'
     where a.state = 'SIGNED' and a.title = '${TITLE}' and a.ended_on is null and a.valid_to >= app.today()`,
  );
  await lookUp(
    `with over as (update agreement a set valid_from = least(a.valid_from, app.today() - 2), valid_to = app.today() - 1
       from json_to_recordset($1) h (id uuid) where a.id = h.id returning a.id)
     select count(*)::text as id from over`,
    [held],
  );
  const [id = '', number = '', startsAt = '', endsAt = ''] = (
    await lookUp(
      `select concat_ws(' ', a.id, a.number, extract(epoch from a.starts_at), extract(epoch from a.ends_at)) as id
       from activity a join field_operation o on o.activity_id = a.id
         join programme g on g.id = a.programme_id and g.key <> '2022'
         join pass_member m on m.activity_id = a.id join membership s on s.id = m.membership_id
       where o.state = 'READY' and o.counting_agency_id = s.agency_id
         and s.work_email = 'socialsekreterare1@soc-lund.example' order by a.starts_at desc limit 1`,
    )
  ).split(' ');
  pass = {
    id,
    number,
    was: `starts_at = to_timestamp(${startsAt}), ends_at = to_timestamp(${endsAt})`,
  };
});
afterAll(async () => {
  await browser.close();
  await comesBack();
  await ofPass(`update activity set ${pass.was} where id = $1 returning id`);
  await lookUp(
    `with back as (update agreement a set valid_from = h.valid_from, valid_to = h.valid_to
       from json_to_recordset($1) h (id uuid, valid_from date, valid_to date) where a.id = h.id returning a.id)
     select count(*)::text as id from back`,
    [held],
  );
});

const ofPass = (sql: string) => lookUp(sql, [pass.id]);
const comesBack = () =>
  ofPass(`update pass_progress set returned_at = null, returned_noted_at = null, started_at = null,
    briefing_done_at = null where activity_id = $1 returning activity_id as id`);

const RUNS: readonly [View, Language][] = [
  ['desk', 'sv'],
  ['pocket', 'en'],
];
const runs = drawn('runs of an agreement that expires', RUNS, ([view]) => view);

describe.each(runs)('on a %s, in %s', (view, language) => {
  let worker: Visitor;
  let agreements: Say;
  let passes: Say;
  const step = story(() => [['worker', worker]] as const);
  beforeAll(async () => {
    agreements = await readWords(['libs/agreements/web'], language);
    passes = await readWords(
      ['libs/activities/field-operations/web', 'libs/activities/field-operations/web/kind'],
      language,
    );
    await comesBack();
    await ofPass(`update activity set starts_at = now() - interval '2 hours',
      ends_at = now() + interval '2 hours' where id = $1 returning id`);
    await ofPass(`update pass_progress set briefing_done_at = now() - interval '2 hours',
      started_at = now() - interval '2 hours' where activity_id = $1 returning activity_id as id`);
    worker = await Visitor.at(browser, view);
    if (language === 'en') await worker.inEnglish();
    await worker.signIn(...SOC1);
  });
  afterAll(() => worker.close());

  step(
    'its three parties confirmed it, its last day is over, and it says what goes on',
    async () => {
      const { page } = worker;
      await worker.goTo('/overenskommelser?plats=lund');
      await page.getByRole('link', { name: TITLE }).last().click();
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      await page.getByText(agreements('state.EXPIRED'), { exact: true }).first().waitFor();
      await page.getByText(/^3 (av|of) 3 /).waitFor();
      await looksRight(worker);
    },
  );

  step('the pass that is out is led to its end', async () => {
    const { page } = worker;
    await worker.goTo(`/faltpass/${pass.number}`);
    await page.getByText(passes('state.ACTIVE'), { exact: true }).first().waitFor();
    await looksRight(worker);
    await page
      .getByRole('button', { name: passes('step.return'), exact: true })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await looksRight(worker);
    await dialog.getByRole('button', { name: passes('step.return'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(passes('state.RETURNED'), { exact: true }).first().waitFor();
    // The talk and the report come after, as after any pass.
    await page
      .getByRole('button', { name: passes('step.debrief'), exact: true })
      .first()
      .waitFor();
    expect(await page.getByText(filled(agreements('problem.AGREEMENT_ENDED'))).count()).toBe(0);
    await looksRight(worker);
  });
});
