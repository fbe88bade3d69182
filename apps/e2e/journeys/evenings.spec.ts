import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { weekKey } from '@stad/activities/core/web/week/week-ref.js';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import { isoWeek, localDate } from '@stad/platform/rules/time.js';
import type { Browser } from 'playwright-core';
import { openBrowser, portalNow, type View, Visitor } from '../browser.js';
import { ADMIN, CHIEF, FA1, JURIST, lookUp, POLICE, SOC1, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';

/** An evening as six of the portal's roles: what waits, the pages one lives on, and what is promised of them. */
interface Evening {
  readonly role: string;
  readonly who: Who;
  readonly view: View;
  /** Where one goes, and what one reads there without opening anything. */
  readonly pages: readonly (readonly [path: string, read: string | RegExp])[];
  /** What the portal does better than what people had (pages.md 7). */
  readonly promise: (visitor: Visitor) => Promise<void>;
}

const PASS = `FP-${localDate(portalNow()).slice(0, 4)}-005`;

const EVENINGS: readonly Evening[] = [
  {
    role: 'a social worker',
    who: SOC1,
    view: 'desk',
    pages: [
      ['/faltpass', PASS],
      [`/faltpass/${PASS}`, /(Klart för|Kvar före) start: \d+ av \d+/],
      ['/uppgifter', 'Ring hotellen'],
    ],
    // A night pass stands once in the week and is not cut at midnight.
    promise: async (visitor) => {
      const [id = '', day = ''] = (
        await lookUp(
          `select a.id || ' ' || (a.starts_at at time zone 'Europe/Stockholm')::date as id
           from activity a where a.number = $1`,
          [PASS],
        )
      ).split(' ');
      await visitor.goTo(`/planering?v=${weekKey(isoWeek(day))}`);
      const night = visitor.page.locator(`[data-item="${id}"]`);
      await night.first().waitFor();
      expect(await night.count()).toBe(1);
    },
  },
  {
    role: 'the police',
    who: POLICE,
    view: 'pocket',
    pages: [
      ['/faltpass', PASS],
      [`/faltpass/${PASS}`, /(Klart för|Kvar före) start: \d+ av \d+/],
      ['/overlamningar', 'Överlämningar'],
    ],
    // What tonight is about says who answers at this minute, before it is a number.
    promise: async (visitor) => {
      await visitor.goTo('/ring?lage=barn&plats=lund');
      await visitor.page
        .getByText(/svarar/i)
        .first()
        .waitFor();
    },
  },
  {
    role: 'a field worker of the Salvation Army',
    who: FA1,
    view: 'pocket',
    pages: [
      ['/planering', /Vecka \d+/],
      ['/aktorer', 'Aktörer'],
    ],
    // The street may look at the phone: it says nothing of the portal.
    promise: async (visitor) => {
      await visitor.goTo('/falt');
      expect(await visitor.page.title()).toContain('Samverkan');
      expect(await visitor.page.title()).not.toContain('Stad till Stad');
    },
  },
  {
    role: 'a manager',
    who: CHIEF,
    view: 'pocket',
    pages: [
      [`/faltpass/${PASS}`, 'Klartecken'],
      ['/uppfoljning', 'Uppföljning'],
      ['/kapacitet', 'Kapacitet'],
    ],
    // A number opens down to what it stands on, by right.
    promise: async (visitor) => {
      await visitor.goTo('/uppfoljning/K09');
      await visitor.page.getByRole('heading', { level: 1, name: /Genomförda fältpass/ }).waitFor();
      await visitor.page.getByRole('link', { name: /^FP-/ }).first().waitFor();
    },
  },
  {
    role: 'a jurist',
    who: JURIST,
    view: 'desk',
    pages: [
      ['/lagstod/lagrum', 'Lagrum'],
      ['/om', 'Om portalen'],
    ],
    // The guide tells what may be shared, and keeps nothing of what is asked.
    promise: async (visitor) => {
      await visitor.goTo('/lagstod');
      await visitor.page
        .getByText('Inget av det du svarar sparas', { exact: false })
        .first()
        .waitFor();
    },
  },
  {
    role: 'an administrator',
    who: ADMIN,
    view: 'desk',
    pages: [
      ['/admin', 'Socialsekreterare 1'],
      ['/stallforetradare', 'Ställföreträdare'],
    ],
    // One writes what one wants, in one's own words and with a letter wrong, and is there.
    promise: async (visitor) => {
      const { page } = visitor;
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('behörigeter');
      await page.getByRole('option', { name: 'Min organisation' }).first().waitFor();
      await looksRight(visitor);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/admin/);
    },
  },
];
const evenings = drawn('evenings', EVENINGS, ({ role }) => role, 3);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(evenings)('the evening of $role', ({ who, view, pages, promise }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.at(browser, view);
    await visitor.signIn(...who);
  });
  afterAll(() => visitor.close());

  it('begins with what waits, which is seen before anybody scrolls', async () => {
    const { page } = visitor;
    const waiting = page.getByRole('region', { name: 'Väntar på dig' });
    await waiting.waitFor();
    await visitor.settled();
    const box = await waiting.boundingBox();
    expect(box?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(visitor.size().height / 2);
    await looksRight(visitor);
    const first = waiting.getByRole('link').first();
    if ((await first.count()) === 0) return;
    await first.click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await looksRight(visitor);
  });

  it('goes over the pages where one lives', async () => {
    for (const [path, read] of pages) {
      await visitor.goTo(path);
      await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
      expect([path, await visitor.words()]).toEqual([
        path,
        typeof read === 'string' ? expect.stringContaining(read) : expect.stringMatching(read),
      ]);
      await looksRight(visitor);
    }
  });

  it('keeps what is promised', async () => {
    await promise(visitor);
    await visitor.settled();
    await looksRight(visitor);
  });
});
