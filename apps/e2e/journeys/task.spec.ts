import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, lookUp, POLICE, SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** A learning that was decided on becomes a task, is done on a phone; another is offered and taken. */
let browser: Browser;
let worker: Visitor;
let chief: Visitor;
let police: Visitor;

const step = story(
  () =>
    [
      ['worker', worker],
      ['chief', chief],
      ['police', police],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  worker = await Visitor.at(browser, 'pocket');
  await worker.signIn(...SOC1);
  chief = await Visitor.at(browser, 'desk');
  await chief.signIn(...CHIEF);
  police = await Visitor.at(browser, 'desk');
  await police.signIn(...POLICE);
});
afterAll(async () => {
  for (const visitor of [worker, chief, police]) await visitor.close();
  await browser.close();
});

const today = () => lookUp(`select to_char(app.today(), 'YYMMDD') as id`);

/** A learning of the chief's own agency, decided on at once. */
async function writeAndDecide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv en lärdom' }).click();
  const learning = page.getByRole('dialog');
  await learning.getByLabel('Vi såg').fill('Hotellen når jouren på kvällen.');
  await learning.getByLabel('Det betyder för oss').fill('Vi skriver hur hotellen når oss.');
  await learning.getByText('Inför', { exact: true }).click();
  await learning.getByRole('button', { name: 'Spara lärdomen' }).click();
  await learning.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Hotellen når jouren.*Besluta/ }).click();
  await page.getByRole('dialog').getByText('Lokal arbetsgång', { exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Besluta' }).click();
}

step('what is decided of a learning becomes a task of the own agency', async () => {
  const { page } = chief;
  // Another journey on the same portal may have decided on one already.
  const id = await lookUp(`select id from (
      select l.activity_id as id, 1 as rank from learning l join agency a on a.id = l.agency_id
        join programme p on p.id = l.programme_id
        where a.key = 'SOC-LUND' and l.decision in ('ADOPT', 'ADAPT') and p.key <> '2022'
      union all select v.activity_id, 2 from study_visit v join activity a on a.id = v.activity_id
        join programme p on p.id = a.programme_id where p.key <> '2022' and v.state = 'COMPLETED') found
    order by rank limit 1`);
  await chief.goTo(`/studiebesok/${id}`);
  await chief.settled();
  if ((await page.getByRole('button', { name: /^Gör en uppgift/ }).count()) === 0) {
    await writeAndDecide(page);
  }
  await page
    .getByRole('button', { name: /^Gör en uppgift/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad', { exact: true }).selectOption({ label: 'Skriv' });
  await dialog.getByLabel('Om vad').fill('hur hotellen når oss på kvällen');
  await dialog.getByLabel('Vem').fill('Socialsekreterare 1');
  await dialog.getByLabel('Senast').fill(await today());
  await looksRight(chief);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('heading', { level: 1, name: /Skriv hur hotellen når oss/ }).waitFor();
  await page.getByText('En lärdom').waitFor();
  await looksRight(chief);
});

step('it waits for whom it lies with, and is done on a phone', async () => {
  const { page } = worker;
  await worker.goTo('/');
  await page.getByText('Skriv hur hotellen når oss på kvällen').first().waitFor();
  await worker.goTo('/uppgifter');
  await looksRight(worker);
  await page.getByRole('link', { name: /Skriv hur hotellen når oss/ }).click();
  await page.getByRole('button', { name: 'Markera som klar', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Anteckning/).fill('Står nu på deras kort.');
  await looksRight(worker);
  await dialog.getByRole('button', { name: 'Markera som klar' }).click();
  await page.getByText('Står nu på deras kort.').waitFor();
  await looksRight(worker);
});

step('one that another organisation is offered is theirs once they take it', async () => {
  const { page } = police;
  await police.goTo('/uppgifter');
  await page.getByText('När ni tar den blir den en handling hos er.').waitFor();
  await looksRight(police);
  await page
    .getByRole('button', { name: /^Vi tar den/ })
    .first()
    .click();
  await page.getByRole('link', { name: /Pröva numret till polisens jour/ }).waitFor();
  await looksRight(police);
});
