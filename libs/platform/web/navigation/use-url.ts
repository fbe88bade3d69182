import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** The query of the URL as plain strings. */
export type UrlValues = Readonly<Record<string, string | undefined>>;

/**
 * A value that lives in the URL: `const [view, setView] = useUrlValue('vy', 'vecka')`.
 * The fallback is not written into the URL. Filters, views, sorting and pages live here,
 * so that a link, a reload and the back button show the same.
 */
export function useUrlValue(name: string, fallback = ''): [string, (value: string) => void] {
  const values = useUrlValues();
  const set = useSetUrl();
  const change = useCallback(
    (value: string) => set({ [name]: value === fallback ? undefined : value }),
    [set, name, fallback],
  );
  return [values[name] ?? fallback, change];
}

export function useUrlValues(): UrlValues {
  return useSearch({ strict: false }) as UrlValues;
}

/** Changes some values of the query and keeps the others; `undefined` takes one away. */
export function useSetUrl(): (changes: UrlValues) => void {
  const navigate = useNavigate();
  return useCallback(
    (changes) => {
      const search = (before: UrlValues) =>
        Object.fromEntries(
          Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined),
        );
      void navigate({ to: '.', search: search as never, replace: true, resetScroll: false });
    },
    [navigate],
  );
}

/** A part of the path: `useRouteParam('number')` on `/seminarier/$number`. */
export function useRouteParam(name: string): string {
  const params = useParams({ strict: false }) as UrlValues;
  return params[name] ?? '';
}

/** Goes to another page, `go('/seminarier/S-2022-01')`; place and programme are kept. */
export function useGo(): (to: string, search?: UrlValues) => void {
  const navigate = useNavigate();
  return useCallback(
    (to, search = {}) => void navigate({ to, search: search as never }),
    [navigate],
  );
}
