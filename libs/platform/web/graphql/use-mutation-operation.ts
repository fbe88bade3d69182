import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Operation } from './operation.js';
import { request } from './request.js';
import type { RequestError } from './request-error.js';
import { saveState } from './save-state.js';

/** What the page gives: the input without `clientMutationId`, which is added here. */
export type InputOf<Variables> = Variables extends { readonly input: infer Input }
  ? Omit<Input, 'clientMutationId'>
  : undefined;

export interface MutationOptions<Data> {
  /** After the write and before lists are read anew. */
  readonly onDone?: (data: Data) => void | Promise<void>;
  /** False where nothing on screen can have changed. */
  readonly refresh?: boolean;
  /** As a visitor, whoever is signed in beside it. */
  readonly isAnonymous?: boolean;
}

export interface MutationHandle<Data, Input> {
  /** Resolves with the data, or rejects with a {@link RequestError}. */
  send(...input: Input extends undefined ? [] : [input: Input]): Promise<Data>;
  readonly isSending: boolean;
  readonly error: RequestError | null;
  reset(): void;
}

/**
 * Writes with a mutation operation. The same input sent again after a failure that left its fate
 * unknown keeps its `clientMutationId`: a double click or a lost answer has one effect.
 */
export function useMutationOperation<Data, Variables>(
  operation: Operation<Data, Variables>,
  options: MutationOptions<Data> = {},
): MutationHandle<Data, InputOf<Variables>> {
  const queries = useQueryClient();
  const unknown = useRef<{ fingerprint: string; id: string } | undefined>(undefined);

  const mutation = useMutation<Data, RequestError, Sending<InputOf<Variables>>>({
    mutationFn: ({ input, id }) => {
      const once = operation.isOnce ? { clientMutationId: id } : {};
      const variables = input === undefined ? {} : { input: { ...input, ...once } };
      // With an id of its own it has one effect, also when nobody is left to hear the answer.
      const outlivesPage = operation.isOnce === true;
      return saveState.during(() =>
        request(operation, variables as Variables, undefined, {
          outlivesPage,
          isAnonymous: options.isAnonymous === true,
        }),
      );
    },
    onSuccess: async (data) => {
      unknown.current = undefined;
      await options.onDone?.(data);
      if (options.refresh ?? true) await queries.invalidateQueries();
    },
    onError: (error) => {
      if (error.kind === 'problems') unknown.current = undefined;
      if (error.isTemporary) saveState.gaveUp();
    },
  });

  function send(input: InputOf<Variables>): Promise<Data> {
    const fingerprint = JSON.stringify(input ?? null);
    if (unknown.current?.fingerprint !== fingerprint) {
      unknown.current = { fingerprint, id: crypto.randomUUID() };
    }
    return mutation.mutateAsync({ input, id: unknown.current.id });
  }

  return {
    send: (...[input]) => send(input as InputOf<Variables>),
    isSending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}

interface Sending<Input> {
  readonly input: Input;
  readonly id: string;
}
