import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarsGround } from '../testing/ground.js';

/** Two seminars that were held in Lund and one that is to come, each planned by social services. */
let portal: TestPortal;
const held: string[] = [];
let coming = '';
beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  const seminar = async (phase: string) => {
    const { rows } = await portal.owner.query(
      `with a as (
         insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
           classification, lifecycle, created_by)
         select m.agency_id, s.id, p.id, 'SEMINAR', 'utan ord', $1, '2022-04-28 11:00Z',
           '2022-04-28 14:00Z', 'P1', 'FINALISED', m.id
         from membership m, site s, programme p
         where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
         returning *)
       insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
       select id, agency_id, 'KNOWLEDGE', $1, 'syfte', 40 from a returning activity_id as id`,
      [phase],
    );
    return String(rows[0]?.id);
  };
  held.push(await seminar('COMPLETED'), await seminar('COMPLETED'));
  coming = await seminar('CONFIRMED');
  await portal.owner.query(
    `insert into actor (agency_id, site_id, name, kind, sector, ring)
       select a.id, s.id, n.name, n.kind, 'OTHER', 'NETWORK'
       from agency a, site s, (values ('Hotell Ett', 'HOTEL'), ('Hotell Två', 'HOTEL'), ('Hotell Tre', 'HOTEL'),
         ('Salongen', 'SALON'), ('Salong Två', 'SALON'), ('Salong Tre', 'SALON'),
         ('Vårdcentral Ett', 'HEALTH_CARE'), ('Vårdcentral Två', 'HEALTH_CARE'))
         n (name, kind) where a.key = 'FA-HBG' and s.key = 'lund'`,
  );
});
beforeEach(() => portal.owner.query('delete from seminar_sign_up; delete from seminar_attendance'));
afterAll(() => portal.close());

const LEAD = 'projektledare@fa-hbg';
const STRATEGIST = 'sakerhetsstrateg@ks-lund';

/** A row of a list: what is named, how many came, of which agency it is: `Hotell Ett/6`, `aa/7/POL-LUND`. */
async function came(id: string | undefined, ...units: readonly string[]): Promise<void> {
  for (const unit of units) {
    const [name, present, agency = null] = unit.split('/');
    await portal.owner.query(
      `insert into seminar_attendance (activity_id, agency_id, from_agency_id, unit, registered, present)
       select s.activity_id, s.agency_id, (select id from agency where key = $2), $3, $4, $4
       from seminar s where s.activity_id = $1`,
      [id, agency, name, present],
    );
  }
}

async function told(person = LEAD, site = 'lund'): Promise<Record<string, number>> {
  const ctx = (await portal.as(person)).context('read');
  const rows = await ctx.db.sql<{ kind: string; atLeast: number }>(
    `select kind, at_least as "atLeast" from app.trained_kinds((select id from site where key = $1)) order by kind`,
    [site],
  );
  await ctx.db.transaction.close('rollback');
  return Object.fromEntries(rows.map(({ kind, atLeast }) => [kind, atLeast]));
}

