import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { lookUp, SOC1, SOC2, type Who } from '../demo.js';
import { filled, type Language, readWords, type Say } from '../words.js';

/**
 * What happens to a plan between the day it is sent and its start, with the phone: somebody falls ill and a
 * colleague takes over (J1 *Jag är sjuk*), and a function without an account answers by its link (J3).
 */
const PASSES = 'libs/activities/field-operations/web';
let browser: Browser;
/** A pass with a go-ahead, led by social worker 2. */
let pass: { readonly id: string; readonly number: string };
/** Those who read English go home with Swedish: the next journey is theirs too. */
const people: { readonly visitor: Visitor; readonly language: Language }[] = [];

const change = (sql: string) => lookUp(sql, [pass.id]);

/** The whole pass, nine weeks on and back: tonight its colleagues are taken, and no other journey plans so far ahead. */
async function move(by: '+' | '-'): Promise<void> {
  const far = `${by} interval '63 days'`;
  await change(`update activity set starts_at = starts_at ${far}, ends_at = ends_at ${far}
    where id = $1 returning id`);
  await change(`update go_ahead set for_start_at = for_start_at ${far}
    where activity_id = $1 returning id`);
}

beforeAll(async () => {
  browser = await openBrowser();
  const [id = '', number = ''] = (
    await lookUp(
      `select concat_ws(' ', a.id, a.number) as id
       from activity a join field_operation o on o.activity_id = a.id
         join programme p on p.id = a.programme_id and p.key <> '2022'
         join pass_member m on m.activity_id = a.id and m.role = 'PASS_LEADER'
         join membership s on s.id = m.membership_id
         join go_ahead g on g.activity_id = a.id
       where o.state = 'AWAITING_GO' and s.work_email = 'socialsekreterare2@soc-lund.example'`,
    )
  ).split(' ');
  pass = { id, number };
  await move('+');
});
afterEach(async () => {
  for (const { visitor, language } of people.splice(0)) {
    if (language === 'en') await speakSwedish(visitor);
    await visitor.close();
  }
});
afterAll(async () => {
  await browser.close();
  await move('-');
});

/** From any page, also from one that failed with a dialog open. */
async function speakSwedish(visitor: Visitor): Promise<void> {
  await visitor.goTo('/');
  await visitor.speak('sv');
}

async function as(who: Who, language: Language, view: View = 'pocket') {
  const visitor = await Visitor.at(browser, view);
  await visitor.signIn(...who);
  people.push({ visitor, language });
  if (language === 'en') await visitor.speak('en');
  const say = await readWords([PASSES, `${PASSES}/kind`, `${PASSES}/invite`], language);
  return { visitor, page: visitor.page, say };
}

const button = ({ page }: { readonly page: Visitor['page'] }, name: string) =>
  page.getByRole('button', { name, exact: true }).first();

async function holds(visitor: Visitor): Promise<void> {
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
}

const written = (label: string, values: Readonly<Record<string, string>>) =>
  label.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

describe('whoever leads the pass and falls ill', () => {
  const places = `select count(*)::text as id from take_over where activity_id = $1`;

  afterAll(async () => {
    // The pass is as it was: other journeys read it.
    for (const sql of [
      `with gone as (delete from take_over where activity_id = $1) select $1 as id`,
      `with gone as (delete from pass_answer where activity_id = $1 and answer = 'DECLINED')
         select $1 as id`,
      // Put back as it was taken over: somebody's busy time goes and comes with the place.
      `with gone as (delete from pass_member where activity_id = $1 and role = 'PASS_LEADER'
           returning activity_id, role)
         insert into pass_member (activity_id, agency_id, membership_id, function_title, role)
         select g.activity_id, s.agency_id, s.id, s.function_title, g.role
         from gone g, membership s where s.work_email = 'socialsekreterare2@soc-lund.example'
         returning id`,
    ]) {
      await change(sql);
    }
  });

  it('asks a colleague who is free, and may think better of it for ten seconds', async () => {
    const ill = await as(SOC2, 'sv');
    const { visitor, page, say } = ill;
    await visitor.goTo(`/faltpass/${pass.number}`);
    const dialog = page.getByRole('dialog');
    const sayIt = async () => {
      await button(ill, say('step.unable')).click();
      await dialog.getByRole('radio', { name: /^Socialsekreterare 1/ }).press('Space');
      await dialog.getByText(say('goAheadsStand'), { exact: true }).waitFor();
    };
    const send = async () => {
      await dialog.getByRole('button', { name: say('unable.send') }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(filled(say('held.unable.counting'))).waitFor();
    };
    await sayIt();
    // Who cannot says nothing of why.
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    await holds(visitor);
    await send();
    await page.getByText(say('held.waits')).waitFor();
    await holds(visitor);
    expect(await change(places)).toBe('0');
    await button(ill, 'Ångra').click();
    await page.getByText(say('held.unable.undone'), { exact: true }).waitFor();

    await sayIt();
    await send();
    await button(ill, say('held.unable.now')).click();
    await page.getByText(say('held.unable.done'), { exact: true }).waitFor();
    await page.getByText(written(say('gap.asked'), { who: 'Socialsekreterare 1' })).waitFor();
    expect(await change(places)).toBe('1');
    await holds(visitor);
    expect(visitor.complaints).toEqual([]);
  });

  it('is replaced by the colleague, in English, and the go-ahead stands', async () => {
    const asked = await as(SOC1, 'en');
    const { visitor, page, say } = asked;
    await visitor.goTo(`/faltpass/${pass.number}`);
    await button(asked, say('step.takeOver')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: say('takeOver.yes') }).press('Space');
    await dialog.getByText(say('goAheadsStand'), { exact: true }).waitFor();
    await holds(visitor);
    await dialog.getByRole('button', { name: say('answer.send') }).click();
    await dialog.waitFor({ state: 'detached' });
    await visitor.settled();
    const place = page.getByText(`Socialsekreterare 1${say('role.PASS_LEADER')}`, { exact: true });
    await place.waitFor();
    const voided = `select count(*)::text as id from go_ahead_void where activity_id = $1`;
    expect(await change(voided)).toBe('0');
    await holds(visitor);
    expect(visitor.complaints).toEqual([]);
  });
});

