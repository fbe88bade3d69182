import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { actorStateOn, PILOT_ACTORS } from '../rules/demo/pilot-actors.js';
import { actorsGround } from './testing/ground.js';

/** The fourteen of the pilot as rows, an agency of the core group that is active, and one of another town. */
let portal: TestPortal;
let programmeId: string;
let lund: string;
beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  const { rows } = await portal.owner.query(
    `select p.id as programme, s.id as lund from programme p, site s where p.key = '2022' and s.key = 'lund'`,
  );
  [programmeId, lund] = [rows[0].programme, rows[0].lund];
  const changes = PILOT_ACTORS.flatMap(({ name, states }) =>
    states.map(({ state, on }) => ({ name, state, on, ring: 'NETWORK', site: 'lund' })),
  );
  const active = { state: 'ACTIVE', on: '2022-04-01' };
  const more = [
    { ...active, name: 'Polisen', ring: 'CORE', site: 'lund' },
    { ...active, name: 'Annan ort', ring: 'NETWORK', site: 'malmo' },
  ];
  await portal.owner.query(
    `delete from programme_site where site_id = (select id from site where key = 'malmo')`,
  );
  await portal.owner.query(
    `with given as (select * from jsonb_to_recordset($1) as g(name text, state text, "on" date, ring text, site text)),
     actors as (
      insert into actor (agency_id, site_id, name, kind, sector, ring)
        select distinct a.id, s.id, g.name, 'OTHER', 'OTHER', g.ring from given g
        join site s on s.key = g.site join agency a on a.key = 'FA-HBG' returning *)
     insert into actor_change (actor_id, agency_id, state, state_on, at, function_title)
       select a.id, a.agency_id, g.state, g.on, now(), 'Projektledare' from given g join actors a using (name)`,
    [JSON.stringify([...changes, ...more])],
  );
});
afterAll(() => portal.close());

const activeOn = async (who: string | Caller, day: string, part = 'SITE') => {
  const ctx = (typeof who === 'string' ? await portal.as(who) : who).context();
  const rows = await ctx.db.sql<{ part: string | null; active: number }>(
    `select part, active from statistics.actors($1, '2022-04-01', $2, $3)`,
    [programmeId, day, part],
  );
  await ctx.db.transaction.close('commit');
  return rows;
};

describe('How many actors are active', () => {
  it.each([
    ['2022-04-01', 0],
    ['2022-05-31', 1],
    ['2022-08-29', 5],
    ['2022-09-30', 9],
  ])('on %s: %i, without the core group and other towns (K07)', async (day, active) => {
    const expected = PILOT_ACTORS.filter((actor) => actorStateOn(actor, day) === 'ACTIVE').length;
    expect(expected).toBe(active);
    const rows = await activeOn('projektledare@fa-hbg', day);
    expect(rows).toEqual(active > 0 ? [{ part: lund, active }] : []);
  });

  it('is told no visitor and no job', async () => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'FA-HBG'`);
    const job = portal.caller({ kind: 'system', job: 'report', agencyId: rows[0].id });
    expect(await activeOn(portal.visitor(), '2022-09-30')).toEqual([]);
    expect(await activeOn(job, '2022-09-30')).toEqual([]);
  });

  it('is told to whoever takes part in the programme, and to nobody else', async () => {
    expect(await activeOn('handlaggare@ks-lund', '2022-09-30', 'ALL')).toEqual([
      { part: null, active: 9 },
    ]);
    await portal.owner.query(
      `delete from programme_site where programme_id = $1 and site_id = $2`,
      [programmeId, lund],
    );
    expect(await activeOn('handlaggare@ks-lund', '2022-09-30')).toEqual([]);
    await portal.owner.query(`insert into programme_site (programme_id, site_id) values ($1, $2)`, [
      programmeId,
      lund,
    ]);
  });
});
