import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { applyMigrations } from '@stad/platform/api/db/migration.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { migrate, withClient } from '@stad/platform/api/db/setup.js';
import { promised } from '@stad/platform/api/testing/promise.js';
import pg from 'pg';
import { domains } from '../src/domains.js';
import { ApiProcess, buildApi, removeBuild } from './api-process.js';
import { TestPortal, wholeGround } from './portal.js';
import { Steady } from './steady.js';

/** Each `migrate` of a release, while people work and a backup is taken (docs/operations/upgrade.md). */
const ownerUrl = process.env['DATABASE_OWNER_URL'] ?? '';

let portal: TestPortal;
let api: ApiProcess;
let cookies: string[];
let siteId: string;
let reads: string[];

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  await portal.owner.query('update app.installation set demo_loaded_on = current_date');
  const { rows } = await portal.owner.query<{ id: string; site: string; programme: string }>(
    `select m.id, r.site_id as site, (select id from programme limit 1) as programme from membership m
     join agency a on a.id = m.agency_id join site_agency r on r.agency_id = a.id
     where 'SOCIAL_MANAGER' = any (m.roles) order by a.key, m.id limit 1`,
  );
  const { id = '', site = '', programme } = rows[0] ?? {};
  siteId = site;
  reads = [
    '{ viewer { membershipId } }',
    '{ activities(input: {}) { total rows { id title } } }',
    `{ progress(programmeId: "${programme}") { __typename } }`,
    '{ unreadNotifications waiting { __typename } }',
  ];
  await Steady.haveTime();
  buildApi();
  api = await ApiProcess.start(process.env['DATABASE_URL'] ?? '', { DATABASE_JOBS_URL: '' });
  cookies = [];
  for (let n = 0; n < 4; n++) cookies.push(await api.signIn(id));
});
afterAll(async () => {
  await api?.end('SIGKILL');
  await migrate(ownerUrl, domains);
  await Steady.clearAway(portal.owner);
  await portal.owner.query('update app.installation set demo_loaded_on = null');
  await portal.close();
  removeBuild();
});

/** As `pg_dump` does: every table is held against whoever would change it, until its end. */
async function beginBackup(): Promise<{ end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'pg_dump' });
  await client.connect();
  await client.query(`begin; do $$ declare each regclass; begin
      for each in select c.oid::regclass from pg_class c
        where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('public', 'app', 'audit')
      loop execute format('lock table %s in access share mode', each); end loop;
    end $$`);
  return { end: () => client.end() };
}

/** People at work from before until after, none of whom may notice anything. */
async function underLoad(work: () => Promise<void>): Promise<void> {
  const steady = new Steady(api.url, cookies, siteId, reads);
  try {
    await steady.goOnFor(25);
    await work();
    await steady.goOnFor(25);
  } finally {
    await steady.end();
  }
  expect([...new Set(steady.failures)]).toEqual([]);
}

/** The next release, in which these tables have another policy: it lets the same rows through. */
function changing(...tables: string[]): Domain[] {
  const change = (policy: TablePolicy): TablePolicy =>
    tables.includes(policy.table) ? { ...policy, read: `(${policy.read}) is true` } : policy;
  return domains.map((domain) => ({ ...domain, policies: domain.policies.map(change) }));
}

const readPolicy = async (table: string) => {
  const { rows } = await portal.owner.query<{ qual: string }>(
    `select qual from pg_policies where tablename = $1 and policyname = 'read'`,
    [table],
  );
  return rows[0]?.qual;
};

async function somebodyWaitsFor(table: string): Promise<void> {
  const waits = `select from pg_locks where relation = '${table}'::regclass and not granted`;
  while ((await portal.owner.query(waits)).rowCount === 0) await delay(5);
}

/** Nobody comes in any more, and it waits for those who are inside. */
async function somebodyHoldsTheDoor(): Promise<void> {
  const holds = `select from pg_locks
    where relation = 'session'::regclass and mode = 'AccessExclusiveLock' and granted`;
  while ((await portal.owner.query(holds)).rowCount === 0) await delay(5);
}

