import {
  type CursorPages,
  useCursorPages,
} from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import type { Sort } from '@stad/platform/web/ui/table.js';

/** Rows a page; the table shows at most sixty. */
export const ROWS = 50;

export interface SortedPages extends Pick<CursorPages, 'page' | 'after'> {
  readonly sort: Sort;
  onPage(page: number, endCursor: string | null): void;
  onSort(sort: Sort): void;
}

/**
 * Pages of activities in the order of one column, in the address: `efter` and `ordning`. Another
 * order begins at its first page.
 */
export function useSortedPages(sortedBy = 'when', descending = false): SortedPages {
  const { page, after, goTo } = useCursorPages();
  const { ordning } = useUrlValues();
  const set = useSetUrl();
  const isDescending = ordning ? ordning === 'sist' : descending;
  return {
    page,
    after,
    sort: { by: sortedBy, descending: isDescending },
    onPage: (wanted, endCursor) => {
      goTo(wanted, endCursor);
      scrollTo({ top: 0 });
    },
    onSort: (sort) => {
      const order = sort.descending ? 'sist' : 'forst';
      const usual = descending ? 'sist' : 'forst';
      set({ ordning: order === usual ? undefined : order, efter: undefined });
    },
  };
}
