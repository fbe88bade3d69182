import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** What the kernel tells of a process in a file of `/proc`, or null when it is no more. */
export function told(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return null;
  }
}

/** The processes that this one started and that are still there, dead or alive. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const stat = told(pid, 'stat');
      return Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
    });
}

/** What a process has open: files by their path, pipes and sockets by their kind. */
export function openFilesOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${name}`).replace(/:?\[?\d*\]?$/, '')];
    } catch {
      return [];
    }
  });
}

/** Milliseconds of the processor that the main thread of this process has had. */
export const ownThreadMs = (): number =>
  Number(told(process.pid, `task/${process.pid}/schedstat`)?.split(' ')[0]) / 1e6;

/**
 * The first child of a process that has worked for a while: a fifth of a second of the processor.
 *
 * @param whole what it works for: once that is over nobody waits for it any longer
 * @throws {Error} when that is over before anybody was seen at work, with how it ended
 */
export async function childAtWork(parent: number, whole: Promise<unknown>): Promise<number> {
  let ended: unknown;
  whole.then(
    (value) => {
      ended = { value };
    },
    (error) => {
      ended = { error };
    },
  );
  while (ended === undefined) {
    for (const pid of childrenOf(parent)) {
      const numbers = told(pid, 'stat')?.split(') ')[1]?.split(' ');
      if (Number(numbers?.[11]) > 20) return pid;
    }
    await delay(20);
  }
  throw new Error('Nobody was seen at work', { cause: ended });
}
