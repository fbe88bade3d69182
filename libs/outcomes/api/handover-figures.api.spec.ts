import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PILOT_HANDOVERS } from '@stad/handovers/rules/demo/pilot-handovers.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { closeDays } from './testing/close-days.js';
import { outcomesGround } from './testing/ground.js';
import { publishedAs, READ_FIGURE, type ReadFigure } from './testing/published-as.js';

const READ = `query R($code: Code!, $programmeId: ID!) { kpi(code: $code, programmeId: $programmeId) {
  figure { ...Read entered { document } asOf } elsewhere { agency { key } records } } } ${READ_FIGURE}`;

interface Read {
  readonly kpi: {
    readonly figure:
      | (ReadFigure & { readonly asOf: string | null; readonly entered: object[] })
      | null;
    readonly elsewhere: readonly { agency: { key: string }; records: number | null }[];
  };
}

/** The thirteen of the pilot; the closing day is the last. */
let portal: TestPortal;
let programmeId: string;
let lead: Caller;
let police: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(outcomesGround);
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  const now = new Date('2022-10-03T08:00:00Z');
  lead = await portal.as('projektledare@fa-hbg', undefined, now);
  police = await portal.as('samverkanspolis1@pol-lund', undefined, now);
  await portal.owner.query(
    `insert into handover_month (agency_id, site_id, programme_id, month, category, minutes, is_counted)
     select a.id, s.id, $1, h.month, h.category, h.minutes, true
     from jsonb_to_recordset($2) as h("from" text, month date, category text, minutes integer)
     join agency a on a.key = h."from" join site s on s.key = 'lund'`,
    [programmeId, JSON.stringify(PILOT_HANDOVERS)],
  );
  // Not to be counted: asked for advice, and one that went to the wrong receiver.
  await portal.owner.query(
    `insert into handover_month (agency_id, site_id, programme_id, month, category, minutes, is_counted)
     select agency_id, site_id, programme_id, month, 'CONSULTATION', 400, false from handover_month limit 2`,
  );
});
afterAll(async () => {
  await portal.owner.query(
    'truncate handover, handover_link, handover_month, handover_sum, handover_median, closing_sum, closing_state',
  );
  await portal.close();
});

const read = async (code: string, who = lead) => {
  const { data, problems } = await who.run<Read>(READ, { code, programmeId });
  expect(problems).toEqual([]);
  return data?.kpi as Read['kpi'];
};
const told = async (code: string, who = lead) =>
  publishedAs((await read(code, who)).figure as ReadFigure);
const TOLD = {
  K15: '13; Frälsningsarmén 6; övriga mottagare tillsammans 7',
  K16: '18 minuter',
  K17: 'färre än 5',
};
const all = async () => ({
  K15: await told('K15'),
  K16: await told('K16'),
  K17: await told('K17'),
});

describe('K15–K17, of handovers', () => {
  it('are not told before the last closing day', async () => {
    for (const code of ['K15', 'K16', 'K17']) {
      expect((await read(code)).figure?.value).toMatchObject({
        label: 'notShown',
        reason: 'notClosed',
      });
    }
  });

  it('come out protected, as of that day (INV-15)', async () => {
    await closeDays(portal, lead, programmeId);
    expect(await all()).toEqual(TOLD);
    expect((await read('K15')).figure).toMatchObject({ asOf: '2022-09-30', entered: [] });
    expect(await told('K15', police)).toBe(TOLD.K15);
  });

  it('say whose the records are, and no number', async () => {
    for (const code of ['K15', 'K16']) {
      const { elsewhere } = await read(code);
      expect(elsewhere).toEqual([
        { agency: { key: 'SOC-LUND' }, records: null },
        { agency: { key: 'POL-LUND' }, records: null },
      ]);
    }
  });

  it('are of no town and of no shorter time', async () => {
    const ctx = lead.context();
    const rows = await ctx.db.sql<{ part: string }>(
      `select part from statistics.handover_amounts($1, '2022-04-01', '2022-09-30', 'VALUE')`,
      [programmeId],
    );
    await ctx.db.transaction.close('commit');
    expect(rows.every(({ part }) => part.startsWith('/'))).toBe(true);
    const figures = await lead.run<{ progress: { figures: { definition: { code: string } }[] } }>(
      `query P($programmeId: ID!, $siteId: ID) { progress(programmeId: $programmeId, siteId: $siteId) {
         figures { definition { code } } } }`,
      {
        programmeId,
        siteId: (await portal.owner.query(`select id from site where key = 'lund'`)).rows[0].id,
      },
    );
    const codes = figures.data?.progress.figures.map(({ definition }) => definition.code) ?? [];
    expect(codes.filter((code) => /^K1[567]$/.test(code))).toEqual([]);
  });

  it('are told to nobody who takes no part', async () => {
    const stranger = portal.visitor().context();
    const rows = await stranger.db.sql(
      `select * from statistics.handover_amounts($1, '2022-04-01', '2022-09-30', 'VALUE')`,
      [programmeId],
    );
    await stranger.db.transaction.close('commit');
    expect(rows).toEqual([]);
  });

  it('do not change with what was entered by hand before there were records', async () => {
    await portal.owner.query(
      `with m as (select m.id, m.agency_id from membership m where m.work_email like 'socialsekreterare1@soc-lund%'),
         f as (insert into entered_figure (agency_id, programme_id, figure_code, definition_version, period_from, period_to,
             source_document, source_on, source_function, entered_by, entered_function, entered_at, state, decided_by, decided_function, decided_at)
           select agency_id, $1, 'K15', 1, '2022-04-01', '2022-09-30', 'Kvittenser', '2022-09-30', 'Enhetschef', id, 'Enhetschef',
             '2022-09-29', 'APPROVED', (select d.id from membership d where d.work_email like 'enhetschef@soc-lund%'), 'Enhetschef', '2022-09-30' from m returning id, agency_id)
       insert into entered_amount (figure_id, agency_id, part, value) select id, agency_id, 'CHILD_CONCERN', 40 from f`,
      [programmeId],
    );
    expect(await all()).toEqual(TOLD);
    expect((await read('K15')).figure?.entered).toEqual([]);
    await portal.owner.query('truncate entered_amount, entered_figure');
  });

  it('stay when the records are disposed of, and only sums and the median are left', async () => {
    await portal.owner.query(
      `insert into handover_sum (agency_id, programme_id, site_id, month, category, n)
         select agency_id, programme_id, site_id, month, category, count(*) from handover_month where is_counted
         group by 1, 2, 3, 4, 5`,
    );
    await portal.owner.query(
      `insert into handover_median select programme_id, percentile_cont(0.5) within group (order by minutes), count(*)
         from handover_month where is_counted group by 1`,
    );
    await portal.owner.query('delete from handover_month');
    expect(await all()).toEqual(TOLD);
  });

  it('have no time below five', async () => {
    await portal.owner.query('delete from handover_median');
    expect((await read('K16')).figure).toBeNull();
  });
});
