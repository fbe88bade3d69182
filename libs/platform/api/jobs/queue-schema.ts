import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

/** The queue says nothing: what it would tell holds payloads and messages of failures. */
export const SILENT = new Logger(() => () => undefined);

/**
 * Brings the queue's own schema up to date, as `portal_jobs`: the owner is a member of that role, so no
 * third address is needed for a migration.
 */
export async function prepareQueue(owner: pg.Client, ownerUrl: string): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select exists (select from pg_roles where rolname = 'portal_jobs') as there`,
  );
  if (!rows[0]?.there) {
    throw new Error('The role portal_jobs is missing: run npm run db:setup once more.');
  }
  await owner.query(`do $$ begin
    execute format('grant connect, create on database %I to portal_jobs', current_database());
  end $$`);
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 1,
    options: '-c role=portal_jobs',
  });
  // What breaks is told by the migration itself; without listeners it would end the process.
  const heard = () => undefined;
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  try {
    await runMigrations({ pgPool: pool, logger: SILENT });
  } finally {
    await pool.end();
  }
}
