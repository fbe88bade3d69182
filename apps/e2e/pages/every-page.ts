import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawnBetween } from '@stad/platform/api/testing/drawn.js';
import type { View } from '../views.js';
import { PAGE_HEADING } from '../visitor.js';
import { boxFaults } from './boxes.js';
import { ENGINES, type Engine } from './engines.js';
import { faultsOpened, faultsSeen } from './look.js';
import { type Language, matrix, type Width } from './matrix.js';
import { listPictures, pictureName } from './pictures.js';
import { Visitors } from './visitors.js';
import { isOfAState, VISITS, type Visit } from './visits.js';

/** Where each page's picture is kept, when somebody asks for pictures. */
const pictures = process.env['PAGE_PICTURES'];

/**
 * Visits every page there is; wide and narrow views are two files, for two workers. `npm test` visits each page in
 * one of them, by lot.
 */
export function describeEveryPage(width: Width): void {
  let engine: Engine;
  beforeAll(() => {
    engine = ENGINES[matrix.engine]();
  });
  afterAll(() => engine.close());

  const visits = drawnBetween(
    `pages in ${width} views`,
    Object.entries(VISITS),
    ([path]) => path,
    width === 'wide',
  );
  const rounds = matrix.languages[width].flatMap((language) =>
    matrix.views[width].map((view) => [view, language] as const),
  );
  describe.each(rounds)('at the %s in %s', (view, language) => {
    describeLook(() => engine, visits, view, language);
  });
}

function describeLook(
  engine: () => Engine,
  visits: readonly (readonly [string, Visit])[],
  view: View,
  language: Language,
): void {
  const titles = new Map<string, string>();
  /** What the frame opened already. */
  const opened = new Set<string>();
  const visitors = new Visitors(engine, view, language);
  afterAll(() => visitors.close());

  it.each(visits)('%s', async (path, { who, address }) => {
    const visitor = await visitors.as(who);
    visitor.complaints.length = 0;
    const there = await address();
    await visitor.goTo(there);
    await visitor.until(PAGE_HEADING, 'The heading');
    await visitor.settled();
    const headings = await visitor.headings();
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
    const faults = await faultsSeen(visitor, 'the page');
    faults.push(...(await boxFaults(visitor, matrix.looks(view))));
    expect(await visitor.evaluate('document.documentElement.lang')).toBe(language);
    if (!isOfAState(path)) titles.set(path, String(await visitor.evaluate('document.title')));
    if (matrix.openings !== 'none') {
      faults.push(...(await faultsOpened(visitor, there, matrix.openings, opened)));
    }
    expect(faults).toEqual([]);
    if (pictures && !isOfAState(path))
      await visitor.photograph(join(pictures, pictureName(path, view)));
  });

  it('every page has a title of its own, and the same one in every view', () => {
    const said = [...titles.values()];
    expect(said.filter((title, at) => said.indexOf(title) !== at)).toEqual([]);
    // What is open in the night says a neutral name.
    expect(said.filter((title) => !/^.+ – (?:Stad till Stad|Samverkan)$/.test(title))).toEqual([]);
    if (pictures) listPictures(pictures, view, titles);
  });
}
