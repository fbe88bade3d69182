import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, type View } from '../browser.js';
import { boxFaults, EVERY_LOOK, type Look } from './boxes.js';
import { listPictures, pictureName } from './pictures.js';
import { Visitors } from './visitors.js';
import { isOfAState, VISITS } from './visits.js';

type Width = 'wide' | 'narrow';
type Language = 'sv' | 'en';
/** In which views a page is looked at, in which languages, and where its boxes are measured. */
interface Matrix {
  readonly views: Readonly<Record<Width, readonly View[]>>;
  readonly languages: Readonly<Record<Width, readonly Language[]>>;
  looks(view: View): readonly Look[];
}

const BOTH = ['sv', 'en'] as const;
const MATRICES = {
  /** `npm test`: each page twice. Every width and the larger text is met, in one of the languages. */
  usual: {
    views: { wide: ['desk'], narrow: ['pocket'] },
    languages: { wide: ['sv'], narrow: ['en'] },
    looks: (view) => SOME[view] ?? [],
  },
  /** `npm run check:pages` */
  all: {
    views: {
      wide: ['desk', 'deskDark', 'contrast'],
      narrow: ['pocket', 'pocketLight', 'narrow'],
    },
    languages: { wide: BOTH, narrow: BOTH },
    looks: (view) => (view === 'desk' ? EVERY_LOOK : []),
  },
  /** `npm run pictures` */
  pictures: {
    views: { wide: ['desk'], narrow: ['pocketLight'] },
    languages: { wide: ['sv'], narrow: ['sv'] },
    looks: () => [],
  },
} as const satisfies Record<string, Matrix>;
const SOME: Readonly<Partial<Record<View, readonly Look[]>>> = {
  desk: [
    [320, 100],
    [390, 200],
    [1440, 200],
  ],
  pocket: [
    [320, 200],
    [768, 200],
  ],
};
const asked = process.env['PAGE_MATRIX'] ?? 'usual';
if (!(asked in MATRICES)) throw new Error(`PAGE_MATRIX is none of ${Object.keys(MATRICES)}.`);
const matrix: Matrix = MATRICES[asked as keyof typeof MATRICES];

/** Where each page's picture is kept, when somebody asks for pictures. */
const pictures = process.env['PAGE_PICTURES'];

/** Visits every page there is; wide and narrow views are two files, for two workers. */
export function describeEveryPage(width: Width): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const rounds = matrix.languages[width].flatMap((language) =>
    matrix.views[width].map((view) => [view, language] as const),
  );
  describe.each(rounds)('at the %s in %s', (view, language) => {
    describeLook(() => browser, view, language);
  });
}

function describeLook(browser: () => Browser, view: View, language: Language): void {
  const titles = new Map<string, string>();
  const visitors = new Visitors(browser, view, language);
  afterAll(() => visitors.close());

  it.each(Object.entries(VISITS))('%s', async (path, { who, address }) => {
    const visitor = await visitors.as(who);
    visitor.complaints.length = 0;
    await visitor.goTo(await address());
    await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
    await visitor.settled();
    expect(await visitor.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await visitor.skippedHeadings()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe(language);
    expect(await boxFaults(visitor, matrix.looks(view))).toEqual([]);
    if (isOfAState(path)) return;
    titles.set(path, await visitor.page.title());
    if (pictures) await visitor.photograph(join(pictures, pictureName(path, view)));
  });

  it('every page has a title of its own, and the same one in every view', () => {
    const said = [...titles.values()];
    expect(said.filter((title, at) => said.indexOf(title) !== at)).toEqual([]);
    expect(said.filter((title) => !/^.+ – Stad till Stad$/.test(title))).toEqual([]);
    if (pictures) listPictures(pictures, view, titles);
  });
}
