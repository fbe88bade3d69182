import { setTimeout as delay } from 'node:timers/promises';
import type { Client, DatabaseError } from 'pg';

/**
 * How long an attempt waits for its tables, the first, the second, and all after it. People queue behind whoever
 * waits, and give up after 2 s (roles.ts); the server ends one of two who wait for each other after 1 s. So this
 * side gives way first, and it is never a request that ends.
 */
const WAITS_MS = [300, 600, 900];
/** Between two attempts those who queued have their turn. */
const PAUSES_MS = [500, 1000, 2000];
export const PATIENCE_MS = 60_000;

/** Of PostgreSQL: a lock was not to be had in time, or two waited for each other. */
const IN_THE_WAY = ['55P03', '40P01'];

/**
 * A transaction that changes tables while people work: it waits for a table for a moment only, gives up
 * whole, and comes again.
 *
 * @param work told how long it may wait for its tables, in milliseconds
 * @throws Error a sentence that says whose work was in the way, when patience is at an end
 */
export async function withPatience(
  client: Client,
  what: string,
  work: (waitMs: number) => Promise<void>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const until = performance.now() + patienceMs;
  let holders: ReadonlyMap<string, string> | undefined;
  for (let attempt = 0; ; attempt++) {
    try {
      return await inTransaction(client, work, at(WAITS_MS, attempt));
    } catch (error) {
      if (!IN_THE_WAY.includes((error as DatabaseError).code ?? '')) throw error;
      const found = await whoHoldsTables(client);
      // Those who were there at the first attempt and still are: everybody else was on the way through.
      holders = holders ? new Map([...holders].filter(([id]) => found.has(id))) : found;
      const pause = at(PAUSES_MS, attempt);
      if (performance.now() + pause > until) throw tooBusy(what, patienceMs, holders, error);
      await delay(pause);
    }
  }
}

const at = (steps: readonly number[], attempt: number) =>
  steps[Math.min(attempt, steps.length - 1)] as number;

async function inTransaction(
  client: Client,
  work: (waitMs: number) => Promise<void>,
  waitMs: number,
): Promise<void> {
  await client.query(`begin; set local lock_timeout = ${waitMs}`);
  try {
    await work(waitMs);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Transaction → who it belongs to: `portal_backup (pg_dump)`. */
async function whoHoldsTables(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; who: string }>(
    `select distinct l.virtualtransaction as id,
       coalesce(a.usename, a.backend_type, 'somebody') || coalesce(' (' || nullif(a.application_name, '') || ')', '') as who
     from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
       left join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'relation' and l.granted and l.pid <> pg_backend_pid()
       and l.relation::bigint >= 16384`,
  );
  return new Map(rows.map(({ id, who }) => [id, who]));
}

function tooBusy(
  what: string,
  patienceMs: number,
  holders: ReadonlyMap<string, string>,
  cause: unknown,
): Error {
  const names = [...new Set(holders.values())].sort().join(', ') || 'the work of many';
  return new Error(
    `${what}: for ${Math.round(patienceMs / 1000)} s the tables were never free together; in the way: ${names}. Nothing of this step was done. Run migrate again when that has ended.`,
    { cause },
  );
}
