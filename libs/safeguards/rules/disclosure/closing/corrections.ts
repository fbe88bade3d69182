import type { Breakdown, Place } from './closing-counts.js';
import { type ClosingLedger, minus } from './closing-ledger.js';
import { type Measure, nestingsOf } from './measure.js';

/** The rows of a breakdown in which anything of its measures was corrected until this closing. */
export const correctedRows = (
  ledger: ClosingLedger,
  { key, categories, measures }: Breakdown,
  until: number,
): readonly string[] =>
  categories.filter((category) =>
    isCorrected(ledger, measures, { dimension: key, category }, until),
  );

/**
 * Has any agency, until this closing, corrected one of these counts to less than it was, or one that
 * lies in another to more than the other grew? Then what lies between two closings is no table of
 * counts: it may be below nothing, and two large steps may leave a small one together.
 */
export function isCorrected(
  ledger: ClosingLedger,
  measures: readonly Measure[],
  place: Place | null,
  until: number,
): boolean {
  const kinds = [
    ...measures.map((measure) => ({ whole: measure, parts: [] })),
    ...nestingsOf(measures),
  ];
  return [...Array(until).keys()].some((closing) => {
    const step = (measure: Measure) => ledger.between(measure, place, closing, closing + 1);
    return kinds.some(({ whole, parts }) =>
      parts.reduce((left, part) => minus(left, step(part)), step(whole)).some((n) => n < 0),
    );
  });
}
