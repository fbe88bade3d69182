import { randomUUID } from 'node:crypto';
import { openingSql } from '@stad/platform/api/db/settings.js';
import type pg from 'pg';
import { z } from 'zod';

export const removalLine = z.object({
  kind: z.literal('removal'),
  id: z.uuid(),
  agencyId: z.uuid(),
  agency: z.string(),
  text: z.string(),
  recordId: z.uuid(),
  state: z.enum(['FLAGGED', 'ERASED', 'KEPT']),
  flaggedBy: z.string().nullable(),
  flaggedAt: z.string(),
  ground: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});

/** One text that was flagged: which, and what was decided. Never what it said. */
export type RemovalLine = z.infer<typeof removalLine>;

const utc = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Every text of all agencies that was flagged, in its order; the client sees every row. */
export async function readRemovals(client: pg.ClientBase): Promise<readonly RemovalLine[]> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('public.content_removal') is not null as there`,
  );
  if (!there[0]?.there) return [];
  const { rows } = await client.query<RemovalLine>(
    `select 'removal' as kind, r.id, r.agency_id as "agencyId", a.key as agency, r.text,
       r.record_id as "recordId", r.state, r.flagged_by as "flaggedBy", ${utc('r.flagged_at')} as "flaggedAt",
       r.ground, r.decided_by as "decidedBy", ${utc('r.decided_at')} as "decidedAt"
     from content_removal r join agency a on a.id = r.agency_id order by r.flagged_at, r.id`,
  );
  return rows;
}

/**
 * Hides and takes away again what was after a backup was taken: its texts have come back with it. A text that
 * the backup does not know has nothing to hide. Run as `portal_owner`, on a database that nobody uses yet.
 *
 * @returns how many texts were hidden or taken away again
 */
export async function removeAgain(
  owner: pg.ClientBase,
  lines: readonly RemovalLine[],
): Promise<number> {
  let done = 0;
  for (const line of lines) if (await oneAgain(owner, line)) done += 1;
  return done;
}

async function oneAgain(owner: pg.ClientBase, line: RemovalLine): Promise<boolean> {
  const { rows } = await owner.query<{ state: string }>(
    'select state from content_removal where id = $1',
    [line.id],
  );
  const state = rows[0]?.state;
  // Kept, and not known here to have been flagged: nothing to hide or to put back.
  if (state === line.state || (state ?? 'FLAGGED') !== 'FLAGGED') return false;
  if (state === undefined && line.state === 'KEPT') return false;
  if (state === undefined && !(await flagAgain(owner, line))) return false;
  if (line.state !== 'FLAGGED') await decideAgain(owner, line);
  return true;
}

/** In the name of the agency, so that its own chain says what was decided before it says what went. */
const opening = ({ agencyId }: RemovalLine) =>
  openingSql({ kind: 'system', job: 'restore', agencyId }, 'write', randomUUID());

async function flagAgain(owner: pg.ClientBase, line: RemovalLine): Promise<boolean> {
  await owner.query(opening(line));
  try {
    await owner.query(
      `insert into content_removal (id, agency_id, text, record_id, flagged_by, flagged_at)
       values ($1, $2, $3, $4, (select id from membership where id = $5), $6)`,
      [line.id, line.agencyId, line.text, line.recordId, line.flaggedBy, line.flaggedAt],
    );
  } catch (error) {
    await owner.query('rollback');
    // Nothing stands there: the record came later than the backup, or its text did.
    if ((error as pg.DatabaseError).code === '40001') return false;
    throw error;
  }
  await owner.query('commit');
  return true;
}

async function decideAgain(owner: pg.ClientBase, line: RemovalLine): Promise<void> {
  await owner.query(opening(line));
  await owner.query(
    `update content_removal set state = $2, ground = $3,
       decided_by = (select id from membership where id = $4 and agency_id = content_removal.agency_id),
       decided_at = $5, version = version + 1 where id = $1`,
    [line.id, line.state, line.ground, line.decidedBy, line.decidedAt],
  );
  await owner.query('commit');
}
