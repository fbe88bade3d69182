import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, portalUrl, type View, Visitor } from '../browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each<View>(['desk', 'pocket'])('at the %s', (view) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.at(browser, view);
  });
  afterAll(() => visitor.close());

  it('whoever is not signed in sees the list of functions, whatever they asked for', async () => {
    await visitor.goTo('/nowhere-at-all');
    expect(await visitor.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await visitor.goTo('/');
    expect(
      await visitor.page.getByRole('button', { name: /Socialsekreterare 1/ }).count(),
    ).toBeGreaterThan(0);
    expect(await visitor.words()).toMatch(/Organisationsadministratör/);
    expect(await visitor.words()).not.toMatch(/[A-Z]{3,}_[A-Z]+/);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
  });

  it('one press signs in, and the front page is for that person', async () => {
    await visitor.signIn('Lunds kommun, socialförvaltningen', 'Socialsekreterare 1');
    expect(await visitor.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  it('the session is a cookie that no script reads', async () => {
    const cookies = await visitor.context.cookies(portalUrl());
    expect(cookies.every((cookie) => cookie.httpOnly && cookie.sameSite !== 'None')).toBe(true);
    expect(cookies.length).toBeGreaterThan(0);
  });
});
