import { createHash, type KeyObject, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChainHead, type Checkpoint, sentenceOf } from '@stad/audit/rules/verify-chain.js';
import type pg from 'pg';
import { readDatabase } from './audit-log-source.js';
import { verifyAuditLog } from './verify-audit-log.js';

/** Where all chains of the access log stood at one time. */
export interface CheckpointBody {
  readonly format: 1;
  /** 1, 2, 3 …: a missing one is seen. */
  readonly number: number;
  /** By the database's clock, UTC with six decimals. */
  readonly at: string;
  /** The address people use, or nothing. */
  readonly portal: string | null;
  /** SHA-256 of the body before this one, in hexadecimal. */
  readonly previous: string | null;
  readonly heads: readonly ChainHead[];
}

const FILE = /^checkpoint-(\d+)\.json$/;

/**
 * Notes where all chains stand, in a file of its own that is never changed afterwards, signed by the
 * portal. A chain that is broken, or no longer passes through what was noted before, is not signed.
 *
 * The form is the one that `tools/audit/audit-check.mjs` reads; it shares no code with this.
 *
 * @param folder outside the database's reach
 * @param client sees the whole log; a transaction is opened on it
 * @returns the file and what stands in it
 * @throws Error one sentence, when a chain is broken
 */
export async function takeCheckpoint(
  client: pg.ClientBase,
  folder: string,
  key: KeyObject,
  portal: string | null,
): Promise<{ readonly path: string; readonly body: CheckpointBody }> {
  const earlier = keptCheckpoints(folder);
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  const { verdicts, heads } = await verifyAuditLog(readDatabase(client), notesOf(earlier));
  await client.query('commit');
  const broken = verdicts.filter((verdict) => verdict.broken);
  if (broken.length > 0) {
    throw new Error(`Not signed. ${broken.map(sentenceOf).join(' ')}`);
  }
  const last = earlier.at(-1);
  const body: CheckpointBody = {
    format: 1,
    number: (last?.body.number ?? 0) + 1,
    at: rows[0]?.at as string,
    portal,
    previous: last ? createHash('sha256').update(last.text).digest('hex') : null,
    heads,
  };
  const path = join(folder, `checkpoint-${String(body.number).padStart(6, '0')}.json`);
  await writeWhole(path, `${JSON.stringify(signed(JSON.stringify(body), body.at, key))}\n`);
  return { path, body };
}

/** A checkpoint that lies in the folder. */
export interface KeptCheckpoint {
  /** What was signed, byte for byte. */
  readonly text: string;
  readonly body: CheckpointBody;
  readonly signatures: readonly Signature[];
}

export interface Signature {
  readonly name: string;
  readonly at: string;
  /** Ed25519, in base64. */
  readonly signature: string;
}

/** The bytes a signature is made over: purpose, name, time and body, a line each. */
export const signedBytes = (
  purpose: 'checkpoint' | 'cosignature',
  { name, at }: Omit<Signature, 'signature'>,
  body: string,
): Buffer => Buffer.from(['stad-till-stad', purpose, name, at, body].join('\n'), 'utf8');

/** The checkpoints of a folder in their order; their signatures are not looked at. */
export function keptCheckpoints(folder: string): readonly KeptCheckpoint[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  return readdirSync(folder)
    .filter((name) => FILE.test(name))
    .map((name) => {
      const { body, signatures } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        readonly body: string;
        readonly signatures: readonly Signature[];
      };
      return { text: body, body: JSON.parse(body) as CheckpointBody, signatures };
    })
    .sort((one, other) => one.body.number - other.body.number);
}

/** What the log must still pass through. */
export const notesOf = (earlier: readonly KeptCheckpoint[]): readonly Checkpoint[] =>
  earlier.flatMap(({ body }) => body.heads);

/** The body as text, so that what was signed is there byte for byte, and the portal's signature. */
function signed(body: string, at: string, key: KeyObject) {
  const own = { name: 'portal', at };
  const signature = sign(null, signedBytes('checkpoint', own, body), key).toString('base64');
  return { body, signatures: [{ ...own, signature }] };
}

/** Written aside and renamed: a checkpoint is there whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} is already there.`);
  const half = `${path}.unfinished`;
  const handle = await open(half, 'w', 0o644);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(half, path);
}
