import type { TextColumn } from '@stad/platform/api/db/table-record.js';
import type pg from 'pg';
import { RECORDS, TOLD_TEXTS } from '../table-records.js';
import { type TextColumn as Column, textColumns } from '../text-columns.js';

/** One marked text, and the row it stands in. */
export interface Fact {
  readonly marker: string;
  readonly table: string;
  readonly column: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Of closed lists, and a number that a register gives: nobody writes there. */
const CODES: ReadonlySet<string> = new Set(['Code', 'OrgNumber']);

/** Somebody writes there, or it says who somebody is: each row gets a marker of its own, or nothing is proved. */
const isWritten = (text: TextColumn | undefined) =>
  text !== undefined &&
  ('free' in text || 'command' in text || ('scalar' in text && !CODES.has(text.scalar)));

/** What the portal itself makes of what stands elsewhere is marked where its form allows it. */
const isMade = (text: TextColumn | undefined) => text !== undefined && 'made' in text;

/** The columns to mark: of each record what it tells of, of a table without one whatever could hold words. */
async function columnsToMark(admin: pg.Client): Promise<(Column & { mustBe: boolean })[]> {
  const columns = await textColumns(admin);
  return columns.flatMap((each) => {
    const text = TOLD_TEXTS.get(`${each.table}.${each.column}`);
    if (/^(app|audit)\./.test(each.table) || (each.isBound && !text)) return [];
    const mustBe = isWritten(text);
    const isTried = (!text || isMade(text)) && each.type !== 'jsonb';
    return mustBe || isTried ? [{ ...each, mustBe }] : [];
  });
}

const MARK = `pg_temp.mark()`;

/** How a column of a type is marked; of a list each part, of a list of risks each measure. */
function expression(column: string, type: string): string {
  if (type.endsWith('[]')) {
    return `(select coalesce(array_agg(${MARK} || left(e, 0)), '{}') from unnest(${column}) e)`;
  }
  if (type === 'jsonb') {
    return `(select coalesce(jsonb_agg(e || jsonb_build_object('measure', ${MARK})), '[]')
      from jsonb_array_elements(${column}) e)`;
  }
  return `case when ${column} is null then null when ${column} = '' then '' else ${MARK} end`;
}

/** Whatever a marker looks like in an answer. */
export const MARKER = /zq\d+q/g;

/**
 * Puts a marker into every text of every row, with triggers off, and says where each stands. Only
 * for a database that is thrown away.
 */
export async function markEverything(admin: pg.Client): Promise<Fact[]> {
  await admin.query(`create temporary sequence marker;
    create function pg_temp.mark() returns text language sql volatile as
      $$ select 'zq' || nextval('pg_temp.marker') || 'q, skriven för att kännas igen' $$`);
  await admin.query('set session_replication_role = replica');
  const marked = new Map<string, string[]>();
  for (const { table, column, type, mustBe } of await columnsToMark(admin)) {
    const value = expression(column, type);
    const short = value.replaceAll(MARK, `split_part(${MARK}, ',', 1)`);
    const isShort = SHORT.has(`${table}.${column}`);
    // Where none must be, a form that it has to have, or one of a few values, leaves no room for a marker.
    const done = await admin
      .query(`update ${table} set ${column} = ${isShort ? short : value}`)
      .then(() => true)
      .catch((error: unknown) => {
        if (mustBe) throw error;
        return false;
      });
    if (done) marked.set(table, [...(marked.get(table) ?? []), column]);
  }
  const facts: Fact[] = [];
  for (const [table, columns] of marked) {
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    );
    for (const { row } of rows) {
      for (const column of columns) {
        for (const [marker] of JSON.stringify(row[column] ?? '').matchAll(MARKER)) {
          facts.push({ marker, table, column, row });
        }
      }
    }
  }
  await admin.query('set session_replication_role = origin');
  return facts;
}

/** No room for more than the marker, or no form for it. */
const SHORT: ReadonlySet<string> = new Set([
  'agency.short_name',
  'contact_function.work_phone',
  'goal.unit',
  'ledger_row.verification',
  'membership.work_email',
  'person.email',
]);

/** Tables whose rows are told by an id, where no record says that anybody may know of them. */
async function tablesById(admin: pg.Client): Promise<string[]> {
  const told = new Set(RECORDS.flatMap((each) => (each.idsToldBecause ? [each.table] : [])));
  const { rows } = await admin.query<{ table: string }>(
    `select a.attrelid::regclass::text as table from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attname = 'id' and a.atttypid = 'uuid'::regtype and c.relkind = 'r'
       and c.relnamespace::regnamespace::text in ('public', 'audit') order by 1`,
  );
  return rows.map(({ table }) => table).filter((table) => !told.has(table));
}

/** The ids of all rows there are, as facts of their own. */
export async function idFacts(admin: pg.Client): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const table of await tablesById(admin)) {
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    );
    for (const { row } of rows) facts.push({ marker: String(row['id']), table, column: 'id', row });
  }
  return facts;
}
