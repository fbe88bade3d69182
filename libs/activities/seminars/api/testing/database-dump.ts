/** A connection as `portal_owner`; the test bench has one. */
interface Owner {
  query(sql: string): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}

/** Every row of the database as an attacker with a backup reads it, by table; the queue and the log among them. */
export type Dump = ReadonlyMap<string, readonly string[]>;

const TABLES = `select format('%I.%I', n.nspname, c.relname) as name, n.nspname = 'graphile_worker' as "isQueue"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1`;

export async function dumpOf(owner: Owner): Promise<Dump> {
  const dump = new Map<string, readonly string[]>();
  const { rows: tables } = await owner.query(TABLES);
  for (const { name, isQueue } of tables) {
    if (isQueue) await owner.query('set role portal_jobs');
    // With what the database itself keeps of a row: where it lies and which transaction wrote it.
    const { rows } = await owner.query(
      `select t.ctid::text || ' ' || t.xmin::text || ' ' || t::text as row from ${name} t`,
    );
    if (isQueue) await owner.query('reset role');
    dump.set(
      String(name),
      rows.map(({ row }) => String(row)),
    );
  }
  return dump;
}

/** What one snapshot has beside another: rows that came or are written otherwise, by table. */
export function differences(before: Dump, after: Dump): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...after].flatMap(([table, rows]) => {
      const known = new Set(before.get(table));
      const fresh = rows.filter((row) => !known.has(row));
      const isSame = fresh.length === 0 && rows.length === before.get(table)?.length;
      return isSame ? [] : [[table, fresh]];
    }),
  );
}

/** How often a text stands in any row. */
export const hits = (dump: Dump, text: string): number =>
  [...dump.values()].flat().filter((row) => row.includes(text)).length;
