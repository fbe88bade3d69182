import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domains } from '../src/domains.js';
import { ask, CATALOG } from './catalog.js';
import { REVIEWED } from './catalog-reviewed.js';
import { TestPortal, wholeGround } from './portal.js';

/** The catalog of the migrated database holds nothing that lets rows past their policies. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

const unreviewed = async (check: string) => {
  const reviewed = Object.keys(REVIEWED[check] ?? {});
  return (await ask(portal.owner, check)).filter((name) => !reviewed.includes(name));
};

describe('the catalog holds, outside what was reviewed, no', () => {
  it.each(Object.keys(CATALOG))('%s', async (check) => {
    expect(await unreviewed(check)).toEqual([]);
  });

  it('line on the reviewed list that nothing answers to', async () => {
    for (const [check, lines] of Object.entries(REVIEWED)) {
      const found = await ask(portal.owner, check);
      const stale = Object.keys(lines).filter((name) => !found.includes(name));
      expect([check, stale]).toEqual([check, []]);
    }
  });
});

/** `npm run check:policies` breaks each of them and wants a named test to fail; here one is missed at once. */
describe('every table that somebody may read or write', () => {
  const libs = join(import.meta.dirname, '../../../libs');
  const specs = readdirSync(libs, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.visibility.spec.ts'))
    .map((path) => readFileSync(join(libs, path), 'utf8'));
  const policies = domains.flatMap((domain) => domain.policies);
  const named = (table: string) => new RegExp(`\\b${table.replace('.', '\\.')}\\b`);
  const tables = policies
    .filter(({ read, insert, update, delete: remove }) => read || insert || update || remove)
    .map(({ table }) => table);

  it.each(tables)('%s is named in a visibility spec', (table) => {
    expect(specs.join('\n')).toMatch(named(table));
  });

  const ofStatistics = specs.filter((text) =>
    /seenByStatistics|expectAsCounted|statistics\./.test(text),
  );
  const counted = policies.filter(({ statistics }) => statistics).map(({ table }) => table);
  it.each(counted)('%s is asked for in a spec of what the statistics see', (table) => {
    expect(ofStatistics.join('\n')).toMatch(
      new RegExp(`(from |')${table}\\b| ${table} statistics`),
    );
  });
});

/** Each fault is planted and rolled back: a check that finds nothing would prove nothing. */
describe('the check finds', () => {
  const TABLE = `create table planted (id uuid primary key, agency_id uuid);
    alter table planted enable row level security, force row level security;
    create policy owner on planted to portal_owner using (true);`;
  const FUNCTION = 'create function app.planted() returns int language sql';
  const DAY = 'a day that is not the Swedish one';
  it.each<[check: string, planted: string, name: string]>([
    ['a table without forced row security', 'create table planted (id int)', 'planted'],
    [
      'a table without forced row security',
      'create table planted (id int); alter table planted enable row level security',
      'planted',
    ],
    [
      'a table without a policy',
      'create table planted (id int); alter table planted enable row level security, force row level security',
      'planted',
    ],
    [
      'a policy that is always true',
      'create policy planted on unit for select to portal_app using (true)',
      'unit planted to portal_app',
    ],
    [
      'a policy that is always true',
      'create policy planted on unit for update to portal_app using (agency_id = app.agency_id()) with check (true)',
      'unit planted to portal_app',
    ],
    [
      'a policy that is always true',
      `${TABLE} create policy owner2 on planted to portal_app using (true)`,
      'planted owner2 to portal_app',
    ],
    [
      'a policy that is always true',
      'drop policy owner on unit; create policy owner on unit to portal_app using (true)',
      'every table owner to portal_app',
    ],
    [
      'a policy that never looks at the row',
      `create policy planted on unit for select to portal_app using (1 = 1)`,
      'unit planted to portal_app',
    ],
    [
      'a policy that never looks at the row',
      `create policy planted on unit for insert to portal_app with check (app.has_role('DPO'))`,
      'unit planted to portal_app',
    ],
    [
      'a policy for everybody',
      'create policy planted on unit for select using (agency_id = app.agency_id())',
      'unit planted to everybody',
    ],
    [
      'a view that looks with its owner’s eyes',
      'create view planted as select * from unit',
      'planted',
    ],
    [
      'a view that looks with its owner’s eyes',
      'create materialized view planted as select * from unit',
      'planted',
    ],
    ['a definer function', `${FUNCTION} security definer as 'select 1'`, 'app.planted'],
    [
      'a definer function the application may call',
      `${FUNCTION} security definer as 'select 1'; grant execute on function app.planted() to portal_app`,
      'app.planted',
    ],
    [
      'a definer function without a fixed search path',
      `${FUNCTION} security definer as 'select 1'`,
      'app.planted',
    ],
    [
      'a definer function whose owner is somebody else',
      `create function door.planted() returns int language sql security definer as 'select 1'`,
      'door.planted of portal_owner',
    ],
    [
      'a function anybody may execute',
      `${FUNCTION} as 'select 1'; grant execute on function app.planted() to public`,
      'app.planted',
    ],
    [
      'a cascade',
      'alter table unit add constraint planted foreign key (agency_id) references agency on delete cascade',
      'unit planted',
    ],
    ['a right given to everybody', 'grant select on unit to public', 'unit'],
    ['a right given to everybody', 'grant usage on schema audit to public', 'audit'],
    [
      'more than reading and writing rows given to the application',
      'grant truncate on unit to portal_app',
      'unit TRUNCATE',
    ],
    [
      'more than reading and writing rows given to the application',
      'grant create on schema app to portal_app',
      'app CREATE',
    ],
    [
      'a right without a policy that says for which rows',
      'grant delete on unit to portal_app',
      'unit portal_app DELETE',
    ],
    ['a table whose owning agency could be changed', 'drop trigger owner_is_fixed on unit', 'unit'],
    ['a table whose changes are not written down', 'drop trigger audit on unit', 'unit'],
    [DAY, `${FUNCTION} as 'select 1 where current_date > now()'`, 'app.planted'],
    [DAY, `${FUNCTION} return extract(day from now()::date)`, 'app.planted'],
    [
      DAY,
      `create function app.planted() returns date language plpgsql as
        'begin return (select max(s.last_seen_at)::date from session s); end'`,
      'app.planted',
    ],
    [
      DAY,
      'create policy planted on membership for select to portal_app using (valid_to >= current_date)',
      'membership planted to portal_app',
    ],
    [
      DAY,
      'create policy planted on deputy for insert to portal_app with check (to_on >= now()::date)',
      'deputy planted to portal_app',
    ],
    [
      DAY,
      `create trigger planted after update on membership for each row
        when (new.valid_to < current_date) execute function app.shut_out()`,
      'membership planted',
    ],
    [DAY, 'alter table unit add planted date default current_date', 'unit default'],
    [
      DAY,
      'alter table deputy add constraint planted check (to_on < current_date + 999)',
      'deputy planted',
    ],
    [DAY, 'create view planted with (security_invoker) as select current_date as day', 'planted'],
    ['a trigger that is switched off', 'alter table unit disable trigger audit', 'unit audit'],
  ])('%s', async (check, planted, name) => {
    await portal.owner.query('begin');
    try {
      await portal.owner.query(planted);
      expect(await unreviewed(check)).toContain(name);
    } finally {
      await portal.owner.query('rollback');
    }
  });
});
