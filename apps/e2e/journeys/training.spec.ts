import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { FA_MANAGER, lookUp } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * Somebody of the Salvation Army goes untrained: at a desk the manager lets the own go-ahead wait, by phone they
 * decide, and on a phone it is noted; a seat is booked there, the organiser ticks, and the manager gives the
 * qualification, which is read in English.
 */
let browser: Browser;
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

/** A pass that waits for go-aheads, whatever the hour, and who of the Salvation Army goes along. */
const WAITING = `from activity a join field_operation o on o.activity_id = a.id
  join pass_member m on m.activity_id = a.id join agency g on g.id = m.agency_id
  where o.state = 'AWAITING_GO' and g.key = 'FA-HBG' and m.role <> 'REAR_SUPPORT'
    and m.membership_id is not null order by a.starts_at desc, m.function_title limit 1`;

beforeAll(async () => {
  browser = await openBrowser();
  number = await lookUp(`select a.number as id ${WAITING}`);
  title = await lookUp(`select m.function_title as id ${WAITING}`);
  await lookUp(
    `delete from qualification where kind = 'IN_DEPTH'
       and membership_id = (select m.membership_id ${WAITING}) returning membership_id as id`,
  );
  chief = await Visitor.at(browser, 'desk');
  await chief.signIn(...FA_MANAGER);
  worker = await Visitor.at(browser, 'pocket');
  await worker.signIn(FA_MANAGER[0], title);
});
afterAll(async () => {
  for (const visitor of [chief, worker]) await visitor.close();
  await browser.close();
});

step('the manager lets the own go-ahead wait, and reads what has to come first', async () => {
  const { page } = chief;
  await chief.goTo('/utbildning?plats=lund');
  await page.getByText('Används inte för lön eller bedömning').waitFor();
  await looksRight(chief);
  await page.getByRole('button', { name: 'När någon går utan utbildning' }).click();
  await page.getByText('11 § MBL').waitFor();
  await page.getByText('Klartecknet väntar tills chefen har avgjort').last().click();
  await page.getByRole('button', { name: 'Spara valet' }).click();
  await page
    .getByText('Valet är sparat.')
    .or(page.getByText('Klartecknet väntar'))
    .first()
    .waitFor();
  await looksRight(chief);
});

step('what the manager said by phone is noted on the pass', async () => {
  const { page } = worker;
  await worker.goTo(`/faltpass/${number}`);
  await page.getByText(`${title} saknar utbildningen. Klartecknet väntar`).waitFor();
  await looksRight(worker);
  await page.getByRole('button', { name: 'Avgör utbildningen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Har plats på nästa kurs').click();
  await dialog.getByRole('button', { name: 'Spara beslutet' }).click();
  // What is missing is said, and what was chosen is kept.
  await dialog.getByRole('alert').or(dialog.getByText(/Skriv/)).first().waitFor();
  await dialog.getByRole('textbox').first().fill('Verksamhetschef');
  await looksRight(worker);
  await dialog.getByRole('button', { name: 'Spara beslutet' }).click();
  await page.getByText('Har plats på nästa kurs. Beslut per telefon av Verksamhetschef').waitFor();
  await looksRight(worker);
});

step('what is missing leads to a seat', async () => {
  const { page } = worker;
  await worker.goTo('/utbildning?plats=lund');
  await page.getByText('Fördjupning i metoden: saknas').waitFor();
  await looksRight(worker);
  await page
    .getByRole('button', { name: /^Boka / })
    .first()
    .click();
  await page.getByText(/^Plats den /).waitFor();
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
  const row = page.getByRole('link', { name: /medarbetare har gått en kurs och väntar/ });
  await row.waitFor();
  await looksRight(chief);
  await row.click();
  await page.getByRole('heading', { name: 'Ger behörighet' }).waitFor();
  await looksRight(chief);
  await page.getByRole('button', { name: `Ge behörighet: ${title}`, exact: true }).click();
  await page.getByRole('heading', { name: 'Ger behörighet' }).waitFor({ state: 'detached' });
  await looksRight(chief);
});

step('it stands with its person, in English too', async () => {
  const { page } = worker;
  await worker.goTo('/utbildning?plats=lund');
  await page.getByText('Fördjupning i metoden: gäller tills vidare').waitFor();
  await worker.inEnglish();
  await worker.goTo('/utbildning?plats=lund');
  await page.getByText('In-depth training in the method: valid until further notice').waitFor();
  await page.getByText('Not used for pay or appraisal').waitFor();
  await looksRight(worker);
});
