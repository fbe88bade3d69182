import { pointsNow } from '../../rules/checklist-points.js';
import { inForce } from '../../rules/go-ahead.js';
import type { ChecklistPointRow, PassDocument } from '../pass/pass.document.js';

/** The points to tick now: without conditions of go-aheads that have fallen or were given anew. */
export function shownPoints(
  pass: Pick<PassDocument, 'checklist' | 'goAheads'>,
): readonly ChecklistPointRow[] {
  const goAheads = pass.goAheads.map(({ id, decision, byManager, voidedAt }) => ({
    id,
    inForce: inForce({ decision, byManager, voided: voidedAt !== null }),
  }));
  return pointsNow(pass.checklist, goAheads);
}
