import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import type { Sort } from '@stad/platform/web/ui/table.js';
import { useRef } from 'react';

/** Rows a page; the table shows at most sixty. */
export const ROWS = 50;
/** The server counts no further. */
export const COUNTED = 1000;

export interface CursorPages {
  readonly page: number;
  /** The cursor of the last row before this page. */
  readonly after: string | undefined;
  readonly sort: Sort;
  onPage(page: number, endCursor: string | null): void;
  onSort(sort: Sort): void;
}

/**
 * Pages of a list that the server cuts by cursor, in the address: `sida`, `efter`, `ordning`. Cursors
 * of the pages one came through are kept for the way back; after a reload it leads to the first page.
 */
export function useCursorPages(sortedBy = 'when', descending = false): CursorPages {
  const { sida, efter, ordning } = useUrlValues();
  const set = useSetUrl();
  const known = useRef(new Map<number, string | undefined>());
  const page = efter ? Math.max(2, Number(sida) || 2) : 1;
  known.current.set(page, efter);
  const isDescending = ordning ? ordning === 'sist' : descending;
  return {
    page,
    after: efter,
    sort: { by: sortedBy, descending: isDescending },
    onPage: (wanted, endCursor) => {
      const cursor = wanted > page ? (endCursor ?? undefined) : known.current.get(wanted);
      set({ sida: cursor ? String(wanted) : undefined, efter: cursor });
      scrollTo({ top: 0 });
    },
    onSort: (sort) => {
      known.current.clear();
      const order = sort.descending ? 'sist' : 'forst';
      const usual = descending ? 'sist' : 'forst';
      set({ ordning: order === usual ? undefined : order, sida: undefined, efter: undefined });
    },
  };
}
