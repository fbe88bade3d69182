import { viewerSql } from '@stad/platform/api/db/settings.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import type pg from 'pg';
import type { Right } from './right.js';
import { type Asker, PLACED, plantedMember } from './right-askers.js';
import type { Table } from './right-tables.js';

/** What a role may do with rows of its own agency, and with those of another. */
export const ACTS = [
  ...['read', 'add', 'change', 'remove'],
  ...['readOthers', 'addOthers', 'changeOthers', 'removeOthers'],
] as const;
export type Act = Exclude<keyof Right, 'table' | 'rows' | 'set' | 'because'>;

/** Which roles do an act. */
export type Measured = Readonly<Partial<Record<Act, ReadonlySet<string>>>>;

/** A row, where it lies, and as it is tried to be added. */
interface Row {
  readonly place: string;
  readonly json: string;
  readonly isOwn: boolean;
}

/** How many rows are tried for a cell one by one, and how many are looked through for those that somebody can add. */
const TRIED = 2;
const LOOKED_THROUGH = { own: 40, others: 24 };

/**
 * What each role may do with the rows of each right. Triggers and foreign keys are off, so that grants and
 * policies alone decide: what is refused is not refused for the state that a row happens to be in.
 *
 * @param admin past row security: it is `portal_app` for one statement at a time
 */
export async function measure(
  admin: pg.Client,
  tables: ReadonlyMap<string, Table>,
  rights: readonly Right[],
  askers: readonly Asker[],
): Promise<Measured[]> {
  const found = rights.map(() => ({}) as Partial<Record<Act, Set<string>>>);
  for (const [at, right] of rights.entries()) {
    const table = tables.get(right.table);
    const held = found[at] as Partial<Record<Act, Set<string>>>;
    if (!table) throw new Error(`${right.table} has no policy`);
    for (const agency of new Set(askers.map((asker) => asker.agency))) {
      const same = askers.filter((asker) => asker.agency === agency);
      const rows = await rowsOf(admin, right, table, same[0] as Asker);
      const set = right.set ?? table.blind;
      const copies = await copiesOf(admin, table, rows, same);
      for (const asker of same) {
        const done = await tryActs(admin, table, { rows, copies, set }, asker);
        for (const act of done) held[act] = (held[act] ?? new Set()).add(asker.role);
      }
    }
  }
  return found;
}

async function rowsOf(admin: pg.Client, right: Right, table: Table, { viewer }: Asker) {
  const { rows } = await admin.query<Row>(
    `select t.ctid::text as place, to_jsonb(t)::text as json, coalesce(${table.owner} = $1, true) as "isOwn"
     from ${table.name} t where ${right.rows?.where ?? 'true'} order by t.ctid`,
    [viewer.agencyId],
  );
  return rows;
}

const ownOf = (rows: readonly Row[]) => rows.filter(({ isOwn }) => isOwn);
const othersOf = (rows: readonly Row[]) => rows.filter(({ isOwn }) => !isOwn);
/** Some of them, from all over the table. */
function some<T>(of: readonly T[], most: number): T[] {
  const step = Math.max(1, of.length / most);
  return Array.from(
    { length: Math.min(most, of.length) },
    (_, at) => of[Math.floor(at * step)] as T,
  );
}

/** Rows that somebody can add: who holds all of the roles. Without any, the first rows that there are. */
async function copiesOf(
  admin: pg.Client,
  table: Table,
  rows: readonly Row[],
  same: readonly Asker[],
) {
  if (!table.can('a')) return [];
  const [one] = same as [Asker];
  const roles = same.flatMap(({ viewer }) => viewer.roles);
  const almighty: Asker = { ...one, viewer: { ...one.viewer, roles } };
  const kept: Row[] = [];
  for (const side of [
    some(ownOf(rows), LOOKED_THROUGH.own),
    some(othersOf(rows), LOOKED_THROUGH.others),
  ]) {
    const goIn: Row[] = [];
    await asViewer(admin, almighty.viewer, async () => {
      for (const row of side) {
        if (goIn.length < TRIED && (await adds(admin, table, row, almighty))) goIn.push(row);
      }
    });
    kept.push(...goIn, ...(goIn.length === 0 ? some(side, 1) : []));
  }
  return kept;
}

interface Tried {
  readonly rows: readonly Row[];
  readonly copies: readonly Row[];
  /** What a change sets, without naming what a row is. */
  readonly set: string;
}

