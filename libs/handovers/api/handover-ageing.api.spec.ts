import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { handoversGround } from './testing/ground.js';
import {
  act,
  byVoice,
  fields,
  LIST_HANDOVERS,
  LIST_MONTHS,
} from './testing/handover-operations.js';

/** A Friday evening in the pilot. Receipts know the clock on the wall alone: they are set to this one. */
const NOW = new Date('2022-06-10T21:40:00Z');
const HOUR = 3_600_000;
const hence = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

let portal: TestPortal;
let siteId: string;
let agencies: Record<string, string>;
let police: Caller;
let worker: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(handoversGround);
  const { rows } = await portal.owner.query('select key, id from agency');
  agencies = Object.fromEntries(rows.map(({ key, id }) => [key, id]));
  const sites = await portal.owner.query(`select id from site where key = 'lund'`);
  siteId = sites.rows[0].id;
  police = await portal.as('samverkanspolis1@pol-lund', undefined, NOW);
  worker = await portal.as('socialsekreterare1@soc-lund', undefined, NOW);
});
beforeEach(() =>
  portal.owner.query(
    `delete from handover; delete from handover_month; delete from mutation_receipt;
     set role portal_jobs; delete from graphile_worker._private_jobs; reset role`,
  ),
);
afterAll(() => portal.close());

const register = async (more: Record<string, unknown> = {}, who = police) => {
  const answer = await act(who, 'registerHandover', {
    ...fields(NOW, { siteId, otherAgencyId: agencies['SOC-LUND'], ...more }),
  });
  expect(answer.problems).toEqual([]);
  await portal.owner.query('update mutation_receipt set created_at = $1', [NOW]);
  return answer.data?.['registerHandover']?.id ?? '';
};
const one = async <Row>(sql: string, values: unknown[] = []) =>
  (await portal.owner.query(sql, values)).rows as Row[];
const queued = () =>
  one<{ payload: object; key: string; at: Date }>(
    `select payload, key, run_at as at from graphile_worker._private_jobs j
   join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'age handovers'`,
  );

describe('The rows of an organisation', () => {
  /** Which of them it is, in the order in which they lie, and how many transactions wrote them. */
  const laid = async () => {
    const rows = await one<{ id: string; xmin: string }>('select id, xmin::text from handover');
    const order = rows.map(({ id }) => id);
    return { order, writers: new Set(rows.map(({ xmin }) => xmin)).size };
  };

  it('are written anew each hour, all in one transaction and in no order', async () => {
    const made: string[] = [];
    for (let n = 0; n < 12; n += 1) made.push(await register(n % 2 ? byVoice(NOW) : {}));
    expect(await laid()).toEqual({ order: made, writers: 12 });
    const orders: (readonly string[])[] = [];
    for (const hours of [1, 24]) {
      await portal.runJobs(hence(hours));
      const { order, writers } = await laid();
      expect([writers, order.toSorted()]).toEqual([1, made.toSorted()]);
      orders.push(order);
    }
    expect(orders).not.toContainEqual(made);
  });
});

