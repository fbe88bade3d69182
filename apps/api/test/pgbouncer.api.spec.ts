import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@stad/platform/api/config/config.js';
import { callerFor } from '@stad/platform/api/serving/caller.js';
import type { Viewer } from '@stad/platform/rules/viewer.js';
import pg from 'pg';
import { makeServer, type RunningServer } from '../src/server.js';
import { hasPgBouncer, PgBouncer } from './pgbouncer.js';
import { TestPortal, wholeGround } from './portal.js';

/** A pool between the replicas and PostgreSQL that gives a connection for a transaction, not for a session. */
const configuration = readFileSync('tools/deploy/pgbouncer.ini', 'utf8');

describe('what is deployed', () => {
  it.each([
    [/^pool_mode = transaction$/m, 'one connection a transaction'],
    [/^max_prepared_statements = [1-9]\d*$/m, 'statements prepared under a name'],
    [/^query_wait_timeout = 3$/m, 'as long as the portal waits'],
    [/^log_connections = 0$/m, 'nobody in the log'],
  ])('says %s: %s', (line) => {
    expect(configuration).toMatch(line);
  });
});

// Where there is none, the settings above are all that can be held.
if (hasPgBouncer)
  describe('transaction pooling', () => {
    let portal: TestPortal;
    let bouncer: PgBouncer;
    let server: RunningServer;
    const address = (name: string) => process.env[name] ?? '';

    beforeAll(async () => {
      portal = await TestPortal.open(wholeGround);
      bouncer = await PgBouncer.before(address('DATABASE_URL'), address('DATABASE_JOBS_URL'), 3);
      const DATABASE_URL = bouncer.through(address('DATABASE_URL'));
      server = await makeServer(
        readConfig({ ...process.env, DATABASE_URL, LOG_LEVEL: 'silent', POOL_SIZE: '12' }),
      );
    });
    afterAll(async () => {
      await server?.close();
      await bouncer?.close();
      await portal.close();
    });

    async function clientOf(variable: string): Promise<pg.Client> {
      const client = new pg.Client({ connectionString: bouncer.through(address(variable)) });
      await client.connect();
      return client;
    }

    it('is ready through it', async () => {
      expect(await server.readiness.hindrance()).toBeNull();
    });

    it('keeps people apart: settings, statements prepared by name, and parallel fields', async () => {
      const viewers: Viewer[] = [];
      for (const key of ['socialsekreterare1@soc-lund', 'samverkanspolis1@pol-lund']) {
        viewers.push((await portal.as(key)).viewer);
      }
      const query = `{ viewer { membershipId agency { key } }
      again: viewer { functionTitle agency { key } } }`;
      const ask = async (viewer: Viewer) => (await callerFor(server, viewer).run(query)).data;
      const expected = await Promise.all(viewers.map((viewer) => portal.caller(viewer).run(query)));
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, n) => ({
          n,
          data: await ask(viewers[n % 2] as Viewer),
        })),
      );
      for (const { n, data } of answers) expect(data).toEqual(expected[n % 2]?.data);
      expect(expected[0]?.data).not.toEqual(expected[1]?.data);
    });

    it('leaves nothing of who acted on a connection', async () => {
      const client = await clientOf('DATABASE_URL');
      for (let n = 0; n < 20; n++) {
        const { rows } = await client.query(
          'select app.agency_id() as agency, app.roles() as roles',
        );
        expect(rows).toEqual([{ agency: null, roles: [] }]);
      }
      await client.end();
    });

    it('cannot carry what the worker lives by: it would not hear that there is a job', async () => {
      const listener = await clientOf('DATABASE_JOBS_URL');
      const heard: unknown[] = [];
      listener.on('notification', (message) => heard.push(message));
      await listener.query('listen "jobs:insert"');
      const teller = new pg.Client({ connectionString: address('DATABASE_JOBS_URL') });
      await teller.connect();
      await teller.query(`notify "jobs:insert"`);
      await teller.end();
      await delay(300);
      await listener.end();
      expect(heard).toEqual([]);
    });

    it('cannot carry a migration: a lock of the session is somebody else’s in the next statement', async () => {
      const taken: boolean[] = [];
      for (const client of [await clientOf('DATABASE_URL'), await clientOf('DATABASE_URL')]) {
        const { rows } = await client.query('select pg_try_advisory_lock(71932026) as taken');
        taken.push(rows[0].taken);
        await client.end();
      }
      // Two who each believe they are alone.
      expect(taken).toEqual([true, true]);
    });
  });
