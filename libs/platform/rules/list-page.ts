import type { Problem } from './problem.js';
import { check, type Result } from './result.js';

/** Rows of a list that are read at once. */
export const PAGE_SIZE = { usual: 50, largest: 200 } as const;
/** A list counts no further: "500 or more" is all a reader needs, and it bounds the work. */
export const COUNTED = 500;

/** Which part of a list of records is asked for. */
export interface ListPageInput {
  readonly first?: number | null;
  /** The id of the last row one has: a place in the list, so that rows added meanwhile neither repeat nor hide. */
  readonly after?: string | null;
}

/** What a list is narrowed by, each filter by one of its codes or not at all. */
type Narrowed<Filter extends string> = Readonly<Record<Filter, string | null>>;

export type ListPage<Filter extends string> = Narrowed<Filter> & {
  readonly first: number;
  readonly after: string | null;
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Problem: `PAGE_SIZE_OUT_OF_RANGE` { largest } on `first`, which is at least 1, or `smallest`. */
export function sizeProblems(first: number, smallest: 0 | 1 = 1): Problem[] {
  const { largest } = PAGE_SIZE;
  if (Number.isInteger(first) && first >= smallest && first <= largest) return [];
  return [{ code: 'PAGE_SIZE_OUT_OF_RANGE', field: 'first', params: { largest } }];
}

/**
 * What is asked of a list, held against the codes that its filters know. Problems: `PAGE_SIZE_OUT_OF_RANGE`
 * { largest }, `CURSOR_UNREADABLE` on `after`, `INVALID_CODE` on a filter.
 *
 * @param smallest 0 where a list may be counted without a row: then nobody has read it, and nothing is noted
 */
export function checkListPage<Filter extends string>(
  input: ListPageInput & Partial<Narrowed<NoInfer<Filter>>>,
  filters: Readonly<Record<Filter, readonly string[]>>,
  smallest: 0 | 1 = 1,
): Result<ListPage<Filter>> {
  const first = input.first ?? PAGE_SIZE.usual;
  const after = input.after || null;
  const problems = sizeProblems(first, smallest);
  if (after && !ID.test(after)) problems.push({ code: 'CURSOR_UNREADABLE', field: 'after' });
  const names = Object.keys(filters) as Filter[];
  const asked = names.map((name) => [name, input[name] || null] as const);
  for (const [field, code] of asked) {
    if (code && !filters[field].includes(code)) problems.push({ code: 'INVALID_CODE', field });
  }
  return check(problems, { ...(Object.fromEntries(asked) as Narrowed<Filter>), first, after });
}
