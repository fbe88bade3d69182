import { ROLES } from '@stad/identity/rules/role.js';
import { viewerSql } from '@stad/platform/api/db/settings.js';
import type { PersonViewer, Viewer } from '@stad/platform/rules/viewer.js';
import type pg from 'pg';
import { insertable, type Reference, references, type Table } from './references.js';

type Row = Readonly<Record<string, unknown>>;

/** A row that went in as it was, and who put it there: without it, a refusal would prove nothing. */
interface Control {
  readonly row: Row;
  readonly viewer: Viewer & { readonly agencyId: string };
}

/** A row put under a record of another agency. */
export interface Try {
  /** `activity_share (activity_id) of activity`, and `, unseen` where the writer does not see that record. */
  readonly name: string;
  readonly by: string;
  readonly as: 'insert' | 'update';
  /** `in`, or the code that PostgreSQL refused it with. */
  readonly outcome: string;
}

export interface Tries {
  readonly tries: readonly Try[];
  /** Tables with an insert policy of which no row went in as it was. */
  readonly untried: readonly string[];
}

/** How many rows are looked through for one that goes in: of who sees most, and of the others. */
const ROWS = 12;
/** How many records of others it is put under: of those that its writer sees, and of those they do not. */
const PARENTS = 3;

/**
 * Every table with an insert policy × every foreign key to a table whose rows have an owner: a row that its
 * writer may add goes in once as it is, and then under records of other agencies. Each try is rolled back.
 *
 * @param admin past row security: it takes rows away and puts them back as `portal_app`
 */
export async function tryForeignParents(admin: pg.Client): Promise<Tries> {
  const tries: Try[] = [];
  const untried: string[] = [];
  for (const table of await insertable(admin)) {
    const held = await references(admin, table.name);
    const controls = held.length > 0 ? await controlsOf(admin, table) : [];
    if (held.length > 0 && controls.length === 0) untried.push(table.name);
    for (const reference of held) {
      for (const control of controls) {
        tries.push(...(await underOthers(admin, table, reference, control)));
      }
    }
  }
  return { tries, untried };
}

/** Who sees most of others: what they name and see is tried beside what they do not see. */
const MOST_SHARED_WITH = `select agency_id::text from activity_share where revoked_at is null
  group by agency_id order by count(*) desc, agency_id limit 1`;

/**
 * A row and its writer for each kind of viewer that may add to the table at all, for their agency or another. Of
 * a table whose rows can seldom be put back as they are (what hangs on one holds it), more rows are tried.
 */
async function controlsOf(admin: pg.Client, table: Table): Promise<Control[]> {
  for (const most of [ROWS, ROWS * 10]) {
    const found = await controlsAmong(admin, table, most);
    if (found.length > 0) return found;
  }
  return [];
}

async function controlsAmong(admin: pg.Client, table: Table, most: number): Promise<Control[]> {
  const { rows } = await admin.query<{ row: Row; seesMost: boolean }>(
    `select row, "seesMost" from (
       select *, row_number() over (partition by "seesMost" order by place) as n from (
         select to_jsonb(t) as row, ctid as place,
           to_jsonb(t)->>'agency_id' is not distinct from (${MOST_SHARED_WITH}) as "seesMost" from ${table.name} t
       ) t) t
     where n <= ${most} order by "seesMost", n`,
  );
  const found = new Map<string, Control>();
  for (const { row, seesMost } of rows) {
    for (const viewer of await writersOf(admin, table, row)) {
      const isOwn = row['agency_id'] === viewer.agencyId;
      const kind = JSON.stringify([viewer.kind, isOwn, seesMost]);
      if (found.has(kind)) continue;
      if ((await putBack(admin, { table, control: { row, viewer }, row })).outcome === 'in') {
        found.set(kind, { row, viewer });
      }
    }
  }
  return [...found.values()];
}

