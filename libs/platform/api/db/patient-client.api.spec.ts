import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { DatabaseProxy } from '../testing/database-proxy.js';
import { OneFlightClient } from './one-flight-client.js';
import { PatientClient, type PatientConfig } from './patient-client.js';

/** Long beside what a busy machine needs to wake whoever has an answer. */
const SILENCE_MS = 1500;

describe.each([
  ['a connection', PatientClient, false],
  ['a connection in one flight', OneFlightClient, true],
])('%s', (_name, Client, pipeline) => {
  let proxy: DatabaseProxy;
  let client: pg.Client;
  const ask = (sql: string) => client.query(sql);

  beforeEach(async () => {
    proxy = await DatabaseProxy.before(process.env['DATABASE_URL'] ?? '');
    const config = { connectionString: proxy.url, pipeline, silenceMillis: SILENCE_MS };
    client = new Client(config as PatientConfig);
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await proxy.close();
  });

  it('refuses all it was asked when the database falls silent, and is good for nothing more', async () => {
    await ask('begin');
    proxy.freeze();
    const asked = pipeline ? ['select 1', 'select 2', 'commit'] : ['select 1'];
    const answers = await Promise.allSettled(asked.map(ask));
    for (const each of answers) {
      expect(each).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('Connection terminated') },
      });
    }
    await expect(ask('select 3')).rejects.toThrow('not queryable');
  });

  it('waits for statements that are slow together, each within its time', async () => {
    const slow = `select pg_sleep(${(SILENCE_MS * 0.4) / 1000})`;
    const each = pipeline ? [ask(slow), ask(slow), ask(slow)] : [ask(slow)];
    expect(await Promise.all(each)).toHaveLength(each.length);
  });

  it('waits longer for a COMMIT, which no statement timeout ends', async () => {
    const connectionString = process.env['DATABASE_OWNER_URL'];
    const config = { connectionString, pipeline, silenceMillis: SILENCE_MS };
    const owner: pg.Client = new Client(config as PatientConfig);
    await owner.connect();
    const long = `pg_sleep(${(SILENCE_MS * 1.6) / 1000})`;
    await owner.query(`create function pg_temp.late() returns trigger language plpgsql as
      $$ begin perform ${long}; return null; end $$`);
    await owner.query('create temp table kept (n int)');
    await owner.query(`create constraint trigger late after insert on kept
      deferrable initially deferred for each row execute function pg_temp.late()`);
    await owner.query('begin');
    await owner.query('insert into kept values (1)');
    expect((await owner.query('commit')).command).toBe('COMMIT');
    await expect(owner.query(`select ${long}`)).rejects.toThrow('Connection terminated');
    await owner.end().catch(() => undefined);
  });

  it('may be quiet as long as it is asked nothing', async () => {
    await ask('select 1');
    await delay(SILENCE_MS * 1.2);
    expect((await ask('select 2 as n')).rows).toEqual([{ n: 2 }]);
    await expect(ask('select nothing')).rejects.toThrow('nothing');
    await delay(SILENCE_MS * 1.2);
    expect((await ask('select 3 as n')).rows).toEqual([{ n: 3 }]);
    proxy.freeze();
    await expect(ask('select 4')).rejects.toThrow('Connection terminated');
  });
});
