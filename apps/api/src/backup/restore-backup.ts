import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sentenceOf } from '@stad/audit/rules/verify-chain.js';
import { migrate, withClient } from '@stad/platform/api/db/setup.js';
import type pg from 'pg';
import { readDatabase } from '../audit-log-source.js';
import { parseProtocol, reapply } from '../disposal-protocol.js';
import { domains } from '../domains.js';
import { removeAgain } from '../removal-protocol.js';
import { verifyAuditLog } from '../verify-audit-log.js';
import { figuresOf, rowsIn } from './database-figures.js';
import { endSecrets } from './end-secrets.js';
import { differences, type Manifest, readManifest } from './manifest.js';
import { complaintOf, connectionOf, findPgProgram, type PgProgram } from './pg-programs.js';
import { measureSealed, readSealed, unseal } from './sealed-file.js';
import { PROTOCOL, serverOf } from './take-backup.js';

export interface RestoreOrder {
  /** The folder of one backup. */
  readonly backup: string;
  /** An empty database, as role `portal_owner`. */
  readonly ownerUrl: string;
  /** Private keys; see {@link unseal}. */
  readonly identities: readonly string[];
  /** Where files that lay outside the database are put; they are left out when it is not given. */
  readonly filesTo?: string;
  /** The protocol of disposals; the one beside the backups when it is not given. */
  readonly disposals?: string;
  /** Told of each step as it is done. */
  readonly note: (sentence: string) => void;
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Brings a backup back into an empty database, puts this version's schema, rights and policies in
 * force, and compares what is there with what the backup said of itself.
 *
 * A restore that breaks leaves the database as empty as it was.
 *
 * @returns what differs, a sentence each; none when everything is equal
 * @throws Error one sentence, when it cannot be restored at all
 */
export async function restoreBackup(order: RestoreOrder): Promise<readonly string[]> {
  const manifest = await openManifest(order);
  await refuseForeignPortal(manifest);
  await withClient(order.ownerUrl, (owner) => refuseUnfitDatabase(owner, manifest));
  const program = findPgProgram('pg_restore', manifest.server.major, order.environment);
  await checkParts(order, manifest);
  await restoreDatabase(order, manifest, program);
  order.note(`Rows: ${rowsIn(manifest)} in ${Object.keys(manifest.tables).length} tables.`);
  const found = await inSnapshot(order.ownerUrl, figuresOf);
  const differ = [...differences(manifest, found)];
  if (differ.length === 0) {
    order.note('Compared with the manifest: every table and every chain is equal.');
  }
  const applied = await migrate(order.ownerUrl, domains);
  order.note(
    applied.length === 0
      ? 'Schema, rights and policies: in force.'
      : `Schema, rights and policies: in force; newer than the backup: ${applied.join(', ')}.`,
  );
  differ.push(...(await verifyLog(order)));
  await withClient(order.ownerUrl, disposeAgain(order, manifest));
  await withClient(order.ownerUrl, afterRestore(order));
  await restoreFiles(order, manifest);
  return differ;
}

async function openManifest({ backup, identities, note }: RestoreOrder): Promise<Manifest> {
  const path = join(backup, 'manifest.json.age');
  if (!existsSync(path) || basename(backup).startsWith('.')) {
    throw new Error(`${backup} is no backup: it has no manifest.`);
  }
  const manifest = readManifest(await readSealed(path, identities));
  note(
    `Backup of ${manifest.takenAt}, portal ${manifest.portal}, PostgreSQL ${manifest.server.version}.`,
  );
  return manifest;
}

/** A schema that came later than this portal would be run by a program that does not know it. */
async function refuseForeignPortal(manifest: Manifest): Promise<void> {
  const known = new Set(domains.flatMap((domain) => domain.migrations.map(({ id }) => id)));
  const newer = manifest.migrations.filter((id) => !known.has(id));
  if (newer.length > 0) {
    throw new Error(
      `The backup comes from a later version of the portal (${manifest.portal}; ${newer.join(', ')}): restore it with that version.`,
    );
  }
}

async function refuseUnfitDatabase(owner: pg.ClientBase, manifest: Manifest): Promise<void> {
  const { rows } = await owner.query<{ role: string; database: string; things: number }>(
    `select current_user as role, current_database() as database,
       (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^pg_' and n.nspname <> 'information_schema') +
       (select count(*)::int from pg_namespace
        where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')) as things`,
  );
  const { role, database, things } = rows[0] as { role: string; database: string; things: number };
  if (role !== 'portal_owner') {
    throw new Error(
      `DATABASE_OWNER_URL signs in as ${role}: give the address of portal_owner, which npm run db:setup prints.`,
    );
  }
  if (things > 0) {
    throw new Error(
      `The database ${database} is not empty. Nothing was changed: a backup is restored into an empty database, which npm run db:setup makes.`,
    );
  }
  const { major, version } = await serverOf(owner);
  if (major < manifest.server.major) {
    throw new Error(
      `The backup is of PostgreSQL ${manifest.server.version}, and the server is ${version}: it must be as new or newer.`,
    );
  }
}

/** Every part is read to its end before the first row is written. */
async function checkParts({ backup, identities, note }: RestoreOrder, manifest: Manifest) {
  for (const part of [manifest.database, ...manifest.files]) {
    const path = join(backup, part.file);
    if (!existsSync(path)) throw new Error(`${path} is missing.`);
    const { sha256 } = await measureSealed(path, identities);
    if (sha256 !== part.sha256) {
      throw new Error(`${path} is not the file that the manifest speaks of.`);
    }
  }
  note(`SHA-256: ${1 + manifest.files.length} of ${1 + manifest.files.length} parts as written.`);
}

/**
 * In two runs: the schemas with the rights on them, then everything else in one transaction. A
 * function can only be given to a role that may create in its schema (only a superuser is not asked),
 * and `pg_restore` gives rights last.
 */
async function restoreDatabase(
  order: RestoreOrder,
  manifest: Manifest,
  { path }: PgProgram,
): Promise<void> {
  const dump = join(order.backup, manifest.database.file);
  const work = mkdtempSync(join(tmpdir(), 'portal-restore-'));
  const { dbname, environment } = connectionOf(order.ownerUrl);
  const restore = async (list: string) => {
    const file = join(work, 'list');
    writeFileSync(file, list, { mode: 0o600 });
    const args = [
      `--dbname=${dbname}`,
      `--use-list=${file}`,
      ...['--single-transaction', '--exit-on-error', '--no-password', '--no-tablespaces'],
    ];
    await run(path, args, await unseal(dump, order.identities), environment);
  };
  try {
    const list = await run(path, ['--list'], await unseal(dump, order.identities), {});
    const { ground, rest, schemas } = inTwo(list);
    await restore(ground);
    try {
      await restore(rest);
    } catch (error) {
      await withClient(order.ownerUrl, (owner) => emptyAgain(owner, schemas));
      throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Parts the list of what a dump holds: schemas and the rights on them, and the rest. */
export function inTwo(list: string): {
  readonly ground: string;
  readonly rest: string;
  readonly schemas: readonly string[];
} {
  const lines = list.split('\n');
  const isGround = (line: string) => /^\d+; \d+ \d+ (ACL - )?SCHEMA /.test(line);
  const schemas = lines.flatMap((line) => /^\d+; \d+ \d+ SCHEMA - (\S+)/.exec(line)?.[1] ?? []);
  return {
    ground: lines.filter(isGround).join('\n'),
    rest: lines.filter((line) => !isGround(line)).join('\n'),
    schemas: schemas.filter((name) => name !== 'public'),
  };
}

async function emptyAgain(owner: pg.ClientBase, schemas: readonly string[]): Promise<void> {
  for (const name of schemas) await owner.query(`drop schema if exists "${name}" cascade`);
}

/** Runs a program on a stream, quietly. It may end before it has read everything. */
async function run(
  program: string,
  args: readonly string[],
  input: Readable,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const child = spawn(program, args, { env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let out = '';
  let said = '';
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  let broken: Error | undefined;
  await pipeline(input, child.stdin).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') broken = error;
  });
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`${basename(program)} failed: ${complaintOf(said)}`);
  if (broken) throw broken;
  return out;
}

async function verifyLog({ ownerUrl, note }: RestoreOrder): Promise<readonly string[]> {
  const { verdicts } = await inSnapshot(ownerUrl, (owner) => verifyAuditLog(readDatabase(owner)));
  const broken = verdicts.filter((verdict) => verdict.broken);
  const events = verdicts.reduce((sum, verdict) => sum + verdict.events, 0);
  if (broken.length === 0) {
    note(`Access log: all ${verdicts.length} chains are whole, ${events} events.`);
  }
  return broken.map(sentenceOf);
}

/** What was disposed of after the backup has come back with it, and goes again (INV-23). */
function disposeAgain({ disposals, backup, note }: RestoreOrder, { takenAt }: Manifest) {
  return async (owner: pg.ClientBase): Promise<void> => {
    const path = disposals ?? join(dirname(backup), PROTOCOL);
    if (disposals === undefined && !existsSync(path)) {
      note(
        `Disposals: no protocol beside the backup. What was disposed of after ${takenAt} is back: give --disposals FILE, or propose it once more.`,
      );
      return;
    }
    const { disposals: decided, removals } = parseProtocol(path);
    const done = await reapply(owner, decided);
    note(`Disposals: ${done.disposals} decided since were done again, ${done.rows} rows.`);
    const removed = await removeAgain(owner, removals);
    if (removals.length > 0) note(`Texts: ${removed} hidden or taken away since were so again.`);
  };
}

/**
 * What whoever holds a secret could do by it when the backup was taken is over: it may have been ended
 * since. What waits in the outbox is told, since some of it was done after the backup.
 */
function afterRestore({ note }: RestoreOrder) {
  return async (owner: pg.ClientBase): Promise<void> => {
    for (const sentence of await endSecrets(owner)) note(sentence);
    const { rows } = await owner.query<{ waiting: number }>(
      'select count(*)::int as waiting from graphile_worker._private_jobs',
    );
    note(`Outbox: ${rows[0]?.waiting} jobs wait, and run when the portal starts.`);
    await owner.query('analyze');
  };
}

async function restoreFiles(order: RestoreOrder, { files }: Manifest): Promise<void> {
  const { filesTo, note, backup, identities } = order;
  if (files.length === 0) return;
  if (filesTo === undefined) {
    note(`Files: ${files.length} left in the backup; --files-to FOLDER brings them back.`);
    return;
  }
  await mkdir(filesTo, { recursive: true, mode: 0o700 });
  for (const [at, file] of files.entries()) {
    const to = join(filesTo, `${String(at + 1).padStart(6, '0')}-${basename(file.path)}`);
    await pipeline(
      await unseal(join(backup, file.file), identities),
      createWriteStream(to, { flags: 'wx', mode: file.mode }),
    );
    note(`File: ${file.path} is ${to}.`);
  }
}

function inSnapshot<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const answer = await work(client);
    await client.query('commit');
    return answer;
  });
}
