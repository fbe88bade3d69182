import { type Audience, SMALLEST_DENOMINATOR, THRESHOLD } from './audience.js';
import { type Edge, type Grid, gridOf } from './grid.js';
import { isProtected, protect, smallOnes } from './protect.js';
import type {
  NotShownReason,
  PublishedCell,
  PublishedForm,
  PublishedRate,
  PublishedTable,
} from './published-table.js';
import { RawCounts, type RawTable } from './raw-counts.js';

/**
 * The one way out for sums over agencies (INV-15, domain.md 4.6). One table at a time, at most two
 * dimensions: what several tables, periods or versions tell together is not yet looked at.
 *
 * Tries the table with single figures hidden, then small categories told together (one dimension)
 * or totals only (two), then the grand total alone.
 */
export function publish(counts: RawCounts, audience: Audience): PublishedTable {
  const table = RawCounts.open(counts);
  const threshold = table.subject === 'operations' ? 0 : THRESHOLD[audience];
  const fresh = () => gridOf(table, threshold);
  const whole = fresh();
  const answer = (form: PublishedForm, grid: Grid) => tableOf(table, audience, form, grid);

  const total = totalOf(whole);
  if (total.status === 'small' || table.dimensions.length === 0) return answer('totalOnly', whole);
  if (protect(whole, smallOnes(whole)) && tellsSomething(whole, 'cell')) {
    return answer('full', whole);
  }
  if (table.dimensions.length === 1) {
    const merged = fresh();
    if (tellTogether(merged)) return answer('merged', merged);
  } else {
    const margins = fresh();
    for (const edge of margins.edges) if (edge.kind === 'cell') edge.status = 'untold';
    const tells = () => tellsSomething(margins, 'row') || tellsSomething(margins, 'column');
    if (protect(margins, smallOnes(margins)) && tells()) return answer('marginsOnly', margins);
  }
  return answer('totalOnly', fresh());
}

/**
 * A share. Of persons and contacts it needs a denominator of at least 20 and must not tell a small
 * count, nor what is left of one; of staff, passes, dates and money it shows both numbers.
 */
export function publishRate(
  numerator: RawCounts,
  denominator: RawCounts,
  audience: Audience,
): PublishedRate {
  const [part, whole] = [numerator, denominator].map((counts) => {
    const { subject, contributions } = RawCounts.open(counts);
    return { subject, count: contributions.reduce((sum, { cells }) => sum + (cells[0] ?? 0), 0) };
  }) as [Figure, Figure];
  const ofPersons = part.subject === 'persons' || whole.subject === 'persons';
  const isSmall = (count: number) => count > 0 && count < THRESHOLD[audience];
  if (whole.count === 0 || (ofPersons && whole.count < SMALLEST_DENOMINATOR)) {
    return { label: 'notShown', reason: 'denominator' };
  }
  if (ofPersons && (isSmall(part.count) || isSmall(whole.count - part.count))) {
    return { label: 'notShown', reason: 'breakdown' };
  }
  return {
    numerator: part.count,
    denominator: whole.count,
    share: part.count / whole.count,
  };
}

interface Figure {
  readonly subject: RawTable['subject'];
  readonly count: number;
}

const totalOf = (grid: Grid) => grid.edges.at(-1) as Edge;

/** A table of labels and zeros tells less than its total, and its labels only help to guess. */
function tellsSomething(grid: Grid, kind: Edge['kind']): boolean {
  const figures = grid.edges.filter((edge) => edge.kind === kind && edge.count > 0);
  return figures.length === 0 || figures.some(({ status }) => status === 'shown');
}

/**
 * Everything below the threshold, zeros too, as one figure: *övriga tillsammans 7*. Zeros are in
 * it because a reader who knows that each of five is at least 1 narrows the rest.
 */
function tellTogether(grid: Grid): boolean {
  const cells = grid.edges.filter(({ kind }) => kind === 'cell');
  const few = cells.filter(({ count }) => count < grid.threshold);
  const sum = few.reduce((counted, { count }) => counted + count, 0);
  if (sum < grid.threshold || few.length < 2 || few.length === cells.length) return false;
  for (const edge of few) edge.status = 'untold';
  return isProtected(grid, smallOnes(grid));
}

function tableOf(
  { dimensions }: RawTable,
  audience: Audience,
  form: PublishedForm,
  grid: Grid,
): PublishedTable {
  const told = (kind: Edge['kind'], isTold: boolean) =>
    grid.edges
      .filter((edge) => edge.kind === kind)
      .map((edge) => (isTold ? cellOf(edge, grid.threshold) : notShown('breakdown')));
  const table = {
    audience,
    form,
    dimensions,
    cells: dimensions.length === 0 ? [] : told('cell', form === 'full' || form === 'merged'),
    rowTotals: dimensions.length < 2 ? [] : told('row', form !== 'totalOnly'),
    columnTotals: dimensions.length < 2 ? [] : told('column', form !== 'totalOnly'),
    total: cellOf(totalOf(grid), grid.threshold),
  };
  if (form !== 'merged') return table;
  const few = grid.edges.filter(({ kind, status }) => kind === 'cell' && status === 'untold');
  const categories = (dimensions[0]?.categories ?? []).filter((_, at) =>
    few.includes(grid.edges[at] as Edge),
  );
  const sum = few.reduce((counted, { count }) => counted + count, 0);
  return { ...table, together: { categories, value: { shown: sum } } };
}

const notShown = (reason: NotShownReason): PublishedCell => ({ label: 'notShown', reason });

function cellOf({ status, count }: Edge, threshold: number): PublishedCell {
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
