import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Domain } from './domain.js';
import { withPatience } from './patience.js';
import { policySql } from './policy.js';
import { statementsOf } from './statements.js';

/** What is put in force in one piece: the functions together, and each table's rights and triggers. */
interface Piece {
  readonly name: string;
  /** Absent for the functions, which hold no table. */
  readonly table?: string;
  readonly statements: readonly string[];
}

const FUNCTIONS = 'functions';

/** A trigger of a block of functions belongs to its table: only there does it hold one. */
const TRIGGER =
  /^(?:create (?:or replace )?(?:constraint )?|drop )trigger\b[\s\S]*?\son ([a-z_.]+)/i;

/**
 * Puts functions, policies and triggers in force, and touches none that is in force already.
 *
 * Together in one transaction: a policy of one table may rest on that of another, and no moment may lie
 * between the two. It takes the tables that change first, and only then changes anything. It waits at the door
 * alone ({@link takeTables}): those who are inside go on to their end, and nobody waits for them and for us.
 *
 * @returns the names of what was changed
 */
export async function putInForce(
  client: Client,
  domains: readonly Domain[],
  patienceMs?: number,
): Promise<string[]> {
  const pieces = piecesOf(domains);
  const changed = await whatDiffers(client, pieces);
  if (changed.length === 0) return [];
  const tables = changed.flatMap(({ table }) => table ?? []);
  await withPatience(
    client,
    'Policies and functions',
    async (waitMs) => {
      if (tables.length > 0) await client.query(takeTables(doorOf(domains), tables, waitMs));
      await client.query(changed.flatMap(({ statements }) => statements).join('\n;\n'));
      await remember(client, changed, await looksOf(client, pieces));
    },
    patienceMs,
  );
  return changed.map(({ name }) => name);
}

function piecesOf(domains: readonly Domain[]): Piece[] {
  const functions: string[] = [];
  const tables = new Map<string, string[]>();
  const ofTable = (table: string) => {
    const statements = tables.get(table) ?? [];
    tables.set(table, statements);
    return statements;
  };
  for (const policy of domains.flatMap((domain) => domain.policies)) {
    ofTable(policy.table).push(...statementsOf(policySql(policy)));
  }
  for (const block of domains.flatMap((domain) => domain.functions ?? [])) {
    for (const statement of statementsOf(typeof block === 'string' ? block : block(domains))) {
      const [, table] = TRIGGER.exec(statement) ?? [];
      (table ? ofTable(table) : functions).push(statement);
    }
  }
  return [
    { name: FUNCTIONS, statements: functions },
    ...[...tables].map(([table, statements]) => ({ name: table, table, statements })),
  ];
}

/** By their text, and by how they look in the database: what was changed by hand is put right, too. */
async function whatDiffers(client: Client, pieces: readonly Piece[]): Promise<Piece[]> {
  const { rows } = await client.query<{ name: string; statements: string; looks: string }>(
    'select name, statements, looks from app.in_force',
  );
  const known = new Map(rows.map((row) => [row.name, row]));
  const looks = await looksOf(client, pieces);
  return pieces.filter((piece) => {
    const before = known.get(piece.name);
    return before?.statements !== hashOf(piece) || before.looks !== looks.get(piece.name);
  });
}

async function remember(
  client: Client,
  changed: readonly Piece[],
  looks: ReadonlyMap<string, string>,
): Promise<void> {
  await client.query(
    `insert into app.in_force (name, statements, looks)
     select * from unnest($1::text[], $2::text[], $3::text[])
     on conflict (name) do update set statements = excluded.statements, looks = excluded.looks`,
    [
      changed.map(({ name }) => name),
      changed.map(hashOf),
      changed.map(({ name }) => looks.get(name)),
    ],
  );
}

function hashOf({ statements }: Piece): string {
  return createHash('sha256').update(statements.join(';\n')).digest('hex');
}

/** The tables that requests read before any other. */
function doorOf(domains: readonly Domain[]): string[] {
  const policies = domains.flatMap((domain) => domain.policies);
  return policies.flatMap(({ isReadFirst, table }) => (isReadFirst ? [table] : []));
}

/**
 * First the door, so that nobody else comes in; then all tables at once or none of them, as often as it takes for
 * those who are inside to leave. A table that is held while the next is waited for would stop them half way.
 */
function takeTables(door: readonly string[], tables: readonly string[], waitMs: number): string {
  const exclusive = (names: readonly string[]) =>
    `lock table ${names.join(', ')} in access exclusive mode`;
  return `do $$ declare
      until_at timestamptz := clock_timestamp() + interval '${waitMs} ms';
    begin
      ${door.map((table) => `${exclusive([table])};`).join('\n')}
      loop
        begin
          ${exclusive(tables)} nowait;
          exit;
        exception when lock_not_available then
          if clock_timestamp() > until_at then raise; end if;
        end;
        perform pg_sleep(0.005);
      end loop;
    end $$`;
}

const RIGHTS = (acl: string) => `array(select a::text from unnest(${acl}) a order by 1)`;

/** A table: its row security, rights, policies and triggers, as the catalog has them. */
const LOOK_OF_TABLE = `jsonb_build_array(
  c.relrowsecurity, c.relforcerowsecurity, c.relowner::regrole, ${RIGHTS('c.relacl')},
  (select jsonb_agg(jsonb_build_array(a.attname, ${RIGHTS('a.attacl')}) order by a.attname)
   from pg_attribute a where a.attrelid = c.oid and a.attacl is not null),
  (select jsonb_agg(jsonb_build_array(p.polname, p.polcmd, p.polpermissive,
     array(select r::regrole::text from unnest(p.polroles) r order by 1),
     pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)) order by p.polname)
   from pg_policy p where p.polrelid = c.oid),
  (select jsonb_agg(jsonb_build_array(pg_get_triggerdef(g.oid), g.tgenabled) order by g.tgname)
   from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal))`;

/** The functions, and the rights on what no policy speaks of. */
const LOOK_OF_FUNCTIONS = `jsonb_build_array(
  (select jsonb_agg(jsonb_build_array(pg_get_functiondef(f.oid), f.proowner::regrole, ${RIGHTS('f.proacl')})
     order by f.oid::regprocedure::text)
   from pg_proc f where f.prokind in ('f', 'p')
     and f.pronamespace::regnamespace::text in ('app', 'audit', 'door', 'jobs', 'statistics')),
  (select jsonb_agg(jsonb_build_array(c.oid::regclass, ${RIGHTS('c.relacl')}) order by c.oid::regclass::text)
   from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('public', 'app', 'audit')
     and not exists (select from unnest($1::text[]) t where to_regclass(t) = c.oid)))`;

async function looksOf(client: Client, pieces: readonly Piece[]): Promise<Map<string, string>> {
  const hashed = (look: string) => `encode(sha256(convert_to(${look}::text, 'UTF8')), 'hex')`;
  const { rows } = await client.query<{ name: string; looks: string }>(
    `select '${FUNCTIONS}' as name, ${hashed(LOOK_OF_FUNCTIONS)} as looks
     union all
     select t, ${hashed(LOOK_OF_TABLE)} from unnest($1::text[]) t join pg_class c on c.oid = to_regclass(t)`,
    [pieces.flatMap(({ table }) => table ?? [])],
  );
  return new Map(rows.map(({ name, looks }) => [name, looks]));
}
