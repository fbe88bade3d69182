import { type Audience, THRESHOLD } from '../audience.js';
import type { Closing } from './closing.js';
import type { ClosingCounts } from './closing-counts.js';
import { ClosingLedger } from './closing-ledger.js';
import type { ClosingState, ClosingTable } from './closing-state.js';
import { tablesTold } from './closing-tables.js';
import { totalsTold } from './closing-totals.js';
import { FAMILIES } from './measure.js';

/**
 * The closings of one programme for one audience, in order: what is told at each so that nothing
 * small is found in it, nor between it and any other (INV-15, field.md 4.6). Nothing that was told
 * is ever taken back.
 */
export class ClosingBook {
  readonly #ledger = new ClosingLedger();
  readonly #states: ClosingState[] = [];

  constructor(private readonly audience: Audience) {}

  /** A closing that has been told. */
  add(counts: ClosingCounts, state: ClosingState): void {
    this.#ledger.add(counts);
    this.#states.push(state);
  }

  /**
   * Closes the next day.
   *
   * @param within what others, who are told more, are told at it: whoever reads both learns nothing
   */
  close(counts: ClosingCounts, isLast: boolean, within: ClosingState | null = null): ClosingState {
    this.#ledger.add(counts);
    const closing: Closing = {
      ledger: this.#ledger,
      earlier: [...this.#states],
      day: counts.day,
      isLast,
      threshold: THRESHOLD[this.audience],
      within,
      breakdowns: counts.breakdowns,
    };
    const figures = Object.assign({}, ...FAMILIES.map((family) => totalsTold(closing, family)));
    const tables: ClosingTable[] = [];
    for (const breakdown of counts.breakdowns) {
      tables.push(...tablesTold(closing, figures, breakdown, this.audience, tables));
    }
    const state = { day: counts.day, isLast, figures, tables };
    this.#states.push(state);
    return state;
  }
}
