import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { identityPermissions } from '@stad/identity/api/permissions.js';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { runDueJobs } from '@stad/platform/api/jobs/job-runner.js';
import { Jobs } from '@stad/platform/api/jobs/jobs.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { programmeGround } from '../testing/ground.js';
import type { TaskWork } from './background-task.js';
import { BackgroundTasks } from './background-tasks.js';

/** Work that outlasts a request: as the person who asked, under the rights it has when it runs, once. */
let portal: TestPortal;
let tasks: BackgroundTasks;
let admin: Caller;
/** What the work does; of each case its own. */
let work: (work: TaskWork, input: { readonly unit: string }) => Promise<void>;

const ADMIN = 'administrator@soc-hbg';
const COLLEAGUE = 'socialsekreterare1@soc-hbg';
const KIND = 'UNIT_IN_SPEC';

const addUnit = (unit: string) => (its: TaskWork) =>
  its.keep(async (ctx) => {
    await ctx.db.sql(
      'insert into unit (id, agency_id, name) values (gen_random_uuid(), app.agency_id(), $1)',
      [unit],
    );
    return { report: { unit }, hasWritten: true };
  });

beforeAll(async () => {
  portal = await TestPortal.open(programmeGround);
  tasks = portal.server.app.get(BackgroundTasks);
  tasks.define({
    kind: KIND,
    permission: 'people:change',
    permissions: identityPermissions,
    run: (its, input) => work(its, input as { unit: string }),
  });
  admin = await signedIn(ADMIN);
});
beforeEach(() => {
  work = async (its, { unit }) => {
    await addUnit(unit)(its);
  };
});
afterEach(async () => {
  await sql(`delete from background_task_input`);
  await sql(`delete from background_task`);
  await sql(`delete from unit where name ~ '^Spec '`);
  await portal.owner.query(
    `set role portal_jobs; delete from graphile_worker._private_jobs; reset role`,
  );
});
afterAll(() => portal.close());

async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await portal.owner.query(text, values)).rows;
}

/** A person with a session of their own: in it they ask. */
async function signedIn(key: string): Promise<Caller> {
  const { viewer } = await portal.as(key);
  await cookieOf(portal, key);
  const [row] = await sql<{ id: string }>(
    `select s.id from session s join membership m on m.id = s.membership_id
     where m.work_email = $1 and s.ended_at is null order by s.created_at desc limit 1`,
    [`${key}.example`],
  );
  return portal.caller({ ...(viewer as PersonViewer), sessionId: row?.id ?? '' });
}

async function ask(unit: string, who = admin): Promise<string> {
  const ctx = who.context('write');
  try {
    const id = await tasks.start(ctx, { kind: KIND, input: { unit }, total: 10 });
    await ctx.db.transaction.close('commit');
    return id;
  } catch (error) {
    await ctx.db.transaction.close('rollback');
    throw error;
  }
}

async function seen(id: string, who = admin) {
  const ctx = who.context('read');
  const task = await tasks.find(ctx, KIND, { id });
  await ctx.db.transaction.close('commit');
  return task;
}

/** What became of it, and what is left of it. */
async function outcome(id: string) {
  const task = await seen(id);
  const units = await sql(`select from unit where name ~ '^Spec '`);
  const input = await sql('select from background_task_input where task_id = $1', [id]);
  const problems = task?.problems.map(({ code }) => code).join() ?? '';
  return { is: `${task?.state} ${problems}`.trim(), units: units.length, input: input.length };
}

/** What waits to be tried again, or looked at, is due. */
const makeDue = () =>
  portal.owner.query(
    `set role portal_jobs; update graphile_worker._private_jobs set run_at = now(); reset role`,
  );

const MEMBER = `work_email = '${ADMIN}.example'`;

