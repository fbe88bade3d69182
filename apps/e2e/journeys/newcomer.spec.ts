import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, portalNow, Visitor } from '../browser.js';
import { SOC2 } from '../demo.js';
import { print } from '../paper.js';
import { story } from '../story.js';

/** Somebody who is new, and asks nobody: *Kom igång*, *Hjälp*, and a plan that is sent. */
let browser: Browser;
let visitor: Visitor;
const step = story(() => [['newcomer', visitor]]);

beforeAll(async () => {
  browser = await openBrowser();
  visitor = await Visitor.at(browser);
  await visitor.signIn(...SOC2);
});
afterAll(async () => {
  await visitor.close();
  await browser.close();
});

async function holds(): Promise<void> {
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
}

/** A week or a day may follow in it. */
const heading = (name: string, level = 1) =>
  visitor.page.getByRole('heading', { name: new RegExp(`^${name}`), level });

const ONE_LINE = 'Planera fältpass på en rad';

/** Enough days ahead that somebody is free, and no journey of another has it. */
const DAYS_AHEAD = 37;

describe('a newcomer', () => {
  step('is led from Kom igång to the guide of the own role', async () => {
    const { page } = visitor;
    const start = page.getByRole('region', { name: 'Kom igång' });
    await start.getByRole('link', { name: 'Läs hur du gör första gången' }).click();
    await heading('Hjälp: I fält').waitFor();
    await heading('Ditt första fältpass', 2).waitFor();
    await visitor.settled();
    await holds();
  });

  step('reads there where it is done, and what is hard beside it', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Öppna Planering' }).click();
    await page.getByLabel(ONE_LINE).waitFor();
    await page.getByRole('link', { name: 'Hjälp: skriva raden' }).click();
    await heading('Planera på en rad').waitFor();
    await visitor.settled();
    await holds();
    await page.goBack();
    await page.getByLabel(ONE_LINE).waitFor();
  });

  step('plans on one line, and asks what Klart för start is', async () => {
    const { page } = visitor;
    const day = addDays(localDate(portalNow()), DAYS_AHEAD).slice(2).replaceAll('-', '');
    const line = page.getByLabel(ONE_LINE);
    await line.fill(`${day} 20–01 centrum`);
    await line.press('Enter');
    await page.getByLabel('Syfte').fill('Möta människor vid stationen');
    await visitor.savedByItself();
    await page.getByRole('link', { name: 'Hjälp: Klart för start' }).click();
    await heading('Klart för start').waitFor();
    await page.goBack();
    await page.getByLabel('Syfte').waitFor();
    expect(await page.getByLabel('Syfte').inputValue()).toBe('Möta människor vid stationen');
  });

  step('sends the plan', async () => {
    const { page } = visitor;
    await page.getByLabel('Lägg till i teamet').selectOption({ label: 'Socialsekreterare 2' });
    await visitor.savedByItself();
    await page.getByRole('button', { name: 'Skicka planen' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Skicka planen' }).click();
    await page.getByRole('button', { name: 'Skicka nu' }).first().click();
    await page.waitForURL(/FP-\d{4}-\d{3}/);
    await visitor.settled();
    await holds();
  });

  step('finds by Ctrl K what was opened last, and help by its word', async () => {
    const { page } = visitor;
    await visitor.goTo('/');
    const menu = page.getByRole('navigation', { name: 'Huvudmeny' });
    await menu.getByRole('button', { name: /^I fält/ }).click();
    await menu.getByRole('link', { name: 'Fältarbete' }).click();
    await heading('Fältarbete').waitFor();
    await page.getByRole('link', { name: 'Uppgifter' }).first().click();
    await heading('Uppgifter').waitFor();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Sök eller hoppa till' });
    await dialog.getByRole('group', { name: 'Senast öppnat' }).getByText('Fältarbete').waitFor();
    await dialog.getByRole('combobox').fill('klartecken');
    await dialog.getByRole('group', { name: 'Hjälp' }).getByText('Klartecken').first().waitFor();
    await holds();
    await page.keyboard.press('Escape');
  });

  it('nothing complained', () => expect(visitor.complaints).toEqual([]));
});

it('all help is on one page', async () => {
  await visitor.goTo('/hjalp');
  await heading('Hjälp').waitFor();
  await holds();
});

describe('the sheet of each role is one page of A4', () => {
  it.each([
    ['falt', 'Ditt första fältpass'],
    ['chef', 'Ditt första klartecken'],
    ['projektledare', 'Din första rapport'],
    ['jurist', 'Registrator: din första gallring'],
    ['administrator', 'Din första kollega'],
    ['kommun', 'Din första gång'],
    ['drift', 'Din första ort'],
  ])('%s', async (name, part) => {
    await visitor.goTo(`/hjalp/${name}/lathund`);
    await heading(part, 2).waitFor();
    await visitor.settled();
    await holds();
    const { pages, size, texts } = await print(visitor.page);
    expect({ pages, size }).toEqual({ pages: 1, size: [595, 842] });
    expect(texts[0]).toMatch(/112/);
    expect(texts[0]).not.toMatch(/Skriv ut|Till hjälpen/);
  });
});
