import type pg from 'pg';
import type { DatabaseFigures } from './manifest.js';

/** What rows are written as must not depend on who asks. */
const FIXED_FORM = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'`;

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  order by 1`;

/**
 * Counts and sums up every table, and reads where the chains stand. Run it in a REPEATABLE READ
 * transaction, as a role that sees every row. The sum adds a 64-bit hash of each row's text: a row
 * that was changed, lost or doubled changes it, the order of rows does not.
 */
export async function figuresOf(client: pg.ClientBase): Promise<DatabaseFigures> {
  await client.query(FIXED_FORM);
  const { rows: names } = await client.query<{ name: string }>(TABLES);
  const tables: DatabaseFigures['tables'] = {};
  for (const { name } of names) {
    const { rows } = await client.query<{ rows: string; digest: string }>(
      `select count(*)::text as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as digest
       from ${name} t`,
    );
    tables[name] = { rows: Number(rows[0]?.rows), digest: rows[0]?.digest ?? '' };
  }
  const { rows: chains } = await client.query<DatabaseFigures['chains'][number]>(
    `select c.id as "chainId", coalesce(a.key, 'portal') as name, c.head_sequence::text as sequence,
       encode(c.head_hash, 'hex') as hash
     from audit.chain c left join public.agency a on a.id = c.id order by name, c.id`,
  );
  return { tables, chains };
}

/** All rows of all tables together. */
export const rowsIn = ({ tables }: DatabaseFigures): number =>
  Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
