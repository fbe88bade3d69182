import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { ADMIN, DEVELOPMENT, POLICE, type Who } from '../demo.js';

/** A morning: somebody opens the portal, reads what to do, and does the first of it, at a desk and on a phone. */
const STRATEGIST: Who = ['Lunds kommun, kommunkontoret', 'Säkerhetsstrateg'];

/** Who, a row of theirs with its verb, and the address it leads to; null: nothing waits, and what is next is told. */
const MORNINGS: readonly (readonly [string, Who, verb: string | null, leads: RegExp])[] = [
  [
    'the development lead',
    DEVELOPMENT,
    'Besluta om lärdomen',
    /\/(studiebesok|faltpass|arbetsgang)\//,
  ],
  ['the strategist', STRATEGIST, null, /\/(seminarier|moten|spridning|studiebesok)\//],
  ['the liaison', POLICE, 'Svara', /\/(moten|studiebesok|seminarier)\//],
  ['the administrator', ADMIN, 'Bekräfta', /\/admin/],
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(MORNINGS)('the morning of %s', (_who, person, verb, leads) => {
  it.each(['desk', 'pocket'] as const)('says what to do and leads there, at a %s', async (size) => {
    const visitor = await Visitor.at(browser, size);
    await visitor.signIn(...person);
    const { page } = visitor;
    const waiting = page.getByRole('region', { name: 'Väntar på dig' });
    const link = verb
      ? waiting.getByRole('link', { name: new RegExp(`^${verb}`) }).first()
      : waiting.getByRole('link', { name: /^Nästa: / });
    await link.waitFor();
    const isEmpty = await waiting.getByText('Inget väntar på dig just nu.').isVisible();
    expect(isEmpty).toBe(verb === null);
    await visitor.settled();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    await link.click();
    await page.waitForURL(leads);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await visitor.settled();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.close();
  });
});
