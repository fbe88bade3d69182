import type { Problem } from '@stad/platform/rules/problem.js';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';

/** What a workbook of 5,000 rows unpacks to, with room to spare; more is no list of ours. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const FORMULA = /<(?:\w+:)?f[\s/>]/;
const CELL_BEFORE = /\br="([A-Z]{1,3}\d{1,7})"[^>]*>\s*$/;

/**
 * The rows of the first sheet. A formula is refused and not worked out: what somebody saw in the cell
 * need not be what is stored. Macros are refused, and a packed file that unpacks to too much.
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<readonly (readonly string[])[] | Problem> {
  let unpacked = 0;
  let hasMacros = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        hasMacros ||= /vbaProject/i.test(name);
        const isText = /\.(xml|rels)$/.test(name);
        if (isText) unpacked += originalSize;
        return isText && unpacked <= MOST_UNPACKED;
      },
    });
  } catch {
    return { code: 'IMPORT_NOT_TABLE' };
  }
  if (hasMacros) return { code: 'IMPORT_MACROS' };
  if (unpacked > MOST_UNPACKED) return { code: 'IMPORT_TOO_MANY_ROWS', params: { largest: 5000 } };
  for (const [name, sheet] of Object.entries(files)) {
    if (!SHEET.test(name)) continue;
    const text = strFromU8(sheet);
    const at = text.search(FORMULA);
    if (at >= 0) {
      const cell = CELL_BEFORE.exec(text.slice(Math.max(0, at - 300), at))?.[1] ?? '';
      return { code: 'IMPORT_FORMULA', params: { cell } };
    }
  }
  try {
    // Packed anew without packing: the reader would send a large sheet to a worker, which is not allowed.
    const plain = zipSync(files, { level: 0 });
    const rows = await readSheet(plain.slice().buffer as ArrayBuffer);
    return rows.map((cells) => cells.map(textOf));
  } catch {
    return { code: 'IMPORT_NOT_TABLE' };
  }
}

/** As a CSV file would have it; a date is a calendar date. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
