import { afterAll, beforeAll, expect } from '@jest/globals';
import { isoWeek, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, portalNow, Visitor } from '../browser.js';
import { CHIEF, ON_CALL, PILOT, POLICE, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * At a desk a manager writes a post down and ends it; on a phone who is on call says what tonight can do, and looks at
 * what is out; the police on a phone read it where they call, and at a desk where they plan.
 */
let browser: Browser;
let chief: Visitor;
let onCall: Visitor;
let police: Visitor;
let planner: Visitor;

const step = story(
  () =>
    [
      ['chief', chief],
      ['onCall', onCall],
      ['police', police],
      ['planner', planner],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  const signedIn = async (who: Who, view: 'desk' | 'pocket') => {
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...who);
    return visitor;
  };
  chief = await signedIn(CHIEF, 'desk');
  onCall = await signedIn(ON_CALL, 'pocket');
  police = await signedIn(POLICE, 'pocket');
  planner = await signedIn(POLICE, 'desk');
});
afterAll(async () => {
  for (const visitor of [chief, onCall, police, planner]) await visitor.close();
  await browser.close();
});

step('the pilot’s hours tell which nights they covered, and so does K26', async () => {
  const { page } = chief;
  await chief.goTo(`/kapacitet?${PILOT}`);
  await page.getByText('Före 16 maj 0 av 45 nätter, sedan dess 138 av 138').waitFor();
  await page.getByText('2 tjänster').waitFor();
  await looksRight(chief);
  await page.getByRole('link', { name: 'Kvällar och nätter med jour (K26)' }).click();
  await page.getByText('138 av 183').first().waitFor();
  await page.getByRole('link', { name: 'Socialjouren Lund' }).first().waitFor();
});

step('a manager writes a post down, is told what is missing, and ends it', async () => {
  const { page } = chief;
  await chief.goTo('/kapacitet?plats=lund');
  await page.getByRole('button', { name: 'Lägg till kapacitet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('label', { hasText: 'Jourtimmar i veckan' }).click();
  await dialog.getByLabel('Hur många?').fill('7,5');
  await dialog.getByRole('button', { name: 'Spara kapaciteten' }).click();
  await dialog.getByText('Välj funktionen som svarar under jourtimmarna.').first().waitFor();
  expect(await dialog.getByLabel('Hur många?').inputValue()).toBe('7,5');
  await looksRight(chief);
  await dialog.locator('label', { hasText: 'Tjänster' }).click();
  await dialog.getByRole('button', { name: 'Spara kapaciteten' }).click();
  const row = page.getByRole('row').filter({ hasText: '7,5 tjänster' });
  await row.getByRole('button', { name: 'Ändra' }).click();
  await dialog.getByLabel('Från').fill('2026-01-01');
  await dialog.getByLabel('Till och med').fill('2026-01-31');
  await dialog.getByRole('button', { name: 'Spara kapaciteten' }).click();
  await page.getByRole('table', { name: 'Avslutad kapacitet' }).getByText('7,5 tjänster').waitFor();
  await looksRight(chief);
});

step('who is on call says what tonight can do', async () => {
  const { page } = onCall;
  await onCall.goTo('/ring/jour?plats=lund');
  await page.getByRole('button', { name: 'Säg vad jouren kan i natt' }).click();
  const dialog = page.getByRole('dialog');
  const shelter = dialog.getByRole('checkbox', { name: 'Skyddat boende finns i natt' });
  if (!(await shelter.isChecked())) {
    await dialog.locator('label', { hasText: 'Skyddat boende finns i natt' }).click();
  }
  // Until a time that is not over, whenever this is run.
  await dialog.getByLabel('Från klockan').fill('18');
  await dialog.getByLabel('Till klockan').fill('08');
  await looksRight(onCall);
  await dialog.getByRole('button', { name: 'Spara för i natt' }).click();
  await page.getByText('skyddat boende finns', { exact: false }).first().waitFor();
  await looksRight(onCall);
});

/** By day the one who is on call tonight stands folded, among those who do not answer now. */
async function readsTonight(words: string): Promise<void> {
  const line = police.page.getByText(words, { exact: false }).first();
  await line.waitFor({ state: 'attached' });
  if (!(await line.isVisible())) {
    await police.page.locator('details', { has: line }).locator('summary').first().click();
  }
  await line.waitFor();
}

step('whoever calls reads it, and in English too', async () => {
  const { page } = police;
  await police.goTo('/ring?plats=lund');
  await readsTonight('skyddat boende finns');
  await looksRight(police);
  await police.speak('en');
  await readsTonight('sheltered housing is available');
  await looksRight(police);
  await police.goTo('/kapacitet?plats=lund&program=2022');
  await page.getByText('Before 16 May 0 of 45 nights, since then 138 of 138').waitFor();
  await looksRight(police);
  await police.speak('sv');
});

step('whoever plans reads it on that night', async () => {
  const { page } = planner;
  // A night lasts until four: on a Monday before that it stands in the week before.
  const { year, week } = isoWeek(localDate(new Date(portalNow().getTime() - 4 * 3_600_000)));
  await planner.goTo(`/planering?plats=lund&v=${year}-${String(week).padStart(2, '0')}`);
  await page.getByText('skyddat boende finns', { exact: false }).first().waitFor();
  await looksRight(planner);
});

step('who is on call sees what is out tonight, and opens none of it', async () => {
  const { page } = onCall;
  await onCall.goTo('/faltpass/i-natt?plats=lund');
  await page.getByRole('table', { name: 'Pass i natt' }).waitFor();
  expect(await page.getByRole('link', { name: /FP-/ }).count()).toBe(0);
  await looksRight(onCall);
  await onCall.goTo('/faltpass?plats=lund');
  expect(await page.getByText('FP-').count()).toBe(0);
});
