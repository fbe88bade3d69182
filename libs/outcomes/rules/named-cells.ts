import type { FigureRecord } from './figure-record.js';

/** A cell of a table by town or agency; one that the reader may not know has no name. */
export interface NamedCell {
  readonly key: string;
  readonly name: string | null;
  readonly figure: FigureRecord;
}

/** Instead of the ids of those that are told in one row. */
export const OTHERS = 'OTHERS';

/**
 * In the order of their names, those without one last and in one row when every one of them is
 * shown. A label among them stays a row of its own: a sum would tell it (INV-15). `apart` are told
 * in a row of their own already, and stay.
 */
export function namedCells(
  cells: readonly NamedCell[],
  apart: readonly string[] = [],
): readonly NamedCell[] {
  const named = cells
    .filter(({ name }) => name !== null)
    .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'sv'));
  const others = cells.filter(({ name }) => name === null);
  const [first, second] = others;
  const isOneRow = others.every(({ key, figure }) => figure.shown !== null && !apart.includes(key));
  if (!first || !second || !isOneRow) return [...named, ...others];
  const shown = others.reduce((sum, { figure }) => sum + (figure.shown ?? 0), 0);
  return [...named, { key: OTHERS, name: null, figure: { ...first.figure, shown } }];
}