describe('nothing is done, and what was handed in is gone', () => {
  it.each<[string, string, string]>([
    [
      'the role was taken away',
      `update membership set roles = '{NETWORK_MEMBER}' where ${MEMBER}`,
      `update membership set roles = '{AGENCY_ADMIN}' where ${MEMBER}`,
    ],
    [
      'the membership has ended',
      `update membership set valid_to = app.today() - 1 where ${MEMBER}`,
      `update membership set valid_to = null where ${MEMBER}`,
    ],
    [
      'the sign-in was withdrawn',
      `with b as (insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
         select agency_id, id, 'local', 'task', 'ENDED' from membership where ${MEMBER} returning id, membership_id)
       update session s set way = 'PASSKEY', binding_id = b.id from b where s.membership_id = b.membership_id`,
      `update session set way = 'DEMO', binding_id = null where way = 'PASSKEY';
       delete from sign_in_binding where subject = 'task'`,
    ],
    [
      'the undertaking in force is not accepted',
      `with b as (insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
         select agency_id, id, 'local', 'task', 'APPROVED' from membership where ${MEMBER} returning id, membership_id)
       update session s set way = 'PASSKEY', binding_id = b.id from b where s.membership_id = b.membership_id`,
      `update session set way = 'DEMO', binding_id = null where way = 'PASSKEY';
       delete from sign_in_binding where subject = 'task'`,
    ],
  ])('when %s before it runs', async (_, change, back) => {
    const id = await ask('Spec 1');
    await portal.owner.query(change);
    await portal.runJobs();
    await portal.owner.query(back);
    expect(await outcome(id)).toEqual({ is: 'REFUSED TASK_RIGHTS_ENDED', units: 0, input: 0 });
    const [refusal] = await sql<{ object_type: string; job: string; object_ids: string[] }>(
      `select object_type, job, object_ids from audit.event where action = 'REFUSED'
       order by position desc limit 1`,
    );
    expect(refusal).toEqual({
      object_type: 'background people:change',
      job: 'background-task',
      object_ids: [(admin.viewer as PersonViewer).membershipId],
    });
  });

  it('when the role is taken away while it runs', async () => {
    work = async (its, { unit }) => {
      await its.reached(5);
      await sql(`update membership set roles = '{NETWORK_MEMBER}' where ${MEMBER}`);
      await addUnit(unit)(its);
    };
    const id = await ask('Spec 1');
    await portal.runJobs();
    await sql(`update membership set roles = '{AGENCY_ADMIN}' where ${MEMBER}`);
    expect(await outcome(id)).toEqual({ is: 'REFUSED TASK_RIGHTS_ENDED', units: 0, input: 0 });
  });

  it('when nobody began it for a day', async () => {
    const id = await ask('Spec 1');
    await sql(`update background_task set asked_at = now() - interval '25 hours'`);
    await portal.runJobs();
    expect(await outcome(id)).toEqual({ is: 'REFUSED TASK_TOO_OLD', units: 0, input: 0 });
  });

  it('when it fails each time', async () => {
    work = async (its, { unit }) => {
      await its.keep(async (ctx) => {
        await ctx.db.sql(
          'insert into unit (id, agency_id, name) values (gen_random_uuid(), app.agency_id(), $1)',
          [unit],
        );
        throw new Error('a fault of ours');
      });
    };
    const id = await ask('Spec 1');
    await portal.runJobs();
    expect(await outcome(id)).toEqual({ is: 'WAITING', units: 0, input: 1 });
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      await makeDue();
      await portal.runJobs();
    }
    expect(await outcome(id)).toEqual({ is: 'FAILED TASK_FAILED', units: 0, input: 0 });
  });

  it('though nobody ever takes jobs: it goes with what others write', async () => {
    await ask('Spec 1');
    await sql(`update background_task_input set asked_at = now() - interval '25 hours'`);
    await sql(`update background_task set asked_at = now() - interval '8 days'`);
    await sql(
      `insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash)
       values (gen_random_uuid(), gen_random_uuid(), $1, 'x', '\\x00')`,
      [randomUUID()],
    );
    expect(await sql('select from background_task_input')).toEqual([]);
    expect(await sql('select from background_task')).toEqual([]);
  });
});

describe('it is not begun', () => {
  it('beside three that are not done', async () => {
    for (const unit of ['Spec 1', 'Spec 2', 'Spec 3']) await ask(unit);
    await expect(ask('Spec 4')).rejects.toThrow('TASKS_WAITING');
  });
});

