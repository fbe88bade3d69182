import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { note } from '@stad/platform/api/testing/promise.js';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { LOG_CONTROL, SOC1, type Who } from '../demo.js';

/** The guard as one meets it: while typing, pasting and dragging, on a phone, and in the log. */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function planning(who: Who, view: 'desk' | 'pocket' = 'desk'): Promise<Visitor> {
  const visitor = await Visitor.at(browser, view);
  await visitor.signIn(...who);
  await visitor.goTo('/faltpass/nytt');
  await visitor.page.getByRole('button', { name: 'Börja tomt' }).click();
  await visitor.page.getByLabel('Syfte').waitFor();
  await visitor.settled();
  return visitor;
}

const STOPPED = /ser ut att innehålla ett personnummer/;
const number = '121212-1212';
const HALVES = ['Om född 121212', 'slutar på 1212'] as const;
const fullWidth = number
  .replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
  .replace('-', '\u2013');

describe('a disguised number', () => {
  it('is stopped while one types, shown where it stands, and stopped again by the server', async () => {
    const visitor = await planning(SOC1, 'pocket');
    const { page } = visitor;
    const aim = page.getByLabel('Syfte');
    const text = `Möta ${fullWidth} vid stationen`;
    await aim.pressSequentially(text.slice(0, -14));
    await page.getByText(STOPPED).waitFor();
    await aim.pressSequentially(text.slice(-14));
    await page.getByText('Personnummer, tecken 6–16').waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    await visitor.picture('guard-pocket');
    await page.getByRole('button', { name: 'Visa i texten' }).click();
    const marked = await aim.evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as unknown as {
        value: string;
        selectionStart: number;
        selectionEnd: number;
      };
      return value.slice(selectionStart, selectionEnd);
    });
    expect(marked).toBe(fullWidth);

    await page.getByLabel('När', { exact: true }).fill('i morgon 20–23');
    await page.getByLabel('När', { exact: true }).press('Tab');
    // At the field: the words that were there before. The rest of the part is saved.
    await page.getByText('Något är inte sparat än').first().waitFor({ state: 'attached' });
    expect(await aim.getAttribute('aria-invalid')).toBe('true');
    expect(await aim.inputValue()).toBe(text);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('is stopped when it is pasted from a document or dragged from a field', async () => {
    const visitor = await planning(SOC1);
    const { page, context } = visitor;
    const document = await context.newPage();
    await document.setContent(
      `<p>Enligt \u201dAnna\u201d, f.\u00a01912&shy;12<b>12</b>&#8209;12<span>12</span>, var det lugnt.</p>`,
    );
    await document.keyboard.press('Control+A');
    await document.keyboard.press('Control+C');
    await document.close();
    const aim = page.getByLabel('Syfte');
    await aim.focus();
    await page.keyboard.press('Control+V');
    await page.getByText(STOPPED).waitFor();
    expect(await aim.inputValue()).toContain('var det lugnt');

    await aim.fill('');
    await page.getByText(STOPPED).waitFor({ state: 'detached' });
    const when = page.getByLabel('När', { exact: true });
    await when.fill(number);
    await when.selectText();
    await when.dragTo(aim, { sourcePosition: { x: 40, y: 20 } });
    await page.getByText(STOPPED).waitFor();
    expect(await aim.inputValue()).toContain(number);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

describe('a number split over two fields', () => {
  it('is told at the second half while one writes, and refused there when it is sent', async () => {
    const visitor = await Visitor.at(browser, 'pocket');
    const { page } = visitor;
    await visitor.signIn(...SOC1);
    await visitor.goTo('/forebyggande');
    await page.getByRole('link', { name: 'Planera förebyggande aktivitet' }).first().click();
    const [title, purpose] = [page.getByLabel('Rubrik'), page.getByLabel('Syfte')];
    await title.fill(HALVES[0]);
    await purpose.pressSequentially(HALVES[1]);
    await page.getByText(STOPPED).waitFor();
    await page.getByText('Resten står i ett annat fält i samma formulär.').waitFor();
    const marked = page.locator('.safe-text', { has: page.getByText(STOPPED) });
    expect(await marked.locator('textarea').inputValue()).toBe(HALVES[1]);
    expect(await visitor.words()).not.toMatch(/1212/);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);

    await page.getByText('Efterfrågan (sexköp)').click();
    await page.getByLabel('Hur ni når dem').selectOption({ label: 'Kanal på nätet' });
    await page.getByLabel('När').fill('i morgon 13–15');
    await page.getByRole('button', { name: 'Spara utkastet' }).click();
    await page.getByRole('heading', { name: /behöver rättas/ }).waitFor();
    expect(await purpose.getAttribute('aria-invalid')).toBe('true');
    expect(await title.getAttribute('aria-invalid')).toBeNull();
    expect([await title.inputValue(), await purpose.inputValue()]).toEqual(HALVES);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

describe('a warning', () => {
  it('is answered with a reason, saved, and counted for the controller of the log', async () => {
    const visitor = await planning(SOC1);
    const { page } = visitor;
    await page.getByLabel('Syfte').fill('Ring växeln, 040-628 04 00, när alla är åter');
    await page.getByRole('radio', { name: /kontaktväg till en funktion/ }).press('Space');
    await visitor.savedByItself();
    await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click();
    await visitor.settled();
    await visitor.close();

    const control = await Visitor.at(browser);
    await control.signIn(...LOG_CONTROL);
    // What was stopped a moment ago may have been so yesterday.
    await control.goTo('/loggkontroll?dagar=7');
    await control.page.getByText('Texter som spärren har reagerat på').click();
    const row = control.page.getByRole('row', { name: /Telefonnummer/ });
    await row.getByText('Det är en kontaktväg till en funktion i arbetet').waitFor();
    await control.page.getByText(/text(er)? med personnummer har stoppats/).waitFor();
    expect(await control.words()).not.toContain('628 04');
    expect(await control.accessibilityFaults()).toEqual([]);
    await control.picture('guard-log');
    expect(control.complaints).toEqual([]);
    await control.close();
  });
});

describe('what it costs in the browser', () => {
  it('is 12 kB sent, and fetches its grammar when somebody writes (decision 51)', async () => {
    const rules = join(import.meta.dirname, '../../../libs/safeguards/rules/personal-data');
    const sent = gzipSync(bundled(join(rules, 'plain-scan.ts')), { level: 9 }).length;
    // The heavier of the two is measured in time: it is the one that runs.
    const code = bundled(join(rules, 'whole-guard.ts'));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addScriptTag({ content: code });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const taken = (...texts: string[]) => page.evaluate(timed, texts);
    const prose =
      'Under perioden 2022-04-01–2022-09-30 hölls 12 seminarier med 140 deltagare på Stortorget; dnr SO 2022/0035 gäller. ';
    const nothing = await taken('');
    note('guard in a page', await taken(prose.repeat(20).slice(0, 2_000)), nothing);
    note('guard in a page', await taken('12 7 '.repeat(400)), nothing);
    note(
      'guard in a page',
      await taken(...Array.from({ length: 5 }, () => prose.repeat(4).slice(0, 400))),
      nothing,
    );
    await context.close();
    const whole = gzipSync(code, { level: 9 }).length;
    process.stdout.write(
      `guard: ${(sent / 1_000).toFixed(1)} kB, ${(whole / 1_000).toFixed(1)} with its grammar\n`,
    );
    expect(sent).toBeLessThan(12_100);
    expect(whole).toBeLessThan(21_000);
  });
});

/** The guard alone, as the portal's own build would send it; built outside the test's own realm. */
function bundled(entry: string): string {
  const script = `
    const { build } = await import('vite');
    const [{ output }] = await build({ configFile: false, logLevel: 'error', build: {
      write: false, minify: true, lib: { entry: ${JSON.stringify(entry)}, formats: ['iife'], name: 'guard' } } });
    process.stdout.write(output[0].code);`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  });
}

/** The median of many scans of a text, or of those of a form, in milliseconds; runs in the page. */
function timed(texts: string[]): number {
  const { guard, performance } = globalThis as unknown as {
    guard: {
      wholeGuard: {
        scan(text: string, reading: { now: Date }): unknown;
        scanForms(texts: object[], reading: { now: Date }): unknown;
      };
    };
    performance: { now(): number };
  };
  const { wholeGuard } = guard;
  const now = new Date('2025-12-01T12:00:00Z');
  const taken: number[] = [];
  for (let run = 0; run < 60; run++) {
    const from = performance.now();
    if (texts.length === 1) wholeGuard.scan(`${run}${texts[0]}`, { now });
    else
      wholeGuard.scanForms(
        texts.map((text, at) => ({ field: `f${at}`, text: `${run}${text}` })),
        { now },
      );
    taken.push(performance.now() - from);
  }
  return taken.sort((a, b) => a - b)[30] as number;
}
