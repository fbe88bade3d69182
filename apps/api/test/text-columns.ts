import type pg from 'pg';

/** What could hold words: `goal.title`. Arrays of numbers, times and ids have no room for any. */
export interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** A check of this column alone refuses every sentence. */
  readonly isBound: boolean;
}

/**
 * What somebody might write about somebody. A check that says what may stand in a column lets none of it in;
 * one that counts its characters lets most of it in.
 */
const SENTENCES = [
  ...['Anna Larsson', 'anna larsson', '/Anna Larsson', 'Åsa', 'ring 070-628 04 10'],
  'Anna Larsson på Storgatan 4 i Lund sade i går kväll att hon vill ha hjälp',
];
/** As many as a list must have: twelve, of the risks of an assessment. */
const LONGEST_LIST = 12;

const ARRAY_OF_WORDS = `t.typelem in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'json'::regtype)`;
const COLUMNS = `
  select c.oid as relation, a.attnum as number, format_type(a.atttypid, a.atttypmod) as type, a.attname::text as column,
    case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as table,
    array(select pg_get_expr(k.conbin, k.conrelid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.convalidated and k.conkey = array[a.attnum]) as checks
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
  where n.nspname in ('public', 'app', 'audit') and c.relkind in ('r', 'p')
    and (a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'name'::regtype, 'jsonb'::regtype,
        'json'::regtype, 'xml'::regtype)
      or ${ARRAY_OF_WORDS} or t.typtype = 'd')
  order by 5, 4`;

export async function textColumns(owner: pg.ClientBase): Promise<TextColumn[]> {
  const { rows } = await owner.query<{
    table: string;
    column: string;
    type: string;
    checks: string[];
  }>(COLUMNS);
  const found: TextColumn[] = [];
  for (const { table, column, type, checks } of rows) {
    const isBound = checks.length > 0 && (await refusesAll(owner, column, type, checks));
    found.push({ table, column, type, isBound });
  }
  return found;
}

/** Whether the checks, asked as the table would ask them, let none of the sentences in. */
async function refusesAll(
  owner: pg.ClientBase,
  column: string,
  type: string,
  checks: readonly string[],
): Promise<boolean> {
  const values = SENTENCES.flatMap((sentence) => valuesOf(type, sentence));
  for (const value of values) {
    const { rows } = await owner.query<{ allowed: boolean }>(
      `select coalesce(${checks.map((check) => `(${check})`).join(' and ')}, true) as allowed
       from (select $1::${type} as "${column}") t`,
      [value],
    );
    if (rows[0]?.allowed) return false;
  }
  return true;
}

function valuesOf(type: string, sentence: string): unknown[] {
  if (type.endsWith('[]')) return [[sentence]];
  if (!/^jsonb?$/.test(type)) return [sentence];
  const object = { note: sentence };
  return [sentence, [sentence], object, [object], Array(LONGEST_LIST).fill(object)].map((value) =>
    JSON.stringify(value),
  );
}
