import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { CHIEF, FA_MANAGER, POLICE_CHIEF, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';
import { type Language, readWords, type Say } from '../words.js';

/**
 * Social services write an agreement at a desk; its three parties confirm, two of them on a phone; it is in
 * force, and the police ends it. In each language.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const RUNS: readonly [Language, string, string][] = [
  ['sv', 'Samverkan om hotellen', 'Lokalpolisområdeschef'],
  ['en', 'Together about the hotels', 'Head of the local police area'],
];
const runs = drawn('runs of an agreement', RUNS, ([language]) => language);

describe.each(runs)('in %s', (language, TITLE, policeChief) => {
  let chief: Visitor;
  let police: Visitor;
  let ngo: Visitor;
  let address: string;
  let say: Say;
  let waiting: Say;

  const step = story(
    () =>
      [
        ['chief', chief],
        ['police', police],
        ['ngo', ngo],
      ] as const,
  );

  beforeAll(async () => {
    say = await readWords(['libs/agreements/web'], language);
    waiting = await readWords(['libs/agreements/web/waiting'], language);
    const signedIn = async (who: Who, view: View) => {
      const visitor = await Visitor.at(browser, view);
      if (language === 'en') await visitor.inEnglish();
      await visitor.signIn(...who);
      return visitor;
    };
    chief = await signedIn(CHIEF, 'desk');
    police = await signedIn(POLICE_CHIEF, 'pocket');
    ngo = await signedIn(FA_MANAGER, 'pocket');
  });
  afterAll(async () => {
    for (const visitor of [chief, police, ngo]) await visitor.close();
  });

  step('it is written, and one is led to it', async () => {
    const { page } = chief;
    await chief.goTo('/overenskommelser?plats=lund');
    await page.getByRole('link', { name: 'Personuppgiftsbiträde för anmälan' }).waitFor();
    await looksRight(chief);
    await page.getByRole('button', { name: say('add') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('field.kind')).selectOption('COOPERATION_AGREEMENT');
    await dialog.getByLabel(say('field.title')).fill(TITLE);
    await dialog.getByText('Polismyndigheten, LPO Lund', { exact: true }).click();
    await dialog.getByText('Frälsningsarmén Helsingborg', { exact: true }).click();
    await dialog.getByText(say('purpose.DETECT'), { exact: true }).click();
    await dialog.getByLabel(say('field.validFrom')).fill(await today());
    await dialog.getByLabel(say('field.validTo')).fill(await inDays(60));
    await dialog.getByLabel(say('field.referenceTitle')).fill('Överenskommelse om hotellen');
    await looksRight(chief);
    await dialog.getByRole('button', { name: say('save') }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    address = new URL(page.url()).pathname;
    await looksRight(chief);
  });

  step('it says what is missing before the parties can be asked', async () => {
    const { page } = chief;
    // What is not possible yet is folded, and says why.
    await page
      .getByText(/^(Sedan|Later): /)
      .first()
      .click();
    await page.getByText(say('missing.EXTENT_MISSING')).first().waitFor();
    await looksRight(chief);
    await page.getByRole('button', { name: say('step.edit'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('extent.TOWN'), { exact: true }).click();
    await dialog.getByRole('button', { name: say('save') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say('step.submit') }).click();
    await page.getByRole('button', { name: /^(Skicka nu|Send now)$/ }).click();
    await page.getByRole('button', { name: say('step.confirm') }).waitFor();
    await looksRight(chief);
  });

  async function confirm(visitor: Visitor, signatory: string) {
    const { page } = visitor;
    await page.getByRole('button', { name: say('step.confirm') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('field.signatory')).fill(signatory);
    await looksRight(visitor);
    await dialog.getByRole('button', { name: say('confirm.do'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await looksRight(visitor);
  }

  step('its three parties confirm, and the last of them signs it', async () => {
    await confirm(chief, 'Socialdirektör');
    await police.goTo('/');
    await police.page
      .getByRole('link', { name: new RegExp(`${waiting('AGREEMENT_ASKED.verb')}.*${TITLE}`) })
      .click();
    await police.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await looksRight(police);
    await confirm(police, policeChief);
    await police.page
      .getByRole('main')
      .getByText(say('waitsFor').replace('{who}', '').trim(), { exact: false })
      .first()
      .waitFor();
    await ngo.goTo(address);
    await confirm(ngo, 'Firmatecknare');
    await ngo.page.getByText(say('state.IN_FORCE'), { exact: true }).first().waitFor();
    await ngo.page
      .getByText(say('parties.count').replace('{n}', '3').replace('{of}', '3'))
      .waitFor();
  });

  step('it ends soon, which is said, with what ends and what does not', async () => {
    const { page } = ngo;
    await page.getByText(endsIn(60)).waitFor();
    await page.getByRole('heading', { name: say('stays') }).waitFor();
  });

  step('the police ends it earlier, and the others read by whom and why', async () => {
    await police.goTo(address);
    const { page } = police;
    await page.getByRole('button', { name: say('step.end') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('field.endOn')).fill(await inDays(10));
    await dialog.getByText(say('reason.REPLACED'), { exact: true }).click();
    await looksRight(police);
    await dialog.getByRole('button', { name: say('end.do'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await chief.goTo(address);
    await chief.page.getByText(`${say('reason.REPLACED')}.`, { exact: false }).waitFor();
    await chief.page.getByText(endsIn(10)).waitFor();
    await looksRight(chief);
    expect(await chief.page.getByRole('button', { name: say('step.end') }).count()).toBe(0);
  });

  step('the drafts to sign are there to read', async () => {
    const { page } = chief;
    await chief.goTo('/overenskommelser/att-underteckna');
    await looksRight(chief);
    const link = page.getByRole('link', { name: say('draft.gemensamt-ansvar') });
    const href = String(await link.getAttribute('href'));
    const answer = await page.request.get(new URL(href, page.url()).href);
    expect(await answer.text()).toContain('# Bilaga om personuppgiftsansvar');
  });

  const endsIn = (days: number) =>
    new RegExp(language === 'sv' ? `^Upphör om ${days} dagar, ` : `^Ends in ${days} days, `);

  /** The day of the portal, which the browser has too. */
  const today = () => inDays(0);
  const inDays = (days: number) =>
    chief.page.evaluate(
      (ahead) =>
        new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(
          new Date(Date.now() + ahead * 86_400_000),
        ),
      days,
    );
});
