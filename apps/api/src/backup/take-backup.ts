import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { withClient } from '@stad/platform/api/db/setup.js';
import type pg from 'pg';
import { readWholeProtocol, writeProtocol } from '../disposal-protocol.js';
import { figuresOf } from './database-figures.js';
import { LEFT_OUT } from './left-out.js';
import { BACKUP_FORMAT, type DatabaseFigures, type Manifest } from './manifest.js';
import { complaintOf, connectionOf, findPgProgram } from './pg-programs.js';
import { seal } from './sealed-file.js';

export interface BackupOrder {
  /** The database, as role `portal_backup`. */
  readonly databaseUrl: string;
  /** Where backups lie, one folder each. */
  readonly folder: string;
  /** Public keys; see {@link seal}. */
  readonly recipients: readonly string[];
  /** Files and folders outside the database that belong to the portal. */
  readonly files: readonly string[];
  readonly portalVersion: string;
  /** Stops it; what was written is taken away. */
  readonly signal?: AbortSignal;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Name of the number that keeps two backups of one database apart. */
const ONE_AT_A_TIME = 71932027;

/** The protocol of disposals, which every backup brings up to date. */
export const PROTOCOL = 'disposals.jsonl';

/** What is not whole bears a name that no list shows and no restore takes. */
const UNFINISHED = '.unfinished-';

/**
 * Takes a backup: the database in one snapshot, files beside it, and a manifest made in the same
 * snapshot. Everything is sealed. It gets its name when all of it is on the disk, and not before.
 *
 * @returns the folder of the backup and its manifest
 * @throws Error one sentence; nothing that looks like a backup is left behind
 */
export async function takeBackup(
  order: BackupOrder,
): Promise<{ readonly path: string; readonly manifest: Manifest }> {
  return withClient(order.databaseUrl, async (client) => {
    await refuseHalfBlind(client);
    await refuseSecondBackup(client);
    const server = await serverOf(client);
    const program = findPgProgram('pg_dump', server.major, order.environment);
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ snapshot: string; at: string; stamp: string }>(
      `select pg_export_snapshot() as snapshot,
         to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
         to_char(now() at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') as stamp`,
    );
    const { snapshot, at, stamp } = rows[0] as { snapshot: string; at: string; stamp: string };
    await mkdir(order.folder, { recursive: true, mode: 0o700 });
    await clearAway(order.folder);
    const half = join(order.folder, `${UNFINISHED}${stamp}`);
    await mkdir(half, { mode: 0o700 });
    try {
      const { rows: migrations } = await client.query<{ id: string }>(
        'select id from app.schema_migration order by id',
      );
      const figures = withoutLeftOut(await figuresOf(client));
      const dumped = await sealDump(program.path, order, snapshot, join(half, 'database.dump.age'));
      const files = await sealFiles(order, half);
      const manifest: Manifest = {
        format: BACKUP_FORMAT,
        takenAt: at,
        portal: order.portalVersion,
        server,
        migrations: migrations.map(({ id }) => id),
        ...figures,
        database: { file: 'database.dump.age', ...dumped.content },
        files: files.map(({ part }) => part),
      };
      const written = await seal(
        Readable.from([Buffer.from(JSON.stringify(manifest, null, 2))]),
        join(half, 'manifest.json.age'),
        order.recipients,
        order.signal,
      );
      const sums = [
        { name: 'database.dump.age', sha256: dumped.file.sha256 },
        { name: 'manifest.json.age', sha256: written.file.sha256 },
        ...files.map(({ part, sealed }) => ({ name: part.file, sha256: sealed })),
      ];
      await writeSums(join(half, 'SHA256SUMS'), sums);
      const path = join(order.folder, `portal-${stamp}`);
      const disposals = await readWholeProtocol(client);
      await nameWhole(half, path);
      // Beside the backups and not in them: it says what may not come back with an older one.
      await writeProtocol(join(order.folder, PROTOCOL), disposals);
      return { path, manifest };
    } catch (error) {
      await rm(half, { recursive: true, force: true });
      if (order.signal?.aborted) throw new Error('Stopped: no backup was made.');
      throw error;
    }
  });
}

