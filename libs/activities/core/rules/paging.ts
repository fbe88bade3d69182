import { PAGE_SIZE, sizeProblems } from '@stad/platform/rules/list-page.js';
import { check, type Result } from '@stad/platform/rules/result.js';

export const SORTS = ['STARTS_AT', 'STARTS_AT_DESC'] as const;
export type ActivitySort = (typeof SORTS)[number];

export interface PageInput {
  readonly first?: number | null;
  /** The cursor of the last row one has, from {@link cursorOf}. */
  readonly after?: string | null;
  readonly sort?: ActivitySort | null;
}

/** Where a list goes on: after this start, and among equal starts after this id. */
export interface ListPosition {
  readonly startsAt: Date;
  readonly id: string;
}

export interface Page {
  readonly first: number;
  readonly after: ListPosition | null;
  readonly sort: ActivitySort;
}

const CURSOR = /^(\d{1,14})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A position, not a page number: rows added meanwhile neither repeat nor hide others. */
export function cursorOf(row: ListPosition): string {
  return `${row.startsAt.getTime()}.${row.id}`;
}

/** How many rows to read for a page: the one beyond it tells whether the list goes on. */
export const readFor = (first: number) => first + 1;

/** The page of rows that were read by {@link readFor}; `endCursor` is null where the list ends. */
export function pageOf<Row extends ListPosition>(
  read: readonly Row[],
  first: number,
): { readonly rows: Row[]; readonly endCursor: string | null } {
  const rows = read.slice(0, first);
  const last = read.length > first ? rows.at(-1) : undefined;
  return { rows, endCursor: last ? cursorOf(last) : null };
}

/** Problems: `PAGE_SIZE_OUT_OF_RANGE` { largest } on `first`, `CURSOR_UNREADABLE` on `after`, `SORT_UNKNOWN` on `sort`. */
export function checkPage(input: PageInput): Result<Page> {
  const first = input.first ?? PAGE_SIZE.usual;
  const problems = sizeProblems(first);
  const [, millis, id] = (input.after && CURSOR.exec(input.after)) || [];
  if (input.after && !id) problems.push({ code: 'CURSOR_UNREADABLE', field: 'after' });
  const after = millis && id ? { startsAt: new Date(Number(millis)), id } : null;
  if (input.sort && !SORTS.includes(input.sort)) {
    problems.push({ code: 'SORT_UNKNOWN', field: 'sort' });
  }
  return check(problems, { first, after, sort: input.sort ?? 'STARTS_AT' });
}
