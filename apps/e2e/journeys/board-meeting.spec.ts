import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.js';
import { LEAD, PILOT } from '../demo.js';
import { print } from '../paper.js';
import { holds, type Person, signedInAt } from '../report.js';

/** A board meeting: from *Storbild* on the wall to the record behind one of its numbers, and back. */
let browser: Browser;
let lead: Person;
beforeAll(async () => {
  browser = await openBrowser();
  lead = await signedInAt(browser, LEAD, 'desk', 'sv');
});
afterAll(async () => {
  await lead.visitor.close();
  await browser.close();
});

describe('a board meeting', () => {
  it('begins on Uppföljning, which leads to the wall', async () => {
    const { visitor, page, sayProgress: say } = lead;
    await visitor.goTo(`/uppfoljning?${PILOT}`);
    await holds(lead);
    await page.getByRole('link', { name: say('wall.open') }).click();
    await page.getByRole('region', { name: say('wall.numbers') }).waitFor();
    await visitor.settled();
    await holds(lead);
  });

  it('has nothing of the portal around it, and nothing of whom one meets', async () => {
    const { visitor, page } = lead;
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('banner').count()).toBe(0);
    const text = await visitor.words();
    expect(text).toMatch(/Genomförda fältpass/);
    expect(text).not.toMatch(/Kontakt|Samtal om stöd|Tackade/);
    const { pages, texts } = await print(page);
    expect(pages).toBe(1);
    expect(texts[0]).toMatch(/Genomförda fältpass/);
    expect(texts[0]).not.toMatch(/Skriv ut|Visa som tabell/);
  });

  it('goes from a number to what it means and on to a record', async () => {
    const { visitor, page, sayProgress: say } = lead;
    await page.locator('.wall a[href^="/uppfoljning/K01"]').first().click();
    await page.getByRole('heading', { name: say('kpi.what') }).waitFor();
    await visitor.settled();
    await holds(lead);
    const record = page
      .getByRole('table', { name: say('kpi.records') })
      .getByRole('link')
      .first();
    const title = (await record.textContent()) ?? '';
    await record.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await visitor.settled();
    expect(new URL(page.url()).pathname).toMatch(/^\/seminarier\//);
  });

  it('comes back to the wall, and from there to Uppföljning', async () => {
    const { visitor, page, sayProgress: say } = lead;
    await visitor.goTo(`/uppfoljning/storbild?${PILOT}`);
    await page.getByRole('link', { name: say('kpi.back') }).click();
    await page.getByRole('heading', { level: 1, name: say('title') }).waitFor();
    await visitor.settled();
    expect(visitor.complaints).toEqual([]);
  });
});
