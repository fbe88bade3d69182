import { setImmediate as turn } from 'node:timers/promises';

/**
 * The longest stretch of CPU, in milliseconds, for which nothing else of this process had its turn while
 * `work` went on. Of this thread alone: what the engine's helpers do beside it holds nobody up.
 */
export async function longestStretch<T>(work: () => Promise<T>): Promise<[T, number]> {
  let isDone = false;
  let longest = 0;
  const watching = (async () => {
    while (!isDone) {
      const before = process.threadCpuUsage();
      await turn();
      const { user, system } = process.threadCpuUsage(before);
      longest = Math.max(longest, (user + system) / 1000);
    }
  })();
  try {
    return [await work(), longest];
  } finally {
    isDone = true;
    await watching;
  }
}
