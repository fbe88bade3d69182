import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, portalUrl, Visitor } from '../browser.js';
import { lookUp, SOC1 } from '../demo.js';
import { NightPass } from '../night-pass.js';

/**
 * A night with the phone (J2): made ready in the afternoon, nobody signs in at night. What was counted
 * arrives, and what lies beside the pass is refused with a sentence and loses nothing.
 */
let browser: Browser;
let pass: NightPass;

beforeAll(async () => {
  browser = await openBrowser();
  pass = await NightPass.tonight();
});
afterAll(async () => {
  await browser.close();
  await pass.putBack();
});

/** Hours go by: the ordinary session is over, on every device of that person. */
const eveningComes = () =>
  lookUp(
    `update session s set last_seen_at = now() - interval '3 hours' from membership m
     where m.id = s.membership_id and m.work_email = 'socialsekreterare1@soc-lund.example'
       and s.way = 'DEMO' and s.ended_at is null returning s.id`,
  );

describe('a phone that was made ready', () => {
  it('counts at night without signing in, and nothing typed beside it is lost', async () => {
    const visitor = await Visitor.at(browser, 'pocket');
    const { page } = visitor;
    await visitor.signIn(...SOC1);

    // In the afternoon.
    await visitor.goTo(`/faltpass/${pass.number}`);
    await page
      .getByText(/När telefonen är redo når den planen, Ring, korten och räknarna/)
      .waitFor();
    await page.getByRole('button', { name: 'Gör telefonen redo' }).click();
    await page.getByText(/^Telefonen når passet utan inloggning, till \d\d\.\d\d$/).waitFor();
    await visitor.settled();
    await visitor.picture('field-session-ready');
    expect(await visitor.accessibilityFaults()).toEqual([]);

    // Another page lies open in the phone, with half a sentence in it.
    const beside = await visitor.context.newPage();
    await beside.goto(portalUrl('/faltpass/nytt'));
    await beside.getByRole('button', { name: 'Börja tomt' }).click();
    await beside.getByLabel('Syfte').waitFor();

    await eveningComes();
    await pass.becomes('out');

    // At night: the pass is there at once, and what is counted arrives.
    await visitor.goTo('/falt');
    await page.getByText(/^Fältsession tills alla är tillbaka/).waitFor();
    await page.getByRole('button', { name: /^Kontakt 0/ }).click();
    await page.getByRole('button', { name: /^Kontakt 1/ }).click();
    await page.getByText('Allt är skickat').waitFor();
    await pass.counts(2);
    await visitor.picture('field-session-night');
    expect(await visitor.accessibilityFaults()).toEqual([]);

    // Who wants taps more, as totals of the evening.
    await page.getByText(/^Fler räknare/).click();
    await page.getByRole('button', { name: /^Under 18 0/ }).click();
    await page.getByRole('button', { name: 'Ta tillbaka en: Under 18' }).waitFor();
    await page.getByText('Allt är skickat').waitFor();
    await visitor.picture('field-session-more');
    expect(await visitor.accessibilityFaults()).toEqual([]);

    // Beside the pass: a sentence, and the text stays.
    await beside.getByLabel('Syfte').fill('Möta människor vid stationen');
    await beside.getByLabel('Syfte').press('Tab');
    const dialog = beside.getByRole('alertdialog', { name: 'Logga in igen' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Inte nu' }).click();
    expect(await beside.getByLabel('Syfte').inputValue()).toBe('Möta människor vid stationen');
    await beside.getByText(/^Fältsession tills/).waitFor();

    await visitor.goTo('/mina-inloggningar');
    await page.getByRole('heading', { name: 'Logga in för att se sidan' }).waitFor();
    await visitor.picture('field-session-outside');
    expect(await visitor.accessibilityFaults()).toEqual([]);

    // Who signs in goes on where it was refused, and what was typed is saved.
    await page.getByRole('main').getByRole('link', { name: 'Logga in' }).last().click();
    await visitor.chooseFunction(...SOC1);
    await page.getByRole('heading', { name: 'Där du är inloggad' }).waitFor();
    await page.getByText('tills alla är tillbaka').waitFor();
    await visitor.picture('field-session-list');
    await beside.getByText(/^Utkast sparat /).waitFor({ state: 'attached' });
    await beside.getByRole('button', { name: 'Ta bort utkastet' }).click();
    await beside.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click();

    // Ended from the list it answers no more.
    await page
      .getByRole('row', { name: /Fältsession/ })
      .getByRole('button', { name: /Avsluta/ })
      .click();
    await page.getByText('tills alla är tillbaka').waitFor({ state: 'detached' });
    await eveningComes();
    await visitor.goTo('/falt');
    await page.getByRole('heading', { name: 'Logga in', level: 1 }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
