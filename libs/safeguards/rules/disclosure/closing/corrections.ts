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
  const looked = lookedThrough(ledger, measures, place);
  while (looked.corrected === null && looked.until < until) {
    looked.until += 1;
    if (isCorrectedAt(ledger, measures, place, looked.until)) looked.corrected = looked.until;
  }
  return looked.corrected !== null && looked.corrected <= until;
}

/** Until where counts were looked through, and the first closing that corrected one. */
interface Looked {
  until: number;
  corrected: number | null;
}

/** What was counted until a closing never changes: of 290 towns it is looked at once, not for each total. */
const LOOKED = new WeakMap<ClosingLedger, Map<string, Looked>>();

function lookedThrough(
  ledger: ClosingLedger,
  measures: readonly Measure[],
  place: Place | null,
): Looked {
  const known = LOOKED.get(ledger) ?? new Map<string, Looked>();
  LOOKED.set(ledger, known);
  const key = JSON.stringify([measures, place?.dimension, place?.category]);
  const looked = known.get(key) ?? { until: 0, corrected: null };
  known.set(key, looked);
  return looked;
}

function isCorrectedAt(
  ledger: ClosingLedger,
  measures: readonly Measure[],
  place: Place | null,
  closing: number,
): boolean {
  const step = (measure: Measure) => ledger.between(measure, place, closing - 1, closing);
  const kinds = [
    ...measures.map((measure) => ({ whole: measure, parts: [] })),
    ...nestingsOf(measures),
  ];
  return kinds.some(({ whole, parts }) =>
    parts.reduce((left, part) => minus(left, step(part)), step(whole)).some((n) => n < 0),
  );
}
