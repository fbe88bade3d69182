import type { Part } from '@stad/activities/core/api/statistics.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTERS } from './counters.js';
import type { ProgrammeSums } from './programme-sums.js';
import { type StatisticsFrame, statistics } from './statistics.js';
import type { SumRow, Sums } from './sums.js';

/** A figure that is a count: where its sums are, and which of their numbers it is. */
export interface Counted<Row extends SumRow = SumRow> {
  readonly bySite: Sums<Row>;
  by(part: Part): Promise<Sums<Row>>;
  count(row: Row): number | null;
}

/** Which sums a count is taken from; figures of one source share a statement. */
export type CountSource = 'counts' | 'hours' | 'passes' | 'seminars' | 'actors' | 'agreements';

interface Count<Row extends SumRow = SumRow> {
  readonly source: CountSource;
  count(row: Row): number | null;
}

const ASK = {
  counts: statistics.fieldCounts,
  hours: statistics.fieldHours,
  passes: statistics.passes,
  seminars: statistics.seminars,
  actors: statistics.actors,
  agreements: statistics.agreements,
} as const;

/** How a figure is counted; null for one that is a share or a mean. */
export function countOf(code: string): Count | null {
  const counter = COUNTERS[code];
  if (counter) return count({ source: 'counts', count: counter.count });
  switch (code) {
    case 'K01':
      return count({
        source: 'seminars',
        count: (row: { present: number } & SumRow) => row.present,
      });
    case 'K07':
      return count({ source: 'actors', count: (row: { active: number } & SumRow) => row.active });
    case 'K08':
      return count({
        source: 'agreements',
        count: (row: { in_force: number } & SumRow) => row.in_force,
      });
    case 'K09':
      return count({ source: 'passes', count: (row: { closed: number } & SumRow) => row.closed });
    case 'K10':
      return count({ source: 'hours', count: (row: { hours: number } & SumRow) => row.hours });
    default:
      return null;
  }
}

/** The sums of one source, split by a part. */
export function countsBy(
  ctx: RequestContext,
  source: CountSource,
  frame: StatisticsFrame,
  part: Part,
): Promise<Sums<SumRow>> {
  return ASK[source](ctx, frame, part) as Promise<unknown> as Promise<Sums<SumRow>>;
}

/** Null for a figure that is a share or a mean. */
export function countedOf(
  ctx: RequestContext,
  sums: ProgrammeSums,
  code: string,
  frame: StatisticsFrame,
): Counted | null {
  const counted = countOf(code);
  if (!counted) return null;
  const { source } = counted;
  return {
    bySite: sums[source] as unknown as Sums<SumRow>,
    by: (part) => countsBy(ctx, source, frame, part),
    count: counted.count,
  };
}

/** Whoever splits a figure needs not know of which rows it is made. */
function count<Row extends SumRow>(figure: Count<Row>): Count {
  return figure as unknown as Count;
}
