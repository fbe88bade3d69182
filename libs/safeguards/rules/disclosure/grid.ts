import type { RawTable } from './raw-counts.js';

/** What a reader is told of a figure. */
export type Status = 'shown' | 'small' | 'hidden' | 'untold';

/**
 * One figure of the table and of every total: an edge in a network where what flows into a row
 * flows out into its cells, into the columns, and back as the grand total. A table with its totals
 * is a circulation in it, and every circulation is a table: bounds are found by moving flow around.
 */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The part of each agency: what it knows already. */
  readonly known: readonly number[];
  readonly kind: 'cell' | 'row' | 'column' | 'total';
  status: Status;
}

export interface Grid {
  readonly threshold: number;
  readonly rows: number;
  readonly columns: number;
  readonly nodes: number;
  readonly edges: readonly Edge[];
  readonly agencies: number;
}

const SOURCE = 0;

/**
 * A one-dimensional table is a grid with one row: its row and column totals repeat the total and
 * the cells, are published nowhere and count as untold.
 */
export function gridOf(table: RawTable, threshold: number): Grid {
  const [rows, columns] = shapeOf(table);
  const rowNode = (row: number) => 1 + row;
  const columnNode = (column: number) => 1 + rows + column;
  const sink = 1 + rows + columns;
  const parts = table.contributions.map(({ cells }) => cells);
  const edge = (kind: Edge['kind'], from: number, to: number, members: readonly number[]): Edge => {
    const known = parts.map((cells) => members.reduce((sum, at) => sum + (cells[at] as number), 0));
    const count = known.reduce((sum, part) => sum + part, 0);
    const told = kind === 'total' || table.dimensions.length >= (kind === 'cell' ? 1 : 2);
    const status = !told ? 'untold' : count > 0 && count < threshold ? 'small' : 'shown';
    return { kind, from, to, count, known, status };
  };
  const edges: Edge[] = [];
  const all = [...Array(rows * columns).keys()];
  for (const at of all) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    edges.push(edge('cell', rowNode(row), columnNode(column), [at]));
  }
  for (let row = 0; row < rows; row++) {
    const members = all.filter((at) => Math.floor(at / columns) === row);
    edges.push(edge('row', SOURCE, rowNode(row), members));
  }
  for (let column = 0; column < columns; column++) {
    const members = all.filter((at) => at % columns === column);
    edges.push(edge('column', columnNode(column), sink, members));
  }
  edges.push(edge('total', sink, SOURCE, all));
  return { threshold, rows, columns, nodes: sink + 1, edges, agencies: parts.length };
}

export function shapeOf({ dimensions }: Pick<RawTable, 'dimensions'>): [number, number] {
  const [first, second] = dimensions.map(({ categories }) => categories.length);
  if (first === undefined) return [1, 1];
  return second === undefined ? [1, first] : [first, second];
}
