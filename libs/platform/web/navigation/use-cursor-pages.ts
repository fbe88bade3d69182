import { useSetUrl, useUrlValues } from './use-url.js';

export interface CursorPages {
  /** Give it to the query as `after`. */
  readonly after: string | null;
  /** From 1. */
  readonly page: number;
  /** For `Pager`; `endCursor` is that of the page shown. */
  goTo(page: number, endCursor?: string | null): void;
}

/**
 * Pages of a list that goes on from a cursor. The cursors one has passed live in the URL
 * (`?efter=a,b`), so that the back button, a reload and *Föregående* lead where one was.
 */
export function useCursorPages(): CursorPages {
  const { efter = '' } = useUrlValues();
  const setUrl = useSetUrl();
  const passed = efter === '' ? [] : efter.split(',');
  return {
    after: passed.at(-1) ?? null,
    page: passed.length + 1,
    goTo: (page, endCursor) => {
      const isNext = page > passed.length + 1 && endCursor;
      const next = isNext ? [...passed, endCursor] : passed.slice(0, page - 1);
      setUrl({ efter: next.length > 0 ? next.join(',') : undefined });
    },
  };
}