/** Whoever the row names: for each agency in it each membership of that agency in it, and its job. */
async function writersOf(admin: pg.Client, table: Table, row: Row) {
  const named = (columns: readonly string[]) =>
    columns.map((column) => row[column]).filter((id) => typeof id === 'string');
  const { rows } = await admin.query<Omit<PersonViewer, 'kind' | 'sessionId' | 'roles'>>(
    `select m.person_id as "personId", m.id as "membershipId", m.agency_id as "agencyId",
       a.kind as "agencyKind", r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds",
       r.programme_ids as "programmeIds"
     from membership m join agency a on a.id = m.agency_id, lateral door.rings(m.agency_id) r
     where m.agency_id = any ($1) and (m.id = any ($2) or m.id in (
       select min(o.id::text)::uuid from membership o where o.agency_id = any ($1) group by o.agency_id))
     order by not m.id = any ($2)`,
    [named(table.agencies), named(table.memberships)],
  );
  const people = rows.map((person) => ({
    ...person,
    kind: 'person' as const,
    sessionId: '00000000-0000-4000-8000-000000000001',
    roles: [...ROLES],
  }));
  const jobs = rows.map(({ agencyId }) => ({ kind: 'system' as const, job: 'test', agencyId }));
  return [...people, ...jobs];
}

async function underOthers(
  admin: pg.Client,
  table: Table,
  reference: Reference,
  control: Control,
): Promise<Try[]> {
  const parents = await parentsOf(admin, reference, control);
  const name = `${table.name} (${reference.columns.join(', ')}) of ${reference.parent}`;
  const tries: Try[] = [];
  for (const parent of parents) {
    for (const row of swaps(reference, control.row, parent)) {
      for (const as of ['insert', 'update'] as const) {
        const put = {
          table,
          control,
          row,
          under: { reference, parent },
          thenMoves: as === 'update',
        };
        const { outcome, isSeen } = await putBack(admin, put);
        if (outcome === 'unchanged') continue;
        const by = control.viewer.kind;
        tries.push({ name: isSeen ? name : `${name}, unseen`, by, as, outcome });
      }
    }
  }
  return tries;
}

/** Records of other agencies, from all over the table. */
async function parentsOf(
  admin: pg.Client,
  { parent: table, keys, owner }: Reference,
  { viewer }: Control,
): Promise<Row[]> {
  const { rows } = await admin.query<{ parent: Row }>(
    `select to_jsonb(p) as parent from ${table} p where ${owner} <> $1 order by ctid`,
    [viewer.agencyId],
  );
  const keyOf = (row: Row) => JSON.stringify(keys.map((key) => row[key]));
  const seen = new Set(await seenBy(admin, viewer, table, keyOf));
  const all = rows.map(({ parent }) => parent);
  return [true, false].flatMap((isSeen) => {
    const some = all.filter((parent) => seen.has(keyOf(parent)) === isSeen);
    const step = Math.max(1, some.length / PARENTS);
    return Array.from(
      { length: Math.min(PARENTS, some.length) },
      (_, at) => some[Math.floor(at * step)] as Row,
    );
  });
}