describe('how many of a kind of actor were at one seminar (INV-15, INV-18)', () => {
  it.each<[string, string]>([
    ['the network', 'handlaggare@ks-lund'],
    ['the core group in a role without', 'registrator@soc-lund'],
    ['another town', 'socialsekreterare1@soc-hbg'],
  ])('is told to nobody else: %s', async (_, who) => {
    await came(held[0], 'Hotell Ett/12');
    expect(await told(who)).toEqual({});
  });

  it('is not told of another town', async () => {
    await came(held[0], 'Hotell Ett/12');
    expect(await told(LEAD, 'helsingborg')).toEqual({});
    expect(await told(STRATEGIST, 'helsingborg')).toEqual({});
  });

  it('is told of no kind with fewer than three organisations: it would tell of one, or one of two of the other', async () => {
    await came(held[0], 'aa/12/POL-LUND', 'Enheten/8/SOC-LUND', 'Vårdcentral Ett/9');
    expect(await told()).toEqual({});
    expect(await told(STRATEGIST)).toEqual({});
  });

  it('counts as organisations those on the list and agencies of the town, each once, and none that has left', async () => {
    await came(held[0], 'Vårdcentral Ett/9');
    const third = (more: string) =>
      portal.owner.query(
        `with a as (insert into actor (agency_id, site_id, name, kind, sector, ring)
           select g.id, s.id, $2, 'HEALTH_CARE', 'OTHER', 'NETWORK' from agency g, site s
           where g.key = $3 and s.key = 'lund' returning *)
         insert into actor_file (actor_id, agency_id, state, state_on) select id, agency_id, $1, app.today() from a`,
        more.split('/'),
      );
    // The same name on the list of another agency is the same organisation.
    await third('ACTIVE/vårdcentral ett/SOC-LUND');
    expect(await told()).toEqual({});
    await third('LEFT/Vårdcentral Tre/FA-HBG');
    expect(await told()).toEqual({});
    await third('IDENTIFIED/Vårdcentral Fyra/FA-HBG');
    expect(await told()).toEqual({ HEALTH_CARE: 5 });
  });

  it('is told from five on, and of fewer nothing: neither that there were some nor that there were none', async () => {
    await came(held[0], 'aa/4/POL-LUND', 'Hotell Ett/3', 'Hotell Två/2');
    expect(await told()).toEqual({ HOTEL: 5 });
    expect(await told(STRATEGIST)).toEqual({ HOTEL: 5 });
  });

  it('is told in steps of five, so that one who comes or goes shows in no number', async () => {
    await came(held[0], 'Hotell Ett/9');
    expect(await told()).toEqual({ HOTEL: 5 });
    await came(held[0], 'Hotell Två/1');
    expect(await told()).toEqual({ HOTEL: 10 });
  });

  it('never adds two seminars up: they may be the same people', async () => {
    await came(held[0], 'Hotell Ett/4');
    await came(held[1], 'Hotell Ett/4');
    expect(await told()).toEqual({});
  });

  it('asks the list of the town which kind a name is, and counts no name that is not on it', async () => {
    await came(held[0], 'hotell ett/5', 'Cirkusen/9');
    await came(held[1], 'salong två/6');
    expect(await told()).toEqual({ HOTEL: 5, SALON: 5 });
  });

  it('counts those who signed up themselves once they were ticked', async () => {
    await portal.owner.query(
      `insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
       select s.activity_id, s.agency_id, true, 'open-0123456789abcdef', sha256('check in') from seminar s where s.activity_id = $1`,
      [held[0]],
    );
    const signUp = (organisation: string, isPresent: boolean, at: number) =>
      portal.owner.query(
        `insert into seminar_sign_up (id, activity_id, agency_id, organisation, function_title, language, state, is_present,
           asked_at)
         select gen_random_uuid(), s.activity_id, s.agency_id, $2, 'Chef ' || $4, 'sv', 'SEAT', $3, now()
         from seminar s where s.activity_id = $1`,
        [held[0], organisation, isPresent, at],
      );
    for (const at of [1, 2, 3, 4]) await signUp('Salongen', true, at);
    await signUp('Salongen', false, 5);
    expect(await told()).toEqual({});
    await signUp('salongen', true, 6);
    expect(await told()).toEqual({ SALON: 5 });
  });

  it('counts none of a seminar that is to come', async () => {
    await came(coming, 'Hotell Ett/12');
    expect(await told()).toEqual({});
  });

  it('stands beside the gap of its kind, and is nothing for fewer', async () => {
    await came(held[0], 'Hotell Ett/7', 'Salongen/4');
    const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
    const { data } = await (await portal.as(LEAD)).run<{ actorGaps: { kind: string }[] }>(
      'query G($siteId: ID!) { actorGaps(siteId: $siteId) { kind trained } }',
      { siteId: rows[0].id },
    );
    const of = (kind: string) => data?.actorGaps.find((gap) => gap.kind === kind);
    expect(of('HOTEL')).toEqual({ kind: 'HOTEL', trained: 5 });
    expect(of('SALON')).toEqual({ kind: 'SALON', trained: null });
    expect(of('POLICE')).toEqual({ kind: 'POLICE', trained: null });
  });
});
