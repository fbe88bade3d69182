import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { seminarsGround } from '../testing/ground.js';

/** Two seminars of social services in Lund, a draft and a confirmed one, each with an open round and words. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  await portal.owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select m.agency_id, s.id, p.id, 'SEMINAR', l, 'CONFIRMED', '2022-04-28 11:00Z', '2022-04-28 14:00Z',
         'P1', l, m.id
       from membership m, site s, programme p, unnest(array['DRAFT', 'FINALISED']) l
       where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
       returning *),
     s as (
       insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
       select id, agency_id, 'KNOWLEDGE', 'CONFIRMED', 'syfte', 40 from a returning *),
     r as (
       insert into seminar_round (activity_id, agency_id, kind, asks_more, sums)
       select activity_id, agency_id, 'AFTER', true, array_fill(0, array[10]) from s returning *),
     b as (
       insert into seminar_round_box (id, agency_id, sealed, key_id)
       select id, agency_id, sha256('box'), 'k-1' from r)
     insert into seminar_quote (round_id, activity_id, agency_id, text, state)
     select id, activity_id, agency_id, 'ord', q from r, unnest(array['WAITING', 'SHOWN']) q`,
  );
});
afterAll(() => portal.close());

const OWNER = 'socialsekreterare2@soc-lund';
const NO_PLANNER = 'registrator@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';

async function systemOf(key: string): Promise<Caller> {
  const { rows } = await portal.owner.query('select id from agency where key = $1', [key]);
  return portal.caller({ kind: 'system', job: 'test', agencyId: rows[0].id });
}

const ROUND = `insert into seminar_round (id, activity_id, agency_id, kind, asks_more, sums)
  select gen_random_uuid(), activity_id, app.agency_id(), 'BEFORE', false, array_fill(0, array[10])
  from seminar s join activity a on a.id = s.activity_id where a.lifecycle = 'FINALISED'`;
const BOX = `insert into seminar_round_box (id, agency_id, sealed, key_id)
  values (gen_random_uuid(), gen_random_uuid(), sha256('box'), 'k-1')`;
const QUOTE = `insert into seminar_quote (id, round_id, activity_id, agency_id, text, state)
  select gen_random_uuid(), r.id, r.activity_id, app.agency_id(), 'ord', 'WAITING'
  from seminar_round r join activity a on a.id = r.activity_id where a.lifecycle = 'FINALISED'`;

describe('the rounds of a seminar, policy by policy', () => {
  it.each<[string, string, number]>([
    ['seminar_round read, a planner of the organiser', OWNER, 2],
    ['seminar_round read, another role of it, of what is final', NO_PLANNER, 1],
    ['seminar_round read, who sees the seminar', POLICE, 1],
    ['seminar_round read, the network of the site', NETWORK, 1],
    ['seminar_round read, another site', ELSEWHERE, 0],
    ['seminar_round_box read, a planner of the organiser', OWNER, 2],
    ['seminar_round_box read, another role of it', NO_PLANNER, 0],
    ['seminar_round_box read, who sees the seminar', POLICE, 0],
    ['seminar_quote read, a planner of the organiser', OWNER, 4],
    ['seminar_quote read, another role of it: what is shown of what is final', NO_PLANNER, 1],
    ['seminar_quote read, who sees the seminar: what is shown', POLICE, 1],
    ['seminar_quote read, the network of the site: what is shown', NETWORK, 1],
    ['seminar_quote read, another site', ELSEWHERE, 0],
  ])('%s: %s %d', async (policy, key, expected) => {
    const table = policy.split(' ')[0];
    expect(await attempt(await portal.as(key), `select from ${table}`)).toBe(expected);
  });

  it('a visitor sees nothing, the system of the organiser all', async () => {
    for (const [table, all] of [
      ['seminar_round', 2],
      ['seminar_round_box', 2],
      ['seminar_quote', 4],
    ] as const) {
      expect(await attempt(portal.visitor(), `select from ${table}`)).toBe(0);
      expect(await attempt(await systemOf('SOC-LUND'), `select from ${table}`)).toBe(all);
    }
  });

  it('seminar_round add, change: planners and the system of the organiser; remove: nobody', async () => {
    const close = 'update seminar_round set is_open = false';
    for (const caller of [await portal.as(OWNER), await systemOf('SOC-LUND')]) {
      expect(await attempt(caller, ROUND)).toBe(1);
      expect(await attempt(caller, close)).toBe(2);
      expect(await attempt(caller, 'delete from seminar_round')).toBe('refused');
    }
    expect(await attempt(await portal.as(NO_PLANNER), ROUND)).toBe('refused');
    expect(await attempt(await portal.as(NO_PLANNER), close)).toBe(0);
    await expect(attempt(await portal.as(POLICE), ROUND)).rejects.toThrow(/foreign key/);
    const inTheirName = ROUND.replace('app.agency_id()', 's.agency_id');
    expect(await attempt(await portal.as(POLICE), inTheirName)).toBe('refused');
    expect(await attempt(await portal.as(POLICE), close)).toBe(0);
  });

  it('seminar_round_box add, change, remove: planners and the system of the organiser', async () => {
    const seal = `update seminar_round_box set key_id = 'k-2'`;
    for (const caller of [await portal.as(OWNER), await systemOf('SOC-LUND')]) {
      expect(await attempt(caller, seal)).toBe(2);
      expect(await attempt(caller, 'delete from seminar_round_box')).toBe(2);
      const again = `with gone as (delete from seminar_round_box returning *)
        insert into seminar_round_box select gen_random_uuid(), agency_id, sealed, key_id from gone`;
      await expect(attempt(caller, again)).rejects.toThrow(/foreign key/);
    }
    const inOwnName = BOX.replace(
      /values .*/,
      `select id, app.agency_id(), 'x', 'k-1' from seminar_round`,
    );
    expect(await attempt(await portal.as(NO_PLANNER), inOwnName)).toBe('refused');
    for (const key of [NO_PLANNER, POLICE]) {
      expect(await attempt(await portal.as(key), BOX)).toBe('refused');
      expect(await attempt(await portal.as(key), seal)).toBe(0);
      expect(await attempt(await portal.as(key), 'delete from seminar_round_box')).toBe(0);
    }
  });

  it('seminar_quote add, change, remove: planners and the system of the organiser', async () => {
    const show = `update seminar_quote set state = 'SHOWN'`;
    for (const caller of [await portal.as(OWNER), await systemOf('SOC-LUND')]) {
      expect(await attempt(caller, QUOTE)).toBe(1);
      expect(await attempt(caller, show)).toBe(4);
      expect(await attempt(caller, 'delete from seminar_quote')).toBe(4);
    }
    expect(await attempt(await portal.as(NO_PLANNER), QUOTE)).toBe('refused');
    const inTheirName = QUOTE.replace('app.agency_id()', 'r.agency_id');
    for (const key of [NO_PLANNER, POLICE]) {
      expect(await attempt(await portal.as(key), inTheirName)).toBe('refused');
      expect(await attempt(await portal.as(key), show)).toBe(0);
      expect(await attempt(await portal.as(key), 'delete from seminar_quote')).toBe(0);
    }
  });
});

