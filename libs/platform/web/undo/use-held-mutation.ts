import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Operation } from '../graphql/operation.js';
import { request } from '../graphql/request.js';
import { saveState } from '../graphql/save-state.js';
import type { InputOf } from '../graphql/use-mutation-operation.js';
import { type Act, type HeldAct, heldActs } from './held-acts.js';

export type HeldWords = Omit<Act, 'send' | 'onUndo'>;

/** A mutation that others notice: said at the foot of the page, and sent ten seconds later unless it is taken back. */
export function useHeldMutation<Data, Variables>(
  operation: Operation<Data, Variables>,
  onDone?: (data: Data) => void,
): (input: InputOf<Variables>, words: HeldWords) => void {
  const queries = useQueryClient();
  return (input, words) => {
    const variables = { input: { ...(input as object), clientMutationId: crypto.randomUUID() } };
    heldActs.hold({
      ...words,
      send: async () => {
        const data = await saveState.during(() =>
          request(operation, variables as Variables, undefined, { outlivesPage: true }),
        );
        onDone?.(data);
        void queries.invalidateQueries();
      },
    });
  };
}

export function useHeldActs(): readonly HeldAct[] {
  return useSyncExternalStore(heldActs.subscribe, heldActs.current);
}
