import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, type View } from '../browser.js';
import { Visitors } from './visitors.js';
import { isOfAState, VISITS } from './visits.js';

/**
 * In which views: one desk and one pocket, unless PAGE_MATRIX says more: `all` for npm run
 * check:pages (and in English too), `pictures` for npm run pictures.
 */
const MATRICES: Readonly<Record<string, Readonly<Record<'wide' | 'narrow', readonly View[]>>>> = {
  all: { wide: ['desk', 'deskDark', 'contrast'], narrow: ['pocket', 'pocketLight', 'narrow'] },
  pictures: { wide: ['desk'], narrow: ['pocketLight'] },
};
const matrix = process.env['PAGE_MATRIX'] ?? '';
const views = MATRICES[matrix] ?? { wide: ['desk'], narrow: ['pocket'] };

/** Where each page's picture is kept, when somebody asks for pictures. */
const pictures = process.env['PAGE_PICTURES'];

/** Visits every page there is; wide and narrow views are two files, for two workers. */
export function describeEveryPage(width: 'wide' | 'narrow'): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const languages = matrix === 'all' ? (['sv', 'en'] as const) : (['sv'] as const);
  const looks = languages.flatMap((language) =>
    views[width].map((view) => [view, language] as const),
  );
  describe.each(looks)('at the %s in %s', (view, language) => {
    describeLook(() => browser, view, language);
  });
}

function describeLook(browser: () => Browser, view: View, language: 'sv' | 'en'): void {
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
    if (isOfAState(path)) return;
    titles.set(path, await visitor.page.title());
    if (pictures) await visitor.photograph(join(pictures, pictureName(path, view)));
  });

  it('every page has a title of its own, and the same one in every view', () => {
    const said = [...titles.values()];
    expect(said.filter((title, at) => said.indexOf(title) !== at)).toEqual([]);
    expect(said.filter((title) => !/^.+ – Stad till Stad$/.test(title))).toEqual([]);
    if (pictures) {
      const pages = [...titles].map(([path, title]) => ({
        path,
        title,
        file: pictureName(path, view),
      }));
      writeFileSync(join(pictures, `${view}.json`), JSON.stringify(pages));
    }
  });
}

function pictureName(path: string, view: View): string {
  const name = path.replaceAll('$', '').split('/').filter(Boolean).join('-') || 'start';
  return `${name}.${view === 'desk' ? 'desk' : 'phone'}.jpg`;
}
