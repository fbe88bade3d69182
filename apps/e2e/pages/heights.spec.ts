import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, type View, Visitor } from '../browser.js';
import { ADMIN, CHIEF, DEVELOPMENT, POLICE, SOC1, STRATEGIST, type Who } from '../demo.js';
import { measurePage, measuresHead, measuresLine } from './measure-page.js';
import { VISITS } from './visits.js';

const ROLES: Readonly<Record<string, Who>> = {
  'social worker': SOC1,
  liaison: POLICE,
  manager: CHIEF,
  'development lead': DEVELOPMENT,
  strategist: STRATEGIST,
  administrator: ADMIN,
};

/** How high a page may be at a desk and on a phone, in pixels: what the highest of the roles measured, and a little. */
const MOST: Readonly<Record<string, readonly [desk: number, phone: number]>> = {
  '/': [1520, 3050],
  '/aktorer': [1930, 2720],
  '/aktorer/natverk': [2140, 4000],
  '/faltpass/$id a draft': [1500, 2820],
  '/faltpass/$id that waits': [1320, 2380],
  '/faltpass/$id': [1230, 2330],
  '/overenskommelser/$id': [1410, 2080],
  '/utbildning': [1275, 2280],
  '/hjalp': [1565, 2460],
  '/ring': [1450, 2230],
  '/ring/jour': [1540, 2310],
  '/loggkontroll': [2700, 4300],
  '/arbetsgang': [1290, 2360],
  '/gallring': [1885, 2530],
  '/admin': [1260, 3770],
  '/aktorer/$id': [1095, 1790],
};
const VIEWS = ['desk', 'pocketLight'] as const satisfies readonly View[];

/** The table of all pages; one that is higher than it may be has the most behind its height. */
const table = [measuresHead()];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  console.log(table.join('\n'));
});

describe.each(VIEWS)('at the %s', (view) => {
  it.each(Object.entries(ROLES))('no page of the %s is higher than it was', async (role, who) => {
    const visitor = await Visitor.at(browser, view);
    await visitor.signIn(...who);
    const { width } = visitor.size();
    const tooHigh: string[] = [];
    for (const [name, most] of Object.entries(MOST)) {
      const path = (await VISITS[name]?.address()) ?? '';
      const measured = await measurePage(visitor, { path });
      // The page is not for this role.
      if (!measured) continue;
      const line = measuresLine(role, name, width, measured, most);
      table.push(line);
      if (line.includes(' > ')) tooHigh.push(line);
    }
    await visitor.close();
    expect(tooHigh).toEqual([]);
  });
});
