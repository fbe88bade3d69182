import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { weekKey } from '@stad/activities/core/web/week/week-ref.js';
import { drawn } from '@stad/platform/api/testing/drawn.js';
import { isoWeek, localDate } from '@stad/platform/rules/time.js';
import { ADMIN, CHIEF, FA1, JURIST, lookUp, POLICE, SOC1, type Who } from '../demo.js';
import { looksRight } from '../looks-right.js';
import { ENGINES, type Engine } from '../pages/engines.js';
import { matrix } from '../pages/matrix.js';
import { portalNow } from '../portal.js';
import type { View } from '../views.js';
import { type AnyVisitor, PAGE_HEADING } from '../visitor.js';

/**
 * An evening as six of the portal's roles: what waits, the pages one lives on, and what is promised of them.
 * `npm run check:second-engine` goes through all six in Firefox, so nothing here asks one engine alone.
 */
interface Evening {
  readonly role: string;
  readonly who: Who;
  readonly view: View;
  /** Where one goes, and what one reads there without opening anything. */
  readonly pages: readonly (readonly [path: string, read: string | RegExp])[];
  /** What the portal does better than what people had (pages.md 7). */
  readonly promise: (visitor: AnyVisitor) => Promise<void>;
}

const PASS = `FP-${localDate(portalNow()).slice(0, 4)}-005`;

const EVENINGS: readonly Evening[] = [
  {
    role: 'a social worker',
    who: SOC1,
    view: 'desk',
    pages: [
      ['/faltpass', PASS],
      [`/faltpass/${PASS}`, /(Klart för start: \d+|\d+ saker kvar) av \d+|En sak kvar: /],
      ['/uppgifter', 'Pröva numret'],
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
      const nights = `document.querySelectorAll('[data-item="${id}"]').length`;
      await visitor.until(nights, `${PASS} in its week`);
      expect(await visitor.evaluate(nights)).toBe(1);
    },
  },
  {
    role: 'the police',
    who: POLICE,
    view: 'pocket',
    pages: [
      ['/faltpass', PASS],
      [`/faltpass/${PASS}`, /(Klart för start: \d+|\d+ saker kvar) av \d+|En sak kvar: /],
      ['/overlamningar', 'Överlämningar'],
    ],
    // What tonight is about says who answers at this minute, before it is a number.
    promise: async (visitor) => {
      await visitor.goTo('/ring?lage=barn&plats=lund');
      await visitor.until(reads(/svarar/i), 'Who answers');
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
      const title = await visitor.evaluate('document.title');
      expect(title).toContain('Samverkan');
      expect(title).not.toContain('Stad till Stad');
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
      await visitor.until(shows('h1', /Genomförda fältpass/), 'The figure');
      await visitor.until(shows('main a', /^FP-/), 'A pass it stands on');
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
      await visitor.until(reads(/Inget av det du svarar sparas/), 'What is kept');
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
      await visitor.pressKey('Control+k');
      const field = `document.querySelector('[role=dialog] [role=combobox]')`;
      await visitor.until(`${field} === document.activeElement && ${field}`, 'The search');
      await visitor.type('behörigeter');
      await visitor.until(shows('[role=option]', /Personer och roller/), 'What is meant');
      await looksRight(visitor);
      await visitor.pressKey('Enter');
      await visitor.until(`location.pathname.startsWith('/admin')`, 'The page that was chosen');
    },
  },
];
const evenings = drawn('evenings', EVENINGS, ({ role }) => role, 3);

/** The first that the selector finds whose words are these. */
const shows = (selector: string, words: RegExp) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((each) => ${words}.test(each.innerText))`;
const reads = (words: RegExp) => shows('main', words);

const WAITING = `[...document.querySelectorAll('section')].find((each) =>
  /^Väntar på dig/.test(each.querySelector('h2')?.innerText ?? ''))`;

let engine: Engine;
beforeAll(() => {
  engine = ENGINES[matrix.engine]();
});
afterAll(() => engine.close());

describe.each(evenings)('the evening of $role', ({ who, view, pages, promise }) => {
  let visitor: AnyVisitor;
  beforeAll(async () => {
    visitor = await engine.visitor(view, 'sv');
    await visitor.signIn(...who);
  });
  afterAll(() => visitor.close());

  it('begins with what waits, which is seen before anybody scrolls', async () => {
    await visitor.until(WAITING, 'What waits');
    await visitor.settled();
    const top = Number(await visitor.evaluate(`${WAITING}.getBoundingClientRect().top`));
    expect(top).toBeLessThan(visitor.size().height / 2);
    await looksRight(visitor);
    const first = `${WAITING}.querySelector('a[href]')`;
    if (!(await visitor.evaluate(`Boolean(${first})`))) return;
    await visitor.press(first);
    await visitor.settled();
    await visitor.until(PAGE_HEADING, 'The heading');
    await looksRight(visitor);
  });

  it('goes over the pages where one lives', async () => {
    for (const [path, read] of pages) {
      await visitor.goTo(path);
      await visitor.until(PAGE_HEADING, 'The heading');
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
