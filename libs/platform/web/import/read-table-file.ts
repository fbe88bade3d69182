import { LARGEST_IMPORT, MOST_IMPORT_ROWS } from '@stad/platform/rules/import-row.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import Papa from 'papaparse';

/** A row as it is written; `row` as the spreadsheet counts, from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a file, the head first, empty ones left out. */
export type Table = readonly TableRow[];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What Excel wrote before 2007, and what it writes when a file is locked with a password. */
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The rows of a CSV or XLSX file, told by what it holds and not by its name: whatever stands between
 * the cells, UTF-8, UTF-16 or Windows-1252. It is read here in the browser and never leaves as a file.
 * Problems: `IMPORT_TOO_LARGE { largest }` in MB, `IMPORT_TOO_MANY_ROWS { largest }`, `IMPORT_EMPTY`,
 * `IMPORT_OLD_OR_LOCKED`, `IMPORT_NOT_TABLE`, `IMPORT_MACROS`, `IMPORT_FORMULA { cell }`.
 */
export async function readTableFile(bytes: Uint8Array): Promise<Table | Problem> {
  if (bytes.length > LARGEST_IMPORT) {
    return { code: 'IMPORT_TOO_LARGE', params: { largest: LARGEST_IMPORT / 1024 / 1024 } };
  }
  if (startsWith(bytes, OLD_OR_LOCKED)) return { code: 'IMPORT_OLD_OR_LOCKED' };
  const rows = startsWith(bytes, ZIP) ? await workbookRows(bytes) : textRows(bytes);
  if (!Array.isArray(rows)) return rows as Problem;
  const table = (rows as readonly (readonly string[])[])
    .map((cells, at) => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (table.length < 2) return { code: 'IMPORT_EMPTY' };
  if (table.length > MOST_IMPORT_ROWS + 1) {
    return { code: 'IMPORT_TOO_MANY_ROWS', params: { largest: MOST_IMPORT_ROWS } };
  }
  return table;
}

export const isTable = (read: Table | Problem): read is Table => Array.isArray(read);

/** The bytes of a chosen file. */
export function bytesOf(file: File): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

/** What unpacks workbooks is only fetched for one. */
async function workbookRows(bytes: Uint8Array): Promise<readonly (readonly string[])[] | Problem> {
  const { readWorkbook } = await import('./read-workbook.js');
  return readWorkbook(bytes);
}

function textRows(bytes: Uint8Array): readonly (readonly string[])[] | Problem {
  const text = decoded(bytes);
  if (text.includes('\u0000')) return { code: 'IMPORT_NOT_TABLE' };
  return Papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data;
}

/** What parts the heads parts everything: rows may be empty, or of one cell. */
function delimiterOf(text: string): string {
  const [head = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (mark: string) => head.split(mark).length;
  return [';', ',', '\t', '|'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

/** Excel in Swedish saves CSV as Windows-1252; what is no UTF-8 is that. */
function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);
