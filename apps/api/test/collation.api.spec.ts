import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changedCollations, collationWarning } from '@stad/platform/api/db/collation.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import { migrate, withClient } from '@stad/platform/api/db/setup.js';
import pg from 'pg';
import { domains } from '../src/domains.js';
import { ApiProcess, buildApi, removeBuild } from './api-process.js';
import { TestPortal, wholeGround } from './portal.js';

/** The library that sorts text is another one than the indexes were built with. */
const at = (name: string) => process.env[name] ?? '';
const NEXT: Migration = {
  id: '99991231-2359-of-the-next-release',
  sql: 'create table sorted_by (name text primary key)',
};
const [first, ...others] = domains;
const nextRelease = [
  { ...(first as (typeof domains)[number]), migrations: [...(first?.migrations ?? []), NEXT] },
  ...others,
];

let admin: pg.Client;
let built: string;

beforeAll(async () => {
  const portal = await TestPortal.open(wholeGround);
  await portal.close();
  admin = new pg.Client({ connectionString: at('DATABASE_ADMIN_URL') });
  await admin.connect();
  const { rows } = await admin.query(
    'select datcollversion as version from pg_database where datname = current_database()',
  );
  built = rows[0].version;
});
beforeEach(() => setBuilt(built));
afterAll(async () => {
  await setBuilt(built);
  await admin.end();
  removeBuild();
});

/** As after an image with another base: what was written down when the indexes were built is older. */
const setBuilt = (version: string) =>
  admin.query('update pg_database set datcollversion = $1 where datname = current_database()', [
    version,
  ]);

const asApp = <T>(work: (client: pg.Client) => Promise<T>) => withClient(at('DATABASE_URL'), work);
const database = () => new URL(at('DATABASE_URL')).pathname.slice(1);

describe('a library that changed', () => {
  it('is found by the role that runs the API, with what to do', async () => {
    await setBuilt('57.1');
    expect(await asApp(changedCollations)).toEqual([
      { name: 'the database', built: '57.1', now: built },
    ]);
    const sentence = await asApp(collationWarning);
    expect(sentence).toContain(`(the database 57.1 → ${built})`);
    expect(sentence).toContain(`reindex database "${database()}"`);
    expect(sentence).toContain(`alter database "${database()}" refresh collation version`);
  });

  it('is found where a column names a collation of its own, and not where nothing uses it', async () => {
    const age = `update pg_collation set collversion = '57.1' where collname = 'de-x-icu'`;
    await admin.query(age);
    expect(await asApp(changedCollations)).toEqual([]);
    await admin.query('create table sorted_otherwise (name text collate "de-x-icu" primary key)');
    expect(await asApp(changedCollations)).toMatchObject([{ name: '"de-x-icu"', built: '57.1' }]);
    expect(await asApp(collationWarning)).toContain('alter collation "de-x-icu" refresh version');
    await admin.query('drop table sorted_otherwise; alter collation "de-x-icu" refresh version');
  });

  it('keeps migrations out, and nothing of them is done', async () => {
    await setBuilt('57.1');
    await expect(migrate(at('DATABASE_OWNER_URL'), nextRelease)).rejects.toThrow(
      /^Nothing was migrated\. The library that sorts text is another one/,
    );
    const { rows } = await admin.query(`select to_regclass('sorted_by') as made`);
    expect(rows[0].made).toBeNull();
  });

  it('keeps nobody from a database that has all migrations', async () => {
    await setBuilt('57.1');
    expect(await migrate(at('DATABASE_OWNER_URL'), domains)).toEqual([]);
  });

  it('is told when a process starts, which serves people nevertheless', async () => {
    await setBuilt('57.1');
    buildApi();
    const api = await ApiProcess.start(at('DATABASE_URL'), { LOG_LEVEL: 'info' });
    try {
      expect(await api.isReady()).toBe(true);
      expect(api.output).toMatch(/"level":40,.*"event":"collation differs"/);
      expect(api.output).toContain('The library that sorts text is another one');
    } finally {
      await api.end('SIGTERM');
    }
  });

  it('is over once the owner has built the indexes anew and said so', async () => {
    await setBuilt('57.1');
    await withClient(at('DATABASE_OWNER_URL'), async (owner) => {
      await owner.query(`reindex database "${database()}"`);
      await owner.query(`alter database "${database()}" refresh collation version`);
    });
    expect(await asApp(collationWarning)).toBeNull();
    expect(await migrate(at('DATABASE_OWNER_URL'), nextRelease)).toEqual([NEXT.id]);
  });
});