describe('Clock times', () => {
  it.each([
    ['confirmed', byVoice(NOW)],
    ['unconfirmed', {}],
  ])('are gone after a day, %s, in row and receipt', async (_, more) => {
    const id = await register(more);
    await portal.runJobs(hence(22));
    expect(await one('select observed_at is null as gone from handover')).toEqual([
      { gone: false },
    ]);
    await portal.runJobs(hence(24));
    expect(await one('select observed_at, contact_at from handover where id = $1', [id])).toEqual([
      { observed_at: null, contact_at: null },
    ]);
    expect(await one('select from mutation_receipt')).toEqual([]);
  });

  it('take with them of which board a child was told to, once somebody has it', async () => {
    const board = { municipality: '1285', boardFunction: 'ON_CALL' };
    const child = { category: 'CHILD_CONCERN', otherAgencyId: null, ...board };
    const open = await register(child);
    const closed = await register({ ...child, ...byVoice(NOW) });
    const said = async (id: string) => {
      const columns = 'state, municipality, board_function as "boardFunction"';
      return (await one(`select ${columns} from handover where id = $1`, [id]))[0];
    };
    await portal.runJobs(hence(22));
    expect(await said(closed)).toEqual({ state: 'CONFIRMED', ...board });
    await portal.runJobs(hence(24));
    expect(await said(closed)).toEqual({
      ...{ state: 'CONFIRMED', municipality: null, boardFunction: null },
    });
    expect(await said(open)).toEqual({ state: 'REGISTERED', ...board });
    const tomorrow = await portal.as('samverkanspolis1@pol-lund', undefined, hence(25));
    const { data } = await tomorrow.run<{ handovers: { rows: { advice: string[] }[] } }>(
      ...[LIST_HANDOVERS, { input: { siteId, state: 'CONFIRMED' } }],
    );
    expect(data?.handovers.rows.map(({ advice }) => advice)).toEqual([['REPORT_IN_WRITING']]);
    await act(tomorrow, 'confirmHandover', { handoverId: open, confirmedByFunction: 'Socialjour' });
    await portal.runJobs(hence(49));
    expect(await said(open)).toMatchObject({ state: 'CONFIRMED', municipality: null });
  });

  it('are not told after a day, though the job has not come round', async () => {
    await register(byVoice(NOW));
    const tomorrow = await portal.as('samverkanspolis1@pol-lund', undefined, hence(24));
    const { data } = await tomorrow.run(LIST_HANDOVERS, { input: { siteId } });
    expect(data).toMatchObject({
      handovers: { rows: [{ observedAt: null, contactAt: null, minutes: 18 }] },
    });
  });

  it('leave what nobody has confirmed without minutes', async () => {
    const handoverId = await register();
    await portal.runJobs(hence(24));
    const tomorrow = await portal.as('socialsekreterare1@soc-lund', undefined, hence(25));
    const answer = await act(tomorrow, 'confirmHandover', {
      handoverId,
      contactAt: NOW.toISOString(),
    });
    expect(answer.data?.['confirmHandover']).toMatchObject({
      state: 'CONFIRMED',
      minutes: null,
      contactAt: null,
    });
    expect(await one('select contact_at from handover')).toEqual([{ contact_at: null }]);
  });
});

describe('The queue', () => {
  it('names an organisation and a full hour, and nothing else', async () => {
    await register();
    await register(byVoice(NOW));
    const jobs = await queued();
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.payload).toEqual({ agencyId: agencies['POL-LUND'] });
    expect(jobs[0]?.at.getTime()).toBe((Math.floor(NOW.getTime() / HOUR) + 1) * HOUR);
  });

  it('goes on every hour, then every night, until nothing is left to age', async () => {
    await register(byVoice(NOW));
    await portal.runJobs(hence(1));
    expect((await queued())[0]?.at.getTime()).toBeLessThanOrEqual(hence(2).getTime());
    await portal.runJobs(hence(25));
    expect((await queued())[0]?.at.getTime()).toBeGreaterThan(hence(25).getTime());
    await portal.runJobs(hence(17 * 24));
    expect(await queued()).toEqual([]);
  });
});

