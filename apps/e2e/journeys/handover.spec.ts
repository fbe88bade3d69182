import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { POLICE, SOC1, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { chooseReceiver } from '../receiver.js';
import { story } from '../story.js';

/**
 * On a phone the police hand over to the social on-call service by voice, and a child from its card; at a desk social
 * services have what waits for them, and say that one came to the wrong place.
 */
let browser: Browser;
let police: Visitor;
let worker: Visitor;

const step = story(
  () =>
    [
      ['police', police],
      ['worker', worker],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  const signedIn = async (who: Who, view: 'desk' | 'pocket') => {
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...who);
    return visitor;
  };
  police = await signedIn(POLICE, 'pocket');
  worker = await signedIn(SOC1, 'desk');
});
afterAll(async () => {
  for (const visitor of [police, worker]) await visitor.close();
  await browser.close();
});

const register = (visitor: Visitor) =>
  visitor.page.getByRole('button', { name: 'Registrera överlämning' });
const isTold = (visitor: Visitor) =>
  visitor.page.getByRole('heading', { level: 1, name: 'Överlämningar' }).waitFor();

step('by voice it is closed at once: one press, since the phone has been put down', async () => {
  const { page } = police;
  await police.goTo('/overlamningar/ny?plats=lund');
  await page.getByLabel('Vad gäller det?').selectOption('SOCIAL_ON_CALL');
  // In office hours others of social services answer first.
  await chooseReceiver(page.getByLabel('Till vem?'), 'Socialjouren Lund');
  await page.getByText('Kvittensen är inte anmälan', { exact: false }).waitFor();
  await looksRight(police);
  await register(police).click();
  await isTold(police);
  await page
    .getByText('Muntligt bekräftad av Socialjouren Lund kl.', { exact: false })
    .first()
    .waitFor();
  await looksRight(police);
});

step(
  'a child from its card goes to social services, with 112 and the next number at hand',
  async () => {
    const { page } = police;
    await police.goTo('/overlamningar/ny?plats=lund&vad=barn');
    await page.getByText('Oro för ett barn: ring nu').waitFor();
    expect(await page.getByLabel('Ålder').inputValue()).toBe('UNDER_18');
    await looksRight(police);
    await page.locator('label', { hasText: 'Muntligt bekräftad' }).click();
    await register(police).click();
    await isTold(police);
    await page.getByText('Väntar på kvittens').first().waitFor();
  },
);

step('the receiver has it, from the function that rang, and confirms', async () => {
  const { page } = worker;
  await worker.goTo('/overlamningar?plats=lund');
  const row = page
    .getByRole('row')
    .filter({ hasText: 'Oro för ett barn' })
    .filter({ hasText: 'Väntar på kvittens' })
    .first();
  await row.getByText('Från Samverkanspolis 1', { exact: false }).waitFor();
  await looksRight(worker);
  await row.getByRole('button', { name: 'Bekräfta mottagen' }).click();
  await looksRight(worker);
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await page
    .getByText('Bekräftad av Socialsekreterare 1, kontakt kl.', { exact: false })
    .first()
    .waitFor();
});

step(
  'one that came to the wrong place is sent back by a press, and a word on the phone',
  async () => {
    await police.goTo('/overlamningar/ny?plats=lund');
    await police.page.locator('label', { hasText: 'Muntligt bekräftad' }).click();
    await register(police).click();
    await isTold(police);
    const { page } = worker;
    await worker.goTo('/overlamningar?plats=lund&lage=REGISTERED');
    const row = page.getByRole('row').filter({ hasText: 'Från Samverkanspolis 1' }).first();
    await row.getByRole('button', { name: 'Säg fel mottagare' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Ring Samverkanspolis 1', { exact: false }).waitFor();
    await looksRight(worker);
    await dialog.getByRole('button', { name: 'Säg fel mottagare' }).click();
    await police.goTo('/overlamningar?plats=lund&lage=WRONG_RECEIVER');
    await police.page.getByRole('row').filter({ hasText: 'Fel mottagare' }).first().waitFor();
    await looksRight(police);
  },
);

step('what is older has a month and minutes, and no order', async () => {
  const { page } = worker;
  await worker.goTo('/overlamningar/manader?plats=lund');
  await page.getByText('2022-09').first().waitFor();
  await looksRight(worker);
});
