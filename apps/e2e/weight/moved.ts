import type { Visitor } from '../browser.js';

/**
 * What somebody is about to press stays where it is while a page comes (pages.md 6.3): the browser’s own count of
 * what moved, 0.1 being what search engines still call good.
 */
const MOST = 0.02;

/** Adds up what moves without being asked to. */
const COUNT = `globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries().filter((each) => !each.hadRecentInput)) {
    const what = sources.map(({ node }) => node && (node.className || node.nodeName)).join(' and ');
    globalThis.moved.push([value, what]);
  }
}).observe({ type: 'layout-shift', buffered: true });`;

/** How much moved at once, and what it was, by its class or name. */
export type Moved = readonly [value: number, what: string];

/** Counts what moves in every page that the visitor opens from now on. */
export async function countMoves(visitor: Visitor): Promise<void> {
  await visitor.context.addInitScript(COUNT);
}

/** All that moved in the page since it was opened, without a press before it. */
export async function allMoved(visitor: Visitor): Promise<readonly Moved[]> {
  return (await visitor.evaluate('globalThis.moved')) as Moved[];
}

/** What moved, with how much, when it is more than it may be in all; else nothing. */
export function tooMuch(all: readonly Moved[]): readonly Moved[] {
  return all.reduce((sum, [value]) => sum + value, 0) > MOST ? all : [];
}

/** How long the answers of a page are held, in milliseconds, in the order in which they were asked for. */
export const EACH_LATER: readonly number[] = [100, 200, 300, 400, 500, 600];

/**
 * Holds the answers of a page, each by its own time.
 *
 * @returns begins to count anew: the next answer is the first of a page
 */
export async function holdAnswers(
  visitor: Visitor,
  delays: readonly number[],
): Promise<() => void> {
  let asked = 0;
  await visitor.page.route('**/graphql', async (route) => {
    const delay = delays[asked++] ?? 0;
    await new Promise((done) => setTimeout(done, delay));
    await route.continue();
  });
  return () => {
    asked = 0;
  };
}
