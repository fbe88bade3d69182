import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { inertText } from '../../rules/export/inert-text.js';

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

/** Who took it out, and when: said at the foot of every sheet (security.md 4). */
export interface WorkbookOrigin {
  readonly agency: string;
  /** *P1, nätverk*. */
  readonly classification: string;
  /** Local date and time. */
  readonly madeAt: string;
  readonly exportId: string;
}

/**
 * The one writer of XLSX. Cells hold what is published and nothing else: no formula, no hidden
 * column, no comment, no name of a person in the metadata (there is none).
 */
export function workbookBytes(
  sheets: readonly WorkbookSheet[],
  origin: WorkbookOrigin,
): Promise<Buffer> {
  const foot = [origin.agency, origin.classification, origin.madeAt, origin.exportId].join(' · ');
  return writeXlsxFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: [...rows, { cells: [] }, { cells: [foot], as: 'foot' as const }].map(
        rowOf,
      ) as SheetData,
    })),
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