async function tryActs(
  admin: pg.Client,
  table: Table,
  { rows, copies, set }: Tried,
  asker: Asker,
): Promise<Act[]> {
  const done: Act[] = [];
  const note = (act: Act, isDone: boolean) => isDone && done.push(act);
  const own = placesOf(ownOf(rows));
  const others = placesOf(othersOf(rows));
  await asViewer(admin, asker.viewer, async () => {
    if (table.can('r')) {
      const read = `select count(*) filter (where ctid = any (${own}))::int as own,
        count(*) filter (where ctid = any (${others}))::int as others from ${table.name}`;
      const [seen] = (await asApplication(admin, read)).rows;
      note('read', Number(seen?.['own'] ?? 0) > 0);
      note('readOthers', Number(seen?.['others'] ?? 0) > 0);
    }
    for (const [act, letter] of [
      ['change', 'w'],
      ['remove', 'd'],
    ] as const) {
      if (!table.can(letter)) continue;
      const touched = await touches(admin, table, act, { rows, set, own, others });
      note(act, touched.own);
      note(`${act}Others`, touched.others);
    }
    for (const row of copies) {
      const act = row.isOwn ? 'add' : 'addOthers';
      if (!done.includes(act)) note(act, await adds(admin, table, row, asker));
    }
  });
  return done;
}

const placesOf = (rows: readonly Row[]) =>
  `'{${rows.map(({ place }) => `"${place}"`).join(',')}}'::tid[]`;

/**
 * First without naming a column of a row, so that the policy of reading is not asked. Where a policy or a
 * check refuses the whole of it for some row, one row at a time.
 */
async function touches(
  admin: pg.Client,
  { name }: Table,
  act: 'change' | 'remove',
  { rows, set, own, others }: Omit<Tried, 'copies'> & Readonly<Record<'own' | 'others', string>>,
) {
  // A row that was changed or removed is no longer where it was.
  const gone = (places: string) =>
    `exists (select from unnest(${places}) p where not exists (select from ${name} t where t.ctid = p))`;
  const look = `select ${gone(own)} as own, ${gone(others)} as others`;
  const all = await asApplication(
    admin,
    act === 'change' ? `update ${name} set ${set}` : `delete from ${name}`,
    look,
  );
  if (all.looked) return { own: all.looked['own'] === true, others: all.looked['others'] === true };
  const oneOf = async (side: readonly Row[]) => {
    for (const { place } of some(side, TRIED * 2)) {
      const where = `where ctid = '${place}'`;
      const one = await asApplication(
        admin,
        act === 'change' ? `update ${name} set ${set} ${where}` : `delete from ${name} ${where}`,
      );
      if (one.count > 0) return true;
    }
    return false;
  };
  return { own: await oneOf(ownOf(rows)), others: await oneOf(othersOf(rows)) };
}

/** What a key or a check refuses, the policy has let through: it is asked before them. */
async function adds(
  admin: pg.Client,
  { name, columns }: Table,
  { json }: Row,
  asker: Asker,
): Promise<boolean> {
  const mine =
    asker.role === PLACED
      ? json.replaceAll(plantedMember(asker.agency), asker.viewer.membershipId)
      : json;
  const { isLet } = await asApplication(
    admin,
    `insert into ${name} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_record(null::${name}, ${literal(mine)})`,
  );
  return isLet;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function asViewer(admin: pg.Client, viewer: PersonViewer, run: () => Promise<void>) {
  await admin.query(
    `begin; set local session_replication_role = replica; ${viewerSql(viewer, 'test')}; savepoint asked`,
  );
  try {
    await run();
  } finally {
    await admin.query('rollback');
  }
}

interface Done {
  /** Neither a policy nor a missing grant said no. */
  readonly isLet: boolean;
  readonly count: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly looked?: Readonly<Record<string, unknown>> | undefined;
}

/** One statement as the application, from how it was before; `look` is asked of what it left, past row security. */
async function asApplication(admin: pg.Client, statement: string, look?: string): Promise<Done> {
  try {
    const done = await several(admin, `rollback to asked; set local role portal_app; ${statement}`);
    const [, , { rows, rowCount }] = done as [unknown, unknown, pg.QueryResult];
    const looked = look ? (await several(admin, `reset role; ${look}`))[1]?.rows[0] : undefined;
    return { isLet: true, count: rowCount ?? 0, rows, looked };
  } catch (error) {
    const { code = '' } = error as pg.DatabaseError;
    if (code !== '42501' && !code.startsWith('23')) throw error;
    return { isLet: code !== '42501', count: code === '42501' ? 0 : 1, rows: [] };
  }
}

/** Statements in one flight, each with its answer. */
async function several(admin: pg.Client, statements: string): Promise<pg.QueryResult[]> {
  return (await admin.query(statements)) as unknown as pg.QueryResult[];
}
