import type { NotShownReason, PublishedTable } from '../published-table.js';
import type { Measure } from './measure.js';

/**
 * A total as of a closing day.
 * - `atLeast`: the last closing could not tell it anew; what an earlier one told still holds
 */
export type ClosingCell =
  | { readonly shown: number }
  | { readonly label: 'fewerThan'; readonly n: number }
  | { readonly label: 'atLeast'; readonly n: number }
  | { readonly label: 'notShown'; readonly reason: NotShownReason };

export interface ClosingFigure {
  readonly cell: ClosingCell;
  /** The closing day it was told for; earlier than the state's where it stands still. */
  readonly asOf: string;
}

export interface ClosingTable {
  readonly measure: Measure;
  readonly dimension: string;
  /** The cells as of `asOf`; the total is the figure's. */
  readonly table: PublishedTable;
  readonly asOf: string;
}

/** All that is told of counts about persons from one closing day to the next (INV-15). */
export interface ClosingState {
  readonly day: string;
  readonly isLast: boolean;
  readonly figures: Readonly<Partial<Record<Measure, ClosingFigure>>>;
  readonly tables: readonly ClosingTable[];
}
