import type pg from 'pg';

/** A table with a policy for the application. */
export interface Table {
  readonly name: string;
  /** Whether it has a policy for a command, by its letter in `pg_policy`. */
  readonly can: (letter: string) => boolean;
  /** Every column that can be written. */
  readonly columns: readonly string[];
  /** Whose a row is, as SQL. */
  readonly owner: string;
  /** What can be set in every row. */
  readonly blind: string;
}

/** Whose the rows are of a table without `agency_id`; what belongs to nobody counts as the own. */
const OWNERS: Readonly<Record<string, string>> = {
  agency: 't.id',
  // These name whom the record was shared with, beside whose it is.
  activity_share: 't.owner_agency_id',
  pass_invitation: 't.owner_agency_id',
  pass_invitee: 't.owner_agency_id',
  answer_key: '(select i.owner_agency_id from pass_invitee i where i.id = t.invitee_id)',
  person: `(select m.agency_id from membership m where m.person_id = t.id and m.function_title = 'Funktion')`,
  session: '(select m.agency_id from membership m where m.id = t.membership_id)',
  area: 'null::uuid',
  // One agency leads the programme, and keeps the page of the town: whose they are is no question of a reader.
  programme: 'null::uuid',
  closing_day: 'null::uuid',
  closing_state: 'null::uuid',
  town_page: 'null::uuid',
  town_page_text: 'null::uuid',
  site: 'null::uuid',
  programme_site: 'null::uuid',
};

/** Every table with a policy for the application. */
export async function tablesWithPolicies(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select distinct c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace = 'public'::regnamespace and 'portal_app'::regrole = any (p.polroles) order by 1`,
  );
  return rows.map(({ name }) => name);
}

export async function tablesOf(
  admin: pg.Client,
  names: readonly string[],
): Promise<Map<string, Table>> {
  const { rows } = await admin.query<{ name: string; commands: string; columns: string[] }>(
    `select c.relname as name,
       (select string_agg(p.polcmd::text, '') from pg_policy p
        where p.polrelid = c.oid and 'portal_app'::regrole = any (p.polroles)) as commands,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
         and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a' order by a.attnum) as columns
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any ($1)`,
    [names],
  );
  const tables = new Map<string, Table>();
  for (const { name, commands, columns } of rows) {
    const can = (letter: string) => /\*/.test(commands) || commands.includes(letter);
    tables.set(name, {
      name,
      can,
      columns,
      owner: OWNERS[name] ?? 't.agency_id',
      blind: can('w') ? await freeColumn(admin, name) : '',
    });
  }
  return tables;
}

/** A column that is no key and no state, and what it is in some row: it may stand in every other too. */
async function freeColumn(admin: pg.Client, table: string): Promise<string> {
  const { rows } = await admin.query<{ column: string }>(
    `select a.attname::text as column from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.attidentity <> 'a' and a.attname <> 'id' and a.attname not like '%\\_id'
     order by a.attname not in ('version', 'position', 'note', 'title'),
       a.attname in ('state', 'classification', 'lifecycle', 'is_open', 'decision'), a.attnum desc`,
    [table],
  );
  for (const { column } of rows) {
    const { rows: values } = await admin.query<{ value: string }>(
      `select quote_nullable(${column}) as value from ${table} order by ctid desc limit 1`,
    );
    for (const value of [values[0]?.value ?? 'null', 'gen_random_uuid()::text']) {
      const set = `${column} = ${value}`;
      if (await canStand(admin, `update ${table} set ${set}`)) return set;
    }
  }
  throw new Error(`${table} has no column that can be changed everywhere`);
}

/** Not where a key or a check refuses it. */
async function canStand(admin: pg.Client, update: string): Promise<boolean> {
  await admin.query('begin; set local session_replication_role = replica');
  try {
    await admin.query(update);
    return true;
  } catch {
    return false;
  } finally {
    await admin.query('rollback');
  }
}
