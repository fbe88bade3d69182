import { THRESHOLD } from '../audience.js';
import type { PublishedCell, PublishedTable } from '../published-table.js';

/** A sum over some cells and what it may be. */
interface Sum {
  readonly members: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** What is known of one agency's part, cell by cell; all zeros for an outsider. */
type Own = readonly number[];

/**
 * Every value a figure can have for somebody who reads the published table and knows `own`: by
 * trying whole tables, cell after cell. It shares nothing with the rule it tests.
 * `members` are the cells of the figure: one for a cell, a line for a total. `near` only says where
 * to look first: the answer does not depend on it.
 */
export function possibleValues(
  published: PublishedTable,
  own: Own,
  members: readonly number[],
  candidates: readonly number[],
  near: readonly number[],
): number[] {
  const threshold = THRESHOLD[published.audience];
  const cap = 'shown' in published.total ? published.total.shown : threshold - 1;
  const limits = published.cells.map((cell, at) => limitsOf(cell, own[at] ?? 0, threshold, cap));
  const sums = sumsOf(published, own, threshold, cap);
  return candidates.filter((value) =>
    exists(limits, [...sums, { members, least: value, most: value }], near),
  );
}

function limitsOf(cell: PublishedCell, own: number, threshold: number, cap: number) {
  if ('shown' in cell) return [cell.shown, cell.shown] as const;
  if (cell.label === 'fewerThan') return [Math.max(1, own), cell.n - 1] as const;
  return [cell.reason === 'protects' ? Math.max(threshold, own) : own, cap] as const;
}

function sumsOf(published: PublishedTable, own: Own, threshold: number, cap: number): Sum[] {
  const { cells, dimensions, rowTotals, columnTotals, together, total } = published;
  const all = [...cells.keys()];
  const columns = dimensions.at(-1)?.categories.length ?? 1;
  const sum = (cell: PublishedCell, members: readonly number[]): Sum => {
    const part = members.reduce((counted, at) => counted + (own[at] ?? 0), 0);
    const [least, most] = limitsOf(cell, part, threshold, cap);
    return { members, least, most };
  };
  const sums = [sum(total, all)];
  rowTotals.forEach((cell, row) => {
    sums.push(
      sum(
        cell,
        all.filter((at) => Math.floor(at / columns) === row),
      ),
    );
  });
  columnTotals.forEach((cell, column) => {
    sums.push(
      sum(
        cell,
        all.filter((at) => at % columns === column),
      ),
    );
  });
  if (together) {
    const categories = dimensions[0]?.categories ?? [];
    const members = all.filter((at) => together.categories.includes(categories[at] as string));
    sums.push(sum(together.value, members));
  }
  return sums;
}

function exists(
  limits: readonly (readonly [number, number])[],
  sums: readonly Sum[],
  near: readonly number[],
): boolean {
  const left = sums.map(({ least, most }) => ({ least, most }));
  const failed = new Set<string>();
  const reach = sums.map(({ members }) =>
    limits.map((_, from) =>
      [0, 1].map((side) =>
        members
          .filter((at) => at >= from)
          .reduce((counted, at) => counted + (limits[at]?.[side as 0 | 1] ?? 0), 0),
      ),
    ),
  );
  const fits = (from: number) =>
    left.every(({ least, most }, index) => {
      const [lowest = 0, highest = 0] = reach[index]?.[from] ?? [];
      return lowest <= most && highest >= least;
    });
  const shift = (at: number, by: number) => {
    sums.forEach(({ members }, index) => {
      const sum = left[index];
      if (!sum || !members.includes(at)) return;
      sum.least += by;
      sum.most += by;
    });
  };
  /** What a cell can be when the cells after it in the same sums take what they can. */
  const roomAt = (at: number): readonly [number, number] => {
    let [least, most] = limits[at] as readonly [number, number];
    sums.forEach(({ members }, index) => {
      if (!members.includes(at)) return;
      const [lowest = 0, highest = 0] = reach[index]?.[at + 1] ?? [];
      const sum = left[index] as { least: number; most: number };
      least = Math.max(least, sum.least - highest);
      most = Math.min(most, sum.most - lowest);
    });
    return [least, most];
  };
  const fill = (at: number): boolean => {
    if (!fits(at)) return false;
    if (at === limits.length) return true;
    const state = `${at}:${left.map(({ least }) => least).join()}`;
    if (failed.has(state)) return false;
    const [least, most] = roomAt(at);
    const middle = Math.min(Math.max(near[at] as number, least), most);
    for (let away = 0; away <= most - least; away++) {
      for (const value of away === 0 ? [middle] : [middle - away, middle + away]) {
        if (value < least || value > most) continue;
        shift(at, -value);
        if (fill(at + 1)) return true;
        shift(at, value);
      }
    }
    failed.add(state);
    return false;
  };
  return fill(0);
}
