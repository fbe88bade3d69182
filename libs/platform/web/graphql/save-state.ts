import { useSyncExternalStore } from 'react';
import { RequestError } from './request-error.js';
import { askBeforeLosing } from './unsaved.js';

/** What the top bar says about what one has written. `held`: something waits for the one who wrote it. */
export type SaveState = 'saved' | 'saving' | 'retrying' | 'failed' | 'held';

let sending = 0;
let failing: 'no' | 'retrying' | 'failed' = 'no';
let state: SaveState = 'saved';
let draftSavedAt: Date | undefined;
/** Parts that save by themselves, by who they are. */
const parts = new Map<object, 'saving' | 'retrying' | 'held'>();
const listeners = new Set<() => void>();

function standing(): SaveState {
  const of = new Set(parts.values());
  if (failing !== 'no') return failing;
  if (of.has('retrying')) return 'retrying';
  if (sending > 0 || of.has('saving')) return 'saving';
  return of.has('held') ? 'held' : 'saved';
}

function publish() {
  const next = standing();
  if (next === state) return;
  state = next;
  tell();
}

function tell() {
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

  /** When a draft last arrived; undefined before the first. */
  draftSavedAt: (): Date | undefined => draftSavedAt,

  /** A part that saves by itself tells how it stands; *saved* is the end of it. */
  part(part: object, is: 'saved' | 'saving' | 'retrying' | 'held', savedAt?: Date): void {
    if (is === 'saved') parts.delete(part);
    else parts.set(part, is);
    if (savedAt && savedAt !== draftSavedAt) {
      draftSavedAt = savedAt;
      tell();
    }
    publish();
  },

  /** No more tries: what was written is still in its fields, and only there. */
  gaveUp(): void {
    failing = 'failed';
    publish();
  },
};

// What failed for good is still in its fields, and only there.
askBeforeLosing('mutation', () => sending > 0 || failing !== 'no');

export function useSaveState(): SaveState {
  return useSyncExternalStore(saveState.subscribe, saveState.current);
}

/** When a draft last arrived, for *Utkast sparat 14.02*. */
export function useDraftSavedAt(): Date | undefined {
  return useSyncExternalStore(saveState.subscribe, saveState.draftSavedAt);
}