describe('migrate while people work', () => {
  it('with nothing to do waits for nobody, beside a backup', () =>
    underLoad(async () => {
      const backup = await beginBackup();
      const control = () => api.send('{ viewer { membershipId } }', {}, cookies[0]);
      const once = () => migrate(ownerUrl, domains);
      for (let n = 0; n < 3; n++) await promised('migration', { control, repeats: true }, once);
      // Whoever waited for it would wait for ever.
      await backup.end();
    }));

  it('changes a policy once the backup has ended, and nobody is refused meanwhile', () =>
    underLoad(async () => {
      const backup = await beginBackup();
      const migrated = migrate(ownerUrl, changing('activity'));
      await somebodyWaitsFor('session');
      await backup.end();
      expect(await migrated).toEqual([]);
      expect(await readPolicy('activity')).toContain('IS TRUE');
      await migrate(ownerUrl, domains);
      expect(await readPolicy('activity')).not.toContain('IS TRUE');
    }));

  it('puts all of them in force at once, as the first time, and nobody is refused', () =>
    underLoad(async () => {
      await portal.owner.query('delete from app.in_force');
      await migrate(ownerUrl, domains);
    }));

  it('applies a migration once the backup has ended, and nobody is refused meanwhile', async () => {
    const id = '99991231-2359-of-the-next-release';
    const sql = 'alter table activity add column of_the_next_release text';
    try {
      await underLoad(async () => {
        const backup = await beginBackup();
        const applied = withClient(ownerUrl, (client) => applyMigrations(client, [{ id, sql }]));
        await somebodyWaitsFor('activity');
        await backup.end();
        expect(await applied).toEqual([id]);
      });
    } finally {
      await portal.owner.query(
        `alter table activity drop column if exists of_the_next_release;
           delete from app.schema_migration where id = '${id}'`,
      );
    }
  });

  it('gives way to whoever holds one table and asks for the next', async () => {
    const [first, second] = ['activity', 'seminar'];
    const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await client.connect();
    await client.query(`begin; lock table ${second} in access share mode`);
    const migrated = migrate(ownerUrl, changing(first, second));
    await somebodyHoldsTheDoor();
    // Somebody inside, who needs both: a migration that had taken one of them would stop this.
    await client.query(`lock table ${first} in access share mode; commit`);
    await client.end();
    expect(await migrated).toEqual([]);
    expect(await readPolicy('seminar')).toContain('IS TRUE');
    await migrate(ownerUrl, domains);
  });
});

describe('migrate gives up', () => {
  it('with a sentence that says who is in the way, and leaves in force what was', () =>
    underLoad(async () => {
      const before = await readPolicy('activity');
      const backup = await beginBackup();
      await expect(migrate(ownerUrl, changing('activity'), 1500)).rejects.toThrow(
        'Policies and functions: for 2 s the tables were never free together; in the way: portal_owner (pg_dump). ' +
          'Nothing of this step was done. Run migrate again when that has ended.',
      );
      expect(await readPolicy('activity')).toBe(before);
      await backup.end();
    }));
});

describe('migrate puts right what was changed by hand', () => {
  /** What the catalog says of rights, policies, triggers and functions, whoever wrote it. */
  const everything = async () => {
    const { rows } = await portal.owner.query<{ said: unknown }>(`
      select jsonb_build_array(
        (select jsonb_agg(p order by schemaname, tablename, policyname) from pg_policies p),
        (select jsonb_agg(to_jsonb(g) - 'oid' - 'tgfoid' order by tgrelid, tgname) from pg_trigger g
          where not tgisinternal),
        (select jsonb_agg(jsonb_build_array(attrelid::regclass, attname, attacl::text) order by attrelid, attname)
          from pg_attribute where attacl is not null),
        (select jsonb_agg(jsonb_build_array(oid::regclass, relrowsecurity, relforcerowsecurity,
            array(select a::text from unnest(relacl) a order by 1)) order by oid::regclass::text)
          from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'app', 'audit')),
        (select jsonb_agg(jsonb_build_array(oid::regprocedure, proowner,
            pg_get_functiondef(oid),
            array(select a::text from unnest(proacl) a order by 1)) order by oid::regprocedure::text)
          from pg_proc where pronamespace::regnamespace::text in ('app', 'audit', 'door', 'statistics'))
      ) as said`);
    return rows[0]?.said;
  };

  it.each([
    ['a policy', 'alter policy read on unit using (true)'],
    ['one more policy', 'create policy planted on unit to portal_app using (true)'],
    ['a policy that is gone', 'drop policy read on activity_share'],
    ['row security switched off', 'alter table unit disable row level security'],
    ['row security that does not bind the owner', 'alter table unit no force row level security'],
    ['a right', 'grant delete on activity_share to portal_app'],
    ['a right on a column', 'grant update (email) on person to portal_door'],
    ['a right that is gone', 'revoke select on unit from portal_app'],
    ['a trigger switched off', 'alter table unit disable trigger audit'],
    ['a trigger that is gone', 'drop trigger guard_own_records on activity'],
    ['who may call', 'grant execute on function door.rings(uuid) to public'],
    [
      'a function',
      `create or replace function app.viewer_kind() returns text language sql stable return 'person'`,
    ],
    ['a table without a policy', 'revoke select on app.installation from portal_app'],
  ])('%s', async (_, byHand) => {
    const before = await everything();
    await portal.owner.query(byHand);
    expect(await everything()).not.toEqual(before);
    await migrate(ownerUrl, domains);
    expect(await everything()).toEqual(before);
  });
});
