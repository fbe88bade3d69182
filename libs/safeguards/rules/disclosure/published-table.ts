import type { Audience } from './audience.js';
import type { Dimension } from './raw-counts.js';

/**
 * Why a figure is not shown (INV-15).
 * - `protects`: it is at or above the threshold and hides a small one beside it
 * - `breakdown`: the whole breakdown would betray a small figure; the cell may be any number
 * - `denominator`: too few to make a rate or a mean of
 * - `derived`: a share, mean, bar or line that would tell a figure which is not shown itself
 * - `earlier`: said by reports that were frozen before there were closing days: together with what an
 *   earlier period or version said it would have betrayed a small figure
 * - `nested`: beside a figure that it lies in, or lies in it, it would betray a small one
 * - `notClosed`: it is told from the first closing day on
 */
export const NOT_SHOWN_REASONS = [
  'protects',
  'breakdown',
  'denominator',
  'derived',
  'earlier',
  'nested',
  'notClosed',
] as const;
export type NotShownReason = (typeof NOT_SHOWN_REASONS)[number];

export type PublishedCell =
  | { readonly shown: number }
  /** A count of 1 to n − 1. */
  | { readonly label: 'fewerThan'; readonly n: number }
  | { readonly label: 'notShown'; readonly reason: NotShownReason };

/**
 * - `full`: every cell speaks for itself
 * - `merged`: small categories are told together
 * - `marginsOnly`: of two dimensions only the totals of each
 * - `totalOnly`: nothing but the total
 */
export type PublishedForm = 'full' | 'merged' | 'marginsOnly' | 'totalOnly';

/** The only form in which a sum over agencies leaves: screen, API, CSV, PDF, charts, mail. */
export interface PublishedTable {
  readonly audience: Audience;
  readonly form: PublishedForm;
  readonly dimensions: readonly Dimension[];
  /** Row by row; empty for a table without dimensions. */
  readonly cells: readonly PublishedCell[];
  /** Of two dimensions: the total of each row and of each column; else empty. */
  readonly rowTotals: readonly PublishedCell[];
  readonly columnTotals: readonly PublishedCell[];
  /** Categories told together: *övriga tillsammans 7*. */
  readonly together?: { readonly categories: readonly string[]; readonly value: PublishedCell };
  readonly total: PublishedCell;
}

/** A share with both its numbers when they may be shown. */
export type PublishedRate =
  | { readonly numerator: number; readonly denominator: number; readonly share: number }
  | Extract<PublishedCell, { label: 'notShown' }>;

export const isShown = (cell: PublishedCell): cell is { readonly shown: number } => 'shown' in cell;
