import { createHash, type KeyObject, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf } from '@stad/audit/rules/verify-chain.js';
import type pg from 'pg';
import {
  type KeptCheckpoint,
  keptCheckpoints,
  notesOf,
  type Signature,
  signedBytes,
} from './audit-checkpoint.js';
import { readDatabase } from './audit-log-source.js';
import { verifyAuditLog } from './verify-audit-log.js';

/** What was told to the database: by which checkpoint its chains are covered, and who cosigned it. */
export interface Covered {
  readonly number: number;
  readonly at: string;
  readonly by: readonly string[];
  /** Chains that are covered further than before. */
  readonly chains: number;
}

/**
 * Tells the database how far the newest cosigned checkpoint covers each chain of the access log: what
 * lies beyond is never disposed of. The whole log is checked first, also against every checkpoint, since
 * what is disposed of can be checked no more.
 *
 * @param owner as `portal_owner`
 * @param folder of the checkpoints and their cosignatures
 * @param keys public keys by name; the portal's is `portal`, every other one counts as a cosigner's
 * @throws Error one sentence, when nothing is cosigned, a checkpoint is not whole, or a chain is broken
 */
export async function tellCovered(
  owner: pg.ClientBase,
  folder: string,
  keys: ReadonlyMap<string, KeyObject>,
): Promise<Covered> {
  const kept = keptCheckpoints(folder);
  refuseUnlinked(kept);
  const { checkpoint, by } = newestCosigned(kept, folder, keys);
  await owner.query('begin isolation level repeatable read read only');
  const { verdicts } = await verifyAuditLog(readDatabase(owner), notesOf(kept));
  await owner.query('commit');
  const broken = verdicts.filter((verdict) => verdict.broken);
  if (broken.length > 0) {
    throw new Error(`Nothing was noted. ${broken.map(sentenceOf).join(' ')}`);
  }
  const { number, at, heads } = checkpoint.body;
  const { rowCount } = await owner.query(
    `update audit.chain c set covered_sequence = h.sequence
     from json_to_recordset($1) as h ("chainId" uuid, sequence bigint)
     where c.id = h."chainId" and c.covered_sequence < h.sequence`,
    [JSON.stringify(heads)],
  );
  return { number, at, by, chains: rowCount ?? 0 };
}

/** Each names the one before by its hash: the signatures on one cover all before it. */
function refuseUnlinked(kept: readonly KeptCheckpoint[]): void {
  for (const [at, { body }] of kept.entries()) {
    const before = kept[at - 1];
    const previous = before ? createHash('sha256').update(before.text).digest('hex') : null;
    if (body.number !== at + 1 || body.previous !== previous) {
      throw new Error(`Checkpoint ${body.number} does not continue from the one before it.`);
    }
  }
}

function newestCosigned(
  kept: readonly KeptCheckpoint[],
  folder: string,
  keys: ReadonlyMap<string, KeyObject>,
): { readonly checkpoint: KeptCheckpoint; readonly by: readonly string[] } {
  const portal = keys.get('portal');
  if (!portal) throw new Error('The folder of keys has no portal.public.pem.');
  for (const checkpoint of [...kept].reverse()) {
    const { text, signatures, body } = checkpoint;
    const isOwn = signatures.some(
      (each) => each.name === 'portal' && fits('checkpoint', each, text, portal),
    );
    const by = cosignaturesOf(folder, body.number).filter((each) => {
      const key = each.name === 'portal' ? undefined : keys.get(each.name);
      return key !== undefined && fits('cosignature', each, text, key);
    });
    if (isOwn && by.length > 0) return { checkpoint, by: by.map(({ name }) => name) };
  }
  throw new Error(
    'No checkpoint is signed by the portal and cosigned by somebody whose key is here.',
  );
}

function cosignaturesOf(folder: string, number: number): readonly Signature[] {
  const start = `checkpoint-${String(number).padStart(6, '0')}.cosigned-by-`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Signature);
}

const fits = (
  purpose: 'checkpoint' | 'cosignature',
  own: Signature,
  body: string,
  key: KeyObject,
): boolean =>
  verify(null, signedBytes(purpose, own, body), key, Buffer.from(own.signature ?? '', 'base64'));
