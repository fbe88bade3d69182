import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, portalUrl, Visitor } from '../browser.js';
import { LEAD, lookUp, PILOT, SOC_HBG, SOC1, SOC2, type Who } from '../demo.js';

/** What everybody expects of every page. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function signedIn(who: Who): Promise<Visitor> {
  const visitor = await Visitor.at(browser);
  await visitor.signIn(...who);
  return visitor;
}

describe('an address', () => {
  it('is followed after sign-in, with the place it names', async () => {
    const visitor = await Visitor.at(browser);
    await visitor.goTo(`/uppfoljning?${PILOT}`);
    await visitor.chooseFunction(...LEAD);
    await visitor.page.getByRole('heading', { level: 1, name: 'Uppföljning' }).waitFor();
    expect(new URL(visitor.page.url()).pathname).toBe('/uppfoljning');
    expect(visitor.page.url()).toContain('program=2022');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('that is unknown, of nothing, of others or not allowed looks the same', async () => {
    const visitor = await signedIn(SOC_HBG);
    const ofLund = await lookUp(
      `select a.id from activity a join agency g on g.id = a.agency_id
       where a.kind = 'FIELD_OPERATION' and g.key = 'POL-LUND' and a.lifecycle = 'DRAFT' limit 1`,
    );
    const looks: string[] = [];
    for (const path of [
      '/finns-inte',
      '/faltpass/00000000-0000-4000-8000-000000000000',
      `/faltpass/${ofLund}`,
      '/faltpass/FP-2022-999',
      '/rapporter/ny',
    ]) {
      await visitor.goTo(path);
      await visitor.page.getByRole('heading', { name: 'Sidan kan inte visas' }).waitFor();
      looks.push(`${await visitor.page.title()}\n${await visitor.words()}`);
    }
    expect(new Set(looks).size).toBe(1);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

describe('the language', () => {
  it('changes where one is, and stays with the person', async () => {
    const visitor = await signedIn(SOC2);
    await visitor.goTo(`/faltpass/FP-2022-006?${PILOT}`);
    const before = visitor.page.url();
    await visitor.speak('en');
    expect(visitor.page.url()).toBe(before);
    expect(await visitor.page.getByRole('heading', { level: 1 }).textContent()).toContain(
      'FP-2022-006',
    );
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.goTo('/');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    await visitor.speak('sv');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

describe('a personal identity number', () => {
  it('is stopped with the reason, and the text stays', async () => {
    const visitor = await signedIn(SOC1);
    const { page } = visitor;
    await visitor.goTo('/faltpass/nytt');
    const text = `Möta person ${19121212}-1212 vid stationen`;
    await page.getByRole('button', { name: 'Börja tomt' }).click();
    await page.getByLabel('Syfte').fill(text);
    await page.getByLabel('Syfte').press('Tab');
    await page.getByText('Något är inte sparat än').waitFor();
    await page
      .getByText(/ser ut att innehålla ett personnummer/)
      .first()
      .waitFor()
      .catch((error) => visitor.picture('number').then(() => Promise.reject(error)));
    expect(await page.getByLabel('Syfte').inputValue()).toBe(text);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

describe('two people who save the same part', () => {
  it('different fields merge; of the same field the second sees both and chooses', async () => {
    const [first, second] = [await signedIn(SOC1), await signedIn(SOC2)];
    await first.goTo('/faltpass/nytt');
    await first.page.getByRole('button', { name: 'Kopiera förra passet' }).click();
    await first.page.getByLabel('Syfte').waitFor();
    await first.settled();
    const address = first.page.url().slice(portalUrl().length - 1);
    await second.goTo(address);
    const aimOf = ({ page }: Visitor) => page.getByLabel('Syfte');
    await aimOf(first).fill('Lämna kort på torget');
    await first.savedByItself();
    // The second has not read the page again: it changes one field of its own and the same one.
    await second.page.getByText('Test av arbetsgången (frivilligt)').click();
    await second.page.getByRole('checkbox', { name: /test av arbetsgången/ }).press('Space');
    await aimOf(second).fill('Svara på frågor vid stationen');
    await aimOf(second).press('Tab');
    const choice = second.page.getByRole('alert').filter({ hasText: 'samma del' });
    await choice.waitFor();
    const told = await choice.textContent();
    expect(told).toContain('Lämna kort på torget');
    expect(told).toContain('Svara på frågor vid stationen');
    expect(await second.accessibilityFaults()).toEqual([]);
    const id = address.split('/').at(-1)?.split('?')[0];
    const kept = `select aim || ' ' || model_test as id from field_operation where activity_id = $1`;
    expect(await lookUp(kept, [id])).toBe('Lämna kort på torget true');
    await choice.getByRole('button', { name: 'Behåll mitt' }).click();
    await choice.waitFor({ state: 'detached' });
    await second.settled();
    // The choice is gone before it has arrived.
    const chosen = 'Svara på frågor vid stationen true';
    for (let n = 0; n < 600 && (await lookUp(kept, [id])) !== chosen; n += 1) {
      await second.page.waitForTimeout(100);
    }
    expect(await lookUp(kept, [id])).toBe(chosen);
    await first.goTo(address);
    expect(await aimOf(first).inputValue()).toBe('Svara på frågor vid stationen');
    await first.page.getByRole('button', { name: 'Ta bort utkastet' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click();
    await first.settled();
    expect(second.complaints.concat(first.complaints)).toEqual([]);
    await first.close();
    await second.close();
  });
});

describe('a record that somebody else changes while one has it open', () => {
  it('says so calmly, keeps what is typed, and shows it when asked', async () => {
    const [first, second] = [await signedIn(SOC1), await signedIn(SOC2)];
    await first.goTo('/faltpass/nytt');
    await first.page.getByRole('button', { name: 'Kopiera förra passet' }).click();
    await first.page.getByLabel('Syfte').waitFor();
    await first.settled();
    const address = first.page.url().slice(portalUrl().length - 1);
    await second.goTo(address);
    const banner = ({ page }: Visitor) =>
      page.getByRole('status').filter({ hasText: 'ändrade något här' });
    expect(await banner(second).count()).toBe(0);
    await first.page.getByText('Test av arbetsgången (frivilligt)').click();
    await first.page.getByRole('checkbox', { name: /test av arbetsgången/ }).press('Space');
    await first.savedByItself();
    // Half a sentence, and a look at another window.
    const aim = second.page.getByLabel('Syfte');
    await aim.fill('Svara på frågor vid');
    await second.page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
    await banner(second).waitFor();
    expect(await banner(second).textContent()).toMatch(
      /^Socialsekreterare 1, Socialtjänsten Lund ändrade något här kl\. \d\d\.\d\d/,
    );
    expect(await second.accessibilityFaults()).toEqual([]);
    await banner(second).getByRole('button', { name: 'Visa ändringen' }).click();
    await banner(second).waitFor({ state: 'detached' });
    expect(await aim.inputValue()).toBe('Svara på frågor vid');
    await second.page
      .getByRole('checkbox', { name: /test av arbetsgången/, checked: true })
      .waitFor({ state: 'attached' });
    await second.savedByItself();
    await first.goTo(address);
    expect(await first.page.getByLabel('Syfte').inputValue()).toBe('Svara på frågor vid');
    await first.page.getByRole('button', { name: 'Ta bort utkastet' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click();
    await first.settled();
    expect(second.complaints.concat(first.complaints)).toEqual([]);
    await first.close();
    await second.close();
  });
});

describe('the progress page of the pilot', () => {
  it('shows the project leader what came of it', async () => {
    const visitor = await signedIn(LEAD);
    await visitor.goTo(`/uppfoljning?${PILOT}`);
    const text = await visitor.words();
    for (const figure of ['81', '42', '32', '10', '118,5']) {
      expect(text).toMatch(new RegExp(`(^|[^\\d,])${figure}([^\\d,]|$)`));
    }
    expect(await visitor.overflow()).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
