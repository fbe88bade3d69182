import { useSyncExternalStore } from 'react';
import { RequestError } from './request-error.js';

/** What the top bar says about what one has written. */
export type SaveState = 'saved' | 'saving' | 'retrying' | 'failed';

let sending = 0;
let failing: 'no' | 'retrying' | 'failed' = 'no';
let state: SaveState = 'saved';
const listeners = new Set<() => void>();

function publish() {
  const next = failing === 'no' ? (sending > 0 ? 'saving' : 'saved') : failing;
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** One for the whole page: every mutation passes through `during`. */
export const saveState = {
  current: (): SaveState => state,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  async during<T>(write: () => Promise<T>): Promise<T> {
    sending += 1;
    publish();
    try {
      const result = await write();
      failing = 'no';
      return result;
    } catch (error) {
      failing = error instanceof RequestError && error.isTemporary ? 'retrying' : 'no';
      throw error;
    } finally {
      sending -= 1;
      publish();
    }
  },

  /** No more tries: what was written is still in its fields, and only there. */
  gaveUp(): void {
    failing = 'failed';
    publish();
  },
};

export function useSaveState(): SaveState {
  return useSyncExternalStore(saveState.subscribe, saveState.current);
}
