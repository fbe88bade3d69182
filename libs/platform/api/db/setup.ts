import pg from 'pg';
import { prepareQueue } from '../jobs/queue-schema.js';
import type { Domain } from './domain.js';
import { putInForce } from './in-force.js';
import { applyMigrations } from './migration.js';
import { backupRoleSql, type RolePasswords, rolesSql } from './roles.js';

export interface DatabaseUrls {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  readonly databaseJobsUrl: string;
  /** Absent when no password was given, or when the administrator may not make such a role. */
  readonly databaseBackupUrl?: string;
}

/**
 * Creates the roles and, when it is missing, the database, with an administrator's URL.
 * Runs any number of times. Returns the URLs the portal runs with.
 */
export async function setUpDatabase(
  adminUrl: string,
  database: string,
  passwords: RolePasswords,
): Promise<DatabaseUrls> {
  const { backup } = passwords;
  const canBackUp = await withClient(adminUrl, async (client) => {
    await client.query(rolesSql(passwords));
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      database,
    ]);
    if (rowCount === 0) {
      // The administrator of a managed server is seldom a superuser: it must be a member to give away.
      await client.query('grant portal_owner to current_user');
      await client.query(`create database ${client.escapeIdentifier(database)} owner portal_owner`);
    }
    return backup !== undefined && (await makeBackupRole(client, backup));
  });
  await withClient(urlFor(adminUrl, { database }), async (client) => {
    await client.query(`
      revoke all on database ${client.escapeIdentifier(database)} from public;
      grant connect on database ${client.escapeIdentifier(database)} to portal_app, portal_jobs;
      revoke all on schema public from public;
      alter schema public owner to portal_owner;
      grant usage on schema public to portal_app, portal_door, portal_statistics;`);
    if (canBackUp) {
      const name = client.escapeIdentifier(database);
      await client.query(`grant connect on database ${name} to portal_backup`);
    }
  });
  return {
    databaseUrl: urlFor(adminUrl, { database, user: 'portal_app', password: passwords.app }),
    databaseOwnerUrl: urlFor(adminUrl, {
      database,
      user: 'portal_owner',
      password: passwords.owner,
    }),
    databaseJobsUrl: urlFor(adminUrl, { database, user: 'portal_jobs', password: passwords.jobs }),
    ...(canBackUp && {
      databaseBackupUrl: urlFor(adminUrl, { database, user: 'portal_backup', password: backup }),
    }),
  };
}

/** @returns false when the administrator may not make a role that row security does not bind */
async function makeBackupRole(client: pg.Client, password: string): Promise<boolean> {
  try {
    await client.query(backupRoleSql(password));
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '42501') throw error;
    return false;
  }
}

/**
 * Brings the schema up to date and puts every policy in force, while people work: it waits for a table for
 * a moment at a time (patience.ts), and touches nothing that is as it should be.
 *
 * @returns the migrations applied
 */
export async function migrate(
  ownerUrl: string,
  domains: readonly Domain[],
  patienceMs?: number,
): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    // Two replicas may start at once: the second waits here, then finds nothing to do.
    // The lock is the session's and goes with it.
    await client.query('select pg_advisory_lock(71932026)');
    await client.query('create schema if not exists app');
    await prepareQueue(client, ownerUrl);
    const applied = await applyMigrations(
      client,
      domains.flatMap((domain) => domain.migrations),
      patienceMs,
    );
    await putInForce(client, domains, patienceMs);
    return applied;
  });
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlFor(
  base: string,
  change: { database: string; user?: string; password?: string },
): string {
  const url = new URL(base);
  url.pathname = `/${change.database}`;
  if (change.user !== undefined) url.username = change.user;
  if (change.password !== undefined) url.password = change.password;
  return url.toString();
}
