import { ClosingBook } from '../closing-book.js';
import type { Breakdown } from '../closing-counts.js';
import type { ClosingState } from '../closing-state.js';
import { sentenceOf } from './told-sentence.js';
import { closingsOf, type Written } from './written-closings.js';

export type Reader = 'partners' | 'public';

/**
 * What partners are told of it at each closing, or the public, no more than partners.
 *
 * @param lasts the closings that were to be the last when they came, `2` the second; without it the one with the last step
 */
export function statesOf(
  reader: Reader,
  steps: readonly Written[],
  breakdowns: readonly Breakdown[] = [],
  lasts: readonly number[] = [steps.length],
): readonly ClosingState[] {
  const within = reader === 'public' ? statesOf('partners', steps, breakdowns, lasts) : [];
  const book = new ClosingBook(reader);
  return closingsOf(steps, breakdowns).map((counts, at) =>
    book.close(counts, lasts.includes(at + 1), within[at] ?? null),
  );
}

/** The lines of a closing that are named, in this order: `K11 20, K12 12 @closing 1`. */
export function linesOf(state: ClosingState | undefined, names: readonly string[]): string {
  const said = state ? sentenceOf(state) : {};
  return names.map((name) => `${name} ${said[name] ?? '–'}`).join(', ');
}
