import { ClosingBook } from '@stad/safeguards/rules/disclosure/closing/closing-book.js';
import {
  type Breakdown,
  ClosingCounts,
  type CountedBy,
} from '@stad/safeguards/rules/disclosure/closing/closing-counts.js';
import type { ClosingState } from '@stad/safeguards/rules/disclosure/closing/closing-state.js';

// Loaded by the thread that computes it: nothing here may load the database or the server.

/** A sum of one closing as `statistics.closing_sums` answers it. */
export interface ClosingSumRow {
  readonly closes_on: string;
  readonly agency_id: string;
  readonly measure: string;
  readonly dimension: string;
  readonly category: string;
  readonly n: number;
}

export interface ClosingToTell {
  /** Rows of every closing, unread. */
  readonly sums: string;
  /** The closings before, in order, as they were told. */
  readonly earlier: readonly ClosingState[];
  readonly day: string;
  readonly isLast: boolean;
  readonly breakdowns: readonly Breakdown[];
}

/** What is told when a day closes, to everyone who takes part and to the funder. */
export function tellClosing(asked: ClosingToTell): ClosingState {
  const { earlier, day, isLast, breakdowns } = asked;
  const rows = JSON.parse(asked.sums) as ClosingSumRow[];
  const countsOf = (closesOn: string) =>
    new ClosingCounts(
      closesOn,
      breakdowns,
      rows.filter((row) => row.closes_on === closesOn).map(countedOf),
    );
  const book = new ClosingBook('partners');
  for (const state of earlier) book.add(countsOf(state.day), state);
  return book.close(countsOf(day), isLast);
}

function countedOf({ agency_id: agencyId, measure, dimension, category, n }: ClosingSumRow) {
  const place = dimension === '' ? null : { dimension, category };
  return { agencyId, measure: measure as CountedBy['measure'], place, count: n };
}
