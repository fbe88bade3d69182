import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import {
  CHIEF,
  FA_MANAGER,
  lookUp,
  POLICE,
  POLICE_CHIEF,
  SOC_HBG,
  SOC1,
  type Who,
} from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * Helsingborg begins from Malmö on a phone; in Lund a new version is written at a desk, agreed by three
 * organisations, two of them on a phone, put in force, tried at a desk, and followed by one that corrects the step
 * that did not hold.
 */
let browser: Browser;
let social: Visitor;
let chief: Visitor;
let police: Visitor;
let liaison: Visitor;
let ngo: Visitor;
let helsingborg: Visitor;
let address: string;

const step = story(
  () =>
    [
      ['social', social],
      ['chief', chief],
      ['police', police],
      ['liaison', liaison],
      ['ngo', ngo],
      ['helsingborg', helsingborg],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  const signedIn = async (who: Who, view: 'desk' | 'pocket') => {
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...who);
    return visitor;
  };
  social = await signedIn(SOC1, 'desk');
  chief = await signedIn(CHIEF, 'desk');
  police = await signedIn(POLICE_CHIEF, 'pocket');
  liaison = await signedIn(POLICE, 'pocket');
  ngo = await signedIn(FA_MANAGER, 'pocket');
  helsingborg = await signedIn(SOC_HBG, 'pocket');
});
afterAll(async () => {
  for (const visitor of [social, chief, police, liaison, ngo, helsingborg]) await visitor.close();
  await browser.close();
});

step('a town without one begins from another town’s, on a phone', async () => {
  const { page } = helsingborg;
  await helsingborg.goTo('/arbetsgang?plats=helsingborg');
  await page.getByText('Orten har ingen arbetsgång som gäller', { exact: false }).waitFor();
  await looksRight(helsingborg);
  await page.getByRole('button', { name: 'Börja från Malmö 2021' }).click();
  const first = page.getByRole('group', { name: 'Steg 1', exact: true });
  await first.waitFor();
  await looksRight(helsingborg);
  await first.getByLabel('Heter på orten').last().fill('Socialjouren Helsingborg');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByText('Socialjouren Helsingborg', { exact: false }).first().waitFor();
  await looksRight(helsingborg);
});

step('the version in force reads as a sequence, with how it held', async () => {
  const { page } = social;
  await social.goTo('/arbetsgang?plats=lund');
  await page.getByText('Gäller sedan', { exact: false }).waitFor();
  await page.getByText('Mottagningsenheten Lund → Socialjouren Lund').first().waitFor();
  await page.getByRole('heading', { name: 'Skillnad mot version 1' }).waitFor();
  await page.getByRole('heading', { name: 'Mandat' }).waitFor();
  await looksRight(social);
});

step('a new version is begun from it, a step is wrong and is put right', async () => {
  const { page } = social;
  await page.getByRole('button', { name: 'Skriv ny version' }).click();
  const third = page.getByRole('group', { name: 'Steg 3', exact: true });
  await third.getByLabel('Minuter').fill('0');
  await looksRight(social);
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByText('Skriv hela minuter, högst 10080').first().waitFor();
  await third.getByLabel('Minuter').fill('45');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByText('Steg 3: ändrat').waitFor();
  address = new URL(page.url()).pathname;
  await looksRight(social);
  await page.getByRole('button', { name: 'Be om överenskommelse' }).click();
  await page.getByRole('button', { name: 'Skicka nu' }).click();
  await page.getByText('Väntar på svar från', { exact: false }).waitFor();
});

