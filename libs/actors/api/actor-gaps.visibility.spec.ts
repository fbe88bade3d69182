import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { actorsGround } from './testing/ground.js';

/** Functions of social services in Lund, and the routine that is in force there. */
let portal: TestPortal;
let siteId: string;
beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
  siteId = rows[0].id;
});
beforeEach(async () => {
  await portal.owner.query(
    `delete from capacity where contact_function_id in (select id from contact_function where label = 'planterad');
     delete from contact_function where label = 'planterad';
     delete from local_routine_step; delete from local_routine`,
  );
});
afterAll(() => portal.close());

const LEAD = 'projektledare@fa-hbg';
/** Reads no capacity by its own policy, and no direct number of another agency. */
const STRATEGIST = 'sakerhetsstrateg@ks-lund';

const shelter = (classification = 'P1') =>
  portal.owner.query(
    `insert into contact_function (agency_id, label, kind, work_phone, classification, site_ids)
     select a.id, 'planterad', 'SHELTER', '046-35 50 00', $1, array[$2::uuid] from agency a where a.key = 'SOC-LUND'`,
    [classification, siteId],
  );
/** Hours of the function, from and to so many days from today. */
const hours = (from: number, to: number | null) =>
  portal.owner.query(
    `insert into capacity (agency_id, site_id, kind, amount, from_on, to_on, contact_function_id)
     select f.agency_id, $1, 'ON_CALL_HOURS', 40, app.today() + $2::int, app.today() + $3::int, f.id
     from contact_function f where f.label = 'planterad'`,
    [siteId, from, to],
  );
const routine = (inForceIn: number) =>
  portal.owner.query(
    `with r as (
       insert into local_routine (agency_id, site_id, party_ids, state, drafted_at, asked_at, agreed_on, number, in_force_from)
       select a.id, $1, array[a.id], 'AGREED', now(), now(), app.today() - 9, 1, app.today() + $2::int
       from agency a where a.key = 'FA-HBG' returning *)
     insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
       weekdays_only, deadline, if_nobody)
     select r.id, r.agency_id, s.n, 'FIELD_TEAM', 'Teamet', s.part, 'Funktionen', false, 'SAME_NIGHT', ''
     from r, (values (1, 'POLICE'), (2, 'SHELTER'), (3, 'INTERPRETER'), (4, 'SHELTER')) s (n, part)`,
    [siteId, inForceIn],
  );

interface Gap {
  readonly kind: string;
  readonly level: string;
  readonly steps: readonly number[];
}
async function gap(kind: string, who = LEAD): Promise<Gap | undefined> {
  const { data } = await (await portal.as(who)).run<{ actorGaps: Gap[] }>(
    'query G($siteId: ID!) { actorGaps(siteId: $siteId) { kind level steps } }',
    { siteId },
  );
  return data?.actorGaps.find((each) => each.kind === kind);
}
const kinds = async (who: string, site = siteId) => {
  const ctx = (await portal.as(who)).context('read');
  const rows = await ctx.db.sql<{ kind: string }>('select kind from app.functions_there($1)', [
    site,
  ]);
  await ctx.db.transaction.close('rollback');
  return rows.map(({ kind }) => kind);
};

describe('Which kinds of function a town has', () => {
  it.each<[string, string]>([
    ['the network', 'handlaggare@ks-lund'],
    ['the core group in a role without', 'registrator@soc-lund'],
    ['another town', 'socialsekreterare1@soc-hbg'],
  ])('is told to nobody else: %s', async (_, who) => {
    await shelter();
    expect(await kinds(who)).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['there is none', async () => undefined, 'MISSING'],
    ['one answers', () => shelter(), 'ACTIVE'],
    ['one answers by a number that is for the team alone', () => shelter('P2'), 'ACTIVE'],
    ['its hours go on', async () => [await shelter(), await hours(-9, null)], 'ACTIVE'],
    ['its hours end today', async () => [await shelter(), await hours(-9, 0)], 'ACTIVE'],
    ['its hours are over', async () => [await shelter(), await hours(-9, -1)], 'MISSING'],
    ['its hours have not begun', async () => [await shelter(), await hours(1, null)], 'MISSING'],
    [
      'others have taken their place',
      async () => [await shelter(), await hours(-9, -5), await hours(-4, null)],
      'ACTIVE',
    ],
  ])('decides the gap, alike for all who read it: %s', async (_, plant, level) => {
    await plant();
    expect((await gap('SHELTER'))?.level).toBe(level);
    expect((await gap('SHELTER', STRATEGIST))?.level).toBe(level);
  });
});

describe('The routine in force', () => {
  it('says which steps fail where a kind is missing, and of none that is there', async () => {
    await routine(-1);
    expect((await gap('SHELTER'))?.steps).toEqual([2, 4]);
    expect((await gap('SHELTER', STRATEGIST))?.steps).toEqual([2, 4]);
    expect((await gap('POLICE'))?.steps).toEqual([]);
    expect((await gap('UNIVERSITY'))?.steps).toEqual([]);
    await shelter();
    expect((await gap('SHELTER'))?.steps).toEqual([]);
  });

  it('says nothing before it begins', async () => {
    await routine(1);
    expect((await gap('SHELTER'))?.steps).toEqual([]);
  });
});
