import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { FaultBench, type Verdict } from './fault-bench.js';

/** How much of it: a short form runs with every other spec, the full one by hand. */
export interface Size {
  readonly writers: number;
  readonly apiKills: number;
  readonly databaseKills: number;
  readonly restarts: number;
}

export const SHORT: Size = { writers: 8, apiKills: 3, databaseKills: 2, restarts: 1 };
export const FULL: Size = { writers: 20, apiKills: 200, databaseKills: 50, restarts: 3 };

export interface Line extends Verdict {
  readonly fault: string;
  readonly times: number;
}

/** What a fault came to, or why it was left out. */
export type Outcome = Line | { readonly fault: string; readonly leftOut: string };

/** A replica dies, again and again, under load; then the database does; then it is restarted. */
export async function killEverything(
  dataDir: string,
  { writers, apiKills, databaseKills, restarts }: Size,
  say: (line: string) => void = () => {},
  tell: (line: Line) => void = () => {},
): Promise<Line[]> {
  const lines: Line[] = [];
  const parts: [
    fault: string,
    times: number,
    fault_: (bench: FaultBench, n: number) => Promise<void>,
  ][] = [
    ['an API process killed', apiKills, (bench, n) => bench.killReplica(n)],
    [
      'the database killed',
      databaseKills,
      (bench, n) => bench.killDatabase(n % 2 === 0 ? 'server' : 'session'),
    ],
    ['the database restarted', restarts, (bench) => bench.restartDatabase()],
  ];
  const bench = await FaultBench.open(dataDir, { writers });
  try {
    for (const [fault, times, happens] of parts) {
      bench.ledger.begin();
      for (let n = 0; n < times; n++) {
        await bench.more(writers);
        await happens(bench, n);
        if (n % 20 === 19) say(`${fault}: ${n + 1} of ${times}`);
      }
      await bench.more(writers);
      const line = { fault, times, ...(await bench.verdict()) };
      tell(line);
      lines.push(line);
    }
  } finally {
    await bench.close();
  }
  return lines;
}

const HOUR_MS = 3_600_000;
const CLOCK = pathToFileURL(
  join(import.meta.dirname, '../../../../tools/checks/shifted-clock.mjs'),
).href;
const clock = (shift: number) => ({
  NODE_OPTIONS: `--import=${CLOCK}`,
  TEST_CLOCK_SHIFT_MS: String(shift),
});

/**
 * One replica an hour ahead, the other an hour behind. The database's clock decides: sessions live,
 * nothing is lost, and every event of the log stands between the beginning and the end.
 */
export async function withWrongClocks(dataDir: string, writers: number): Promise<Line> {
  const bench = await FaultBench.open(dataDir, {
    writers,
    env: [clock(HOUR_MS), clock(-HOUR_MS)],
  });
  try {
    bench.ledger.begin();
    await bench.more(writers * 5);
    const verdict = await bench.verdict();
    const outside = await bench.asOwner((owner) =>
      owner.query<{ events: number }>(
        `select count(*)::int as events from audit.event
         where at not between pg_postmaster_start_time() and clock_timestamp()`,
      ),
    );
    const wrong = outside.rows[0]?.events ?? -1;
    const broken = verdict.broken + (wrong === 0 ? 0 : 1);
    return { fault: 'replicas an hour ahead and behind', times: 1, ...verdict, broken };
  } finally {
    await bench.close();
  }
}

const TMPFS_MB = 300;

/** Why this machine lets nobody mount a small disk; nothing when it does. */
export function whyNoFullDisk(folder: string): string | undefined {
  const refused = mountSmallDisk(folder);
  if (!refused) spawnSync('umount', [folder]);
  return refused;
}

/** What `mount` complained of, or nothing. */
function mountSmallDisk(folder: string): string | undefined {
  mkdirSync(folder, { recursive: true });
  const options = `size=${TMPFS_MB}m,mode=0700`;
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  return status === 0 ? undefined : (stderr || 'there is no mount').trim();
}

/**
 * A disk that fills up under load, and is given room again. Needs the right to mount a small file
 * system of its own; without it, it is left out and said so.
 */
export async function withFullDisk(
  dataDir: string,
  writers: number,
  fullForMs = 5000,
): Promise<Outcome> {
  const fault = 'the disk full';
  const refused = mountSmallDisk(dataDir);
  if (refused) return { fault, leftOut: refused };
  try {
    const bench = await FaultBench.open(join(dataDir, 'data'), { writers });
    try {
      bench.ledger.begin();
      await bench.more(writers * 3);
      fill(dataDir);
      const before = bench.ledger.acknowledged.size;
      await refusesForAWhile(bench, fullForMs);
      const whileFull = bench.ledger.acknowledged.size - before;
      rmSync(join(dataDir, 'ballast'));
      if (bench.databaseHasLeft) await bench.startAgain();
      await bench.answers();
      await bench.more(writers * 3);
      const verdict = await bench.verdict();
      return { fault: `${fault} (${whileFull} more were acknowledged)`, times: 1, ...verdict };
    } finally {
      await bench.close();
    }
  } finally {
    spawnSync('umount', [dataDir]);
  }
}

function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(bavail * bsize));
  } catch (error) {
    // Somebody wrote meanwhile and took the last of it: it is full.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** Until somebody has been refused for lack of room, and so much longer. */
async function refusesForAWhile({ ledger }: FaultBench, moreMs: number): Promise<void> {
  const refused = () => [...ledger.refusals.values()].reduce((sum, n) => sum + n, 0);
  const before = refused();
  while (refused() === before) await delay(50);
  await delay(moreMs);
}
