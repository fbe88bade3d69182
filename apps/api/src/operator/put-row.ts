import type pg from 'pg';

/** What became of a record that the operator gave. */
export interface Outcome {
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED';
  /** A line for each value that is another now: `name: Lund → Lunds kommun`. */
  readonly changes: readonly string[];
}

type Value = string | boolean | null;

/** One row of a table of the frame. Names of tables and columns are the code's own, never an option's. */
export interface WantedRow {
  readonly table: 'agency' | 'site' | 'area' | 'programme';
  /** By which columns it is found. */
  readonly by: Readonly<Record<string, string>>;
  /** A value that was not given stays as it is. */
  readonly values: Readonly<Record<string, Value | undefined>>;
  /** What a new row has where nothing was given. */
  readonly defaults?: Readonly<Record<string, Value>>;
}

/** Adds the row, or changes in it what differs. The same order twice changes nothing the second time. */
export async function putRow(owner: pg.Client, row: WantedRow): Promise<Outcome & { id: string }> {
  const given = Object.entries(row.values).filter(([, value]) => value !== undefined);
  const columns = given.map(([column]) => `${column}::text`);
  const keys = Object.keys(row.by);
  const { rows } = await owner.query<Record<string, string | null> & { id: string }>(
    `select ${['id', ...columns].join(', ')} from ${row.table}
     where ${keys.map((key, at) => `${key} = $${at + 1}`).join(' and ')} for update`,
    Object.values(row.by),
  );
  const [known] = rows;
  if (!known) {
    const all = Object.entries({ ...row.by, ...row.defaults, ...Object.fromEntries(given) });
    const added = await owner.query<{ id: string }>(
      `insert into ${row.table} (${all.map(([column]) => column).join(', ')})
       values (${all.map((_, at) => `$${at + 1}`).join(', ')}) returning id`,
      all.map(([, value]) => value),
    );
    return { outcome: 'NEW', changes: [], id: added.rows[0]?.id as string };
  }
  const changed = given.filter(([column, value]) => known[column] !== textOf(value));
  if (changed.length === 0) return { outcome: 'UNCHANGED', changes: [], id: known.id };
  await owner.query(
    `update ${row.table} set ${changed.map(([column], at) => `${column} = $${at + 2}`).join(', ')}
     where id = $1`,
    [known.id, ...changed.map(([, value]) => value)],
  );
  const changes = changed.map(
    ([column, value]) => `${column}: ${known[column] ?? '–'} → ${textOf(value) ?? '–'}`,
  );
  return { outcome: 'CHANGED', changes, id: known.id };
}

const textOf = (value: Value | undefined) =>
  value === null || value === undefined ? null : String(value);

/** The id of a row that must be there, by its key; undefined when it is not. */
export async function idOf(
  owner: pg.Client,
  table: 'agency' | 'site' | 'programme',
  key: string,
): Promise<string | undefined> {
  const { rows } = await owner.query<{ id: string }>(`select id from ${table} where key = $1`, [
    key,
  ]);
  return rows[0]?.id;
}
