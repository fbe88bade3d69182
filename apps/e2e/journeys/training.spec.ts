import { afterAll, beforeAll, describe } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { CHIEF, FA_MANAGER, lookUp, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { filled, type Language, readWords, type Say } from '../words.js';

interface Case {
  readonly agency: string;
  readonly manager: Who;
  /** How the manager sits, and how who goes untrained does. */
  readonly views: readonly [View, View];
  readonly language: Language;
}

const CASES: readonly Case[] = [
  { agency: 'FA-HBG', manager: FA_MANAGER, views: ['desk', 'pocket'], language: 'sv' },
  { agency: 'SOC-LUND', manager: CHIEF, views: ['pocket', 'desk'], language: 'en' },
];

/** A pass that waits for go-aheads, whatever the hour, and who of the agency goes along. */
const WAITING = `from activity a join field_operation o on o.activity_id = a.id
  join pass_member m on m.activity_id = a.id join agency g on g.id = m.agency_id
  where o.state = 'AWAITING_GO' and g.key = $1 and m.role <> 'REAR_SUPPORT'
    and m.membership_id is not null order by a.starts_at desc, m.function_title limit 1`;

/** Of whom the manager has decided neither, on the front page. */
const TRAINED = { sv: /har gått en kurs och väntar/, en: /taken a course and wait/ } as const;

/** What was registered of somebody, and the qualification that followed it. */
const FORGET = [
  `delete from training_record where kind = 'IN_DEPTH' and membership_id = $1`,
  `delete from qualification where kind = 'IN_DEPTH' and membership_id = $1`,
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/**
 * Somebody of the Salvation Army, and a social worker, goes untrained: the manager lets the own go-ahead wait, by phone
 * they decide, and it is noted on the pass; a seat is booked, the organiser ticks, and the manager gives the
 * qualification.
 */
describe.each(drawn('runs of a training', CASES, ({ agency }) => agency))(
  'of $agency, in $language',
  ({ agency, manager, views, language }) => {
    let say: Say;
    let ofPass: Say;
    let chief: Visitor;
    let worker: Visitor;
    let number: string;
    let title: string;
    const step = story(
      () =>
        [
          ['chief', chief],
          ['worker', worker],
        ] as const,
    );

    const comes = async (view: View) => {
      const visitor = await Visitor.at(browser, view);
      if (language === 'en') await visitor.inEnglish();
      return visitor;
    };
    beforeAll(async () => {
      say = await readWords(['libs/training/web'], language);
      ofPass = await readWords(['libs/activities/field-operations/web'], language);
      number = await lookUp(`select a.number as id ${WAITING}`, [agency]);
      title = await lookUp(`select m.function_title as id ${WAITING}`, [agency]);
      const member = await lookUp(`select m.membership_id as id ${WAITING}`, [agency]);
      for (const forget of FORGET) {
        await lookUp(`with gone as (${forget} returning 1) select count(*)::text as id from gone`, [
          member,
        ]);
      }
      chief = await comes(views[0]);
      await chief.signIn(...manager);
      worker = await comes(views[1]);
      await worker.signIn(manager[0], title);
    });
    afterAll(async () => {
      for (const visitor of [chief, worker]) await visitor.close();
    });

    const inDepth = (standing: string) =>
      say(`standing.${standing}`).replace('{kind}', say('kind.IN_DEPTH'));
    const notUsed = () => say('intro').split('. ').at(-1) ?? '';

    step('the manager lets the own go-ahead wait, and reads what has to come first', async () => {
      const { page } = chief;
      await chief.goTo('/utbildning?plats=lund');
      await page.getByText(notUsed()).waitFor();
      await looksRight(chief);
      await chief.goTo('/utbildning/krav?plats=lund');
      await page.getByText(say('gate.before')).waitFor();
      await page.getByText(say('gate.WITHHOLD')).last().click();
      await page.getByRole('button', { name: say('gate.save') }).click();
      await page
        .getByText(say('gate.saved'))
        .or(page.getByText(say('gate.WITHHOLD')))
        .first()
        .waitFor();
      await looksRight(chief);
    });

    step('what the manager said by phone is noted on the pass', async () => {
      const { page } = worker;
      await worker.goTo(`/faltpass/${number}`);
      await page.getByText(ofPass('training.held').replace('{who}', title)).waitFor();
      await looksRight(worker);
      await page.getByRole('button', { name: ofPass('training.decide') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(ofPass('training.reason.SEAT_BOOKED')).click();
      await dialog.getByRole('button', { name: ofPass('training.save') }).click();
      // What is missing is said, and what was chosen is kept.
      await dialog.getByText(ofPass('problem.TOLD_BY_MISSING')).first().waitFor();
      await dialog.getByRole('textbox').first().fill(manager[1]);
      await looksRight(worker);
      await dialog.getByRole('button', { name: ofPass('training.save') }).click();
      const decided = ofPass('training.decidedByPhone')
        .replace('{reason}', ofPass('training.reason.SEAT_BOOKED'))
        .replace('{function}', manager[1]);
      await page.getByText(filled(decided)).waitFor();
      await looksRight(worker);
    });

    step('what is missing leads to a seat', async () => {
      const { page } = worker;
      await worker.goTo('/utbildning?plats=lund');
      await page.getByText(inDepth('MISSING')).waitFor();
      await looksRight(worker);
      await page
        .getByRole('button', { name: filled(say('book')) })
        .first()
        .click();
      await page.getByText(filled(say('booked.SEAT'))).waitFor();
      await looksRight(worker);
    });

    step('who was there is given the qualification by the own manager, in one press', async () => {
      // The door opens on the day of the seminar; here it is ticked now.
      await lookUp(
        `update seminar_sign_up set is_present = true where function_title = $1
           and activity_id in (select activity_id from training_session) returning id`,
        [title],
      );
      const { page } = chief;
      await chief.goTo('/');
      const row = page.getByRole('link', { name: TRAINED[language] });
      await row.waitFor();
      await looksRight(chief);
      await row.click();
      await page.getByRole('heading', { name: say('decide') }).waitFor();
      await looksRight(chief);
      const give = say('decide.giveOf').replace('{function}', title);
      await page.getByRole('button', { name: give, exact: true }).click();
      await page.getByRole('heading', { name: say('decide') }).waitFor({ state: 'detached' });
      await looksRight(chief);
    });

    step('it stands with its person', async () => {
      const { page } = worker;
      await worker.goTo('/utbildning?plats=lund');
      await page.getByText(inDepth('openEnded')).waitFor();
      await page.getByText(notUsed()).waitFor();
      await looksRight(worker);
    });
  },
);
