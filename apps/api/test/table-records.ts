import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import type {
  FreeText,
  Removal,
  Reviewed,
  TextColumn,
} from '@stad/platform/api/db/table-record.js';
import { domains } from '../src/domains.js';

/** The record of every table, as its domain hands it over. */
export const RECORDS: readonly TablePolicy[] = domains.flatMap(({ policies }) => policies);

/** What was reviewed of one kind, by the name that `nameOf` gives a table. */
export function reviewedOf(
  kind: keyof Reviewed,
  nameOf: (table: string) => string = (table) => table,
): Record<string, string> {
  return Object.fromEntries(
    RECORDS.flatMap(({ table, reviewed }) => {
      const reason = reviewed?.[kind];
      return typeof reason === 'string' ? [[nameOf(table), reason]] : [];
    }),
  );
}

/** What was reviewed of one kind inside tables, by the name that `nameOf` gives it. */
export function reviewedInside(
  kind: 'unheldIds' | 'otherParents',
  nameOf: (table: string, inside: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    RECORDS.flatMap(({ table, reviewed }) =>
      Object.entries(reviewed?.[kind] ?? {}).map(([inside, reason]) => [
        nameOf(table, inside),
        reason,
      ]),
    ),
  );
}

/** Every column that a record tells of, `goal.title`, and what it may hold. */
export const TOLD_TEXTS: ReadonlyMap<string, TextColumn> = new Map(
  RECORDS.flatMap(({ table, texts = {} }) =>
    Object.entries(texts).map(([column, text]) => [`${table}.${column}`, text] as const),
  ),
);

/** A text that somebody can write, and where it stands. */
export interface WrittenText extends FreeText {
  readonly table: string;
  readonly column: string;
}

/** Every free text, those of a row that another table extends too. */
export const FREE_TEXTS: readonly WrittenText[] = RECORDS.flatMap(({ table, texts = {}, head }) => [
  ...freeOf(table, texts),
  ...(head ? freeOf(head.table, head.texts ?? {}) : []),
]);

function freeOf(table: string, texts: Readonly<Record<string, TextColumn>>): WrittenText[] {
  return Object.entries(texts).flatMap(([column, text]) =>
    'free' in text ? [{ ...text, table, column }] : [],
  );
}

export const isRemoval = (removal: Removal | string): removal is Removal =>
  typeof removal !== 'string';
