import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { inertText } from '../../rules/export/inert-text.js';
import { printed } from './workbook-print.js';
import { type WorkbookOrigin, withProperties } from './workbook-properties.js';

/** A number that is shown, or text: a label, a name, nothing. */
export type WorkbookCell = number | string | null;

export interface WorkbookSheet {
  /** As on the tab; at most 31 characters. */
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly WorkbookRow[];
}

export interface WorkbookRow {
  readonly cells: readonly WorkbookCell[];
  /** `title` of a sheet, `head` of a table, plain when left out. */
  readonly as?: 'title' | 'head' | 'foot';
}

/** Rows down to the head of the first table; what has none freezes nothing. */
const headOf = (rows: readonly WorkbookRow[]) => rows.findIndex(({ as }) => as === 'head') + 1;

/**
 * The one writer of XLSX. The head of the first table stays in sight, and is repeated on every printed page. Cells hold
 * what is published and nothing else: no formula, no hidden column, no comment, no name of a person in the metadata.
 */
export function workbookBytes(
  sheets: readonly WorkbookSheet[],
  origin: WorkbookOrigin,
): Promise<Buffer> {
  const foot = [origin.agency, origin.classification, origin.madeAt, origin.exportId].join(' · ');
  const heads = sheets.map(({ name, rows }) => ({ name, row: headOf(rows) }));
  const title = sheets[0]?.rows.find(({ as }) => as === 'title')?.cells[0] ?? sheets[0]?.name;
  return writeXlsxFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      orientation: 'landscape' as const,
      stickyRowsCount: headOf(rows),
      columns: widths.map((width) => ({ width })),
      data: [...rows, { cells: [] }, { cells: [foot], as: 'foot' as const }].map(
        rowOf,
      ) as SheetData,
    })),
    { features: [printed(heads), withProperties(inertText(String(title ?? '')), origin)] },
  ).toBuffer();
}

function rowOf({ cells, as }: WorkbookRow): Cell[] {
  const strong = as === 'title' || as === 'head';
  return cells.map((value) => {
    if (value === null || value === '') return null;
    const style = strong ? { fontWeight: 'bold' as const } : {};
    return typeof value === 'number'
      ? { value, type: Number, ...style }
      : { value: inertText(value), type: String, ...style };
  });
}
