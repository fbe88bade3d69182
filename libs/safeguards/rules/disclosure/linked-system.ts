import type { History } from './history.js';
import { isWithin, segmentsIn, spanOf } from './period.js';
import type { PublishedCell } from './published-table.js';
import { RawCounts, type RawTable, type Scope } from './raw-counts.js';
import { isSmall, type Status, type System, SystemBuilder } from './system.js';

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
  /** Spans between publications, and changes between versions, that must not be found. */
  readonly background: readonly number[];
}

/** A figure and what it is of. */
interface Keyed {
  readonly at: number;
  readonly measure: string;
  readonly scope: Scope;
}

/** The figure of a key, with its days; one of no place and no category is a grand total. */
function keyedFigure(
  build: SystemBuilder,
  { measure, scope }: Omit<Keyed, 'at'>,
  count: number,
  own: readonly number[],
): number {
  const at = build.figure(keyOf(measure, scope), count, own);
  const { period = '', ...place } = scope;
  build.days.set(at, { measure, period });
  if (Object.keys(place).length === 0 && !build.totals.includes(at)) build.totals.push(at);
  return at;
}

const keyOf = (measure: string, scope: Scope) =>
  JSON.stringify([measure, ...Object.entries(scope).sort(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * One system of tables that may share cells, of what was published before and of the spans between:
 * a figure with the same measure, place and period is one figure wherever it stands.
 */
export function linkedSystem(
  tables: readonly RawTable[],
  history: History,
  threshold: number,
): LinkedSystem {
  const segments = history.segments.map(RawCounts.open);
  const agencyIds = [
    ...new Set(
      [...tables, ...segments].flatMap(({ contributions }) => contributions.map((c) => c.agencyId)),
    ),
  ].sort();
  const build = new SystemBuilder(agencyIds.length);
  const keyed: Keyed[] = [];
  const place = (table: RawTable, at: number) =>
    placed(build, keyed, table, at, agencyIds, threshold);
  const placedTables = tables.map(place);
  const placedSegments = segments.map((table, at) => place(table, tables.length + at));
  for (const figure of keyed) linkToSegments(build, placedSegments, figure);
  const background = placedSegments.flatMap((each) => spansOf(build, each, threshold));
  background.push(...earlierOf(build, history, placedSegments, threshold));
  const { figures, equations, agencies } = build;
  for (const [at, figure] of figures.entries()) figure.within = totalsOver(build, at);
  return {
    system: { threshold, agencies, figures, equations },
    tables: placedTables,
    background,
  };
}

function placed(
  build: SystemBuilder,
  keyed: Keyed[],
  table: RawTable,
  at: number,
  agencyIds: readonly string[],
  threshold: number,
): Placed {
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
    const full = { ...scope, ...where };
    const at = keyedFigure(build, { measure, scope: full }, count, own);
    keyed.push({ at, measure, scope: full });
    return at;
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

/** Every span between two publications that is small, place by place and over all places. */
function spansOf(
  build: SystemBuilder,
  { table, cells, rows, columns, total }: Placed,
  threshold: number,
) {
  const guarded: number[] = [];
  const width = table.dimensions.at(-1)?.categories.length ?? 0;
  const lines =
    rows.length === 0
      ? [cells]
      : [...rows.map((_, row) => cells.slice(row * width, (row + 1) * width)), columns];
  for (const line of lines) {
    for (let first = 0; first < line.length; first++) {
      for (let last = first; last < line.length; last++) {
        const span = line.slice(first, last + 1);
        const at = span.length === 1 ? (span[0] as number) : spanFigure(build, span, threshold);
        if (at !== null && isSmall(build.figures[at]?.count ?? 0, threshold)) guarded.push(at);
      }
    }
  }
  return [...new Set(guarded)].filter((at) => at !== total);
}

function spanFigure(build: SystemBuilder, span: readonly number[], threshold: number) {
  const figures = span.map((at) => build.figures[at]);
  const count = figures.reduce((sum, figure) => sum + (figure?.count ?? 0), 0);
  if (!isSmall(count, threshold)) return null;
  const at = build.add(count, ownOf(build, span));
  build.sum(at, span);
  const [first, last] = [span[0], span.at(-1)].map((each) => build.days.get(each as number));
  if (first && last) build.days.set(at, { ...first, period: spanOf(first.period, last.period) });
  return at;
}

/** Puts what was published before into the system; answers what must still not be found. */
function earlierOf(
  build: SystemBuilder,
  { figures }: History,
  segments: readonly Placed[],
  threshold: number,
): number[] {
  const guarded: number[] = [];
  for (const { measure, scope, among, cell } of figures) {
    const told = toldBy(cell);
    const now = among
      ? sumAt(
          build,
          segments,
          measure,
          among.categories.map((each) => ({ ...scope, [among.key]: each })),
        )
      : figureAt(build, segments, measure, scope);
    const figure = build.figures[now];
    if (!figure) throw new RangeError('published for what is not counted');
    if (!told) {
      // It was kept back: it says nothing, and is kept back still.
      guarded.push(now);
      continue;
    }
    if (fits(figure.count, told, threshold)) {
      Object.assign(figure, { status: told.status, fixed: true, price: null });
      continue;
    }
    // The counts have changed since: what it said then is a figure of its own, and so is the change.
    const count =
      told.count ?? (told.status === 'hidden' ? threshold : figure.count === 0 ? 1 : threshold - 1);
    const then = build.add(count, [], { status: told.status, fixed: true });
    const change = build.add(count - figure.count, [], { signed: true });
    build.sum(then, [now, change]);
    if (told.count !== undefined && isSmall(count - figure.count, threshold)) guarded.push(change);
  }
  return guarded;
}

/** What a published cell tells; null when it tells nothing. */
function toldBy(cell: PublishedCell): { status: Status; count?: number } | null {
  if ('shown' in cell) return { status: 'shown', count: cell.shown };
  if (cell.label === 'fewerThan') return { status: 'small' };
  return cell.reason === 'protects' ? { status: 'hidden' } : null;
}

function fits(now: number, told: { status: Status; count?: number }, threshold: number): boolean {
  switch (told.status) {
    case 'shown':
      return told.count === now;
    case 'small':
      return isSmall(now, threshold);
    default:
      return now >= threshold;
  }
}

/** The sum of several figures of a measure. */
function sumAt(
  build: SystemBuilder,
  segments: readonly Placed[],
  measure: string,
  scopes: readonly Scope[],
): number {
  const parts = scopes.map((scope) => figureAt(build, segments, measure, scope));
  const count = parts.reduce((sum, at) => sum + (build.figures[at]?.count ?? 0), 0);
  const at = build.add(count, ownOf(build, parts));
  build.sum(at, parts);
  const days = build.days.get(parts[0] as number);
  if (days) build.days.set(at, days);
  return at;
}

/** The figure of a measure, place and period, made of the segments where no table has it. */
function figureAt(
  build: SystemBuilder,
  segments: readonly Placed[],
  measure: string,
  scope: Scope,
): number {
  const known = build.find(keyOf(measure, scope));
  if (known !== undefined) return known;
  const parts = partsOf(build, segments, measure, scope);
  const figures = parts.map((at) => build.figures[at]);
  if (figures.length === 0) return -1;
  const count = figures.reduce((sum, figure) => sum + (figure?.count ?? 0), 0);
  const at = keyedFigure(build, { measure, scope }, count, ownOf(build, parts));
  build.sum(at, parts);
  return at;
}

/** A figure of several segments is their sum; one of all of them is a total of the segments already. */
function linkToSegments(build: SystemBuilder, segments: readonly Placed[], figure: Keyed): void {
  const { at, measure, scope } = figure;
  const parts = partsOf(build, segments, measure, scope);
  const isTotal = parts.length === segments[0]?.table.dimensions.at(-1)?.categories.length;
  if (parts.length > 1 && !isTotal) build.sum(at, parts);
}

/** The totals, over all places, of periods that hold the figure's. */
function totalsOver(build: SystemBuilder, at: number): readonly number[] {
  const of = build.days.get(at);
  if (!of) return [];
  return build.totals.filter((total) => {
    const whole = build.days.get(total);
    return total !== at && whole?.measure === of.measure && isWithin(of.period, whole.period);
  });
}

/** The segments that a figure is made of; none when it is not cut up. */
function partsOf(
  build: SystemBuilder,
  segments: readonly Placed[],
  measure: string,
  { period = '', ...place }: Scope,
): readonly number[] {
  // Segment tables of one measure are cut at the same days.
  const periods = segments
    .find(({ table }) => table.of?.measure === measure)
    ?.table.dimensions.at(-1)?.categories;
  const within = segmentsIn(period, periods ?? []) ?? [];
  const found = within.map((at) =>
    build.find(keyOf(measure, { ...place, period: periods?.[at] as string })),
  );
  return found.every((at) => at !== undefined) ? (found as number[]) : [];
}
