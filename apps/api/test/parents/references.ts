import type pg from 'pg';

/** A table that the application may add rows to. */
export interface Table {
  readonly name: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** Every column that can be written. */
  readonly columns: readonly string[];
  /** The columns that name an agency, and those that name a membership. */
  readonly agencies: readonly string[];
  readonly memberships: readonly string[];
}

/** A foreign key to a table whose rows have an owner. */
export interface Reference {
  readonly parent: string;
  readonly columns: readonly string[];
  /** What they refer to, one by one. */
  readonly keys: readonly string[];
  /** The column of the parent that names its owner. */
  readonly owner: string;
}

const COLUMNS_OF = (relation: string, numbers: string) => `array(
  select a.attname::text from unnest(${numbers}) with ordinality n (number, at)
    join pg_attribute a on a.attrelid = ${relation} and a.attnum = n.number order by n.at)`;

const NAMES = (parent: string) => `array(
  select distinct a.attname::text from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
    join pg_attribute r on r.attrelid = k.confrelid and r.attnum = k.confkey[array_position(k.conkey, a.attnum)]
  where k.conrelid = c.oid and k.contype = 'f' and ${parent})`;

/** Every table with an insert policy for the application. */
export async function insertable(admin: pg.Client): Promise<Table[]> {
  const { rows } = await admin.query<Table>(`
    select c.oid::regclass::text as name,
      ${COLUMNS_OF('c.oid', 'i.indkey::int2[]')} as key,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a' order by a.attnum) as columns,
      ${NAMES(`(k.confrelid = 'agency'::regclass or r.attname = 'agency_id')`)} as agencies,
      ${NAMES(`k.confrelid = 'membership'::regclass and r.attname = 'id'`)} as memberships
    from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
    where exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('a', '*')
      and 'portal_app'::regrole = any (p.polroles))
    order by 1`);
  return rows;
}

/** Its foreign keys to tables whose rows have an owner. */
export async function references(admin: pg.Client, table: string): Promise<Reference[]> {
  const { rows } = await admin.query<Reference>(
    `select k.confrelid::regclass::text as parent, ${COLUMNS_OF('k.conrelid', 'k.conkey')} as columns,
       ${COLUMNS_OF('k.confrelid', 'k.confkey')} as keys, o.attname::text as owner
     from pg_constraint k join pg_attribute o on o.attrelid = k.confrelid
       and o.attname in ('agency_id', 'lead_agency_id') and not o.attisdropped
     where k.contype = 'f' and k.conrelid = $1::regclass
     order by k.conname`,
    [table],
  );
  return rows;
}
