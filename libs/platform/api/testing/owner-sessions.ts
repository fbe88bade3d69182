import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** One more connection as `portal_owner`, for what happens at the same moment. Whoever opens it ends it. */
export async function openOwner(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
  await client.connect();
  return client;
}

/**
 * Comes back when somebody waits for what somebody else holds, however busy the machine is.
 * @throws when nobody does within a minute
 */
export async function untilOneWaits(owner: pg.Client): Promise<void> {
  for (let times = 0; times < 2400; times += 1) {
    const { rowCount } = await owner.query(
      `select from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where not l.granted and a.datname = current_database()`,
    );
    if (rowCount) return;
    await delay(25);
  }
  throw new Error('Nobody waits.');
}
