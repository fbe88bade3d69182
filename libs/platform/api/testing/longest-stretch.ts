import { setImmediate as turn } from 'node:timers/promises';

/**
 * The longest stretch for which nothing else of this process had its turn while `work` went on, as a share of all
 * the CPU that it took: 0–1, however fast the machine is. Of this thread alone: what the engine's helpers do beside
 * it holds nobody up.
 */
export async function longestStretch<T>(work: () => Promise<T>): Promise<[T, number]> {
  let isDone = false;
  let longest = 0;
  const since = (before?: NodeJS.CpuUsage) => {
    const { user, system } = process.threadCpuUsage(before);
    return user + system;
  };
  const begun = process.threadCpuUsage();
  const watching = (async () => {
    while (!isDone) {
      const before = process.threadCpuUsage();
      await turn();
      longest = Math.max(longest, since(before));
    }
  })();
  try {
    const result = await work();
    return [result, longest / since(begun)];
  } finally {
    isDone = true;
    await watching;
  }
}
