import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { migrate } from '@stad/platform/api/db/setup.js';
import pg from 'pg';
import { loadDemo } from '../src/demo/load-demo.js';
import { domains } from '../src/domains.js';
import { addAgency } from '../src/operator/add-agency.js';
import { refuseWrongData } from '../src/refuse-wrong-data.js';
import { TestPortal, wholeGround } from './portal.js';

/** Which data a process starts before, in which mode. */
let portal: TestPortal;
let owner: pg.Client;

const start = (mode: string) => refuseWrongData(mode, portal.server.source);

const REAL = /holds organisations that the demo did not bring/;
const DEMO = /holds demo data/;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  owner = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
  await owner.connect();
});
beforeEach(async () => {
  await owner.query(`update app.installation set demo_loaded_on = null`);
  await owner.query(`delete from agency where key = 'POL-NY'`);
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});

const bringDemo = () => owner.query('update app.installation set demo_loaded_on = current_date');
/** As the operator does it. */
const bringReal = () => addAgency(owner, { key: 'POL-NY', name: 'Polisen', kind: 'POLICE' });

describe('a process does not start', () => {
  it('in demo mode, before an organisation that the operator added', async () => {
    await bringReal();
    await expect(start('demo')).rejects.toThrow(REAL);
  });

  it('in demo mode, before one beside a demo that was loaded', async () => {
    await bringDemo();
    await bringReal();
    await expect(start('demo')).rejects.toThrow(REAL);
  });

  it('in production mode, before a demo', async () => {
    await bringDemo();
    await expect(start('production')).rejects.toThrow(DEMO);
  });

  it('in demo mode, before a database that cannot say whose data it holds', async () => {
    await owner.query('drop function door.has_real_agencies()');
    await expect(start('demo')).rejects.toThrow(/older than this release/);
    await migrate(process.env['DATABASE_OWNER_URL'] ?? '', domains);
    await start('demo');
  });
});

it('the demo is not loaded over an organisation that the operator added, and nothing is lost', async () => {
  await bringReal();
  const count = async () => (await owner.query('select count(*)::int from agency')).rows[0].count;
  const before = await count();
  const urls = {
    databaseUrl: process.env['DATABASE_URL'] ?? '',
    ownerUrl: process.env['DATABASE_OWNER_URL'] ?? '',
  };
  await expect(loadDemo(urls)).rejects.toThrow(REAL);
  expect(await count()).toBe(before);
});

describe('a process starts', () => {
  it('in demo mode, before what the demo brought, loaded to its end or not', async () => {
    await start('demo');
    await bringDemo();
    await start('demo');
  });

  it('in production mode, before organisations of the operator’s', async () => {
    await bringReal();
    await start('production');
  });
});
