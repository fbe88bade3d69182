import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { NightPass } from '../night-pass.js';

/**
 * A night in the street (J2, INV-27): the phone is hidden or left at once and nobody learns from it where one
 * was; nothing that was counted is lost; and what hides it is on the screen however small and large-lettered.
 */
let browser: Browser;
let pass: NightPass;

beforeAll(async () => {
  browser = await openBrowser();
  pass = await NightPass.tonight('out');
});
afterAll(async () => {
  await browser.close();
  await pass.putBack();
});

describe('left at once', () => {
  it('shows a page that says nothing, leads nowhere back, and loses no count, without coverage too', async () => {
    const visitor = await Visitor.at(browser, 'pocket');
    const { page, context } = visitor;
    await visitor.unwatched();
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await visitor.signIn(...SOC1);
    await visitor.goTo(`/faltpass/${pass.number}`);
    await visitor.goTo('/falt');
    expect(await page.title()).toBe(`${pass.number} – Samverkan`);
    await looksRight(visitor);

    await context.setOffline(true);
    await page.getByText('Ingen täckning. Inget väntar i telefonen').waitFor();
    await page.getByRole('button', { name: /^Kontakt 0/ }).click();
    await page.getByRole('button', { name: /^Kontakt 1/ }).click();
    await page.getByText('Ingen täckning. 2 väntar i telefonen').waitFor();
    await visitor.picture('street-offline');
    await page.getByRole('link', { name: 'Lämna' }).click();
    await page.getByRole('heading', { name: 'Samverkan' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/samverkan.html');
    expect(await page.title()).toBe('Samverkan');
    const icon = `document.querySelector('link[rel=icon]').getAttribute('href')`;
    expect(await visitor.evaluate(icon)).toBe('/samverkan.svg');
    await visitor.picture('street-left');
    await context.setOffline(false);
    // What the phone could not reach meanwhile is no fault of a page.
    visitor.complaints.length = 0;

    // However far one goes back, nothing of the portal is there.
    for (let step = 0; step < 4; step += 1) {
      await page.goBack({ waitUntil: 'commit' }).catch(() => null);
      await page.waitForURL((url) => ['/samverkan.html', 'blank'].includes(url.pathname));
      expect(await page.title()).not.toMatch(/Stad|Fält|FP-/);
    }
    await page.goto(page.url().replace(/^about:blank$/, new URL('/samverkan.html', base()).href));
    await page.getByRole('heading', { name: 'Samverkan' }).waitFor();
    expect(await visitor.words()).not.toMatch(/Stad till Stad|Fält|FP-|112/);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(asked).toBe(0);

    // The one who left goes on where it was, with what was counted.
    await page.getByRole('link', { name: 'Fortsätt' }).click();
    await page.getByRole('button', { name: /^Kontakt 2/ }).waitFor();
    await page.getByText('Allt är skickat').waitFor();
    expect(new URL(page.url()).pathname).toBe('/falt');
    await pass.counts(2);
    await page.reload();
    await page.getByRole('button', { name: /^Kontakt 2/ }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  const base = () => process.env['PORTAL_URL'] ?? '';
});

describe('what hides the phone', () => {
  it.each<[string, { width: number; height: number }, number]>([
    ['a small phone', { width: 320, height: 568 }, 100],
    ['a small phone with text twice as large', { width: 320, height: 568 }, 200],
    ['a phone turned', { width: 844, height: 390 }, 100],
  ])('is on the screen without scrolling: %s', async (name, size, text) => {
    const visitor = await Visitor.at(browser, 'pocket');
    const { page } = visitor;
    await visitor.signIn(...SOC1);
    await visitor.textSize(text);
    await visitor.resize(size);
    for (const path of ['/falt', '/falt/barn?plats=lund', '/falt/skydd?plats=lund']) {
      await visitor.goTo(path);
      for (const to of ['0', 'document.body.scrollHeight / 2', 'document.body.scrollHeight']) {
        await visitor.evaluate(`scrollTo(0, ${to})`);
        for (const one of [
          page.getByRole('button', { name: 'Dölj skärmen' }),
          page.getByRole('link', { name: 'Lämna' }),
        ]) {
          const box = await one.boundingBox();
          expect(box?.y).toBeGreaterThanOrEqual(0);
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
        }
      }
      // Half of the screen at least is the page's.
      const bar = await page.locator('.field-bar').boundingBox();
      expect(bar?.height).toBeLessThan(size.height / 2);
      expect(await visitor.leavingBoxes()).toEqual([]);
    }
    await visitor.goTo('/falt');
    await visitor.picture(`street-${name.replaceAll(' ', '-')}`);
    await page.getByRole('button', { name: 'Dölj skärmen' }).click();
    const clock = page.getByRole('button', { name: 'Visa skärmen' });
    await clock.waitFor();
    const box = await clock.boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, ...size });
    await clock.click();
    await page.getByRole('button', { name: 'Dölj skärmen' }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

/** What the bar says of what one has written; told by the words it has for each. */
const STATES: readonly (readonly [state: string, said: string])[] = [
  ['saved', 'Utkast sparat 23.40'],
  ['updating', 'Uppdateras…'],
  ['saving', 'Sparar…'],
  ['retrying', 'Inte sparat än, försöker igen'],
  ['failed', 'Inte sparat'],
  ['held', 'Något är inte sparat än'],
];

describe('the bar', () => {
  it.each([320, 360, 390, 430])('lets nothing lie over anything, %i px wide', async (width) => {
    const visitor = await Visitor.at(browser, 'pocket');
    await visitor.signIn(...SOC1);
    await visitor.resize({ width, height: 844 });
    await visitor.goTo('/');
    for (const [state, said] of STATES) {
      // The bar is laid out as in that state, whatever is being saved just now.
      await visitor.evaluate(`(() => {
        const bar = document.querySelector('.topbar .save-state');
        bar.className = 'save-state save-state--${state}';
        bar.querySelector('[role=status]').textContent = ${JSON.stringify(said)};
      })()`);
      await visitor.redrawn();
      expect([state, await visitor.leavingBoxes()]).toEqual([state, []]);
      expect([state, await overlapping(visitor)]).toEqual([state, []]);
      if (width === 320) await visitor.picture(`street-bar-${state}`);
    }
    for (const isOffline of [false, true]) {
      await visitor.goTo('/falt');
      await visitor.context.setOffline(isOffline);
      await visitor.redrawn();
      expect([isOffline, await visitor.leavingBoxes()]).toEqual([isOffline, []]);
      expect([isOffline, await overlapping(visitor)]).toEqual([isOffline, []]);
    }
    await visitor.context.setOffline(false);
    await visitor.close();
  });
});

/** Pairs in the bars of which one lies over the other; what is for screen readers alone takes no room. */
async function overlapping(visitor: Visitor): Promise<string[]> {
  return (await visitor.evaluate(`(() => {
    const shown = [...document.querySelectorAll('.topbar > *, .field-bar > *')]
      .map((each) => [each.className || each.tagName, each.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 1 && height > 1);
    return shown.flatMap(([name, a], at) => shown.slice(at + 1).flatMap(([other, b]) =>
      a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
        ? [name + ' over ' + other] : []));
  })()`)) as string[];
}
