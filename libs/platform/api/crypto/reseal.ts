import type pg from 'pg';
import type { KeyRing } from './key-ring.js';

/** A column of sealed values, with the name of the key beside each. Names are ours, never somebody's input. */
export interface SealedColumn {
  readonly table: string;
  readonly bytes: string;
  readonly keyId: string;
  readonly purpose: string;
}

const BATCH = 500;

/**
 * Seals anew, with the key that seals now, whatever another one sealed; row by row, while the portal runs. Ends
 * at the first value that does not open, with everything before it kept. Needs the owner's rights.
 *
 * @returns how many values were sealed anew
 * @throws {UnopenedError}
 */
export async function reseal(
  owner: pg.Client,
  ring: KeyRing,
  column: SealedColumn,
): Promise<number> {
  let done = 0;
  for (let batch = BATCH; batch === BATCH; done += batch)
    batch = await resealBatch(owner, ring, column);
  return done;
}

async function resealBatch(owner: pg.Client, ring: KeyRing, column: SealedColumn): Promise<number> {
  const { table, bytes, keyId, purpose } = column;
  await owner.query('begin');
  try {
    const { rows } = await owner.query<{ id: string; agency: string; bytes: Buffer; key: string }>(
      `select id, agency_id as agency, ${bytes} as bytes, ${keyId} as key from ${table}
       where ${keyId} <> $1 order by id limit ${BATCH} for update`,
      [ring.sealingKeyId],
    );
    for (const row of rows) {
      const place = { purpose, agencyId: row.agency, recordId: row.id };
      const sealed = ring.seal(ring.open({ keyId: row.key, bytes: row.bytes }, place), place);
      await owner.query(`update ${table} set ${bytes} = $2, ${keyId} = $3 where id = $1`, [
        row.id,
        sealed.bytes,
        sealed.keyId,
      ]);
    }
    await owner.query('commit');
    return rows.length;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/** Key → how many values it seals, over all columns. */
export async function keysInUse(
  owner: pg.Client,
  columns: readonly SealedColumn[],
): Promise<ReadonlyMap<string, number>> {
  const uses = new Map<string, number>();
  for (const { table, keyId } of columns) {
    const { rows } = await owner.query<{ key: string; n: number }>(
      `select ${keyId} as key, count(*)::int as n from ${table} group by 1`,
    );
    for (const { key, n } of rows) uses.set(key, (uses.get(key) ?? 0) + n);
  }
  return uses;
}
