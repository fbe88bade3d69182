import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { FA1, NEXT_DAY, PassBench, SOC1, ZERO } from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

/** Somebody who writes past every service, seen by the database alone. */
async function writes(key: string, sql: string, values: readonly unknown[]): Promise<string> {
  const ctx = (await portal.as(key, undefined, NEXT_DAY)).context('write');
  try {
    await ctx.db.sql(sql, values);
    await ctx.db.transaction.close('commit');
    return 'written';
  } catch {
    await ctx.db.transaction.close('rollback');
    return 'refused';
  }
}

const COUNTED = `attempts_without_contact, contacts, support_conversations, accepted, declined,
  cards_to_target_group, cards_to_staff, interpreter_used, premises_visited, adverts_reviewed`;
const REPORT = `insert into field_report (activity_id, agency_id, ${COUNTED})
  values ($1, app.agency_id(), 0, 3, 2, 1, 0, 0, 0, 0, 0, 0)`;
const BREAKDOWN = `insert into field_report_breakdown (report_id, agency_id, dimension, value, n)
  select r.id, r.agency_id, 'SEX', 'WOMAN', 1 from field_report r
  where r.activity_id = $1 and r.agency_id = app.agency_id()`;

describe('one counter for each pass (INV-28), whoever writes', () => {
  it('another agency’s report holds no figures', async () => {
    const { id } = await bench.returned();
    expect(await writes(FA1, REPORT, [id])).toBe('refused');
    expect(await writes(SOC1, REPORT, [id])).toBe('written');
  });

  it('nor a breakdown of figures', async () => {
    const { id } = await bench.returned();
    const empty = 'insert into field_report (activity_id, agency_id) values ($1, app.agency_id())';
    for (const key of [SOC1, FA1]) expect(await writes(key, empty, [id])).toBe('written');
    expect(await writes(FA1, BREAKDOWN, [id])).toBe('refused');
    expect(await writes(SOC1, BREAKDOWN, [id])).toBe('written');
  });

  it('nothing is counted before the start, when somebody else may still be chosen to count', async () => {
    const { id } = await bench.ready();
    expect(await writes(SOC1, REPORT, [id])).toBe('refused');
  });

  it('who counts is fixed when the pass has begun', async () => {
    const { id } = await bench.started();
    const change = `update field_operation set counting_agency_id = (
      select id from agency where key = 'FA-HBG') where activity_id = $1`;
    expect(await writes(SOC1, change, [id])).toBe('refused');
  });

  it('two reports with figures are one too many, also for the owner of the tables', async () => {
    const { id } = await bench.returned();
    await bench.done(SOC1, 'saveFieldReport', { passId: id, hours: [], tally: ZERO }, NEXT_DAY);
    await portal.owner.query('alter table field_report disable trigger guard_report');
    try {
      const second = portal.owner.query(
        `insert into field_report (activity_id, agency_id, ${COUNTED})
         values ($1, $2, 0, 3, 2, 1, 0, 0, 0, 0, 0, 0)`,
        [id, bench.agency('FA-HBG')],
      );
      await expect(second).rejects.toThrow(/field_report_one_counter/);
    } finally {
      await portal.owner.query('alter table field_report enable trigger guard_report');
    }
  });
});
