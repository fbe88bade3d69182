import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, isServerOf, readPidFile, stopServer } from '../launcher/postgres/postmaster.mjs';

const runs = join(import.meta.dirname, '../../.data/test-runs');

/** Where Linux keeps files in memory, of one account: other accounts' runs are theirs to clear away. */
const inMemory = `/dev/shm/stad-till-stad-${process.getuid?.() ?? 0}`;

/** The number by which `statfs` knows a file system in memory. */
const TMPFS = 0x01021994;

/** Copies and logs of a whole run stay below a third of it. */
const ROOM_BYTES = 6e9;

/** A data folder of this run's own: several runs may go on at once. */
export function folderOfRun(kind) {
  return join(runs, `${process.pid}-${kind}`);
}

/**
 * A data folder of this run's own for a database that nobody will miss: in memory where the machine has room to
 * spare, since a copy of a database is a thousand files, which a disk makes 25 times slower (0.7 s and 0.03 s).
 *
 * @param {string} kind
 * @param {{ free: number, available: number } | null} [room] bytes that the file system in memory and the machine
 *   have left; null where there is no such file system
 */
export function swiftFolderOfRun(kind, room = roomInMemory()) {
  if (room === null || room.free < ROOM_BYTES || room.available < 2 * ROOM_BYTES) {
    return folderOfRun(kind);
  }
  mkdirSync(inMemory, { recursive: true, mode: 0o700 });
  return join(inMemory, `${process.pid}-${kind}`);
}

function roomInMemory() {
  try {
    const { type, bavail, bsize } = statfsSync('/dev/shm');
    const available = /^MemAvailable: +([0-9]+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8'));
    return type === TMPFS ? { free: bavail * bsize, available: Number(available[1]) * 1024 } : null;
  } catch {
    return null;
  }
}

/** A killed run leaves its databases behind; whoever comes next stops them and deletes their data. */
export async function clearAwayDeadRuns(folders = [runs, inMemory]) {
  for (const folder of folders) await clearAwayDeadRunsIn(folder);
}

async function clearAwayDeadRunsIn(folder) {
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