async function seenBy(
  admin: pg.Client,
  viewer: Viewer,
  table: string,
  keyOf: (row: Row) => string,
) {
  await admin.query('begin');
  try {
    await admin.query('set local role portal_app');
    await admin.query(viewerSql(viewer, 'test'));
    const { rows } = await admin.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`);
    return rows.map(({ row }) => keyOf(row));
  } catch {
    // No right to read the table at all.
    return [];
  } finally {
    await admin.query('rollback');
  }
}

/** The whole key of the other record; and, where the key has its owner in it, all of it but that. */
function swaps({ columns, keys, owner }: Reference, row: Row, parent: Row): Row[] {
  const whole = { ...row };
  const withoutOwner = { ...row };
  columns.forEach((column, at) => {
    const key = keys[at] as string;
    whole[column] = parent[key];
    if (key !== owner) withoutOwner[column] = parent[key];
  });
  return keys.includes(owner) ? [whole, withoutOwner] : [whole];
}

interface Put {
  readonly table: Table;
  readonly control: Control;
  readonly row: Row;
  /** The record of another agency that `row` is put under. */
  readonly under?: { readonly reference: Reference; readonly parent: Row };
  /** The writer puts the row back as it was, and then changes it to `row`. */
  readonly thenMoves?: boolean;
}

/** Takes the row away and lets its writer put `row` there: whatever was unique about it is free again. */
async function putBack(admin: pg.Client, put: Put): Promise<{ outcome: string; isSeen: boolean }> {
  const { table, control, row, under, thenMoves } = put;
  let isSeen = false;
  await admin.query('begin');
  try {
    await makeRoom(admin, put);
    await admin.query('set local role portal_app');
    await admin.query(viewerSql(control.viewer, 'test'));
    if (under) isSeen = await sees(admin, under.reference, under.parent);
    await add(admin, table, thenMoves ? control.row : row);
    if (thenMoves) {
      const outcome = await move(admin, table, control.row, row);
      if (outcome !== 'in') return { outcome, isSeen };
    }
    await admin.query('set constraints all immediate');
    return { outcome: 'in', isSeen };
  } catch (error) {
    const { code, message } = error as pg.DatabaseError;
    return { outcome: code ?? message, isSeen };
  } finally {
    await admin.query('rollback');
  }
}

/** Also what hangs on the other record already, and what a trigger makes beside the row. */
async function makeRoom(admin: pg.Client, { table, control, row, under }: Put): Promise<void> {
  await admin.query('set local session_replication_role = replica');
  const remove = (from: string, columns: readonly string[], as: Row) =>
    admin.query(
      `delete from ${from} t using jsonb_populate_record(null::${table.name}, $1) k
       where ${columns.map((column) => `t.${column} = k.${column}`).join(' and ')}`,
      [JSON.stringify(as)],
    );
  await remove(table.name, table.key, control.row);
  if (under && under.reference.parent !== table.name) {
    const { columns, keys, owner } = under.reference;
    await remove(
      table.name,
      columns.filter((_, at) => keys[at] !== owner),
      row,
    );
  }
  if (table.name === 'field_operation') await remove('pass_progress', ['activity_id'], control.row);
  await admin.query('set local session_replication_role = origin');
}

async function sees(admin: pg.Client, { parent: table, keys }: Reference, parent: Row) {
  await admin.query('savepoint looked');
  try {
    const { rowCount } = await admin.query(
      `select from ${table} where ${keys.map((key, at) => `${key} = $${at + 1}`).join(' and ')}`,
      keys.map((key) => parent[key]),
    );
    return rowCount === 1;
  } catch {
    // No right to read the table at all.
    await admin.query('rollback to looked');
    return false;
  }
}

async function add(admin: pg.Client, { name, columns }: Table, row: Row): Promise<void> {
  await admin.query(
    `insert into ${name} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_record(null::${name}, $1)`,
    [JSON.stringify(row)],
  );
}

/** Changes what differs; `unchanged` where nothing does. A row that a policy hides is not changed, and that is a refusal. */
async function move(admin: pg.Client, { name, columns, key }: Table, from: Row, to: Row) {
  const changed = columns.filter((column) => to[column] !== from[column]);
  if (changed.length === 0) return 'unchanged';
  const { rowCount } = await admin.query(
    `update ${name} t set ${changed.map((column) => `${column} = n.${column}`).join(', ')}
     from jsonb_populate_record(null::${name}, $1) n, jsonb_populate_record(null::${name}, $2) k
     where ${key.map((column) => `t.${column} = k.${column}`).join(' and ')}`,
    [JSON.stringify(to), JSON.stringify(from)],
  );
  return rowCount === 0 ? HIDDEN : 'in';
}

/** The code of PostgreSQL for what a policy refuses. */
const HIDDEN = '42501';
