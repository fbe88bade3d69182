import type pg from 'pg';

/** A collation that the indexes were built with in one version, and that now sorts by another. */
export interface Collation {
  /** `the database`, or the name of a collation that a column or an index names. */
  readonly name: string;
  readonly built: string;
  readonly now: string;
}

/**
 * The collations in use whose rules changed under the indexes: the library that sorts (ICU, the C library)
 * came in another version, with a new base of the image or a new release of the operating system. Rows may be
 * missed and doubles let in until the indexes are built anew.
 */
export async function changedCollations(client: pg.ClientBase): Promise<Collation[]> {
  const { rows } = await client.query<Collation>(`
    select 'the database' as name, datcollversion as built,
      pg_database_collation_actual_version(oid) as now
    from pg_database
    where datname = current_database()
      and datcollversion <> pg_database_collation_actual_version(oid)
    union all
    select c.oid::regcollation::text, c.collversion, pg_collation_actual_version(c.oid)
    from pg_collation c
    where c.collversion <> pg_collation_actual_version(c.oid)
      and exists (
        select from pg_attribute a join pg_class t on t.oid = a.attrelid
        where a.attcollation = c.oid and not a.attisdropped
          and t.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace))
    order by 1`);
  return rows;
}

/** What to do about it, in one line for whoever reads the log. */
function collationSentence(changed: readonly Collation[], database: string): string {
  const versions = changed.map(({ name, built, now }) => `${name} ${built} → ${now}`).join(', ');
  const refresh = changed.map(({ name }) =>
    name === 'the database'
      ? `alter database "${database}" refresh collation version`
      : `alter collation ${name} refresh version`,
  );
  return (
    `The library that sorts text is another one than the indexes were built with (${versions}): rows may be ` +
    `missed and doubles let in. At a quiet hour: reindex database "${database}"; ${refresh.join('; ')} ` +
    '(docs/operations/database.md, When text sorts by another version).'
  );
}

/** The sentence for the database that `client` is connected to; null when all is as it was. */
export async function collationWarning(client: pg.ClientBase): Promise<string | null> {
  const changed = await changedCollations(client);
  if (changed.length === 0) return null;
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  return collationSentence(changed, rows[0]?.name ?? '');
}
