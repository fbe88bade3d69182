import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * What a running server wrote about itself, or undefined when there is no such file.
 * The lines are PostgreSQL's own: process, data folder, start time, port, socket folder,
 * address, shared memory, status.
 *
 * @param {string} cluster the data folder
 * @returns {{ pid: number, port: number, ready: boolean } | undefined}
 */
export function readPidFile(cluster) {
  let lines;
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Whether the process is alive and really the server of this data folder: numbers are reused. */
export function isServerOf(cluster, pid) {
  return isAlive(pid) && commandLineOf(pid).includes(resolve(cluster));
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Ended, but its new parent has not noticed yet; that can take seconds in a container. */
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** The words a process was started with; empty when it cannot be seen. */
export function commandLineOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Whether a PostgreSQL server answers on the port: it answers the question whether it speaks TLS
 * with one letter, before any sign-in.
 *
 * @param {number} port
 * @param {number} [patience] milliseconds
 */
export function answers(port, patience = 1000) {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (result) => {
      socket.destroy();
      done(result);
    };
    socket.setTimeout(patience, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])));
    socket.on('data', (bytes) => finish(bytes[0] === 0x4e || bytes[0] === 0x53));
  });
}

/**
 * Stops a server, which lets it finish what it is writing: first by ending its sessions,
 * after ten seconds at once (it then recovers from its log at the next start).
 */
export async function stopServer(pid) {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const end = Date.now() + patience;
    while (Date.now() < end) {
      if (!isAlive(pid)) return;
      await delay(15);
    }
  }
}
