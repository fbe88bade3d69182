import { afterAll, beforeAll, expect } from '@jest/globals';
import { weekKey } from '@stad/activities/core/web/week/week-ref.js';
import { addDays, isoWeek, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, portalNow, Visitor } from '../browser.js';
import { lookUp, POLICE, SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * A clash arrives with its fix, *Byt till …*, and not as a red mark alone; another organisation sees *Upptagen*, and
 * never why. The evening is one that no other journey plans in.
 */
const DAY = addDays(localDate(portalNow()), 44);
const TAKEN = 'Socialsekreterare 2';
let browser: Browser;
let planner: Visitor;
let police: Visitor;
/** The time of somebody's own that is in the way: by what is nobody's to read. */
let spanId = '';
let draft = '';
const step = story(() => [
  ['planner', planner],
  ['police', police],
]);

beforeAll(async () => {
  spanId = await lookUp(
    `insert into busy_span (agency_id, site_id, membership_id, starts_at, ends_at)
     select m.agency_id, s.id, m.id, ($1::date + time '19:00') at time zone 'Europe/Stockholm',
       ($1::date + time '23:00') at time zone 'Europe/Stockholm'
     from membership m, site s
     where s.key = 'lund' and m.work_email = 'socialsekreterare2@soc-lund.example' returning id`,
    [DAY],
  );
  browser = await openBrowser();
  planner = await Visitor.at(browser);
  await planner.signIn(...SOC1);
  police = await Visitor.at(browser, 'pocket');
  await police.signIn(...POLICE);
});
afterAll(async () => {
  await lookUp('delete from busy_span where id = $1 returning id', [spanId]);
  for (const visitor of [planner, police]) await visitor.close();
  await browser.close();
});

const clash = () => planner.page.getByRole('listitem').filter({ hasText: /redan bokad/ });
const swap = () => planner.page.getByRole('button', { name: /^Byt till / });

step('somebody who is taken is asked along', async () => {
  const { page } = planner;
  await planner.goTo('/planering?plats=lund');
  const line = page.getByLabel('Planera fältpass på en rad');
  await line.fill(`${DAY} 20–01 centrum`);
  await line.press('Enter');
  await page.waitForURL(/faltpass\/[0-9a-f-]{36}(\?|$)/);
  draft = new URL(page.url()).pathname;
  await planner.settled();
  const colleagues = page.getByLabel('Lägg till i teamet');
  const taken = colleagues.locator('option', { hasText: new RegExp(`^${TAKEN}(?!\\d)`) });
  await taken.first().waitFor({ state: 'attached' });
  await colleagues.selectOption((await taken.first().getAttribute('value')) ?? '');
  await clash().first().waitFor();
  // As a sentence: how bad it is, who, and nothing of by what they are taken.
  expect(await clash().first().textContent()).toMatch(
    /^Allvarlig\. Socialsekreterare 2, Socialtjänsten Lund är redan bokad den tiden\./,
  );
  await swap().waitFor();
  await looksRight(planner);
});

step('another organisation sees that time as taken, and no more', async () => {
  const { page } = police;
  await police.goTo(`/planering?plats=lund&v=${weekKey(isoWeek(DAY))}`);
  const taken = page.locator('.taken').filter({ hasText: /Upptagen 19/ });
  await taken.first().waitFor();
  const said = await taken.first().locator('.taken__text').textContent();
  expect(said?.replaceAll('\u2060', '')).toBe('Upptagen 19–23');
  expect(await taken.first().getByRole('link').count()).toBe(0);
  await looksRight(police);
});

step('the clash arrived with its fix: one press, and it is gone', async () => {
  const { page } = planner;
  const [, other = ''] = /^Byt till (.+)$/.exec((await swap().textContent()) ?? '') ?? [];
  expect(other).not.toBe('');
  await swap().click();
  await page.getByRole('button', { name: `Ta bort ${other}`, exact: true }).waitFor();
  await clash().first().waitFor({ state: 'detached' });
  await planner.settled();
  expect(await page.getByRole('button', { name: `Ta bort ${TAKEN}`, exact: true }).count()).toBe(0);
  await planner.goTo(draft);
  await page.getByRole('button', { name: `Ta bort ${other}`, exact: true }).waitFor();
  expect(await clash().count()).toBe(0);
  await looksRight(planner);
  await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click();
  await planner.settled();
});
