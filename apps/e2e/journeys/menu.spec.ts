import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, FA1 } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { story } from '../story.js';

/**
 * A manager at a desk and a field worker on a phone find a page behind a group, the first by the keyboard; what
 * waits is counted beside it there and after a reload, and what lies in the other town has a way to it.
 */
let browser: Browser;
let manager: Visitor;
let worker: Visitor;

const step = story(
  () =>
    [
      ['manager', manager],
      ['worker', worker],
    ] as const,
);

beforeAll(async () => {
  browser = await openBrowser();
  manager = await Visitor.at(browser, 'desk');
  await manager.signIn(...CHIEF);
  worker = await Visitor.at(browser, 'pocket');
  await worker.signIn(...FA1);
});
afterAll(async () => {
  for (const visitor of [manager, worker]) await visitor.close();
  await browser.close();
});

const menuOf = ({ page }: Visitor) => page.getByRole('navigation', { name: 'Huvudmeny' });

step('the manager sees nine rows and no more, closed', async () => {
  const menu = menuOf(manager);
  expect(await menu.getByRole('button', { expanded: true }).count()).toBe(0);
  const rows =
    (await menu.getByRole('link').count()) + (await menu.locator('[aria-expanded]').count());
  expect(rows).toBe(9);
  await looksRight(manager);
  await manager.picture('menu-closed');
});

step('the manager opens a group by the keyboard and goes to a page of it', async () => {
  const { page } = manager;
  await menuOf(manager)
    .getByRole('button', { name: /^Nätverk/ })
    .focus();
  await manager.pressKey('Enter');
  await menuOf(manager).getByRole('link', { name: 'Aktörer' }).waitFor();
  await looksRight(manager);
  await manager.picture('menu-open');
  await manager.pressKey('Tab');
  await manager.pressKey('Enter');
  await page.getByRole('heading', { level: 1, name: 'Aktörer' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/aktorer');
});

step('what waits is counted there, and after a reload', async () => {
  const overview = menuOf(manager).getByRole('link', { name: /^Översikt.*väntar på dig/ });
  await overview.waitFor();
  const before = await overview.textContent();
  await manager.page.reload();
  await overview.waitFor();
  await manager.settled();
  expect(await overview.textContent()).toBe(before);
});

step('the manager pins a page, and it stands first', async () => {
  const { page } = manager;
  await menuOf(manager).getByRole('button', { name: 'Fäst sidor…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fäst sidor i menyn' });
  await dialog.getByText('Riskbedömningar', { exact: true }).click();
  await looksRight(manager);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await menuOf(manager)
    .getByRole('list', { name: 'Fästa sidor' })
    .getByRole('link', { name: 'Riskbedömningar' })
    .waitFor();
  await looksRight(manager);
  await manager.picture('menu-pinned');
});

step('the field worker finds the same groups behind Mer', async () => {
  const { page } = worker;
  await page.getByRole('button', { name: 'Mer', exact: true }).click();
  await looksRight(worker);
  const menu = page.getByRole('dialog').getByRole('navigation', { name: 'Huvudmeny' });
  await menu.getByRole('button', { name: /^Aktiviteter/ }).click();
  await looksRight(worker);
  await worker.picture('menu-phone');
  await menu.getByRole('link', { name: 'Seminarier' }).click();
  await page.getByRole('heading', { level: 1, name: 'Seminarier' }).waitFor();
});

step('the field worker goes from one town to what lies in the other', async () => {
  const { page } = worker;
  await worker.goTo('/faltpass?plats=helsingborg');
  await page.getByRole('link', { name: /^\d+ i Lund$/ }).click();
  await worker.settled();
  expect(new URL(page.url()).searchParams.get('plats')).toBe('lund');
  await looksRight(worker);
});