/** INV-18, in the checks of the table. */
describe('whatever the service would write', () => {
  it.each([
    ['four answers', 'answers = 4'],
    ['more that agree than answered', 'more = 1'],
    ['nine sums', 'sums = array_fill(0, array[9])'],
  ])('no round tells %s', async (_, change) => {
    await expect(
      attempt(await portal.as(OWNER), `update seminar_round set ${change}`),
    ).rejects.toThrow(/check constraint/);
  });

  it('none becomes another seminar’s or another kind', async () => {
    for (const change of [
      `kind = 'BEFORE'`,
      'asks_more = false',
      'activity_id = gen_random_uuid()',
    ]) {
      await expect(
        attempt(await portal.as(OWNER), `update seminar_round set ${change}`),
      ).rejects.toThrow();
    }
  });
});

describe('what the statistics read of rounds (K06)', () => {
  const unchanged = async () => undefined;

  it('is never how single statements were answered', async () => {
    const select = 'select sums from seminar_round';
    await expect(seenByStatistics(portal, unchanged, select)).rejects.toThrow('permission denied');
  });

  it('is of which kind they are, and how many answers were told', async () => {
    const select = 'select kind, asks_more, answers from seminar_round';
    const told = { kind: 'AFTER', asks_more: true, answers: 0 };
    expect(await seenByStatistics(portal, unchanged, select)).toEqual([told, told]);
  });
});
