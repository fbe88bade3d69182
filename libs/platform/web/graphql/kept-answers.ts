import { useSyncExternalStore } from 'react';
import type { Operation } from './operation.js';

/** An answer that this device was given before, and when. */
export interface KeptAnswer {
  readonly data: unknown;
  /** When the server gave it. */
  readonly at: string;
}

/** Looks an operation up among what this device keeps; null where it keeps nothing of it. */
export type AnswerKeeper = (
  operation: Operation<unknown, unknown>,
  variables: unknown,
) => Promise<KeptAnswer | null>;

let keeper: AnswerKeeper | null = null;
let since: string | null = null;
const listeners = new Set<() => void>();

/** One keeper for the whole page; a device that was made ready for nothing has none that answers. */
export function answerFromDevice(keep: AnswerKeeper): void {
  keeper = keep;
}

/** What the device keeps of a reading, when the server does not answer. */
export async function keptAnswer(
  operation: Operation<unknown, unknown>,
  variables: unknown,
): Promise<KeptAnswer | null> {
  if (operation.kind !== 'query' || keeper === null) return null;
  const kept = await keeper(operation, variables).catch(() => null);
  if (kept && (since === null || kept.at < since)) tell(kept.at);
  return kept;
}

/** So long a reading waits for a network that neither answers nor fails, in milliseconds. */
const KEPT_AFTER_MS = 4_000;
/** So long once another reading has waited in vain: a page asks for one thing after the other. */
const KEPT_AGAIN_AFTER_MS = 300;

/** What the device keeps, once the server has been silent for long; null when it answers before, or fails. */
export async function keptIfLate(
  asking: Promise<unknown>,
  keep: () => Promise<KeptAnswer | null>,
): Promise<KeptAnswer | null> {
  if (keeper === null) return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<KeptAnswer | null>((resolve) => {
    const patience = since === null ? KEPT_AFTER_MS : KEPT_AGAIN_AFTER_MS;
    timer = setTimeout(() => resolve(keep()), patience);
  });
  try {
    return await Promise.race([asking.then(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The server has answered: what is read from now on is its own. */
export function noteAnswered(): void {
  if (since !== null) tell(null);
}

/** Since when what the page shows is from the device, as long as the server does not answer; else null. */
export const keptSince = (): string | null => since;

export function subscribeToKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useKeptSince = (): string | null => useSyncExternalStore(subscribeToKept, keptSince);

function tell(at: string | null): void {
  since = at;
  for (const listener of listeners) listener();
}
