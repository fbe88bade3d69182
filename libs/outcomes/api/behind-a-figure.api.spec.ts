import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { cellsOf, FiguresStage } from './testing/figures-stage.js';

/** From a figure to the records it is made of: one's own, and who has the others. */
let stage: FiguresStage;
let portal: TestPortal;
let lead: Caller;

beforeAll(async () => {
  stage = await FiguresStage.open();
  ({ portal, lead } = stage);
});
afterAll(() => stage.close());

describe('behind a figure', () => {
  it('are the own reports, and the names of those who have the others', async () => {
    const worker = await portal.as('socialsekreterare1@soc-lund');
    const own = await stage.kpi(worker, 'K12');
    expect(own.records.map(({ number, value }) => `${number} ${value}`)).toEqual([
      'FP-2022-002 9',
      'FP-2022-003 7',
      'FP-2022-005 11',
      'FP-2022-006 7',
      'FP-2022-007 8',
    ]);
    // One report of one pass: that it is one is not told.
    expect(own.elsewhere).toEqual([
      { agency: { shortName: 'Socialtjänsten Helsingborg' }, records: null },
    ]);
    expect(own.caveat).toBe(true);
    const { rows } = await portal.owner.query(
      `select object_type, row_count from audit.event where action = 'LIST' order by position desc limit 1`,
    );
    expect(rows).toEqual([{ object_type: 'field_report', row_count: 5 }]);
  });

  it('are none of others for the project leader, and every seminar', async () => {
    const contacts = await stage.kpi(lead, 'K12');
    expect(contacts.records).toEqual([]);
    expect(contacts.elsewhere).toEqual([
      { agency: { shortName: 'Socialtjänsten Helsingborg' }, records: null },
      // Of persons, as of the closing, and never how many.
      { agency: { shortName: 'Socialtjänsten Lund' }, records: null },
    ]);
    const seminars = await stage.kpi(lead, 'K01');
    expect(seminars.records).toHaveLength(4);
    expect(seminars.elsewhere).toEqual([]);
    expect(cellsOf(seminars, 'month')).toEqual(['29', '20', '17', '0', '36', '0']);
  });

  it('are agreements for their parties, and for nobody else; an undertaking is none', async () => {
    await portal.owner.query(
      `insert into agreement (agency_id, site_id, programme_id, kind, title, purposes, extent, party_ids, valid_from,
         valid_to, reference_title, state, signed_on)
       select g.id, s.id, p.id, k, k, '{DETECT}', 'TOWN', array[g.id], '2022-04-21', '2022-12-31', 'Dokumentet',
         'SIGNED', '2022-04-21'
       from agency g, site s, programme p, unnest(array['COOPERATION_AGREEMENT', 'CONFIDENTIALITY_UNDERTAKING']) k
       where g.key = 'SOC-LUND' and s.key = 'lund' and p.key = '2022'`,
    );
    const party = await stage.kpi(await portal.as('socialsekreterare1@soc-lund'), 'K08');
    expect(party.records).toMatchObject([{ number: null, value: null }]);
    const other = await stage.kpi(await portal.as('samverkanspolis1@pol-lund'), 'K08');
    expect(other).toMatchObject({ records: [], elsewhere: [] });
  });

  it.each(['K01', 'K04', 'K05', 'K07', 'K08', 'K09', 'K10', 'K11', 'K14', 'K18A', 'K19', 'K21'])(
    '%s costs at most twelve statements',
    async (code) => {
      expect((await stage.kpi(lead, code)).statements).toBeLessThanOrEqual(12);
    },
  );

  it('a figure without records has a meaning and no number', async () => {
    const index = await stage.kpi(lead, 'K23');
    expect(index).toMatchObject({ figure: null, tables: [], records: [], goals: [] });
    expect(index.definition).toMatchObject({
      version: 1,
      validFrom: '2022-01-01',
      validTo: null,
      step: 'MEDIUM_TERM',
      wanted: 'MORE',
      breakdowns: ['site'],
    });
    for (const said of ['formula', 'doesNotSay'])
      expect(index.definition[said]).toHaveProperty('sv');
  });
});
