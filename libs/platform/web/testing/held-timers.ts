import { act } from '@testing-library/react';

/** Timers that wait for the spec and not for the clock. */
export interface HeldTimers {
  /** Lets those run that wait now. */
  letGo(): Promise<void>;
  /** From here on timers run by the clock again; those that still wait are forgotten. */
  restore(): void;
}

/**
 * Holds every timer that is set for one of these times, in milliseconds: what a page gathers before it sends stays
 * together however long a busy machine needs for a press. All other timers run as ever.
 */
export function holdTimers(...times: readonly number[]): HeldTimers {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const held = new Set<() => void>();
  const hold = (run: () => void, ms?: number, ...rest: unknown[]) => {
    if (!times.includes(ms ?? 0)) return set(run, ms, ...rest);
    held.add(run);
    return run;
  };
  const forget = (timer?: unknown) => {
    if (!held.delete(timer as () => void)) clear(timer as number);
  };
  Object.assign(globalThis, { setTimeout: hold, clearTimeout: forget });
  return {
    letGo: () =>
      act(async () => {
        const due = [...held];
        held.clear();
        for (const run of due) run();
      }),
    restore: () => void Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }),
  };
}
