import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, FA1, lookUp } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/** J16: somebody of another organisation says that a text is wrong; the manager whose record it is decides. */
let browser: Browser;
let worker: Visitor;
let chief: Visitor;
let id: string;
let aim: string;

const step = story(
  () =>
    [
      ['worker', worker],
      ['chief', chief],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  const owned = `from field_operation o join activity a on a.id = o.activity_id
    join agency g on g.id = a.agency_id join activity_share s on s.activity_id = a.id and s.revoked_at is null
    join agency r on r.id = s.agency_id
    where g.key = 'SOC-LUND' and r.key = 'FA-HBG' and a.number is not null order by a.starts_at desc limit 1`;
  id = await lookUp(`select a.id ${owned}`);
  aim = await lookUp(`select o.aim as id ${owned}`);
  worker = await Visitor.at(browser, 'pocket');
  await worker.signIn(...FA1);
  chief = await Visitor.at(browser, 'desk');
  await chief.signIn(...CHIEF);
});
afterAll(async () => {
  await worker.close();
  await chief.close();
  await browser.close();
});

const aimNow = () =>
  lookUp(
    'select o.aim as id from field_operation o join activity a on a.id = o.activity_id where a.id = $1',
    [id],
  );

step('a text that must not stand is hidden for everybody as it is flagged', async () => {
  const { page } = worker;
  await worker.goTo(`/faltpass/${id}`);
  await page.getByText('När och var', { exact: true }).first().click();
  await page.getByText(aim, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Anmäl fel innehåll' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/döljs genast för alla/).waitFor();
  await looksRight(worker);
  await worker.picture('wrong-content-flag');
  await dialog.getByRole('button', { name: 'Dölj texten' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Dolt', { exact: true }).first().waitFor();
  expect(await page.getByText(aim, { exact: true }).count()).toBe(0);
  await looksRight(worker);
  expect(await aimNow()).toBe('Dolt');
});

step('the manager sees what stood there, and takes it away with a ground', async () => {
  const { page } = chief;
  await chief.goTo('/gallring');
  const row = page.getByRole('row', { name: /Syfte med ett pass/ }).first();
  await row.getByText(aim).waitFor();
  await looksRight(chief);
  await chief.picture('wrong-content-list');
  await row.getByRole('button', { name: 'Ta bort' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/går inte att hämta tillbaka/).waitFor();
  await dialog.getByLabel('Skäl').selectOption({ label: 'Pekar ut en person' });
  await looksRight(chief);
  await dialog.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByText('Borttagen').waitFor();
  expect(await row.getByText(aim).count()).toBe(0);
  await looksRight(chief);
});

step('is gone for whoever looks, and cannot be flagged again', async () => {
  const { page } = worker;
  await worker.goTo(`/faltpass/${id}`);
  await page.getByText('När och var', { exact: true }).first().click();
  await page.getByText('Borttaget', { exact: true }).first().waitFor();
  expect(await page.getByText(aim, { exact: true }).count()).toBe(0);
  await looksRight(worker);
});

step('leaves no word in what the log kept', async () => {
  const kept = await lookUp(
    `select count(*)::text as id from audit.payload p join audit.event e on e.id = p.event_id
     join activity a on a.id = e.object_ids[1] where a.id = $1 and strpos(p.content, $2) > 0`,
    [id, aim],
  );
  expect(kept).toBe('0');
});
