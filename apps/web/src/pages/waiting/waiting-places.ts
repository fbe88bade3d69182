import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const KEY = ['WaitingPlaces'] as const;
const NONE: readonly string[] = [];

/** Keeps where the things lead that wait, as the front page has just found them; null: it does not know all. */
export function keepWaiting(client: QueryClient, places: readonly string[] | null): void {
  client.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY });
  if (places === null) client.removeQueries({ queryKey: KEY });
  else client.setQueryData(KEY, places);
}

/**
 * Where the things lead that wait for the viewer: what the front page asked, and nothing is asked for it. Once
 * something has been changed, or the front page is some minutes away, nobody knows, and nothing is counted.
 */
export function useWaitingPlaces(): readonly string[] {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => (areAnswersGood(client) ? (client.getQueryData<readonly string[]>(KEY) ?? NONE) : NONE),
  );
}

/** Whether what the front page was answered is there still, and nothing has been changed since. */
function areAnswersGood(client: QueryClient): boolean {
  const answers = client.getQueryCache().findAll({
    predicate: ({ queryKey: [name, variables], state }) =>
      String(name).startsWith('FrontPage') &&
      Object.keys(variables ?? {}).length === 0 &&
      state.data !== undefined,
  });
  return answers.length > 0 && answers.every(({ state }) => !state.isInvalidated);
}

/** How many of them each entry of the menu leads to: the nearest above where it is done, and all for the front page. */
export function countsByPage(
  places: readonly string[],
  entries: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (path: string) => counts.set(path, (counts.get(path) ?? 0) + 1);
  for (const place of places) {
    const above = entries.filter((path) => place === path || place.startsWith(`${path}/`));
    const nearest = above.sort((a, b) => b.length - a.length)[0];
    if (nearest && nearest !== '/') add(nearest);
    add('/');
  }
  return counts;
}