/**
 * A role that does not see every row would make a smaller backup that looks whole. `pg_dump` refuses
 * that as well, table by table; here it is one sentence.
 */
async function refuseHalfBlind(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ role: string; sees: boolean }>(
    `select current_user as role, rolbypassrls or rolsuper as sees
     from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.sees) return;
  throw new Error(
    `The role ${rows[0]?.role} does not see every row, and a backup by it would be smaller than the database: give DATABASE_BACKUP_URL of the role portal_backup, which npm run db:setup makes.`,
  );
}

/** The lock is the connection's and goes with it. */
async function refuseSecondBackup(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(
    `select pg_try_advisory_lock(${ONE_AT_A_TIME}) as free`,
  );
  if (!rows[0]?.free) throw new Error('A backup of this database is being taken already.');
}

export async function serverOf(client: pg.ClientBase): Promise<Manifest['server']> {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version,
       current_setting('server_version_num')::int as number`,
  );
  const { version, number } = rows[0] as { version: string; number: number };
  return { version, major: Math.floor(number / 10_000) };
}

/** A restored portal has these tables, and no row in them. */
function withoutLeftOut({ tables, chains }: DatabaseFigures): DatabaseFigures {
  const none = LEFT_OUT.map((table) => [table, { rows: 0, digest: '0' }] as const);
  return { tables: { ...tables, ...Object.fromEntries(none) }, chains };
}

/** What an earlier run that was killed left behind; nobody else works here (see the lock). */
async function clearAway(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}

async function sealDump(program: string, order: BackupOrder, snapshot: string, path: string) {
  const { dbname, environment } = connectionOf(order.databaseUrl);
  const child = spawn(
    program,
    [
      `--dbname=${dbname}`,
      `--snapshot=${snapshot}`,
      ...['--format=custom', '--no-password', '--lock-wait-timeout=60000'],
      ...['--no-publications', '--no-subscriptions', '--no-tablespaces'],
      ...LEFT_OUT.map((table) => `--exclude-table-data=${table}`),
    ],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(child, 'close');
  let said = '';
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  try {
    const sealed = await seal(child.stdout, path, order.recipients, order.signal);
    const [code] = (await ended) as [number | null];
    // The stream of a program that failed ends like that of one that did not.
    if (code !== 0) throw new Error(`pg_dump failed: ${complaintOf(said)}`);
    return sealed;
  } finally {
    child.kill();
  }
}

async function sealFiles(order: BackupOrder, half: string) {
  const paths = order.files.flatMap(filesUnder);
  if (paths.length > 0) await mkdir(join(half, 'files'), { mode: 0o700 });
  const sealed: { part: Manifest['files'][number]; sealed: string }[] = [];
  for (const [at, path] of paths.entries()) {
    const file = `files/${String(at + 1).padStart(6, '0')}.age`;
    const { content, file: measure } = await seal(
      createReadStream(path),
      join(half, file),
      order.recipients,
      order.signal,
    );
    const mode = statSync(path).mode & 0o777;
    sealed.push({ part: { file, ...content, path, mode }, sealed: measure.sha256 });
  }
  return sealed;
}

function filesUnder(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** In the form that `sha256sum --check` reads: the copy can be checked by who has no key. */
async function writeSums(
  path: string,
  sums: readonly { readonly name: string; readonly sha256: string }[],
): Promise<void> {
  const lines = sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  await writeFile(path, lines.join(''), { mode: 0o600, flush: true });
}

/** The disk knows the files before they get their name, and the name before anybody is told. */
async function nameWhole(half: string, path: string): Promise<void> {
  await sync(half);
  await rename(half, path);
  await sync(dirname(path));
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
