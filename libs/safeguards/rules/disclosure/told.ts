import type { Audience } from './audience.js';
import type { Placed } from './linked-system.js';
import {
  isShown,
  type NotShownReason,
  type PublishedCell,
  type PublishedForm,
  type PublishedTable,
} from './published-table.js';
import type { RawTable } from './raw-counts.js';
import type { Figure, System } from './system.js';

/** From most to least; `nothing` also keeps the grand total back, for the sake of another table. */
export type Form = PublishedForm | 'nothing';

/** A protected table as it is published. */
export function tableOf(
  { table, cells, rows, columns, total, together }: Placed,
  { figures, threshold }: System,
  { audience, form }: { audience: Audience; form: Form },
): PublishedTable {
  const cell = (at: number) => cellOf(figures[at] as Figure, threshold);
  const untold = notShown('breakdown');
  const isMerged = form === 'merged' && together !== null;
  const telling = (list: readonly number[], isTold: boolean) =>
    list.map((at) => (isTold && !(isMerged && together.cells.includes(at)) ? cell(at) : untold));
  return {
    audience,
    form: form === 'nothing' ? 'totalOnly' : form,
    dimensions: table.dimensions,
    cells: telling(cells, form === 'full' || isMerged),
    rowTotals: telling(rows, form === 'full' || form === 'marginsOnly'),
    columnTotals: telling(columns, form === 'full' || form === 'marginsOnly'),
    // Another table may tell the total even where this one adds nothing to it.
    total: form === 'nothing' && !isShown(cell(total)) ? untold : cell(total),
    ...(isMerged
      ? {
          together: {
            categories: (table.dimensions[0]?.categories ?? []).filter((_, at) =>
              together.cells.includes(cells[at] as number),
            ),
            value: cell(together.sum),
          },
        }
      : {}),
  };
}

const notShown = (reason: NotShownReason): PublishedCell => ({ label: 'notShown', reason });

function cellOf({ status, count }: Figure, threshold: number): PublishedCell {
  switch (status) {
    case 'shown':
      return { shown: count };
    case 'small':
      return { label: 'fewerThan', n: threshold };
    case 'hidden':
      return notShown('protects');
    case 'untold':
      return notShown('breakdown');
  }
}

/** Staff, passes, dates and money: every figure as it is (field.md 4.6). */
export function openTable(
  { dimensions, contributions }: RawTable,
  audience: Audience,
): PublishedTable {
  const [outer, inner] = dimensions;
  const width = inner?.categories.length ?? 1;
  const size = (outer?.categories.length ?? 1) * width;
  const sums = [...Array(size).keys()].map((at) =>
    contributions.reduce((sum, { cells }) => sum + (cells[at] as number), 0),
  );
  const shown = (at: readonly number[]): PublishedCell => ({
    shown: at.reduce((sum, each) => sum + (sums[each] as number), 0),
  });
  const all = [...sums.keys()];
  const lines = (count: number, of: (at: number) => number) =>
    [...Array(count).keys()].map((line) => shown(all.filter((at) => of(at) === line)));
  return {
    audience,
    form: dimensions.length === 0 ? 'totalOnly' : 'full',
    dimensions,
    cells: dimensions.length === 0 ? [] : all.map((at) => shown([at])),
    rowTotals: inner ? lines(size / width, (at) => Math.floor(at / width)) : [],
    columnTotals: inner ? lines(width, (at) => at % width) : [],
    total: shown(all),
  };
}
