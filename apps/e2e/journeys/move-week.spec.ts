import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { weekKey } from '@stad/activities/core/web/week/week-ref.js';
import { addDays, isoWeek, localDate, mondayOf } from '@stad/platform/rules/time.js';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser, portalNow, Visitor } from '../browser.js';
import { SOC1 } from '../demo.js';

/** A week that nobody else plans in, by its Monday. */
const WEEK = isoWeek(addDays(localDate(portalNow()), 37));
const [TUESDAY, WEDNESDAY, FRIDAY] = [1, 2, 4].map((days) => addDays(mondayOf(WEEK), days)) as [
  string,
  string,
  string,
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the week at the desk', () => {
  it('begins a draft in an empty cell, and moves it by keyboard and with the mouse', async () => {
    const visitor = await Visitor.at(browser);
    const { page } = visitor;
    await visitor.signIn(...SOC1);
    const week = `/planering?v=${weekKey(WEEK)}`;
    await visitor.goTo(week);

    const tuesday = page.locator(`td[data-day="${TUESDAY}"] a[href*="del=evening"]`);
    await tuesday.focus();
    await page.keyboard.press('Enter');
    // The week has such a line too.
    await page.getByRole('heading', { level: 1, name: 'Nytt fältpass' }).waitFor();
    const line = page.getByLabel('Planera fältpass på en rad');
    await line.waitFor();
    // With the hours and the area of the last pass: one press and it is a draft.
    expect(await line.inputValue()).toMatch(
      new RegExp(`^${TUESDAY} \\d\\d\\.\\d\\d–\\d\\d\\.\\d\\d \\S`),
    );
    await page.getByRole('button', { name: 'Planera', exact: true }).click();
    await page.waitForURL(/faltpass\/[0-9a-f-]{36}$/);
    await visitor.settled();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    await visitor.goTo(week);
    const on = (day: string) => page.locator(`td[data-day="${day}"] [data-item="${id}"]`);
    const dialog = page.getByRole('dialog', { name: 'Flytta passet' });
    const when = dialog.getByLabel('När');
    const move = dialog.getByRole('button', { name: 'Flytta passet' });
    await on(TUESDAY).focus();
    await page.keyboard.press('.');
    await when.fill(`${WEDNESDAY} 19-23`);
    await dialog.getByText('Ingen annan ser utkastet. Det flyttas direkt.').waitFor();
    await visitor.settled();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await move.focus();
    await page.keyboard.press('Enter');
    await on(WEDNESDAY).waitFor();

    await visitor.settled();
    await draw(on(WEDNESDAY), page.locator(`td[data-day="${FRIDAY}"]`).first());
    await dialog.waitFor();
    expect(await when.inputValue()).toBe(`${FRIDAY} 19.00–23.00`);
    // Nothing is moved before it is confirmed.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await on(WEDNESDAY).count()).toBe(1);
    await draw(on(WEDNESDAY), page.locator(`td[data-day="${FRIDAY}"]`).first());
    await move.click();
    await on(FRIDAY).waitFor();
    await visitor.settled();
    expect(await visitor.accessibilityFaults()).toEqual([]);

    await visitor.goTo(`/faltpass/${id}`);
    await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click();
    await visitor.settled();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

/** With the mouse, from the middle of one to the middle of the other. */
async function draw(from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
  if (!start || !end) throw new Error('Nothing to draw, or nowhere to');
  const { mouse } = from.page();
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
  await mouse.up();
}
