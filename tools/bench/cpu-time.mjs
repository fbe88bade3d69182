import { readdirSync, readFileSync } from 'node:fs';

/** Of the kernel's clock, which counts hundredths on every Linux Node runs on. */
const TICK_MS = 10;

/** Computing time of a process in milliseconds, with that of its children that have ended. */
function times(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program may hold spaces; what follows its bracket does not.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ms = (at) => Number(fields[at]) * TICK_MS;
  return { parent: Number(fields[1]), own: ms(11) + ms(12), ended: ms(13) + ms(14) };
}

/** Computing time of one process. */
export const cpuOf = (pid) => times(pid).own;

/** Computing time of a PostgreSQL server: each connection is a process of its own. */
export function cpuOfServer(postmaster) {
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const { parent, own, ended } = times(name);
      if (Number(name) === postmaster) sum += own + ended;
      else if (parent === postmaster) sum += own;
    } catch {
      // It ended while we looked; its parent has its time.
    }
  }
  return sum;
}

/** Computing time of the thread that a process began with, in milliseconds; exact where Linux keeps it. */
export function cpuOfMainThread(pid) {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
