import { setImmediate as turn } from 'node:timers/promises';

/**
 * Goes through a long list slice by slice, and lets whatever else the process does have its turn between: a
 * slice is to take well under 200 ms of CPU. `work` is told how far it is when its slice is done.
 */
export async function inSlices<T>(
  list: readonly T[],
  size: number,
  work: (slice: readonly T[], done: number) => unknown,
): Promise<void> {
  for (let at = 0; at < list.length; at += size) {
    await work(list.slice(at, at + size), Math.min(at + size, list.length));
    await turn();
  }
}
