import type { Problem } from './problem.js';

/** What a row of a file would do; the dry run and the import are one rule. */
export type ImportOutcome = 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';

/** One column of a record that a row changes, as it stands and as it would. */
export interface ImportChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What is told of a row. Values that cannot be read are never repeated. */
export interface ImportedRow {
  /** As the spreadsheet counts: the head is row 1. */
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly changes: readonly ImportChange[];
  readonly problems: readonly Problem[];
}

/** A row with what would be written; `target` is the record that stands, null for a new one. */
export interface PlannedRow<Target, Values> extends ImportedRow {
  readonly target: Target | null;
  /** Null where nothing is written. */
  readonly values: Values | null;
}

/** Rows of one file; a longer one is read in parts. */
export const MOST_IMPORT_ROWS = 5000;

/** One file in bytes: 5,000 rows of a spreadsheet, with room to spare. */
export const LARGEST_IMPORT = 4 * 1024 * 1024;

/** The columns whose value is another than before. */
export function changesOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly ImportChange[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const stood = before[field] ?? '';
    return stood === value ? [] : [{ field, before: stood, after: value }];
  });
}

/** How many rows of each kind. */
export function countOutcomes(
  rows: readonly Pick<ImportedRow, 'outcome'>[],
): Readonly<Record<ImportOutcome, number>> {
  const counts = { NEW: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date as files carry it, `2026-12-31`, that exists. */
export function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
