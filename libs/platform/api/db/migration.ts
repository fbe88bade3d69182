import type { Client } from 'pg';
import { withPatience } from './patience.js';

/**
 * One step of the schema's single timeline. Hand-written SQL, never edited once merged:
 * generated migrations know no policies, checks, triggers or exclusion constraints.
 */
export interface Migration {
  /** `20261125-1200-identity`: sorts by time across all domains. */
  readonly id: string;
  readonly sql: string;
  /**
   * Rows a data migration must change. Forced row security lets a forgotten policy
   * change 0 rows without an error, so the expectation is stated.
   */
  readonly expectedRows?: (client: Client) => Promise<void>;
}

/** What the database has not got yet, in the order in which it is applied. */
export async function missingMigrations(
  client: Client,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  await client.query(`create table if not exists app.schema_migration (
    id text primary key, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ id: string }>('select id from app.schema_migration');
  const done = new Set(rows.map((row) => row.id));
  return inOrder(migrations).filter((migration) => !done.has(migration.id));
}

/** Applies what is missing, each migration in its own transaction, and returns the applied ids. */
export async function applyMigrations(
  client: Client,
  migrations: readonly Migration[],
  patienceMs?: number,
): Promise<string[]> {
  const missing = await missingMigrations(client, migrations);
  for (const migration of missing) await applyOne(client, migration, patienceMs);
  return missing.map((migration) => migration.id);
}

function inOrder(migrations: readonly Migration[]): Migration[] {
  const sorted = [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = sorted.find((migration, at) => sorted[at + 1]?.id === migration.id);
  if (twice) throw new Error(`Two migrations are called ${twice.id}.`);
  return sorted;
}

async function applyOne(client: Client, migration: Migration, patienceMs?: number): Promise<void> {
  const apply = async () => {
    await client.query(migration.sql);
    await migration.expectedRows?.(client);
    await client.query('insert into app.schema_migration (id) values ($1)', [migration.id]);
  };
  try {
    await withPatience(client, 'Its tables', apply, patienceMs);
  } catch (error) {
    throw new Error(`Migration ${migration.id} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
