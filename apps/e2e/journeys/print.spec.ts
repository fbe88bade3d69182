import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { LEAD, PILOT } from '../demo.js';
import { print } from '../paper.js';

const A4 = [595, 842];

let browser: Browser;
let lead: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  lead = await Visitor.at(browser);
  await lead.signIn(...LEAD);
});
afterAll(async () => {
  await lead.close();
  await browser.close();
});

describe('Uppföljning for the board', () => {
  it.each([
    ['the pilot', `/uppfoljning?${PILOT}`],
    ['a town of it', `/uppfoljning?${PILOT}&visa=ort`],
    ['the running programme', '/uppfoljning?plats=helsingborg&program=lopande'],
  ])('is one sheet of A4 with its class and its caveat: %s', async (_, address) => {
    await lead.goTo(address);
    await lead.page.getByRole('region', { name: 'Mål' }).waitFor();
    await lead.settled();
    const { pages, size, texts } = await print(lead.page);
    expect({ pages, size }).toEqual({ pages: 1, size: A4 });
    expect(texts[0]).toMatch(/Nätverk/);
    expect(texts[0]).toMatch(/Avser kända kontakter, inte faktisk omfattning/);
    expect(texts[0]).toMatch(/Plan till i dag/);
    expect(texts[0]).not.toMatch(/Översikt|Skriv ut|Visa underlag|Uppgift saknas i portalen/);
  });
});
