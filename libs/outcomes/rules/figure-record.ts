import type { NotShownReason } from '@stad/safeguards/rules/disclosure/published-table.js';
import type { Figure, FigureUnit } from './figure.js';

/** A figure with every part it may have, as it goes over the wire: a part that is not there is null. */
export interface FigureRecord {
  readonly shown: number | null;
  readonly label: 'fewerThan' | 'atLeast' | 'notShown' | null;
  readonly n: number | null;
  readonly reason: NotShownReason | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly measure: number | null;
  readonly decimals: number | null;
  readonly signed: boolean | null;
  readonly unit: FigureUnit | null;
  readonly inParts: true | null;
}

const NOTHING: FigureRecord = {
  shown: null,
  label: null,
  n: null,
  reason: null,
  numerator: null,
  denominator: null,
  measure: null,
  decimals: null,
  signed: null,
  unit: null,
  inParts: null,
};

export function recordOf(figure: Figure): FigureRecord {
  return { ...NOTHING, ...figure };
}

/** The figure again, in the browser; it reads `visas inte` when a record says nothing. */
export function figureOf(record: FigureRecord): Figure {
  const { shown, label, n, reason, numerator, denominator, measure } = record;
  const decimals = record.decimals ?? 0;
  const unit = record.unit === null ? {} : { unit: record.unit };
  if (shown !== null) return { shown };
  if ((label === 'fewerThan' || label === 'atLeast') && n !== null) return { label, n };
  if (numerator !== null && denominator !== null)
    return { numerator, denominator, decimals, ...unit };
  if (measure !== null) return { measure, decimals, signed: record.signed ?? false, ...unit };
  if (record.inParts) return { inParts: true };
  return { label: 'notShown', reason: reason ?? 'breakdown' };
}