async function agree(visitor: Visitor) {
  const { page } = visitor;
  await visitor.goTo(address);
  await page.getByRole('button', { name: 'Svara för er organisation' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ja, vi arbetar så', { exact: true }).click();
  await looksRight(visitor);
  await dialog.getByRole('button', { name: 'Svara', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

step('each organisation agrees for itself', async () => {
  for (const visitor of [chief, police, ngo]) await agree(visitor);
  await ngo.page.getByText('3 av 3 har sagt ja').waitFor();
  await looksRight(ngo);
});

step('it is put in force, and replaces the one before', async () => {
  const { page } = social;
  await social.goTo(address);
  await page.getByRole('button', { name: 'Sätt i kraft' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Gäller från').fill(await today());
  await looksRight(social);
  await dialog.getByRole('button', { name: 'Sätt i kraft' }).click();
  await dialog.waitFor({ state: 'detached' });
  await social.goTo('/arbetsgang?plats=lund');
  await page.getByRole('link', { name: 'Version 2' }).click();
  await page.getByText('Ersatt', { exact: true }).first().waitFor();
  await looksRight(social);
});

step('it is tried at a desk, and a step does not hold', async () => {
  const { page } = liaison;
  await liaison.goTo('/arbetsgang?plats=lund');
  await page.getByRole('button', { name: 'Notera en övning' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dag').fill(await today());
  const third = dialog.getByRole('group', { name: /^3\./ });
  await third.getByText('Höll inte', { exact: true }).click();
  await third.getByLabel('Minuter').fill('60');
  await looksRight(liaison);
  await dialog.getByRole('button', { name: 'Spara övningen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Höll inte', { exact: true }).waitFor();
  await looksRight(liaison);
});

step('the step that did not hold becomes a learning with an owner, on a phone', async () => {
  const { page } = liaison;
  await page.getByRole('link', { name: 'Ett steg höll inte', exact: false }).click();
  await page.getByRole('heading', { name: 'Lärdomar av arbetsgången', exact: false }).waitFor();
  await page.getByText('Ingen lärdom är skriven än', { exact: false }).waitFor();
  await looksRight(liaison);
  await page.getByRole('button', { name: 'Skriv en lärdom om steg 3' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Vi såg').inputValue()).toContain('höll inte');
  await dialog.getByLabel('Det betyder för oss').fill('Vi behöver en timme');
  await dialog.getByText('Anpassa', { exact: true }).click();
  await dialog.getByLabel('Ansvarig funktion').fill('Samverkanspolis 1');
  await looksRight(liaison);
  await dialog.getByRole('button', { name: 'Spara lärdomen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Vi behöver en timme').waitFor();
  await looksRight(liaison);
  // Another organisation that agreed reads that the step did not hold, and not what the police learnt of it.
  await social.goTo(new URL(page.url()).pathname);
  await social.page.getByText('Ingen lärdom är skriven än', { exact: false }).waitFor();
  expect(await social.page.getByText('Vi behöver en timme').count()).toBe(0);
  await looksRight(social);
  await social.speak('en');
  await social.goTo(new URL(page.url()).pathname);
  await social.page.getByText('No learning is written yet', { exact: false }).waitFor();
  await looksRight(social);
  await social.speak('sv');
  await liaison.goTo('/arbetsgang?plats=lund');
});

/** By day more answer than stand open, and whom the step names may lie in the fold. */
async function unfoldWhoAnswers({ page }: Visitor, title: string): Promise<void> {
  await page.locator('.call-rows .call-row, .call-rows > li').first().waitFor();
  const fold = page.locator('details.call-fold', { hasText: title });
  if ((await fold.count()) > 0) await fold.locator('summary').first().click();
}

step('whom to call follows the routine, at a desk and on a phone', async () => {
  // Its steps work at their hours; here at whatever hour this is asked.
  await lookUp(
    `update local_routine_step set hours_from = null, hours_to = null, weekdays_only = false
     where routine_id = $1 returning id`,
    [address.split('/').at(-1)],
  );
  for (const visitor of [social, liaison]) {
    await visitor.goTo('/ring?plats=lund');
    await unfoldWhoAnswers(visitor, 'Fler som svarar nu');
    await visitor.page.getByText('i den lokala arbetsgången', { exact: false }).first().waitFor();
    await looksRight(visitor);
  }
  await social.speak('en');
  await social.goTo('/ring?plats=lund');
  await unfoldWhoAnswers(social, 'More who answer now');
  await social.page.getByText('of the local routine', { exact: false }).first().waitFor();
  await social.speak('sv');
  await liaison.goTo('/arbetsgang?plats=lund');
});

step('the step is corrected in a version that follows, on a phone', async () => {
  const { page } = liaison;
  await page.getByRole('button', { name: 'Skriv ny version' }).click();
  const third = page.getByRole('group', { name: 'Steg 3', exact: true });
  await third.getByLabel('Minuter').fill('60');
  await looksRight(liaison);
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByText('Steg 3: ändrat').waitFor();
  await looksRight(liaison);
  expect(await page.getByText('60 min').count()).toBeGreaterThan(0);
});

step('a pass that tries the routine names its steps, at a desk and on a phone', async () => {
  for (const visitor of [social, liaison]) {
    const { page } = visitor;
    await visitor.goTo('/faltpass/nytt?plats=lund');
    await page.getByRole('button', { name: 'Börja tomt' }).click();
    await page.getByText('Test av arbetsgången (frivilligt)').click();
    await page.getByText('Passet är ett test av arbetsgången').click();
    const steps = page.getByRole('combobox', { name: /Vilka steg i version \d+ testar passet/ });
    await steps.click();
    await page.getByRole('option', { name: /^5\. / }).click();
    await page.getByRole('option', { name: /^6\. / }).click();
    await page.keyboard.press('Escape');
    await looksRight(visitor);
    await visitor.savedByItself();
    await visitor.goTo(new URL(page.url()).pathname);
    const tried = page.getByRole('listitem').filter({ hasText: /^5\. / });
    await tried.first().waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: /^4\. / }).count()).toBe(0);
    await looksRight(visitor);
  }
});

step('a draft that nobody was asked about is deleted', async () => {
  const { page } = social;
  await social.goTo('/arbetsgang?plats=lund');
  await page.getByRole('button', { name: 'Skriv ny version' }).click();
  await page.getByRole('group', { name: 'Steg 3', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
  const dialog = page.getByRole('dialog');
  await looksRight(social);
  await dialog.getByRole('button', { name: 'Ta bort utkastet' }).click();
  await page.getByText('Gäller sedan', { exact: false }).waitFor();
  await looksRight(social);
});

/** The day of the portal, which the browser and the row policies of its database have too. */
const today = () =>
  social.page.evaluate(() =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date()),
  );
