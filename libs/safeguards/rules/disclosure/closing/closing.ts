import type { Breakdown } from './closing-counts.js';
import type { ClosingLedger } from './closing-ledger.js';
import type { ClosingState } from './closing-state.js';

/** What is known when a day closes. */
export interface Closing {
  readonly ledger: ClosingLedger;
  /** What was told at each closing before, in order. */
  readonly earlier: readonly ClosingState[];
  readonly day: string;
  readonly isLast: boolean;
  readonly threshold: number;
  readonly breakdowns: readonly Breakdown[];
  /** What is told to readers who are told more, at the same closing; nothing may go beyond it. */
  readonly within: ClosingState | null;
}
