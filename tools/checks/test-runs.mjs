import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, isServerOf, readPidFile, stopServer } from '../launcher/postgres/postmaster.mjs';

const runs = join(import.meta.dirname, '../../.data/test-runs');

/** A data folder of this run's own: several runs may go on at once. */
export function folderOfRun(kind) {
  return join(runs, `${process.pid}-${kind}`);
}

/** A killed run leaves its database behind; whoever comes next stops it and deletes its data. */
export async function clearAwayDeadRuns() {
  for (const run of await readdir(runs).catch(() => [])) {
    if (isAlive(Number.parseInt(run, 10))) continue;
    const cluster = join(runs, run, 'cluster');
    const server = readPidFile(cluster);
    if (server && isServerOf(cluster, server.pid)) await stopServer(server.pid);
    await rm(join(runs, run), { recursive: true, force: true });
  }
}
