import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ApiProcess, buildApi, removeBuild } from './api-process.js';
import { Ledger } from './ledger.js';
import { TestPortal, wholeGround } from './portal.js';

/** Connections that are cut, a process that is to stop: nothing acknowledged is lost, nobody waits for ever. */

let portal: TestPortal;
let admin: pg.Client;
let api: ApiProcess;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  await portal.owner.query('update app.installation set demo_loaded_on = current_date');
  admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
  await admin.connect();
  buildApi();
});
afterAll(async () => {
  await portal.owner.query('update app.installation set demo_loaded_on = null');
  await admin.end();
  await portal.close();
  removeBuild();
});

beforeEach(async () => {
  api = await ApiProcess.start(process.env['DATABASE_URL'] ?? '');
});
afterEach(async () => {
  await api.end('SIGKILL');
  await Ledger.clear(portal.owner);
});

/** Seen as administrator: the owner is not told what other roles' connections do. */
async function stuckConnections(): Promise<number> {
  const { rows } = await admin.query<{ stuck: number }>(
    `select count(*)::int as stuck from pg_stat_activity
     where usename = 'portal_app' and datname = current_database()
       and state like 'idle in transaction%' and state_change < now() - interval '200 ms'`,
  );
  return rows[0]?.stuck ?? -1;
}

const cutConnections = () =>
  admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'portal_app' and datname = current_database()`);

describe('a database that cuts its connections', () => {
  it('is a calm answer, and the same process goes on', async () => {
    const ledger = await Ledger.open([api], portal.owner);
    const { pid } = api;
    ledger.begin();
    for (let cut = 1; cut <= 20; cut++) {
      await ledger.reaches(ledger.acknowledged.size + 10);
      await cutConnections();
    }
    await ledger.reaches(ledger.acknowledged.size + 25);
    await ledger.end();
    expect([...ledger.refusals.keys()]).toEqual(['UNAVAILABLE']);
    expect(api.pid).toBe(pid);
    expect(await api.isReady()).toBe(true);
    expect(await ledger.faults(portal.owner)).toEqual([]);
    expect(await stuckConnections()).toBe(0);
  });
});

describe('a process that is asked to stop', () => {
  it('finishes what is under way, takes nothing new, and leaves', async () => {
    const { rows } = await portal.owner.query<{ id: string; site: string }>(
      `select m.id, r.site_id as site from membership m
       join agency a on a.id = m.agency_id join site_agency r on r.agency_id = a.id
       where a.key = 'SOC-LUND' and 'AGENCY_ADMIN' = any (m.roles) limit 1`,
    );
    const { id = '', site = '' } = rows[0] ?? {};
    const cookie = await api.signIn(id);
    const input = {
      clientMutationId: randomUUID(),
      label: 'Provrad A 0',
      kind: 'RECEPTION',
      phone: '040-628 04 10',
      siteIds: [site],
    };
    const create =
      'mutation C($input: CreateContactFunctionInput!) { createContactFunction(input: $input) { id } }';
    // The write waits for this lock while the process is told to stop.
    await portal.owner.query('begin');
    await portal.owner.query('lock table contact_function in share mode');
    const underWay = api.send(create, input, cookie);
    await waiting();
    const left = api.end('SIGTERM');
    await refused();
    await portal.owner.query('commit');
    expect(await underWay).toMatchObject({ lost: false, codes: [] });
    expect(await left).toBe(0);
    const { rowCount } = await portal.owner.query(
      `select from contact_function where label = 'Provrad A 0'`,
    );
    expect(rowCount).toBe(1);
  });

  async function waiting(): Promise<void> {
    const sql = `select from pg_stat_activity where usename = 'portal_app'
      and datname = current_database() and wait_event_type = 'Lock'`;
    while ((await admin.query(sql)).rowCount === 0) await delay(20);
  }

  async function refused(): Promise<void> {
    while (await fetch(`${api.url}/livez`).then(Boolean, () => false));
  }
});
