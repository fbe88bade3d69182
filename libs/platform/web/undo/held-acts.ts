import type { Problem } from '@stad/platform/rules/problem.js';
import { flushParts } from '../form/part-savers.js';
import { problemsOf, RequestError } from '../graphql/request-error.js';
import { askBeforeLosing } from '../graphql/unsaved.js';

/** An act that others would notice, said in words; nothing is sent before its time is out (pages.md 2.2). */
export interface Act {
  /** One at a time of each: *send pass-1*. */
  readonly key: string;
  /** *Skickar planen om 10 s*. */
  readonly counting: (seconds: number) => string;
  /** *Skicka nu* */
  readonly now: string;
  /** *Planen är skickad* */
  readonly done: string;
  /** *Planen är inte skickad* */
  readonly undone: string;
  /** Sends it; called again, with the same id, while its fate is unknown. */
  readonly send: () => Promise<unknown>;
  /** Puts back what the page shows of it. */
  readonly onUndo?: () => void;
}

export type HeldState = 'counting' | 'sending' | 'done' | 'undone' | 'failed';

export interface HeldAct {
  readonly act: Act;
  readonly state: HeldState;
  /** Seconds left. */
  readonly left: number;
  readonly problems: readonly Problem[];
}

/** How long one can take back an act (WCAG 2.2.1; pages.md 6.1: at least ten seconds). */
export const HOLD_SECONDS = 10;
const RETRY_MS = 3000;

let held: readonly HeldAct[] = [];
const paused = new Set<string>();
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** The acts of this page that wait, are on their way, or have just been settled; newest last. */
export const heldActs = {
  current: (): readonly HeldAct[] => held,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Waits ten seconds, then sends. The same act again while it waits is the same act. */
  hold(act: Act): void {
    const known = of(act.key);
    if (known?.state === 'counting' || known?.state === 'sending') return;
    const others = held.filter((one) => one.act.key !== act.key && isOpen(one));
    publish([...others, { act, state: 'counting', left: HOLD_SECONDS, problems: [] }]);
    ticking ??= setInterval(tick, 1000);
  },

  undo(key: string): void {
    const one = of(key);
    if (one?.state !== 'counting') return;
    change(key, { state: 'undone' });
    one.act.onUndo?.();
  },

  /** The last one that still waits: what Ctrl+Z takes back. False when there is none. */
  undoLast(): boolean {
    const last = held.filter((one) => one.state === 'counting').at(-1);
    if (last) heldActs.undo(last.act.key);
    return last !== undefined;
  },

  /** The person will not wait. */
  async now(key: string): Promise<void> {
    const one = of(key);
    if (one?.state !== 'counting') return;
    change(key, { state: 'sending' });
    // What was just written goes first: the act rests on it.
    await flushParts();
    await send(one.act);
  },

  /** The time stands still while somebody reads or reaches for the button. */
  pause(key: string, isPaused: boolean): void {
    if (isPaused) paused.add(key);
    else paused.delete(key);
  },

  dismiss(key: string): void {
    publish(held.filter((one) => one.act.key !== key));
  },

  /** The page goes: who leaves has not taken it back. */
  leave(): void {
    for (const { act, state } of held) {
      if (state !== 'counting') continue;
      change(act.key, { state: 'sending' });
      void send(act);
    }
  },

  /** Nothing waits any more, and nothing is sent: another person's page begins. */
  forget(): void {
    publish([]);
    clearInterval(ticking);
    ticking = undefined;
    paused.clear();
  },
};

const of = (key: string) => held.find((one) => one.act.key === key);
const isOpen = (one: HeldAct) => one.state === 'counting' || one.state === 'sending';

function publish(next: readonly HeldAct[]): void {
  held = next;
  for (const listener of listeners) listener();
}

function change(key: string, more: Partial<HeldAct>): void {
  publish(held.map((one) => (one.act.key === key ? { ...one, ...more } : one)));
}

function tick(): void {
  for (const { act, state, left } of held) {
    if (state !== 'counting' || paused.has(act.key)) continue;
    if (left > 1) change(act.key, { left: left - 1 });
    else void heldActs.now(act.key);
  }
  if (held.some((one) => one.state === 'counting')) return;
  clearInterval(ticking);
  ticking = undefined;
}

async function send(act: Act): Promise<void> {
  for (;;) {
    try {
      await act.send();
      return change(act.key, { state: 'done' });
    } catch (error) {
      if (!(error instanceof RequestError && error.isTemporary)) {
        return change(act.key, { state: 'failed', problems: problemsOf(error) });
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

addEventListener('pagehide', () => heldActs.leave());
// One that still counts goes with the page, which needs a network; one that is sent is a mutation as well.
askBeforeLosing('held act', () =>
  held.some(({ state }) => state === 'sending' || (state === 'counting' && !navigator.onLine)),
);
