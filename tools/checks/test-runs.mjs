import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, isServerOf, readPidFile, stopServer } from '../launcher/postgres/postmaster.mjs';

const runs = join(import.meta.dirname, '../../.data/test-runs');

/** A data folder of this run's own: several runs may go on at once. */
export function folderOfRun(kind) {
  return join(runs, `${process.pid}-${kind}`);
}

/** A killed run leaves its databases behind; whoever comes next stops them and deletes their data. */
export async function clearAwayDeadRuns(folder = runs) {
  for (const run of await readdir(folder).catch(() => [])) {
    if (isAlive(Number.parseInt(run, 10))) continue;
    const path = join(folder, run);
    for (const cluster of await clustersIn(path)) {
      const server = readPidFile(cluster);
      if (server && isServerOf(cluster, server.pid)) await stopServer(server.pid);
    }
    for (const mount of mountsUnder(path)) spawnSync('umount', [mount]);
    await rm(path, { recursive: true, force: true });
  }
}

/**
 * The data folders of a run's databases: it has one, or one for each of its parts, of which some lie on a
 * file system of their own.
 */
export async function clustersIn(path, depth = 2) {
  if (existsSync(join(path, 'cluster'))) return [join(path, 'cluster')];
  if (depth === 0) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const inside = entries.filter((entry) => entry.isDirectory());
  const found = inside.map(({ name }) => clustersIn(join(path, name), depth - 1));
  return (await Promise.all(found)).flat();
}

/** What the check of the full disk had mounted. Elsewhere than on Linux it mounts nothing. */
function mountsUnder(path) {
  if (!existsSync('/proc/mounts')) return [];
  const places = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '');
  return places.filter((place) => place.startsWith(`${path}/`));
}
