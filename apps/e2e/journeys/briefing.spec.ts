import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../browser.js';
import { CHIEF, FA1, lookUp, PILOT, SOC1, type Who } from '../demo.js';

/**
 * *Genomgång*: the sheet that is read aloud, and its one printed page: A4, black on white, with the class,
 * without counts, and with direct numbers for the team alone.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Paper {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** What comes out of the printer, as another program reads it. */
async function print(who: Who, address: string): Promise<Paper> {
  const visitor = await Visitor.at(browser, 'pocketLight');
  await visitor.signIn(...who);
  await visitor.goTo(address);
  await visitor.page.getByText('Förstör pappret efter passet').waitFor({ state: 'attached' });
  const bytes = await visitor.page.pdf({ preferCSSPageSize: true });
  await visitor.close();
  const paper = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const first = await paper.getPage(1);
  const [, , width = 0, height = 0] = first.view;
  const { items } = await first.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { pages: paper.numPages, width, height, text: text.replace(/\s+/g, ' ') };
}

const tonight = async () => {
  const number = await lookUp(`select a.number as id from activity a
    join field_operation o on o.activity_id = a.id join programme p on p.id = a.programme_id
    where p.key <> '2022' and o.type = 'STREET' and o.state = 'AWAITING_GO'
    order by a.starts_at limit 1`);
  return `/faltpass/${number}/genomgang`;
};

describe('the printed plan of a pass', () => {
  it('is one page of A4 with functions, roles, rules, numbers and boxes to tick', async () => {
    const { pages, width, height, text } = await print(FA1, await tonight());
    expect(pages).toBe(1);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    for (const said of [
      'Kärngrupp',
      'Passledare',
      'Bakre stöd',
      'Har hört',
      'Avstämning sker per telefon med bakre stöd',
      'Avstämningen ersätter inte personlarm eller 112.',
      'Då avbryter vi',
      'Oro för ett barn?',
      'Skydd i natt?',
      '020-390 000',
      'Utskrivet',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/☐.*☑|☑.*☐/);
  });

  it('says nothing of what was counted, also where something was', async () => {
    const { pages, text } = await print(CHIEF, `/faltpass/FP-2022-006/genomgang?${PILOT}`);
    expect(pages).toBe(1);
    expect(text).not.toMatch(/Tackade ja|Samtal om stöd \d|Kontakter? \d|Kvarstående risk/);
    // The pass is long over: nobody has a direct number of it.
    expect(text).not.toContain('Direktnummer');
  });

  it('has as much as can be written on one page too', async () => {
    const visitor = await Visitor.at(browser);
    await visitor.signIn(...SOC1);
    await visitor.goTo(await tonight());
    await visitor.page.locator('.briefing__list--boxes').waitFor();
    // The longest lists the forms take, in the letters that such a page gets.
    await visitor.page.evaluate(`(() => {
      const sheet = document.querySelector('.briefing');
      sheet.className = 'briefing briefing--full';
      const fill = (list, n, text) => {
        while (list.children.length < n) list.append(list.lastElementChild.cloneNode(true));
        for (const one of list.children) one.textContent = '☐ ' + text;
      };
      const line = 'Telefoner laddade, provade och delade i teamet med alla som är ute under hela kvällen';
      const [boxes] = sheet.querySelectorAll('.briefing__list--boxes');
      fill(boxes, 20, line);
      const abort = [...sheet.querySelectorAll('.briefing__list')][1];
      fill(abort, 12, line);
    })()`);
    const bytes = await visitor.page.pdf({ preferCSSPageSize: true });
    const { numPages } = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    expect(numPages).toBe(1);
    await visitor.close();
  });

  it('is not there for somebody whose agency was not asked', async () => {
    const visitor = await Visitor.at(browser);
    await visitor.signIn(...SOC1);
    const unsent = await lookUp(`select a.id from activity a
      join field_operation o on o.activity_id = a.id join agency g on g.id = a.agency_id
      where o.sent_at is null and g.key <> 'SOC-LUND' limit 1`);
    await visitor.goTo(`/faltpass/${unsent}/genomgang`);
    await visitor.page.getByRole('heading', { name: 'Sidan kan inte visas' }).waitFor();
    expect(await visitor.words()).not.toContain('Teamet');
    await visitor.close();
  });
});
