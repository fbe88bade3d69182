import { type Audience, THRESHOLD } from './audience.js';
import { type LinkedSystem, linkedSystem, type Placed } from './linked-system.js';
import { type Pledge, pledgesFor } from './pledge.js';
import { protect } from './protect.js';
import type { PublishedTable } from './published-table.js';
import { RawCounts } from './raw-counts.js';
import { type Figure, isSmall, type Status, type System } from './system.js';
import { type Form, openTable, tableOf } from './told.js';

export interface Publication {
  /** Tables of one programme that come out together; those that share cells say so by `of`. */
  readonly tables: readonly RawCounts[];
  readonly audience: Audience;
}

/**
 * The one way out for sums over agencies (INV-15, field.md 4.6, security.md 7), for several tables
 * at once. What grows from one closing day to the next goes out through `ClosingBook`.
 *
 * Table by table it tries the whole with single figures hidden, then small categories told together
 * (one dimension) or totals only (two), then the grand total alone, and at last nothing. What one
 * table says does not depend on those after it: a page with one of them and a page with all agree.
 */
export function publishTogether({ tables, audience }: Publication): PublishedTable[] {
  const raw = tables.map(RawCounts.open);
  const threshold = THRESHOLD[audience];
  const guarded = raw.filter(({ subject }) => subject === 'persons');
  const answers = new Map<unknown, PublishedTable>();
  if (guarded.length > 0) {
    const linked = linkedSystem(guarded, threshold);
    const forms = formsOf(linked);
    linked.tables.forEach((placed, at) => {
      const form = forms[at] ?? 'nothing';
      answers.set(placed.table, tableOf(placed, linked.system, { audience, form }));
    });
  }
  return raw.map((table) => answers.get(table) ?? openTable(table, audience));
}

interface Told {
  readonly form: Form;
  readonly statuses: readonly Status[];
  readonly lost: number;
}

function formsOf({ system, tables }: LinkedSystem): Form[] {
  const forms: Form[] = [];
  tables.forEach((placed, at) => {
    const others = tables.slice(0, at).flatMap((table) => pledgesOf(table, system));
    const untouched = statusesOf(system);
    let best: Told | undefined;
    for (const form of candidates(placed, system)) {
      restore(system, untouched);
      const pledges = () => [...others, ...pledgesOf(placed, system)];
      if (!tellProtected(placed, system, form, pledges)) continue;
      const told = { form, statuses: statusesOf(system), lost: lostOf(placed, system) };
      if (!best || told.lost < best.lost) best = told;
      // Of two dimensions each form after the first tells less.
      if (best.lost === 0 || placed.rows.length > 0) break;
    }
    restore(system, best?.statuses ?? untouched);
    forms.push(best?.form ?? 'nothing');
    // What is said stays said: the tables that follow have to do with it.
    for (const figure of system.figures) if (figure.status === 'shown') figure.price = null;
  });
  return forms;
}

/**
 * Tells a table in one form. Where single figures cannot be hidden so that all is well, the row or
 * column they stand in is told by its total alone. Answers whether it came to anything.
 */
function tellProtected(
  placed: Placed,
  system: System,
  form: Form,
  pledges: () => readonly Pledge[],
): boolean {
  const before = statusesOf(system);
  const untold = new Set<number>(form === 'marginsOnly' ? placed.cells : []);
  for (;;) {
    tell(placed, system, form, untold);
    const isTotalTold = (system.figures[placed.total] as Figure).status === 'shown';
    let failed = protect(system, pledges());
    const isTaken = isTotalTold && system.figures[placed.total]?.status !== 'shown';
    // Without the total everything in the table promises more to an agency that counted most of it.
    if (failed.length === 0 && isTaken) failed = protect(system, pledges());
    if (failed.length === 0) return tellsSomething(placed, system, form);
    if (form === 'totalOnly') return false;
    const size = untold.size;
    for (const figure of failed) {
      // A line that goes for one takes others with it: they are tried again.
      const isNew = figure === failed[0] || !untold.has(figure);
      if (isNew) for (const at of lineOf(placed, system, figure, untold)) untold.add(at);
    }
    if (untold.size === size) return false;
    restore(system, before);
  }
}

/**
 * What is told no more for the sake of a figure, nothing of one dimension. For a cell the row or
 * column it stands in, whichever tells less, by its total alone; for a total its whole line with
 * it, and when that is not enough the smallest line beside it.
 */
