import { ClosingBook } from '../closing-book.js';
import type { Breakdown } from '../closing-counts.js';
import type { ClosingState } from '../closing-state.js';
import { sentenceOf } from './told-sentence.js';
import { closingsOf, type Written } from './written-closings.js';

/**
 * What partners and the public are told of it at each closing.
 *
 * @param lasts the closings that were to be the last when they came, `2` the second; without it the one with the last step
 */
export function statesOf(
  steps: readonly Written[],
  breakdowns: readonly Breakdown[] = [],
  lasts: readonly number[] = [steps.length],
): Readonly<Record<'partners' | 'public', readonly ClosingState[]>> {
  const all = closingsOf(steps, breakdowns);
  const isLast = (at: number) => lasts.includes(at + 1);
  const book = new ClosingBook('partners');
  const partners = all.map((counts, at) => book.close(counts, isLast(at)));
  const open = new ClosingBook('public');
  const everybody = all.map((counts, at) => open.close(counts, isLast(at), partners[at]));
  return { partners, public: everybody };
}

/** The lines of a closing that are named, in this order: `K11 20, K12 12 @closing 1`. */
export function linesOf(state: ClosingState | undefined, names: readonly string[]): string {
  const said = state ? sentenceOf(state) : {};
  return names.map((name) => `${name} ${said[name] ?? '–'}`).join(', ');
}
