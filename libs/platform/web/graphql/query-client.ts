import { QueryClient } from '@tanstack/react-query';
import { RequestError } from './request-error.js';

const isTemporary = (error: unknown) => error instanceof RequestError && error.isTemporary;

/** 0.5, 1, 2, 4, 8 s: a restart of the database passes unnoticed, an outage is told. */
const delay = (attempt: number) => Math.min(500 * 2 ** attempt, 8000);

/**
 * Retries only what may pass by itself. A mutation is sent again word for word, with the same
 * `clientMutationId`, so that twice sent has one effect.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (count, error) => isTemporary(error) && count < 3,
        retryDelay: delay,
      },
      mutations: {
        networkMode: 'always',
        retry: (count, error) => isTemporary(error) && count < 5,
        retryDelay: delay,
      },
    },
  });
}