describe('The date', () => {
  it('is there on the fourteenth day, and gone after it, for both ends', async () => {
    const id = await register(byVoice(NOW));
    await portal.runJobs(hence(13 * 24));
    expect(await one('select from handover')).toHaveLength(1);
    await portal.runJobs(hence(16 * 24));
    expect(await one('select from handover')).toEqual([]);
    const [left] = await one<{ row: { id: string } }>(
      'select to_jsonb(m) as row from handover_month m',
    );
    expect(Object.keys(left?.row ?? {}).sort()).toEqual([
      ...[
        'agency_id',
        'category',
        'id',
        'is_counted',
        'minutes',
        'month',
        'programme_id',
        'site_id',
      ],
    ]);
    expect(left?.row.id).not.toBe(id);
    const { data } = await police.run(LIST_MONTHS, { input: { siteId } });
    expect(data).toMatchObject({
      handoverMonths: { total: 1, rows: [{ category: 'SOCIAL_ON_CALL', minutes: 18 }] },
    });
    expect((await worker.run(LIST_MONTHS, { input: { siteId } })).data).toMatchObject({
      handoverMonths: { total: 0 },
    });
  });

  it('of one that the receiver wrote down is left at the sender, that of a wrong one with who has to ring', async () => {
    const contactAt = NOW.toISOString();
    const told = { end: 'RECEIVER', otherAgencyId: agencies['POL-LUND'], contactAt };
    await register(told, worker);
    await act(worker, 'wrongReceiver', { handoverId: await register() });
    await portal.runJobs(hence(16 * 24));
    expect(await one('select state from handover')).toEqual([{ state: 'WRONG_RECEIVER' }]);
    expect(await one('select agency_id from handover_month')).toEqual([
      { agency_id: agencies['POL-LUND'] },
    ]);
  });

  it('is kept of one that nobody has confirmed', async () => {
    await register();
    await portal.runJobs(hence(40 * 24));
    expect(await one('select from handover')).toHaveLength(1);
  });
});

/** INV-15. */
describe('What joins it to a night', () => {
  it('is no number of a transaction, no id and no order: a month is written anew each time', async () => {
    await register(byVoice(NOW));
    await portal.runJobs(hence(16 * 24));
    const [first] = await one<{ id: string }>('select id from handover_month');
    // Another of the same month, closed a week later.
    await portal.owner.query(
      `insert into handover (agency_id, site_id, is_sender, other_function, assessed_by, category, band, channel, state,
         observed_on, part_of_day, month, minutes, confirmed_by, closed_on, is_counted)
       select agency_id, site_id, true, 'Jouren', 'Jag', category, 'UNKNOWN', 'PHONE', 'CONFIRMED', month, 'NIGHT', month, 5,
         'ORALLY', month, true from handover_month`,
    );
    const { source } = portal.server;
    expect(source.isInitialized).toBe(true);
    const job = portal.caller(
      { kind: 'system', job: 'age handovers', agencyId: agencies['POL-LUND'] ?? '' },
      hence(17 * 24),
    );
    const ctx = job.context('write');
    await ctx.db.sql('select app.age_handovers($1)', [hence(60 * 24)]);
    await ctx.db.transaction.close('commit');
    const kept = await one<{ id: string; xmin: string }>(
      'select id, xmin::text from handover_month',
    );
    expect(kept).toHaveLength(2);
    expect(new Set(kept.map(({ xmin }) => xmin)).size).toBe(1);
    expect(kept.map(({ id }) => id)).not.toContain(first?.id);
  });

  it('is no event of the log, nor what an event kept, nor how many a list had', async () => {
    const events = () =>
      one<{ id: string }>(`select id, action, object_type, object_ids, row_count from audit.event`);
    const before = new Set((await events()).map(({ id }) => id));
    const added = async () => (await events()).filter(({ id }) => !before.has(id));
    await register(byVoice(NOW));
    await act(worker, 'confirmHandover', { handoverId: await register() });
    expect(await added()).toEqual([]);
    await worker.run(LIST_HANDOVERS, { input: { siteId } });
    expect(await added()).toEqual([
      expect.objectContaining({
        action: 'LIST',
        object_type: 'handover',
        object_ids: [],
        row_count: null,
      }),
    ]);
    expect(await one(`select from audit.payload where content like '%SOCIAL_ON_CALL%'`)).toEqual(
      [],
    );
  });

  it('is no notification and no letter', async () => {
    await register();
    const jobs = await one<{ identifier: string }>(
      'select distinct identifier from graphile_worker._private_tasks t join graphile_worker._private_jobs j on j.task_id = t.id',
    );
    expect(jobs.map(({ identifier }) => identifier)).toEqual(['age handovers']);
  });
});
