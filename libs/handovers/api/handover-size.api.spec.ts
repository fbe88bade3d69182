import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { HANDOVER_PAGE } from './handover-pages.js';
import { FridayEvening, type HandoverList } from './testing/friday-evening.js';
import { LIST_HANDOVERS } from './testing/handover-operations.js';

/** A town with 5,000 beside others: 4,900 between police and social services, 100 between police and the Salvation Army. */
let evening: FridayEvening;
let portal: TestPortal;
let worker: Caller;
let army: Caller;
let few: Awaited<ReturnType<typeof page>>;
beforeAll(async () => {
  evening = await FridayEvening.open();
  ({ portal, worker, army } = evening);
  const plant = (other: string, n: number) =>
    portal.owner.query(
      `insert into handover (agency_id, site_id, is_sender, other_agency_id, other_function, assessed_by, category, band,
         channel, state, observed_on, part_of_day, month, is_counted)
       select $2, $1, true, $3, 'Funktionen', 'Funktionen', 'NGO_SUPPORT', 'UNKNOWN', 'PHONE', 'REGISTERED',
         date '2022-05-20' - n % 50, 'NIGHT', '2022-05-01', true from generate_series(1, $4::integer) n`,
      [evening.id('lund'), evening.id('POL-LUND'), evening.id(other), n],
    );
  await plant('SOC-LUND', 60);
  few = await page(worker);
  await plant('SOC-LUND', 4840);
  await plant('FA-HBG', 100);
  // Beside those of other towns, among organisations that this one has nothing to do with.
  await portal.owner.query(
    `insert into handover (agency_id, site_id, is_sender, other_function, assessed_by, category, band, channel, state,
       observed_on, part_of_day, month, is_counted)
     select a.id, s.id, true, 'Funktionen', 'Funktionen', 'NGO_SUPPORT', 'UNKNOWN', 'PHONE', 'REGISTERED',
       date '2022-05-20' - n % 50, 'NIGHT', '2022-05-01', true
     from generate_series(1, 1000) n, agency a join site s on s.key <> 'lund'
     where a.key not in ('SOC-LUND', 'FA-HBG', 'POL-LUND')`,
  );
  await portal.owner.query('analyze handover');
});
afterAll(() => portal.close());

const page = (who: Caller) =>
  who.run<HandoverList>(LIST_HANDOVERS, { input: { siteId: evening.id('lund'), first: 50 } });
const bytes = (answer: { data?: unknown }) => JSON.stringify(answer.data).length;

describe('A page of 5,000 handovers', () => {
  it('asks as much and weighs as much as one of sixty, and counts to 500', async () => {
    const many = await page(worker);
    expect(many.data?.handovers).toMatchObject({ total: 500, rows: { length: 50 } });
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(12);
    expect(Math.abs(bytes(many) - bytes(few))).toBeLessThan(200);
    expect(bytes(many)).toBeLessThan(40_000);
  });

  it('is found by the two ends, without a look at those of others', async () => {
    expect((await page(army)).data?.handovers).toMatchObject({ total: 100 });
    const ctx = army.context();
    const values = [evening.id('lund'), null, null, 51];
    const plan = await ctx.db.sql<{ 'QUERY PLAN': string }>(`explain ${HANDOVER_PAGE}`, values);
    await ctx.db.transaction.close('rollback');
    const said = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(said).toContain('handover_by_agency');
    expect(said).toContain('handover_by_other');
    expect(said).not.toMatch(/Seq Scan on handover\b/);
  });
});
