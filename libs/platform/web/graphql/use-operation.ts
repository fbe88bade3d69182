import {
  keepPreviousData,
  type QueryClient,
  type UseQueryResult,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type { Operation } from './operation.js';
import { request } from './request.js';
import type { RequestError } from './request-error.js';

export interface OperationOptions {
  /** False as long as the variables are not known. */
  readonly enabled?: boolean;
  /** Shows the former page of a list until the next one is here. */
  readonly keepPrevious?: boolean;
  /** Asks again by itself, in milliseconds, while the page is seen; it keeps no session alive. */
  readonly refreshEveryMs?: number;
  /** As a visitor, whoever is signed in beside it. */
  readonly isAnonymous?: boolean;
}

/** Reads with a query operation; the cache key is its name and variables. */
export function useOperation<Data, Variables>(
  operation: Operation<Data, Variables>,
  ...[variables, options = {}]: Record<string, never> extends Variables
    ? [variables?: Variables, options?: OperationOptions]
    : [variables: Variables, options?: OperationOptions]
): UseQueryResult<Data, RequestError> {
  return useQuery<Data, RequestError>({
    queryKey: [operation.name, variables ?? {}],
    queryFn: ({ signal }) =>
      request(operation, (variables ?? {}) as Variables, signal, {
        isIdle: options.refreshEveryMs !== undefined,
        isAnonymous: options.isAnonymous === true,
      }),
    enabled: options.enabled ?? true,
    ...(options.refreshEveryMs
      ? { refetchInterval: options.refreshEveryMs, staleTime: 0, gcTime: 0 }
      : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Reads with one query operation for several sets of variables; the data of each, as far as it has come. */
export function useOperations<Data, Variables>(
  operation: Operation<Data, Variables>,
  sets: readonly Variables[],
): readonly (Data | undefined)[] {
  return useQueries({
    queries: sets.map((variables) => ({
      queryKey: [operation.name, variables],
      queryFn: ({ signal }: { signal: AbortSignal }) => request(operation, variables, signal),
    })),
    combine: dataOfAll,
  });
}

const dataOfAll = <Data>(results: readonly { readonly data: Data | undefined }[]) =>
  results.map(({ data }) => data);

/** Asks before the page that will read it is drawn; what fails is asked again by the page. */
export function askEarly<Data>(
  client: QueryClient,
  operation: Operation<Data, Record<string, never>>,
): void {
  void client.prefetchQuery({
    queryKey: [operation.name, {}],
    queryFn: ({ signal }) => request(operation, {}, signal),
  });
}
