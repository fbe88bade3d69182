import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { openingSql } from '@stad/platform/api/db/settings.js';
import type pg from 'pg';
import { z } from 'zod';
import { type RemovalLine, readRemovals, removalLine } from './removal-protocol.js';

const schema = z.object({
  id: z.uuid(),
  agencyId: z.uuid(),
  agency: z.string(),
  rule: z.string(),
  before: z.string(),
  state: z.enum(['APPROVED', 'REFUSED', 'DONE']),
  proposedRows: z.number().int(),
  proposedBy: z.string().nullable(),
  proposedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string(),
  disposedRows: z.number().int(),
  doneAt: z.string().nullable(),
  /** Of the access log: where the chain was cut. A protocol from before knows nothing of it. */
  cutThrough: z.string().nullish(),
  cutHash: z.string().nullish(),
});

/** One decided disposal: which rule, up to when, how many rows, when, by whom. Never what they said. */
export type ProtocolLine = z.infer<typeof schema>;

const utc = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The protocol of all agencies in the order of its decisions; the client sees every row. */
export async function readProtocol(client: pg.ClientBase): Promise<readonly ProtocolLine[]> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('public.disposal') is not null as there`,
  );
  if (!there[0]?.there) return [];
  const { rows } = await client.query<ProtocolLine>(
    `select d.id, d.agency_id as "agencyId", a.key as agency, d.rule, d.before::text as before, d.state,
       d.proposed_rows as "proposedRows", d.proposed_by as "proposedBy",
       ${utc('d.proposed_at')} as "proposedAt", d.decided_by as "decidedBy",
       ${utc('d.decided_at')} as "decidedAt", d.disposed_rows as "disposedRows",
       ${utc('d.done_at')} as "doneAt", d.cut_through::text as "cutThrough", d.cut_hash as "cutHash"
     from disposal d join agency a on a.id = d.agency_id
     where d.state <> 'PROPOSED' order by d.decided_at, d.id`,
  );
  return rows;
}

/** What a restored backup has to go through: disposals, and texts that were taken away, each in its order. */
export interface Protocol {
  readonly disposals: readonly ProtocolLine[];
  readonly removals: readonly RemovalLine[];
}

export async function readWholeProtocol(client: pg.ClientBase): Promise<Protocol> {
  return { disposals: await readProtocol(client), removals: await readRemovals(client) };
}

/** Writes it beside the backups, whole or not at all. */
export async function writeProtocol(path: string, protocol: Protocol): Promise<void> {
  const lines = [...protocol.disposals, ...protocol.removals];
  const half = `${path}.unfinished`;
  const handle = await open(half, 'w', 0o600);
  try {
    await handle.writeFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(half, path);
}

/** @throws Error one sentence, when a line is not one of a protocol */
export function parseProtocol(path: string): Protocol {
  if (!existsSync(path)) throw new Error(`There is no protocol ${path}.`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      try {
        return z.union([removalLine, schema]).parse(JSON.parse(line));
      } catch {
        throw new Error(`Line ${at + 1} of ${path} is no line of a protocol of disposals.`);
      }
    });
  return {
    disposals: lines.filter((line): line is ProtocolLine => !('kind' in line)),
    removals: lines.filter((line): line is RemovalLine => 'kind' in line),
  };
}

/**
 * Does again what was decided after a backup was taken: its rows have come back with it. Run as
 * `portal_owner`, on a database that nobody uses yet.
 *
 * @returns how many disposals were done again, and how many rows that was
 */
export async function reapply(
  owner: pg.ClientBase,
  lines: readonly ProtocolLine[],
): Promise<{ readonly disposals: number; readonly rows: number }> {
  let rows = 0;
  let disposals = 0;
  for (const line of lines) {
    const state = await stateOf(owner, line.id);
    if (state === 'DONE' || state === 'REFUSED') continue;
    await decideAgain(owner, line);
    if (line.state === 'REFUSED') continue;
    rows += await disposeAgain(owner, line);
    disposals += 1;
  }
  return { disposals, rows };
}

async function stateOf(owner: pg.ClientBase, id: string): Promise<string | undefined> {
  const { rows } = await owner.query<{ state: string }>(
    'select state from disposal where id = $1',
    [id],
  );
  return rows[0]?.state;
}

/**
 * A membership that came after the backup is not there: its line then names nobody. Done in the name of
 * the agency, so that its own chain says what was decided before it says what went.
 */
async function decideAgain(owner: pg.ClientBase, line: ProtocolLine): Promise<void> {
  const state = line.state === 'REFUSED' ? 'REFUSED' : 'APPROVED';
  await owner.query(openingSql(restorer(line), 'write', randomUUID()));
  await owner.query(
    `insert into disposal (id, agency_id, rule, before, state, proposed_rows, proposed_by, proposed_at,
       decided_by, decided_at, cut_through, cut_hash)
     values ($1, $2, $3, $4, $5, $6, (select id from membership where id = $7), $8,
       (select id from membership where id = $9), $10, $11, $12)
     on conflict (id) do update set state = excluded.state, decided_by = excluded.decided_by,
       decided_at = excluded.decided_at, cut_through = excluded.cut_through, cut_hash = excluded.cut_hash`,
    [
      ...[line.id, line.agencyId, line.rule, line.before, state, line.proposedRows],
      ...[line.proposedBy, line.proposedAt, line.decidedBy, line.decidedAt],
      ...[line.cutThrough ?? null, line.cutHash ?? null],
    ],
  );
  await owner.query('commit');
}

const restorer = ({ agencyId }: ProtocolLine) =>
  ({ kind: 'system', job: 'restore', agencyId }) as const;

async function disposeAgain(owner: pg.ClientBase, line: ProtocolLine): Promise<number> {
  for (let total = 0; ; ) {
    await owner.query(openingSql(restorer(line), 'write', randomUUID()));
    const { rows } = await owner.query<{ rows: number }>('select app.dispose($1, 1000) as rows', [
      line.id,
    ]);
    await owner.query('commit');
    const piece = rows[0]?.rows ?? 0;
    total += piece;
    if (piece === 0) return total;
  }
}
