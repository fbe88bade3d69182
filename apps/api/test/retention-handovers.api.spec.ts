import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PILOT_HANDOVERS } from '@stad/handovers/rules/demo/pilot-handovers.js';
import { closeDays } from '@stad/outcomes/api/testing/close-days.js';
import { DisposalBench } from './disposal-bench.js';
import { TestPortal, wholeGround } from './portal.js';

/** The thirteen of the pilot, which ended on 30 September 2022, and one that nobody confirmed. */
const RULE = 'HANDOVERS';
const FIGURE = 'shown label n reason measure decimals';
const PROGRESS = `query P($programmeId: ID!) { progress(programmeId: $programmeId) {
  figures { definition { code } value { ${FIGURE} } parts { key figure { ${FIGURE} } } } } }`;

let portal: TestPortal;
let programmeId: string;
let before: string;
const on = (day: string, agency = 'soc-lund', manager = 'enhetschef') =>
  new DisposalBench(portal, new Date(`${day}T09:00:00Z`), agency, manager);

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  await portal.owner.query(
    `insert into handover_month (agency_id, site_id, programme_id, month, category, minutes, is_counted)
     select a.id, s.id, $1, h.month, h.category, h.minutes, true
     from jsonb_to_recordset($2) as h("from" text, month date, category text, minutes integer)
     join agency a on a.key = h."from" join site s on s.key = 'lund'`,
    [programmeId, JSON.stringify(PILOT_HANDOVERS)],
  );
  await portal.owner.query(
    `insert into handover (agency_id, site_id, programme_id, is_sender, other_function, assessed_by, category, band, channel,
       state, observed_on, part_of_day, month, is_counted)
     select a.id, s.id, $1, true, 'Stödlinjen', 'Socialsekreterare 1', 'NGO_SUPPORT', 'UNKNOWN', 'PHONE', 'REGISTERED',
       '2022-09-20', 'NIGHT', '2022-09-01', true from agency a, site s where a.key = 'SOC-LUND' and s.key = 'lund'`,
    [programmeId],
  );
  await closeDays(portal, await portal.as('projektledare@fa-hbg'), programmeId);
  before = await told();
});
afterAll(async () => {
  await portal.owner.query(
    `delete from disposal; delete from disposal_hold;
     truncate handover, handover_link, handover_month, handover_sum, handover_median, closing_sum, closing_state`,
  );
  await portal.close();
});

/** K15 to K17 as the project lead reads them. */
async function told(): Promise<string> {
  const lead = await portal.as('projektledare@fa-hbg', undefined, new Date('2026-11-26T09:00:00Z'));
  const { data, problems } = await lead.run<{
    progress: { figures: { definition: { code: string } }[] };
  }>(PROGRESS, { programmeId });
  expect(problems).toEqual([]);
  const figures = data?.progress.figures.filter(({ definition }) =>
    /^K1[567]$/.test(definition.code),
  );
  expect(figures).toHaveLength(3);
  return JSON.stringify(figures, null, 1);
}
const count = async (table: string) =>
  (await portal.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;

describe('what is left of handovers', () => {
  it('stays for twelve months after the programme, however early its month was', async () => {
    expect((await on('2023-09-30').ruleOf(RULE)).due).toEqual([]);
    expect((await on('2023-10-01').ruleOf(RULE)).due).toEqual([
      { table: 'handover', rows: 1 },
      { table: 'handover_month', rows: 8 },
    ]);
  });

  it('goes with the records of its own agency, and the figures stay as they were told', async () => {
    const done = await on('2023-10-01').disposed(RULE);
    expect(done).toMatchObject({ state: 'DONE', disposedRows: 9 });
    expect([await count('handover'), await count('handover_month')]).toEqual([0, 5]);
    expect(await told()).toBe(before);
    const { rows } = await portal.owner.query('select minutes, n from handover_median');
    expect(rows).toEqual([{ minutes: 18, n: 13 }]);
  });

  it('leaves sums without a day, a minute or an id when the others’ have gone, too', async () => {
    await on('2023-10-01', 'pol-lund', 'polisledning').disposed(RULE);
    expect(await count('handover_month')).toBe(2);
    expect(await told()).toBe(before);
    const { rows } = await portal.owner.query(
      'select to_jsonb(s) as row from handover_sum s limit 1',
    );
    expect(Object.keys(rows[0].row).sort()).toEqual([
      ...['agency_id', 'category', 'month', 'n', 'programme_id', 'site_id'],
    ]);
  });
});