describe('it is seen', () => {
  it.each([
    ['a colleague', COLLEAGUE],
    ['the administrator of another agency', 'administrator@pol-hbg'],
  ])('not by %s', async (_, key) => {
    const id = await ask('Spec 1');
    expect(await seen(id, await portal.as(key))).toBeNull();
  });

  it('by who asked, while it is under way and before anything is kept', async () => {
    const told: unknown[] = [];
    work = async (its, { unit }) => {
      await its.reached(4);
      told.push(await seen(id));
      await its.keep(async (ctx) => {
        told.push(await seen(id));
        await ctx.db.sql('select 1');
        return { report: { unit }, hasWritten: false };
      });
    };
    const id = await ask('Spec 1');
    expect(await seen(id)).toMatchObject({ state: 'WAITING', done: 0, total: 10 });
    await portal.runJobs();
    expect(told).toMatchObject([
      { state: 'RUNNING', done: 4, report: null },
      { state: 'RUNNING', done: 4, report: null },
    ]);
    const { report } = (await seen(id)) ?? {};
    expect(JSON.parse(report ?? '')).toEqual({ unit: 'Spec 1' });
  });
});

describe('it is done once', () => {
  const DONE = { is: 'DONE', units: 1, input: 0 };

  it('as the person who asked, whom the access log names', async () => {
    const id = await ask('Spec 1');
    await sql('update session set ended_at = now() where id = $1', [
      (admin.viewer as PersonViewer).sessionId,
    ]);
    await portal.runJobs();
    await sql('update session set ended_at = null');
    expect(await outcome(id)).toEqual(DONE);
    const { personId, membershipId } = admin.viewer as PersonViewer;
    expect(
      await sql(
        `select person_id, membership_id, job, request_id from audit.event
         where object_type = 'unit' and action = 'INSERT' order by position desc limit 1`,
      ),
    ).toEqual([{ person_id: personId, membership_id: membershipId, job: null, request_id: id }]);
  });

  it('though it is asked for twice at once, and again', async () => {
    const both = await Promise.all([ask('Spec 1'), ask('Spec 1')]);
    await portal.runJobs();
    const ids = new Set([...both, await ask('Spec 1')]);
    await portal.runJobs();
    expect(ids.size).toBe(1);
    expect(await outcome(both[0])).toEqual(DONE);
  });

  it('when the connection is cut in the middle of the writing', async () => {
    let times = 0;
    work = async (its, { unit }) => {
      times += 1;
      await its.keep(async (ctx) => {
        await ctx.db.sql(
          'insert into unit (id, agency_id, name) values (gen_random_uuid(), app.agency_id(), $1)',
          [unit],
        );
        if (times === 1) await ctx.db.sql('select pg_terminate_backend(pg_backend_pid())');
        return { report: {}, hasWritten: true };
      });
    };
    const id = await ask('Spec 1');
    await portal.runJobs();
    expect(await outcome(id)).toEqual({ is: 'WAITING', units: 0, input: 1 });
    await makeDue();
    await portal.runJobs();
    expect([times, await outcome(id)]).toEqual([2, DONE]);
  });

  it('by another, when whoever was at it died, and though that one was only slow', async () => {
    const { app, source, log } = portal.server;
    const databaseUrl = process.env['DATABASE_JOBS_URL'] ?? '';
    const runDue = () => runDueJobs({ databaseUrl, source, jobs: app.get(Jobs), log });
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let times = 0;
    let begun: () => void = () => undefined;
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    work = async (its, { unit }) => {
      times += 1;
      if (times === 1) {
        begun();
        await held;
      }
      await addUnit(unit)(its);
    };
    const id = await ask('Spec 1');
    const first = runDue();
    await isBegun;
    // The look that was asked for at the beginning comes while it is at work: it is left alone.
    await makeDue();
    await runDue();
    expect(times).toBe(1);
    await sql(`update background_task set touched_at = now() - interval '3 minutes'`);
    await makeDue();
    await runDue();
    expect([times, await outcome(id)]).toEqual([2, DONE]);
    goOn();
    await first;
    expect(await outcome(id)).toEqual(DONE);
  });
});
