import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EnqueueOptions, enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { ProblemError } from '@stad/platform/rules/problem.js';
import { identityGround } from '../testing/ground.js';

/** The outbox: what the business asks for in its own transaction, done later for one agency. */
let portal: TestPortal;
let soc: Caller;
let done: JobPayload[] = [];
const seen: string[] = [];

beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  soc = await portal.as('socialsekreterare1@soc-lund');
  const jobs = portal.server.app.get(Jobs);
  jobs.handle('note', async (run, payload) => {
    done.push(payload);
    await run.as(payload.agencyId, async (ctx) => {
      const rows = await ctx.db.sql<{ key: string }>(
        'select distinct a.key from membership m join agency a on a.id = m.agency_id',
      );
      seen.push(...rows.map(({ key }) => key));
    });
  });
  jobs.handle('fail', async () => {
    throw new ProblemError([{ code: 'NOT_AVAILABLE' }]);
  });
});
afterAll(() => portal.close());

const ask = async (
  who: Caller,
  payload: Record<string, string>,
  outcome: 'commit' | 'rollback' = 'commit',
  options: EnqueueOptions = {},
  task = 'note',
) => {
  const ctx = who.context('write');
  try {
    await enqueue(ctx, task, payload, options);
  } catch (error) {
    await ctx.db.transaction.close('rollback');
    throw error;
  }
  await ctx.db.transaction.close(outcome);
};

const run = async () => {
  done = [];
  await portal.runJobs();
  return done;
};

describe('a job is refused', () => {
  it('to somebody who acts for no agency', async () => {
    await expect(ask(portal.visitor(), {})).rejects.toThrow();
  });

  it('when its business is rolled back', async () => {
    await ask(soc, {}, 'rollback');
    expect(await run()).toEqual([]);
  });

  it('to the application past the one function', async () => {
    const ctx = soc.context('write');
    await expect(ctx.db.sql('select from graphile_worker._private_jobs')).rejects.toThrow(
      'permission denied',
    );
    await ctx.db.transaction.close('rollback');
  });
});

describe('a job', () => {
  it('is the acting agency’s, whatever its payload says, and sees no other’s rows', async () => {
    const recordId = randomUUID();
    await ask(soc, { recordId, agencyId: randomUUID() });
    const [first, ...more] = await run();
    expect(more).toEqual([]);
    expect(first).toEqual({
      recordId,
      agencyId: soc.viewer.kind === 'person' && soc.viewer.agencyId,
    });
    expect(seen).toEqual(['SOC-LUND']);
  });

  it('takes the place of one with its key, and of no other agency’s', async () => {
    const police = await portal.as('samverkanspolis1@pol-lund');
    await ask(soc, { which: 'first' }, 'commit', { key: 'one' });
    await ask(police, { which: 'other' }, 'commit', { key: 'one' });
    await ask(soc, { which: 'second' }, 'commit', { key: 'one' });
    expect((await run()).map(({ which }) => which).sort()).toEqual(['other', 'second']);
  });

  it('waits until it is due', async () => {
    await ask(soc, { which: 'later' }, 'commit', { runAt: new Date(Date.now() + 60_000) });
    expect(await run()).toEqual([]);
  });

  it('that fails is kept with a code and without a word more', async () => {
    await ask(soc, {}, 'commit', {}, 'fail');
    await run();
    await portal.owner.query('set role portal_jobs');
    const { rows } = await portal.owner.query(
      `select attempts, last_error from graphile_worker.jobs where task_identifier = 'fail'`,
    );
    await portal.owner.query('reset role');
    expect(rows).toEqual([{ attempts: 1, last_error: 'NOT_AVAILABLE' }]);
  });
});
