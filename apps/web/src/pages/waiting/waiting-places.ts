import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { FrontPageWaitingDocument } from './waiting.generated.js';
import { saidRows, useWaitingLines } from './waiting-lines.js';

const KEY = ['WaitingPlaces'] as const;
const NONE: readonly string[] = [];

/** Keeps where the things lead that wait, as they have just been found. */
function keepWaiting(client: QueryClient, places: readonly string[]): void {
  client.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY });
  client.setQueryData(KEY, places);
}

/**
 * Asks on every page what waits, and keeps where it leads. Asked by somebody who stays it is asked anew after every
 * save; until all of it has answered, what was known is what one sees.
 */
export function useKeptWaiting(): void {
  const client = useQueryClient();
  const { data } = useOperation(FrontPageWaitingDocument, {});
  const rows = saidRows(data?.waiting.rows ?? [], useWaitingLines());
  useEffect(() => {
    if (data !== undefined) {
      keepWaiting(
        client,
        rows.map(({ line }) => line.to),
      );
    }
  });
}

/** Where the things lead that wait for the viewer, as last known; none before that. */
export function useWaitingPlaces(): readonly string[] {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => client.getQueryData<readonly string[]>(KEY) ?? NONE,
  );
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
