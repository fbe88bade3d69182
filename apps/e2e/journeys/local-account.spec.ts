import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { appCode, giveAuthenticator, invitationFor } from '../local-account.js';

/** An organisation without an identity provider: from the invitation to one's own page, and back in. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PASSWORD = 'en hel flod av knappnålar';
const press = (visitor: Visitor, name: string) =>
  visitor.page.getByRole('button', { name, exact: true }).click();
const fill = (visitor: Visitor, label: string, text: string) =>
  visitor.page.getByLabel(label, { exact: true }).fill(text);

async function looksGood(visitor: Visitor): Promise<void> {
  await visitor.settled();
  expect(await visitor.accessibilityFaults()).toEqual([]);
  expect(await visitor.overflow()).toBe(0);
  expect(await visitor.words()).not.toMatch(/[A-Z]{3,}_[A-Z]+/);
}

/** Once for each person: before it nothing else is there. */
async function accept(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('heading', { name: /^Användarförsäkran/, level: 1 }).waitFor();
  await looksGood(visitor);
  await press(visitor, 'Jag har läst och lovar');
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.context.clearCookies();
  await visitor.goTo('/logga-in');
}

/** Each person has one invitation: the views are drawn apart. */
const inViews = (what: string, addresses: readonly (readonly [View, string])[]) =>
  drawn(`views of ${what}`, addresses, ([view]) => `${what} ${view}`);

describe.each(
  inViews('a passkey', [
    ['desk', 'faltarbetare1@fa-hbg.example'],
    ['pocket', 'faltarbetare2@fa-hbg.example'],
  ]),
)('with a passkey, at the %s', (view, address) => {
  it('makes one, signs in with it, and sees it among what is one’s own', async () => {
    const visitor = await Visitor.at(browser, view);
    await visitor.goTo(await invitationFor(address));
    await giveAuthenticator(visitor);
    await visitor.page.getByRole('heading', { name: 'Skapa en nyckel' }).waitFor();
    await looksGood(visitor);
    await press(visitor, 'Skapa en nyckel');
    await visitor.page.getByText('Kontot är klart').waitFor();
    await looksGood(visitor);
    await visitor.page.getByRole('link', { name: 'Till inloggningen' }).click();
    await press(visitor, 'Logga in med nyckel');
    await accept(visitor);
    await visitor.page.getByRole('navigation').first().waitFor();

    await visitor.goTo('/min-inloggning');
    await visitor.page.getByText(`Du loggar in som ${address}.`).waitFor();
    await looksGood(visitor);
    await press(visitor, `Ta bort ${await passkeyName(visitor)}`);
    await press(visitor, 'Ta bort');
    await visitor.page.getByText(/Det är den enda nyckel du har/).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

async function passkeyName(visitor: Visitor): Promise<string> {
  const text = await visitor.page
    .getByText(/^Telefon eller dator, tillagd/)
    .first()
    .textContent();
  return (text ?? '').replace(/\s*(Använd|Inte använd).*$/s, '').trim();
}

describe.each(
  inViews('a password and an app', [
    ['desk', 'verksamhetschef@fa-hbg.example'],
    ['pocket', 'administrator@fa-hbg.example'],
  ]),
)('with a password and an app, at the %s', (view, address) => {
  it('chooses both, signs in with both, and changes the password', async () => {
    const visitor = await Visitor.at(browser, view);
    await visitor.goTo(await invitationFor(address));
    await fill(visitor, 'Arbetsadress', address);
    await fill(visitor, 'Nytt lösenord', 'Sommar2026!Sommar');
    await fill(visitor, 'Nytt lösenord igen', 'Sommar2026!Sommar');
    await press(visitor, 'Välj lösenordet');
    await visitor.page
      .getByText(/vanligt eller upprepar sig/)
      .first()
      .waitFor();
    await looksGood(visitor);
    await fill(visitor, 'Nytt lösenord', PASSWORD);
    await fill(visitor, 'Nytt lösenord igen', PASSWORD);
    await press(visitor, 'Välj lösenordet');
    const seed = (await visitor.page.locator('.typed-seed').textContent()) ?? '';
    await looksGood(visitor);
    await fill(visitor, 'Kod', appCode(seed, -1));
    await press(visitor, 'Bekräfta koden');
    await visitor.page.getByText('Kontot är klart').waitFor();
    const codes = await visitor.page.locator('.recovery-codes code').allTextContents();
    expect(codes).toHaveLength(10);
    await looksGood(visitor);

    await signOut(visitor);
    await fill(visitor, 'Arbetsadress', address);
    await fill(visitor, 'Lösenord', 'ett helt annat lösenord');
    await press(visitor, 'Fortsätt');
    await visitor.page.getByText('Adressen eller lösenordet stämmer inte.').waitFor();
    await looksGood(visitor);
    await fill(visitor, 'Lösenord', PASSWORD);
    await press(visitor, 'Fortsätt');
    await fill(visitor, 'Kod', appCode(seed));
    await looksGood(visitor);
    await press(visitor, 'Logga in');
    await accept(visitor);
    await visitor.page.getByRole('navigation').first().waitFor();

    await visitor.goTo('/min-inloggning');
    await fill(visitor, 'Nuvarande lösenord', PASSWORD);
    await fill(visitor, 'Nytt lösenord', 'sju sura sillar i en sump');
    await fill(visitor, 'Nytt lösenord igen', 'sju sura sillar i en sump');
    await press(visitor, 'Ändra lösenordet');
    await visitor.page.getByText(/Lösenordet är ändrat/).waitFor();
    await looksGood(visitor);

    await signOut(visitor);
    await fill(visitor, 'Arbetsadress', address);
    await fill(visitor, 'Lösenord', 'sju sura sillar i en sump');
    await press(visitor, 'Fortsätt');
    await fill(visitor, 'Kod', codes[0] ?? '');
    await press(visitor, 'Logga in');
    await visitor.page.getByRole('navigation').first().waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
