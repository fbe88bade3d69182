import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTERS, type ProgrammeSums } from './programme-sums.js';
import { type StatisticsFrame, statistics } from './statistics.js';
import type { Part } from './statistics-functions.js';
import type { SumRow, Sums } from './sums.js';

/** A figure that is a count: where its sums are, and which of their numbers it is. */
export interface Counted<Row extends SumRow = SumRow> {
  readonly bySite: Sums<Row>;
  by(part: Part): Promise<Sums<Row>>;
  count(row: Row): number;
}

/** Null for a figure that is a share or a mean. */
export function countedOf(
  ctx: RequestContext,
  sums: ProgrammeSums,
  code: string,
  frame: StatisticsFrame,
): Counted | null {
  const counter = COUNTERS[code];
  if (counter) {
    return counted({
      bySite: sums.counts,
      by: (part) => statistics.fieldCounts(ctx, frame, part),
      count: counter.count,
    });
  }
  switch (code) {
    case 'K01':
      return counted({
        bySite: sums.seminars,
        by: (part) => statistics.seminars(ctx, frame, part),
        count: (row) => row.present,
      });
    case 'K09':
      return counted({
        bySite: sums.passes,
        by: (part) => statistics.passes(ctx, frame, part),
        count: (row) => row.closed,
      });
    case 'K10':
      return counted({
        bySite: sums.hours,
        by: (part) => statistics.fieldHours(ctx, frame, part),
        count: (row) => row.hours,
      });
    default:
      return null;
  }
}

/** Whoever splits a figure needs not know of which rows it is made. */
function counted<Row extends SumRow>(figure: Counted<Row>): Counted {
  return figure as unknown as Counted;
}
