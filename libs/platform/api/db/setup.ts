import pg from 'pg';
import { prepareQueue } from '../jobs/queue-schema.js';
import { collationWarning } from './collation.js';
import type { Domain } from './domain.js';
import { putInForce } from './in-force.js';
import { applyMigrations, type Migration, missingMigrations } from './migration.js';
import { backupRoleSql, LOGIN_ROLES, type RolePasswords, rolesSql } from './roles.js';

export interface DatabaseUrls {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  readonly databaseJobsUrl: string;
  /** Absent when no password was given, or when the administrator may not make such a role. */
  readonly databaseBackupUrl?: string;
}

/** What was set up. The address of a role whose password nobody told has none in it. */
export interface SetUp extends DatabaseUrls {
  /** The other databases of the server that belong to portals: they use the same roles. */
  readonly sharedWith: readonly string[];
  /** The roles that kept the password they had, since others sign in with it. */
  readonly kept: readonly (keyof RolePasswords)[];
}

export interface SetUpOptions {
  /** Those of `passwords` that nobody knows yet. They are good for new roles only. */
  readonly madeUp?: readonly (keyof RolePasswords)[];
  /** Sets every password, also where the portal of another database is cut off by it. */
  readonly newPasswords?: boolean;
}

/**
 * Creates the roles and, when it is missing, the database, with an administrator's URL.
 * Runs any number of times. Roles are the whole server's: where another portal's database is on it, they keep
 * their passwords, and those that are given must be right.
 *
 * @returns the URLs the portal runs with
 * @throws {Error} naming the variables of passwords that are not those of their roles
 */
export async function setUpDatabase(
  adminUrl: string,
  database: string,
  passwords: RolePasswords,
  { madeUp = [], newPasswords = false }: SetUpOptions = {},
): Promise<SetUp> {
  const { sharedWith, kept, canBackUp } = await withClient(adminUrl, async (client) => {
    const others = newPasswords ? [] : await otherPortals(client, database);
    const standing = others.length > 0 ? await standingRoles(client) : [];
    const given = {
      ...passwords,
      ...Object.fromEntries(standing.map((each) => [each, undefined])),
    };
    await client.query(rolesSql(given));
    await makeDatabase(client, database);
    const hasBackup =
      passwords.backup !== undefined && (await makeBackupRole(client, given.backup));
    return { sharedWith: others, kept: standing, canBackUp: hasBackup };
  });
  await grantDatabase(adminUrl, database, canBackUp);
  const urlOf = (role: keyof RolePasswords) => {
    const isUnknown = kept.includes(role) && madeUp.includes(role);
    const password = isUnknown ? '' : passwords[role];
    return urlFor(adminUrl, { database, user: LOGIN_ROLES[role], password });
  };
  const told = kept.filter((role) => !madeUp.includes(role) && passwords[role] !== undefined);
  await refuseWrongPasswords(told.map((role) => [role, urlOf(role)]));
  return {
    databaseUrl: urlOf('app'),
    databaseOwnerUrl: urlOf('owner'),
    databaseJobsUrl: urlOf('jobs'),
    ...(canBackUp && { databaseBackupUrl: urlOf('backup') }),
    sharedWith,
    kept,
  };
}

async function otherPortals(client: pg.Client, database: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
     where datdba = to_regrole('portal_owner') and datname <> $1 order by 1`,
    [database],
  );
  return rows.map(({ name }) => name);
}

async function standingRoles(client: pg.Client): Promise<(keyof RolePasswords)[]> {
  const { rows } = await client.query<{ name: string }>('select rolname as name from pg_roles');
  const there = new Set(rows.map(({ name }) => name));
  const roles = Object.keys(LOGIN_ROLES) as (keyof RolePasswords)[];
  return roles.filter((role) => there.has(LOGIN_ROLES[role]));
}

async function makeDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount !== 0) return;
  // The administrator of a managed server is seldom a superuser: it must be a member to give away.
  await client.query('grant portal_owner to current_user');
  await client.query(`create database ${client.escapeIdentifier(database)} owner portal_owner`);
}

async function grantDatabase(
  adminUrl: string,
  database: string,
  canBackUp: boolean,
): Promise<void> {
  await withClient(urlFor(adminUrl, { database }), async (client) => {
    const name = client.escapeIdentifier(database);
    await client.query(`
      revoke all on database ${name} from public;
      grant connect on database ${name} to portal_app, portal_jobs;
      revoke all on schema public from public;
      alter schema public owner to portal_owner;
      grant usage on schema public to portal_app, portal_door, portal_statistics;`);
    if (canBackUp) await client.query(`grant connect on database ${name} to portal_backup`);
  });
}

const WRONG_PASSWORD = '28P01';

/** A password that is not its role's would stand in an address that lets nobody in. */
async function refuseWrongPasswords(
  addresses: readonly (readonly [keyof RolePasswords, string])[],
): Promise<void> {
  const wrong: string[] = [];
  for (const [role, url] of addresses) {
    const code = await withClient(url, async () => null).catch(
      (error: pg.DatabaseError) => error.code,
    );
    if (code === WRONG_PASSWORD) wrong.push(role);
  }
  if (wrong.length === 0) return;
  const names = wrong.map((role) => `PORTAL_${role.toUpperCase()}_PASSWORD`);
  throw new Error(
    `Another database of this server uses the same roles, which keep their passwords, and ${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} not what they have. Give those of the portal that is there, or none.`,
  );
}

/** @returns false when the administrator may not make a role that row security does not bind */
async function makeBackupRole(client: pg.Client, password: string | undefined): Promise<boolean> {
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
 * @throws {Error} when one is missing and the indexes were built to sort by another version of the library
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
    const migrations = domains.flatMap((domain) => domain.migrations);
    await refuseChangedCollation(client, migrations);
    const applied = await applyMigrations(client, migrations, patienceMs);
    await putInForce(client, domains, patienceMs);
    return applied;
  });
}

/** A new key or a data migration that trusts a wrong index makes of rows missed rows that are gone. */
async function refuseChangedCollation(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<void> {
  const warning = await collationWarning(client);
  if (!warning) return;
  const missing = await missingMigrations(client, migrations);
  // A database that has it all is not kept from people for this: whoever runs it is told at each start.
  if (missing.length > 0) throw new Error(`Nothing was migrated. ${warning}`);
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url });
  // A connection that dies fails the next statement; between two of them it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlFor(
  base: string,
  change: { database: string; user?: string; password?: string | undefined },
): string {
  const url = new URL(base);
  url.pathname = `/${change.database}`;
  if (change.user !== undefined) url.username = change.user;
  if (change.password !== undefined) url.password = change.password;
  return url.toString();
}
