import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@stad/platform/api/config/config.js';
import { poolOf } from '@stad/platform/api/db/data-source.js';
import { type Caller, callerFor } from '@stad/platform/api/serving/caller.js';
import { DatabaseProxy } from '@stad/platform/api/testing/database-proxy.js';
import { promised } from '@stad/platform/api/testing/promise.js';
import { makeServer, type RunningServer } from '../src/server.js';
import { TestPortal, wholeGround } from './portal.js';

/** A database whose host is frozen, or gone without a word: no answer, and no end of the connection either. */
const READ = '{ viewer { membershipId } again: viewer { functionTitle agency { key } } }';

let portal: TestPortal;
let proxy: DatabaseProxy;
let server: RunningServer;
let soc: Caller;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  proxy = await DatabaseProxy.before(process.env['DATABASE_URL'] ?? '');
  const env = { ...process.env, DATABASE_URL: proxy.url, LOG_LEVEL: 'silent', POOL_SIZE: '2' };
  server = await makeServer(readConfig(env));
  soc = callerFor(server, (await portal.as('socialsekreterare1@soc-lund')).viewer);
});
afterAll(async () => {
  await server?.close();
  await proxy?.close();
  await portal.close();
});

/** What was said instead of an answer. */
async function read(): Promise<readonly string[]> {
  return [...new Set((await soc.run(READ)).codes)];
}

describe('requests under way when the database falls silent', () => {
  it('are told that it is not there, and the pool lets go of their connections', async () => {
    expect([await read(), await read()]).toEqual([[], []]);
    const write = soc.context('write');
    await write.db.sql('select 1');
    proxy.freeze();
    const control = () => portal.visitor().run('{ __typename }');
    await promised('frozen database', { control }, async () => {
      const refused = expect(write.db.sql('select 2')).rejects.toThrow();
      expect(await read()).toEqual(['UNAVAILABLE']);
      await refused;
    });
    await write.db.transaction.close('rollback').catch(() => undefined);
    expect(poolOf(server.source).totalCount).toBe(0);
  });

  it('are told so when they come meanwhile', async () => {
    expect(await Promise.all([read(), read(), read()])).toEqual(
      Array.from({ length: 3 }, () => ['UNAVAILABLE']),
    );
  });

  it('are served by the same process when it is back', async () => {
    proxy.thaw();
    expect(await Promise.all(Array.from({ length: 6 }, read))).toEqual(
      Array.from({ length: 6 }, () => []),
    );
  });
});
