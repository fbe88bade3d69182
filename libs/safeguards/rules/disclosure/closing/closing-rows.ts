import type { ClosingCell, ClosingState, ClosingTable } from './closing-state.js';
import type { Statement } from './closing-system.js';

/** Rows of a breakdown that are told one by one, and those that are told together. */
export interface Rows {
  readonly alone: readonly string[];
  readonly together: readonly string[];
}

/** What is told as one number each. */
export const blocksOf = ({ alone, together }: Rows): readonly (readonly string[])[] =>
  [...alone.map((row) => [row]), together].filter((block) => block.length > 0);

/** The rows of a table as it was told; of other categories, those that have come since stand alone. */
export function rowsOf(
  { table }: ClosingTable,
  categories: readonly string[] = table.dimensions.flatMap((dimension) => dimension.categories),
): Rows {
  const together = table.together?.categories ?? [];
  return { alone: categories.filter((row) => !together.includes(row)), together };
}

export const isNobody = (cell: ClosingCell): boolean => 'shown' in cell && cell.shown === 0;

/** It follows from its total, a label or nobody, and binds nothing that is told later. */
export const isPlain = ({ table }: ClosingTable): boolean =>
  'label' in table.total || isNobody(table.total);

/** What was told of a family in one breakdown, row by row. */
export const rowsTold = (
  earlier: readonly Pick<ClosingState, 'day' | 'tables'>[],
  dimension: string,
  family: readonly Statement['measure'][],
): readonly Statement[] =>
  earlier.flatMap(({ day, tables }, at) =>
    tables
      .filter((table) => table.dimension === dimension && table.asOf === day && !isPlain(table))
      .filter(({ measure }) => family.includes(measure))
      .flatMap((table) => rowStatements(table, rowsOf(table), at + 1)),
  );

/** What rows of a breakdown say of a measure at a closing. */
export const rowStatements = (
  { measure, dimension }: Pick<ClosingTable, 'measure' | 'dimension'>,
  rows: Rows,
  closing: number,
): Statement[] =>
  blocksOf(rows).map((categories) => ({
    ...{ measure, closing, status: 'shown' },
    rows: { dimension, categories },
  }));
