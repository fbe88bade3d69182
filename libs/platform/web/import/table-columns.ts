import type { Table } from './read-table-file.js';

/** A column that is read, by the names people give it. */
export interface ImportColumn {
  /** The field of the row that is sent. */
  readonly key: string;
  /** What the portal calls it, first among its names. */
  readonly label: string;
  readonly names?: readonly string[];
  /** A file without it cannot be read at all. */
  readonly isRequired?: boolean;
  /** From what is written to what is sent: a role's name to its code. */
  readonly read?: (written: string) => string;
  /** From what is stored to what is shown. */
  readonly show?: (stored: string) => string;
  /** What follows of it beside, when a row changes it to this. */
  readonly follows?: (stored: string) => string | undefined;
}

export interface ReadColumns {
  readonly rows: readonly ({ readonly row: number } & Readonly<Record<string, string | number>>)[];
  /** Labels of required columns that the head does not have. */
  readonly missing: readonly string[];
  /** Heads that mean nothing here: they are not read, and never sent. */
  readonly ignored: readonly string[];
}

/** The columns of a table that are known; the others stay where they are, a column of names too. */
export function readColumns(table: Table, columns: readonly ImportColumn[]): ReadColumns {
  const [head, ...rest] = table;
  const heads = (head?.cells ?? []).map(plain);
  const places = columns.map((column) => {
    const names = [column.label, column.key, ...(column.names ?? [])].map(plain);
    return { column, at: heads.findIndex((name) => names.includes(name)) };
  });
  const found = places.filter(({ at }) => at >= 0);
  const taken = new Set(found.map(({ at }) => at));
  return {
    rows: rest.map(({ row, cells }) => ({
      row,
      ...Object.fromEntries(
        found.map(({ column, at }) => {
          const written = (cells[at] ?? '').trim();
          return [column.key, column.read ? column.read(written) : written];
        }),
      ),
    })),
    missing: places
      .filter(({ column, at }) => column.isRequired && at < 0)
      .map(({ column }) => column.label),
    ignored: (head?.cells ?? []).filter((cell, at) => !taken.has(at) && cell.trim() !== ''),
  };
}

/** As two people may write the same word: without case, soft hyphens and double spaces. */
export function plain(written: string): string {
  return written.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A reader of words into codes; a word that is none is sent as it stands, and refused there. */
export function codeReader(
  codes: readonly string[],
  wordsOf: (code: string) => readonly string[],
): (written: string) => string {
  const known = new Map(
    codes.flatMap((code) => [code, ...wordsOf(code)].map((word) => [plain(word), code])),
  );
  return (written) => known.get(plain(written)) ?? written.trim();
}
