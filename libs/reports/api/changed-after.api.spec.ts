import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NEXT_DAY,
  PassBench,
  SOC1,
  ZERO,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { reportsGround } from './testing/ground.js';
import { frozenReport } from './testing/report-stage.js';

const READ = `query R($id: ID!) { progressReport(id: $id) {
  changedAfter { number changedAt agency { key } } frozen { files { kind sha256 } } } }`;

interface Read {
  readonly progressReport: {
    readonly changedAfter: readonly object[];
    readonly frozen: { readonly files: readonly object[] };
  };
}

let portal: TestPortal;
let reportId: string;
let pass: { readonly id: string; readonly number: string };
const frozenAt = new Date('2022-12-01T08:00:00Z');
const later = new Date('2022-12-05T08:00:00Z');

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  const bench = await PassBench.open(portal);
  const { id: passId, number } = await bench.returned();
  pass = { id: passId, number: number ?? '' };
  const { ownReport } = (await bench.read(SOC1, passId, NEXT_DAY)).pass;
  const hours = ownReport?.hours.map(({ memberId, hours: own }) => ({ memberId, hours: own }));
  const counted = { passId, hours, tally: { ...ZERO, contacts: 6 } };
  await bench.done(SOC1, 'saveFieldReport', counted, NEXT_DAY);
  await bench.done(SOC1, 'lockFieldReport', { passId, expectedVersion: 1 }, NEXT_DAY);
  reportId = await frozenReport(portal, frozenAt);
});
afterAll(async () => {
  await portal.owner.query('truncate closing_sum, closing_state');
  await portal.close();
});

async function read(email: string): Promise<Read['progressReport']> {
  const caller = await portal.as(email, undefined, later);
  const { data, problems } = await caller.run<Read>(READ, { id: reportId });
  expect(problems).toEqual([]);
  return (data as Read).progressReport;
}

describe('what changes after the figures of a report were frozen', () => {
  it('is nothing while nothing was corrected: what was locked before is in it', async () => {
    expect((await read('projektledare@fa-hbg')).changedAfter).toEqual([]);
  });

  it('is listed with whose, which and when, never what; the files stay', async () => {
    const before = await read('projektledare@fa-hbg');
    const bench = await PassBench.open(portal);
    const correction = { hours: [], tally: { ...ZERO, contacts: 7 }, reason: 'MISCOUNTED' };
    await bench.done(
      SOC1,
      'correctFieldReport',
      { passId: pass.id, expectedVersion: 2, ...correction },
      later,
    );
    const after = await read('projektledare@fa-hbg');
    expect(after.changedAfter).toEqual([
      { number: pass.number, changedAt: later.toISOString(), agency: { key: 'SOC-LUND' } },
    ]);
    expect(after.frozen).toEqual(before.frozen);
  });

  it('answers no visitor and no job', async () => {
    const ask = async (caller: Caller) => {
      const ctx = caller.context();
      const rows = await ctx.db.sql(
        `select * from app.reports_changed_since($1, '2022-04-01', '2022-06-30', null, $2)`,
        [programmeId, frozenAt],
      );
      await ctx.db.transaction.close('commit');
      return rows;
    };
    const { rows } = await portal.owner.query(
      `select p.id, a.id as agency from programme p, agency a where p.key = '2022' and a.key = 'FA-HBG'`,
    );
    const programmeId = rows[0].id;
    expect(await ask(portal.visitor())).toEqual([]);
    expect(
      await ask(portal.caller({ kind: 'system', job: 'report', agencyId: rows[0].agency })),
    ).toEqual([]);
    expect(await ask(await portal.as('projektledare@fa-hbg', undefined, later))).toHaveLength(1);
  });

  it('is for the lead alone', async () => {
    expect((await read('enhetschef@soc-lund')).changedAfter).toEqual([]);
  });
});
