import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { FA1, lookUp, POLICE, SOC1, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { chooseReceiver } from '../receiver.js';
import { story } from '../story.js';
import { type Language, readWords, type Say } from '../words.js';

/**
 * By voice from the police to the social on-call service to the Salvation Army; a child at 23.40, with an answer and
 * without one; a wrong receiver, and one that answers by a link: at a desk in Swedish, on a phone in English.
 */
const SECRET = { sv: 's'.repeat(43), en: 'e'.repeat(43) };
/** A function that the town’s directory does not have, another one in each run. */
const NOBODY: Readonly<Record<Language, string>> = {
  sv: 'Stödtelefon',
  en: 'Migrationsverket',
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const RUNS: readonly [View, Language][] = [
  ['desk', 'sv'],
  ['pocket', 'en'],
];
const runs = drawn('runs of a chain of handovers', RUNS, ([view]) => view);

describe.each(runs)('on a %s, in %s', (view, language) => {
  let t: Say;
  let link: Say;
  let police: Visitor;
  let worker: Visitor;
  let army: Visitor;
  const step = story(
    () =>
      [
        ['police', police],
        ['worker', worker],
        ['army', army],
      ] as const,
  );

  beforeAll(async () => {
    t = await readWords(['libs/handovers/web'], language);
    link = await readWords(['libs/handovers/web/confirm'], language);
    const signedIn = async (who: Who) => {
      const visitor = await Visitor.at(browser, view);
      if (language === 'en') await visitor.inEnglish();
      await visitor.signIn(...who);
      return visitor;
    };
    police = await signedIn(POLICE);
    worker = await signedIn(SOC1);
    army = await signedIn(FA1);
  });
  afterAll(async () => {
    for (const visitor of [police, worker, army]) await visitor.close();
  });

  const press = ({ page }: Visitor, key: string) =>
    page.getByRole('button', { name: t(key), exact: true });
  const isListed = ({ page }: Visitor) =>
    page.getByRole('heading', { level: 1, name: t('list.title') }).waitFor();
  const form = async (visitor: Visitor, more = '') => {
    await visitor.goTo(`/overlamningar/ny?plats=lund${more}`);
    await visitor.page.getByText(t('notReport')).waitFor();
  };
  const list = (visitor: Visitor, state: string) =>
    visitor.goTo(`/overlamningar?plats=lund&lage=${state}`);
  /** In office hours others of social services answer first. */
  const toOnCall = async ({ page }: Visitor) => {
    await page.getByLabel(t('field.category')).selectOption('SOCIAL_ON_CALL');
    await chooseReceiver(page.getByLabel(t('field.receiver')), 'Socialjouren Lund');
  };
  const unconfirmed = ({ page }: Visitor) =>
    page.locator('label', { hasText: t('field.isConfirmed') }).click();

  step('the police hand over by voice, and it is closed', async () => {
    await form(police);
    await toOnCall(police);
    await press(police, 'register').click();
    await isListed(police);
    await police.page
      .getByText(/Socialjouren Lund (kl\.|at) /)
      .first()
      .waitFor();
    await looksRight(police);
  });

  step('social services hand on what they received, with a consent of their own', async () => {
    const { page } = worker;
    await list(worker, 'CONFIRMED');
    const row = page
      .getByRole('row')
      .filter({ hasText: /Samverkanspolis 1/ })
      .first();
    await row.getByRole('button', { name: t('step.goOn') }).click();
    await page.getByRole('heading', { level: 1, name: t('step.goOn') }).waitFor();
    expect(new URL(page.url()).search).not.toMatch(/[0-9a-f]{8}-/);
    expect(await page.getByLabel(t('field.category')).inputValue()).toBe('NGO_SUPPORT');
    await page.getByText(t('advice.ASK_JURIST')).waitFor();
    await looksRight(worker);
    await page.locator('label', { hasText: t('field.hasConsent') }).click();
    await press(worker, 'register').click();
    await isListed(worker);
    await page
      .getByText(/Frälsningsarméns stödlinje (kl\.|at) /)
      .first()
      .waitFor();
  });

  step('the Salvation Army has it, from the function that rang', async () => {
    await list(army, 'CONFIRMED');
    const row = army.page.getByRole('row').filter({ hasText: /Socialsekreterare 1/ });
    await row.first().getByText(t('state.CONFIRMED')).waitFor();
    await looksRight(army);
  });

  step('a child at 23.40 is closed by voice, to social services', async () => {
    const { page } = police;
    await form(police, '&vad=barn');
    await page.getByLabel(t('field.observedAt')).fill('23.40');
    await page.getByLabel(t('field.contactAt')).fill('23.40');
    await press(police, 'register').click();
    await isListed(police);
    const row = page.getByRole('row').filter({ hasText: t('category.CHILD_CONCERN') });
    await row
      .filter({ hasText: t('state.CONFIRMED') })
      .first()
      .waitFor();
  });

  step(
    'where nobody answers there are the next number and 112, and no receipt is asked',
    async () => {
      const { page } = police;
      await form(police, '&vad=barn');
      await page.getByText(t('child.text')).waitFor();
      const first = await page.getByLabel(t('field.receiver')).inputValue();
      const next = await page
        .getByLabel(t('field.receiver'))
        .locator('option')
        .nth(1)
        .getAttribute('value');
      expect(next).not.toBe(first);
      await page.getByLabel(t('field.receiver')).selectOption(String(next));
      await page.locator('a[href^="tel:"]').first().waitFor();
      await page.getByRole('link', { name: t('child.next') }).click();
      await page.locator('a[href="tel:112"]').first().waitFor();
      await looksRight(police);
      await form(police, '&vad=barn');
      await page.getByLabel(t('field.observedAt')).fill('23.40');
      await unconfirmed(police);
      await press(police, 'register').click();
      await isListed(police);
      const row = page
        .getByRole('row')
        .filter({ hasText: t('category.CHILD_CONCERN') })
        .filter({ hasText: t('state.REGISTERED') });
      await row.first().waitFor();
      // A link never confirms a child.
      expect(
        await row
          .first()
          .getByRole('button', { name: t('step.sendLink') })
          .count(),
      ).toBe(0);
      await looksRight(police);
    },
  );

  step('a wrong receiver leads to the next number, with what is known filled in', async () => {
    const { page } = police;
    await form(police);
    await page.getByLabel(t('field.category')).selectOption('SOCIAL_ON_CALL');
    await page.getByLabel(t('field.band')).selectOption('AGE_18_20');
    const wrong = await page.getByLabel(t('field.receiver')).inputValue();
    await unconfirmed(police);
    await press(police, 'register').click();
    await isListed(police);
    await list(police, 'REGISTERED');
    const row = page
      .getByRole('row')
      .filter({ hasText: t('category.SOCIAL_ON_CALL') })
      .first();
    await row.getByRole('button', { name: t('step.wrongReceiver') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('wrong.save'), exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: t('step.goOn') }).waitFor();
    expect(await page.getByLabel(t('field.band')).inputValue()).toBe('AGE_18_20');
    expect(await page.getByLabel(t('field.receiver')).inputValue()).not.toBe(wrong);
    await page.locator('a[href^="tel:"]').first().waitFor();
    await looksRight(police);
    await press(police, 'register').click();
    await isListed(police);
  });

  step('a receiver without a sign-in answers by its link; to look answers nothing', async () => {
    const { page } = police;
    await form(police);
    await page.getByLabel(t('field.category')).selectOption('OTHER');
    await page.getByLabel(t('field.receiver')).selectOption('ANOTHER');
    await page.getByLabel(t('field.toFunction')).selectOption(NOBODY[language]);
    await unconfirmed(police);
    await press(police, 'register').click();
    await isListed(police);
    const row = page.getByRole('row').filter({ hasText: NOBODY[language] });
    await row.getByRole('button', { name: t('step.sendLink') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('field.mailbox')).fill('jouren@chain.example');
    await looksRight(police);
    await dialog.getByRole('button', { name: t('link.send') }).click();
    await dialog.waitFor({ state: 'detached' });
    await looksRight(police);
    // The letter leaves at eight: the secret in it is given here.
    await lookUp(
      `update handover_link l set secret_hash = sha256(convert_to($1, 'UTF8')), mailbox = null
       from handover h where h.id = l.handover_id and h.other_function = $2 returning h.id`,
      [SECRET[language], NOBODY[language]],
    );
    const visitor = await Visitor.at(browser, view);
    if (language === 'en') await visitor.inEnglish();
    await visitor.goTo(`/svara#${SECRET[language]}`);
    await visitor.page.getByText(link('notReport')).waitFor();
    await looksRight(visitor);
    await page.reload();
    await row.getByText(t('state.REGISTERED')).waitFor();
    await visitor.page.getByRole('button', { name: link('received') }).click();
    await visitor.page.getByText(link('done.CONFIRMED')).waitFor();
    await looksRight(visitor);
    await visitor.page.reload();
    await visitor.page.getByText(link('gone.title')).waitFor();
    await visitor.close();
    await page.reload();
    await row.getByText(t('state.CONFIRMED'), { exact: true }).waitFor();
  });
});
