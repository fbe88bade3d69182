import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { agreementsGround } from './testing/ground.js';

/** One of the pilot that holds, and of each that must not count, one. */
let portal: TestPortal;
let programmeId: string;
let lund: string;
beforeAll(async () => {
  portal = await TestPortal.open(agreementsGround);
  const { rows } = await portal.owner.query(
    `select p.id as programme, s.id as lund from programme p, site s where p.key = '2022' and s.key = 'lund'`,
  );
  [programmeId, lund] = [rows[0].programme, rows[0].lund];
  await portal.owner.query(
    `delete from programme_site where site_id = (select id from site where key = 'malmo')`,
  );
  const one = {
    ...{ kind: 'COOPERATION_AGREEMENT', purposes: ['DETECT'], extent: 'TOWN', site: 'lund' },
    ...{ programme: '2022', from: '2022-04-21', to: '2022-12-31', state: 'SIGNED' },
    ...{ signed: '2022-04-21', ended: null as string | null },
  };
  await portal.owner.query(
    `insert into agreement (agency_id, site_id, programme_id, kind, title, purposes, extent, party_ids, valid_from,
        valid_to, state, signed_on, ended_on, ended_reason, ended_by)
      select a.id, s.id, p.id, g.kind, 'En överenskommelse', g.purposes, g.extent, array[a.id], g."from", g."to",
        g.state, g.signed, g.ended, case when g.ended is not null then 'REPLACED' end,
        case when g.ended is not null then a.id end
      from jsonb_to_recordset($1) as g(kind text, purposes text[], extent text, site text, programme text, "from" date,
        "to" date, state text, signed date, ended date)
      join agency a on a.key = 'SOC-LUND' join site s on s.key = g.site left join programme p on p.key = g.programme`,
    [
      JSON.stringify([
        one,
        { ...one, kind: 'CONFIDENTIALITY_UNDERTAKING' },
        { ...one, purposes: [] },
        { ...one, extent: null },
        { ...one, state: 'REVIEW', signed: null },
        { ...one, programme: null },
        { ...one, site: 'malmo' },
        { ...one, ended: '2022-05-31' },
        { ...one, signed: '2022-08-01', from: '2022-05-01' },
      ]),
    ],
  );
});
afterAll(() => portal.close());

const inForceOn = async (who: string | Caller, day: string, part = 'SITE') => {
  const ctx = (typeof who === 'string' ? await portal.as(who) : who).context();
  const rows = await ctx.db.sql<{ part: string | null; in_force: number }>(
    `select part, in_force from statistics.agreements($1, '2022-04-01', $2, $3)`,
    [programmeId, day, part],
  );
  await ctx.db.transaction.close('commit');
  return rows;
};

describe('How many agreements hold, by the agreement statistics', () => {
  it.each([
    ['2022-04-20', 0],
    ['2022-04-21', 2],
    ['2022-05-31', 2],
    ['2022-06-01', 1],
    ['2022-07-31', 1],
    ['2022-09-30', 2],
    ['2022-12-31', 2],
    ['2023-01-01', 0],
  ])(
    'on %s: %i, with purpose and area, from the day it was signed to its last (K08)',
    async (day, n) => {
      const rows = await inForceOn('projektledare@fa-hbg', day);
      expect(rows).toEqual(n > 0 ? [{ part: lund, in_force: n }] : []);
    },
  );

  it('is told no visitor and no job', async () => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'FA-HBG'`);
    const job = portal.caller({ kind: 'system', job: 'report', agencyId: rows[0].id });
    expect(await inForceOn(portal.visitor(), '2022-09-30')).toEqual([]);
    expect(await inForceOn(job, '2022-09-30')).toEqual([]);
  });

  it('is told to whoever takes part in the programme, and to nobody else', async () => {
    expect(await inForceOn('handlaggare@ks-lund', '2022-09-30', 'ALL')).toEqual([
      { part: null, in_force: 2 },
    ]);
    await portal.owner.query(
      `delete from programme_site where programme_id = $1 and site_id = $2`,
      [programmeId, lund],
    );
    expect(await inForceOn('handlaggare@ks-lund', '2022-09-30')).toEqual([]);
  });
});
