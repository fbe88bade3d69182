import type { RawTable, Scope } from './raw-counts.js';
import { type System, SystemBuilder } from './system.js';

/** Where the figures of one table are in the system. */
export interface Placed {
  readonly table: RawTable;
  readonly cells: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
  /** Of one dimension: everything below the threshold as one figure, and which cells that is. */
  readonly together: { readonly sum: number; readonly cells: readonly number[] } | null;
}

export interface LinkedSystem {
  readonly system: System;
  readonly tables: readonly Placed[];
}

/**
 * One system of tables that may share cells: a figure with the same measure, place and period is one
 * figure wherever it stands.
 */
export function linkedSystem(tables: readonly RawTable[], threshold: number): LinkedSystem {
  const agencyIds = [
    ...new Set(tables.flatMap(({ contributions }) => contributions.map((c) => c.agencyId))),
  ].sort();
  const keys = new Keys(agencyIds.length);
  const placedTables = tables.map((table, at) => placed(keys, table, at, agencyIds, threshold));
  const { figures, equations, agencies } = keys.build;
  for (const [at, figure] of figures.entries()) figure.within = keys.totalsOver(at);
  return { system: { threshold, agencies, figures, equations }, tables: placedTables };
}

/** The figures of a system by what they are of. */
class Keys {
  readonly build: SystemBuilder;
  /** What is counted and on which days, and the grand total of it. */
  readonly #days = new Map<number, string>();
  readonly #totals: number[] = [];

  constructor(agencies: number) {
    this.build = new SystemBuilder(agencies);
  }

  /** The figure of a measure, place and period; one of no place and no category is a grand total. */
  figure(measure: string, scope: Scope, count: number, own: readonly number[]): number {
    const { period = '', ...place } = scope;
    const places = Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1));
    const at = this.build.figure(JSON.stringify([measure, period, ...places]), count, own);
    this.#days.set(at, JSON.stringify([measure, period]));
    if (places.length === 0 && !this.#totals.includes(at)) this.#totals.push(at);
    return at;
  }

  /** The totals, over all places, of the figure's measure and days. */
  totalsOver(at: number): readonly number[] {
    const days = this.#days.get(at);
    if (days === undefined) return [];
    return this.#totals.filter((total) => total !== at && this.#days.get(total) === days);
  }
}

function placed(
  keys: Keys,
  table: RawTable,
  at: number,
  agencyIds: readonly string[],
  threshold: number,
): Placed {
  const { build } = keys;
  const { dimensions, contributions } = table;
  const parts = agencyIds.map((id) =>
    contributions.filter(({ agencyId }) => agencyId === id).map(({ cells }) => cells),
  );
  const { measure, scope } = table.of ?? { measure: `#${at}`, scope: {} };
  const figure = (members: readonly number[], where: Scope) => {
    const own = parts.map((lists) =>
      lists.reduce((sum, cells) => members.reduce((all, m) => all + (cells[m] as number), sum), 0),
    );
    const count = own.reduce((sum, part) => sum + part, 0);
    return keys.figure(measure, { ...scope, ...where }, count, own);
  };
  const [first, second] = dimensions;
  const [outer, inner] = second ? [first, second] : [undefined, first];
  const rows = outer?.categories ?? [''];
  const columns = inner?.categories ?? [''];
  const whereRow = (row: number): Scope => (outer ? { [outer.key]: rows[row] as string } : {});
  const whereColumn = (column: number): Scope =>
    inner ? { [inner.key]: columns[column] as string } : {};
  const all = [...Array(rows.length * columns.length).keys()];
  const total = figure(all, {});
  if (!inner) return { table, cells: [], rows: [], columns: [], total, together: null };

  const cells = all.map((cell) => {
    const [row, column] = [Math.floor(cell / columns.length), cell % columns.length];
    return figure([cell], { ...whereRow(row), ...whereColumn(column) });
  });
  const inRow = (row: number) => all.filter((cell) => Math.floor(cell / columns.length) === row);
  const inColumn = (column: number) => all.filter((cell) => cell % columns.length === column);
  const cellsOf = (members: readonly number[]) => members.map((cell) => cells[cell] as number);
  if (!outer) {
    build.sum(total, cells);
    return { table, cells, rows: [], columns: [], total, together: fewOf(build, cells, threshold) };
  }
  const line = (members: readonly number[], where: Scope) => {
    const whole = figure(members, where);
    build.sum(whole, cellsOf(members));
    return whole;
  };
  const rowTotals = rows.map((_, row) => line(inRow(row), whereRow(row)));
  const columnTotals = columns.map((_, column) => line(inColumn(column), whereColumn(column)));
  build.sum(total, rowTotals);
  return { table, cells, rows: rowTotals, columns: columnTotals, total, together: null };
}

/**
 * Everything below the threshold, zeros too, as one figure: *övriga tillsammans 7*; and the next
 * smallest, when it would be small itself. Zeros are in it because a reader who knows that each of
 * five is at least 1 narrows the rest.
 */
function fewOf(build: SystemBuilder, cells: readonly number[], threshold: number) {
  const countOf = (at: number) => build.figures[at]?.count ?? 0;
  const bySize = [...cells].sort((a, b) => countOf(a) - countOf(b));
  let size = bySize.filter((at) => countOf(at) < threshold).length;
  if (size === 0) return null;
  const sumOf = (few: readonly number[]) => few.reduce((sum, at) => sum + countOf(at), 0);
  while (size < cells.length && (size < 2 || sumOf(bySize.slice(0, size)) < threshold)) size++;
  if (size === cells.length) return null;
  const few = bySize.slice(0, size);
  const sum = build.add(sumOf(few), ownOf(build, few));
  build.sum(sum, few);
  return { sum, cells: few };
}

/** What each agency knows of a sum of figures. */
function ownOf({ figures, agencies }: SystemBuilder, parts: readonly number[]): number[] {
  return [...Array(agencies).keys()].map((agency) =>
    parts.reduce((sum, at) => sum + (figures[at]?.own[agency] ?? 0), 0),
  );
}
