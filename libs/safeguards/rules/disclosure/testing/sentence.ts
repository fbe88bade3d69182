import type { PublishedCell, PublishedTable } from '../published-table.js';

/** As a reader sees it: `8`, `<5`, `–` hides another, `?` untold. */
function said(cell: PublishedCell): string {
  if ('shown' in cell) return String(cell.shown);
  if (cell.label === 'fewerThan') return `<${cell.n}`;
  return { protects: '–', breakdown: '?' }[cell.reason as string] ?? cell.reason;
}

/** A published table in one line: `full: 6 4 | 10 | 6 4 = 10`; rows and columns between bars. */
export function sentence(table: PublishedTable): string {
  const { form, cells, rowTotals, columnTotals, together, total } = table;
  return [
    `${form}:`,
    ...cells.map(said),
    ...(rowTotals.length > 0 ? ['|', ...rowTotals.map(said), '|', ...columnTotals.map(said)] : []),
    ...(together ? ['+', said(together.value)] : []),
    '=',
    said(total),
  ].join(' ');
}
