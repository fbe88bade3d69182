import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type EnqueueOptions, enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type Outbox, startJobs } from '@stad/platform/api/jobs/job-runner.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import { DatabaseProxy } from '@stad/platform/api/testing/database-proxy.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import pg from 'pg';
import { identityGround } from '../testing/ground.js';

/** The database goes away while a job is under way: it is taken up again, and not after four hours. */
let portal: TestPortal;
let admin: pg.Client;
let soc: Caller;
let outbox: Outbox | undefined;
/** Of each job that has begun, its end. */
let begun: ((failure?: Error) => void)[] = [];
const looked: string[] = [];

beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  soc = await portal.as('socialsekreterare1@soc-lund');
  const jobs = portal.server.app.get(Jobs);
  jobs.handle(
    'long',
    () => new Promise((done, fail) => begun.push((no) => (no ? fail(no) : done()))),
  );
  jobs.repeat({ task: 'look round', at: '0 3 * * *' }, async (_run, { agencyId }) => {
    looked.push(agencyId);
  });
  admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await portal.close();
});
beforeEach(() => {
  begun = [];
});
afterEach(async () => {
  await isBack();
  await outbox?.stop(0);
  outbox = undefined;
  await admin.query('delete from graphile_worker._private_jobs');
});

const start = async (databaseUrl = process.env['DATABASE_JOBS_URL'] ?? '') => {
  const { app, source, log } = portal.server;
  outbox = await startJobs({ databaseUrl, source, jobs: app.get(Jobs), log });
};

const ask = async (options: EnqueueOptions = {}) => {
  const ctx = soc.context('write');
  await enqueue(ctx, 'long', {}, options);
  await ctx.db.transaction.close('commit');
};

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await delay(50);
};

/** As when PostgreSQL is restarted: sessions are ended, and nobody is let in. */
const isAway = async () => {
  await admin.query(`alter database ${admin.database} connection limit 0`);
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'portal_jobs' and datname = current_database()`);
};
const isBack = () => admin.query(`alter database ${admin.database} connection limit -1`);

const left = async () => {
  const { rows } = await admin.query('select 1 from graphile_worker._private_jobs');
  return rows.length;
};

describe('a job under way when the database is restarted', () => {
  it.each([
    ['is done', undefined],
    ['has failed', new Error('NO')],
  ])('and that %s before it is back, is taken up again', async (_how, failure) => {
    await start();
    await ask();
    await until(() => begun.length === 1);
    await isAway();
    begun[0]?.(failure);
    await delay(1000);
    expect(begun).toHaveLength(1);
    await isBack();
    await until(() => begun.length === 2);
    begun[1]?.();
    await until(async () => (await left()) === 0);
  });

  it('is taken up though this process never learned that it had it', async () => {
    await start();
    await ask();
    await until(() => begun.length === 1);
    await ask({ runAt: new Date(Date.now() + 60_000) });
    // As it stands when the answer to "give me a job" was lost.
    await admin.query(`update graphile_worker._private_jobs set run_at = now(), locked_at = now(),
      locked_by = (select locked_by from graphile_worker._private_jobs where locked_at is not null)
      where locked_at is null`);
    await isAway();
    // The other worker looks for a job every two seconds.
    await delay(2500);
    await isBack();
    begun[0]?.();
    await until(() => begun.length === 2);
    begun[1]?.();
    await until(async () => (await left()) === 0);
  });

  it('does not keep a process from leaving', async () => {
    await start();
    await ask();
    await until(() => begun.length === 1);
    await isAway();
    begun[0]?.();
    // Whoever waited for the database would wait until the end of this test, which lets it come back.
    await outbox?.stop(2000);
    outbox = undefined;
  });
});

describe('jobs while the database says nothing', () => {
  it('wait, and are done when it is back', async () => {
    const proxy = await DatabaseProxy.before(process.env['DATABASE_JOBS_URL'] ?? '');
    try {
      await start(proxy.url);
      await ask();
      await until(() => begun.length === 1);
      proxy.freeze();
      begun[0]?.();
      await ask();
      await delay(1000);
      proxy.thaw();
      // What was done before, and what was asked for since.
      await until(() => begun.length === 3);
      for (const done of begun) done();
      await until(async () => (await left()) === 0);
      await outbox?.stop(0);
      outbox = undefined;
    } finally {
      await proxy.close();
    }
  });
});

describe('a job that the calendar asks for', () => {
  it('is known to the calendar once the outbox runs, whatever the number of processes', async () => {
    await start();
    const { rows } = await admin.query(
      `select identifier from graphile_worker._private_known_crontabs where identifier like '%each agency'`,
    );
    expect(rows).toEqual([{ identifier: 'look round, each agency' }]);
  });

  it('is done once for each agency', async () => {
    await start();
    await admin.query(`set role portal_jobs;
      select graphile_worker.add_job('look round, each agency', job_key => 'asked');
      select graphile_worker.add_job('look round, each agency', job_key => 'asked'); reset role`);
    const { rows } = await admin.query<{ id: string }>('select id from agency');
    await until(async () => looked.length >= rows.length && (await left()) === 0);
    expect([...looked].sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});