function lineOf(
  placed: Placed,
  system: System,
  failed: number,
  untold: ReadonlySet<number>,
): readonly number[] {
  const { cells, rows, columns } = placed;
  if (rows.length === 0) return [];
  const countOf = (at: number) => (system.figures[at] as Figure).count;
  const told = (line: readonly number[]) => line.filter((at) => !untold.has(at));
  const width = columns.length;
  const rowOf = (row: number) => cells.slice(row * width, (row + 1) * width);
  const columnOf = (column: number) => cells.filter((_, cell) => cell % width === column);
  const smallest = (line: readonly number[]) =>
    [...told(line)].sort((a, b) => countOf(a) - countOf(b)).slice(0, 1);
  const goes = (total: number, line: readonly number[]) => [total, ...told(line)];
  const at = cells.indexOf(failed);
  if (at >= 0) {
    const [row, column] = [Math.floor(at / width), at % width];
    const lines = [told(rowOf(row)), told(columnOf(column))].filter(({ length }) => length > 0);
    const [less] = lines.sort((a, b) => bigIn(a, system) - bigIn(b, system));
    return less ?? smallest([rows[row] as number, columns[column] as number]);
  }
  const isRow = rows.includes(failed);
  const totals = isRow ? rows : columns;
  if (!totals.includes(failed)) return [];
  const [going] = untold.has(failed) ? smallest(totals) : [failed];
  if (going === undefined) return [];
  return goes(going, isRow ? rowOf(rows.indexOf(going)) : columnOf(columns.indexOf(going)));
}

const bigIn = (line: readonly number[], { figures, threshold }: System) =>
  line.filter((at) => (figures[at] as Figure).count >= threshold).length;

function candidates(placed: Placed, system: System): readonly Form[] {
  const { table, total, together } = placed;
  const { count } = system.figures[total] as Figure;
  if (isSmall(count, system.threshold) || table.dimensions.length === 0) return ['totalOnly'];
  if (table.dimensions.length === 2) return ['full', 'marginsOnly', 'totalOnly'];
  return together ? ['full', 'merged', 'totalOnly'] : ['full', 'totalOnly'];
}

const statusesOf = ({ figures }: System): readonly Status[] => figures.map(({ status }) => status);

/** How many figures that are not small themselves a reader does not get. */
function lostOf({ cells, rows, columns, total }: Placed, { figures, threshold }: System): number {
  return [...cells, ...rows, ...columns, total].filter((at) => {
    const { count, status } = figures[at] as Figure;
    return status !== 'shown' && !isSmall(count, threshold);
  }).length;
}

function restore(system: System, statuses: readonly Status[]): void {
  system.figures.forEach((figure, at) => {
    figure.status = statuses[at] as Status;
  });
}

/** Tells what the form tells, each figure by its size; what another table told stays as it is. */
function tell(
  { cells, rows, columns, total, together }: Placed,
  system: System,
  form: Form,
  untold: ReadonlySet<number>,
): void {
  const say = (at: number, worth: number | null) => {
    const figure = system.figures[at] as Figure;
    if (figure.status !== 'untold') return;
    figure.status = isSmall(figure.count, system.threshold) ? 'small' : 'shown';
    // Only figures at or above the threshold are taken: a reader may rely on that.
    if (worth !== null && figure.price === null && figure.count >= system.threshold) {
      figure.price = worth * (100 + figure.count);
    }
  };
  say(total, null);
  const alone = form === 'full' ? cells : form === 'merged' ? without(cells, together?.cells) : [];
  for (const at of alone) if (!untold.has(at)) say(at, 1);
  if (form === 'merged' && together) say(together.sum, null);
  // A total is worth its whole row.
  if (form === 'full' || form === 'marginsOnly') {
    for (const at of [...rows, ...columns]) {
      if (!untold.has(at)) say(at, rows.length + columns.length);
    }
  }
}

const without = (all: readonly number[], some: readonly number[] = []) =>
  all.filter((each) => !some.includes(each));

function pledgesOf(placed: Placed, system: System): readonly Pledge[] {
  const { cells, rows, columns, total } = placed;
  // What small categories are together is a shown figure, or it is told nowhere.
  const all = [total, ...cells, ...rows, ...columns];
  return [...new Set(all)].flatMap((at) => pledgesFor(system, at));
}

/** A table of labels and zeros tells less than its total, and its labels only help to guess. */
function tellsSomething(placed: Placed, system: System, form: Form): boolean {
  const shows = (list: readonly number[]) => {
    const figures = list.map((at) => system.figures[at]).filter((figure) => figure?.count);
    return figures.length === 0 || figures.some((figure) => figure?.status === 'shown');
  };
  if (form === 'full') return shows(placed.cells);
  if (form === 'marginsOnly') return shows(placed.rows) || shows(placed.columns);
  return true;
}
