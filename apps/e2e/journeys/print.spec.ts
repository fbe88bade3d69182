import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { LEAD, PILOT, SOC1 } from '../demo.js';
import { print } from '../paper.js';

const A4 = [595, 842];
const LYING = [842, 595];
/** What one presses, and what leads elsewhere: neither is of use on paper. */
const TO_PRESS = /Sök eller hoppa|Översikt|Allt är sparat|Skriv ut(?! ett nytt)|Rensa filter/;

let browser: Browser;
let lead: Visitor;
let worker: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  // Whoever works in the dark prints black on white all the same.
  lead = await Visitor.at(browser);
  worker = await Visitor.at(browser, 'deskDark');
  await lead.signIn(...LEAD);
  await worker.signIn(...SOC1);
});
afterAll(async () => {
  await lead.close();
  await worker.close();
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
    // What is over has no plan on the way any more.
    expect(/plan till i dag/i.test(texts[0] ?? '')).toBe(address.includes('lopande'));
    expect(texts[0]).not.toMatch(/Översikt|Skriv ut|Visa underlag|Uppgift saknas i portalen/);
  });
});

describe('a page on paper', () => {
  const open = async (visitor: Visitor, address: string) => {
    await visitor.goTo(address);
    await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
    await visitor.settled();
    return print(visitor.page);
  };

  it.each<[string, string, number, readonly number[], RegExp]>([
    ['a list', `/faltpass?${PILOT}`, 1, A4, /Nummer.*Läge.*FP-2022-006/],
    ['a record, folded parts and all', '/kit/post', 1, A4, /När och var.*Lokal.*Kommunpolis kan/],
    ['a week, lying', `/planering?${PILOT}&v=2022-20`, 1, LYING, /Mån.*Sön.*Vem svarar/],
    ['a month, lying', `/planering?${PILOT}&v=2022-20&vy=manad`, 1, LYING, /Mån.*Sön/],
    ['the card of numbers', '/ring/kort?plats=lund', 1, A4, /112.*114 14.*020-390 000/],
    ['who to call, with the numbers', '/ring?plats=lund', 3, A4, /040-628 04 11/],
    ['a pass', `/faltpass/FP-2022-006?${PILOT}`, 4, A4, /Kärngrupp · Stad till Stad, utskrivet/],
  ])('%s', async (_, address, most, sheet, said) => {
    const { pages, size, texts } = await open(worker, address);
    const all = texts.join(' ');
    expect(pages).toBeLessThanOrEqual(most);
    expect(size).toEqual(sheet);
    expect(all).toMatch(said);
    expect(all).not.toMatch(TO_PRESS);
    // Each sheet says when it was printed, and which of how many it is; none is empty.
    texts.forEach((text, at) => {
      expect(text).toMatch(/utskrivet \d{4}-\d\d-\d\d \d\d\.\d\d/);
      expect(text).toContain(`${at + 1} (${pages})`);
      expect(text.length).toBeGreaterThan(100);
    });
  });

  it('a report, its sections and not its buttons', async () => {
    await lead.goTo(`/rapporter?${PILOT}`);
    await lead.page.getByRole('table').getByRole('link').first().click();
    await lead.page.getByText('Alla rapporter').waitFor();
    await lead.settled();
    const { size, texts } = await print(lead.page);
    expect(size).toEqual(A4);
    expect(texts.join(' ')).toMatch(/Slutrapport|Lägesrapport/);
    expect(texts.join(' ')).not.toMatch(TO_PRESS);
  });

  it('is black on white, with links as text, a head on every sheet of a table, and nothing cut', async () => {
    await worker.goTo(`/faltpass?${PILOT}`);
    await worker.page.getByRole('table').waitFor();
    await worker.page.emulateMedia({ media: 'print' });
    await worker.page.setViewportSize({ width: 703, height: 1000 });
    const look = await worker.page.evaluate(`(() => {
      const style = (what) => getComputedStyle(document.querySelector(what));
      const table = document.querySelector('main table');
      return {
        ground: style('body').backgroundColor,
        text: style('main td').color,
        link: style('main table a').color,
        line: style('main table a').textDecorationLine,
        state: style('main .chip').color,
        head: style('main thead').display,
        cut: Math.max(0, table.scrollWidth - table.parentElement.clientWidth),
        bar: style('.topbar').display,
      };
    })()`);
    expect(look).toEqual({
      ground: 'rgb(255, 255, 255)',
      text: 'rgb(0, 0, 0)',
      link: 'rgb(0, 0, 0)',
      line: 'none',
      state: 'rgb(0, 0, 0)',
      head: 'table-header-group',
      cut: 0,
      bar: 'none',
    });
    expect(worker.complaints).toEqual([]);
  });
});