const ANSWERS = ['IN_FIELD', 'STANDBY', 'INFORMED', 'DECLINED'] as const;

const WITHOUT_ACCOUNT = [
  { language: 'sv', functionTitle: 'Yttre verksamhet 1', other: 'Svenska' },
  { language: 'en', functionTitle: 'Yttre verksamhet 2', other: 'English' },
] as const;
const answering = drawn('languages of an answer', WITHOUT_ACCOUNT, ({ language }) => language);

describe.each(answering)(
  'a function without an account, in $language',
  ({ language, functionTitle, other }) => {
    afterAll(async () => {
      const asked = `select id from pass_invitee where activity_id = $1 and membership_id is null`;
      for (const sql of [
        `delete from answer_key where invitee_id in (${asked})`,
        `delete from pass_invitee where id in (${asked})`,
        `delete from pass_answer where activity_id = $1 and via = 'LINK'`,
      ]) {
        await change(`with gone as (${sql}) select $1 as id`);
      }
    });

    it('answers by its link, changes its mind, and is heard until the link is taken back', async () => {
      const owner = await as(SOC2, language);
      const { say } = owner;
      await owner.visitor.goTo(`/faltpass/${pass.number}`);
      const link = await made(owner, say, functionTitle);

      const visitor = await Visitor.at(browser, 'pocket');
      const { page } = visitor;
      await visitor.goTo(new URL(link).pathname);
      if (language === 'en') await page.getByRole('button', { name: other }).click();
      await page.getByText(new RegExp(functionTitle)).waitFor();
      await holds(visitor);
      await page.getByRole('link', { name: /Mottagningsenheten Lund/ }).waitFor();
      // Nothing of the pass but its number, its time and whom to call.
      expect(await visitor.words()).not.toContain('Centrum');
      for (const answer of ANSWERS) {
        await page.getByRole('radio', { name: say(`answer.${answer}`) }).press('Space');
        const name = say(answer === ANSWERS[0] ? 'page.send' : 'page.change');
        await button(visitor, name).click();
        await page
          .getByText(written(say('page.answered'), { answer: say(`answer.${answer}`) }))
          .waitFor();
        // The button says that it is sending until all of the page has been read anew, and takes no press.
        await visitor.settled();
      }
      await holds(visitor);

      await owner.visitor.goTo(`/faltpass/${pass.number}`);
      await owner.page
        .getByRole('listitem')
        .filter({ hasText: `${functionTitle}: ${say('answer.DECLINED')}` })
        .filter({ hasText: say('answerWay.LINK') })
        .first()
        .waitFor();
      await holds(owner.visitor);
      await button(owner, written(say('revokeOf'), { function: functionTitle })).click();
      await owner.visitor.settled();
      await visitor.goTo(new URL(link).pathname);
      await page.getByRole('heading', { name: say('gone.title') }).waitFor();
      await holds(visitor);
      expect(visitor.complaints.concat(owner.visitor.complaints)).toEqual([]);
      await visitor.close();
    });
  },
);

/** The owner of the pass makes a link for a police function; it is shown this once. */
async function made(
  owner: Awaited<ReturnType<typeof as>>,
  say: Say,
  functionTitle: string,
): Promise<string> {
  const { visitor, page } = owner;
  await button(owner, say('ask.open')).click();
  const dialog = page.getByRole('dialog');
  const agencies = dialog.getByLabel(say('team.agency'));
  const police = agencies.locator('option', { hasText: /^Polisen/ }).first();
  await agencies.selectOption((await police.getAttribute('value')) ?? '');
  await dialog.getByLabel(say('team.function'), { exact: true }).fill(functionTitle);
  await holds(visitor);
  await dialog.getByRole('button', { name: say('ask.submit') }).click();
  const link = dialog.getByLabel(say('ask.link'), { exact: true });
  await link.waitFor();
  await holds(visitor);
  const address = await link.inputValue();
  await dialog.getByRole('button', { name: say('ask.done') }).click();
  await dialog.waitFor({ state: 'detached' });
  return address;
}
