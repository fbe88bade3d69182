import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { disseminationsGround } from './testing/ground.js';

/** Of social services in Lund: a draft and a confirmed one. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(disseminationsGround);
  await portal.owner.query(`
    with opened as (
      insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
          classification, lifecycle, created_by)
        select m.agency_id, s.id, p.id, 'DISSEMINATION', v.title, 'PLANNED', '2022-05-20 13:00Z',
          '2022-05-20 15:00Z', 'P1', v.lifecycle, m.id
        from membership m, site s, programme p,
          (values ('utkast', 'DRAFT'), ('bekräftat', 'FINALISED'), ('fri', 'FINALISED'), ('utkast med delar', 'DRAFT'),
            ('bekräftat med delar', 'FINALISED')) v (title, lifecycle)
        where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
        returning *),
    told as (
      insert into dissemination (activity_id, agency_id, state, stage, purpose, message, format, targets)
        select id, agency_id, 'PLANNED', 'Scen', 'visibility', 'Budskap', 'PANEL', '{PUBLIC}' from opened
        where title <> 'fri' returning *),
    whole as (select t.* from told t join opened o on o.id = t.activity_id where o.title like '% med delar'),
    voices as (
      insert into dissemination_voice (activity_id, agency_id, position, organisation)
        select activity_id, agency_id, 0, 'Partnern' from whole),
    media as (
      insert into dissemination_media (activity_id, agency_id, title, outlet, appeared_on)
        select activity_id, agency_id, 'Rubriken', 'Tidningen', '2022-05-21' from whole)
    insert into dissemination_lead (activity_id, agency_id, organisation, kind, function_title, wants, state, state_on, noted_at)
      select activity_id, agency_id, 'Organisationen', 'HOTEL', 'Chef', 'VISIT', 'NEW', '2022-05-20', '2022-05-20 15:00Z'
      from whole`);
});
afterAll(() => portal.close());

const ALL = `select from dissemination where purpose = 'visibility'`;
const CHANGE = `update dissemination set purpose = 'nytt' where purpose = 'visibility'`;
const GONE = `delete from dissemination d where purpose = 'visibility'
  and not exists (select from dissemination_lead l where l.activity_id = d.activity_id)`;
const ADD = `insert into dissemination (activity_id, agency_id, state, stage, purpose, message, format, targets)
  select id, (select app.agency_id()), 'PLANNED', 'Scen', 'nytt', 'Budskap', 'PANEL', '{PUBLIC}' from activity
  where kind = 'DISSEMINATION' and title = 'fri'`;

const OWNER = 'socialsekreterare2@soc-lund';
const SITE = 'samverkanspolis1@pol-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';
const ADMIN = 'administrator@pol-lund';
const OWN_ADMIN = 'administrator@soc-lund';
const NETWORK = 'handlaggare@ks-lund';
/** Works with social services, and is placed at the police as a network member (INV-09). */
const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';

/** Of the confirmed one and the draft: what hangs on them. */
const PARTS = [
  {
    table: 'dissemination_voice',
    set: `organisation = 'Annan'`,
    columns: 'position, organisation',
    values: `1, 'Ny'`,
  },
  {
    table: 'dissemination_media',
    set: `outlet = 'Annan'`,
    columns: 'title, outlet, appeared_on',
    values: `'Ny', 'Ny', '2022-05-21'`,
  },
  {
    table: 'dissemination_lead',
    set: `organisation = 'Annan'`,
    columns: 'organisation, kind, function_title, wants, state, state_on, noted_at',
    values: `'Ny', 'HOTEL', 'Chef', 'VISIT', 'NEW', '2022-05-20', '2022-05-20 15:00Z'`,
  },
] as const;

describe('dissemination, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['dissemination read, its owner', OWNER, ALL, 4],
    ['dissemination read, the site', SITE, ALL, 2],
    ['dissemination read, another site', ELSEWHERE, ALL, 0],
    ['dissemination add, its owner', OWNER, ADD, 1],
    ['dissemination add, under another agency’s activity', SITE, ADD, 'refused'],
    ['dissemination change, its owner', OWNER, CHANGE, 4],
    ['dissemination change, the site', SITE, CHANGE, 0],
    ['dissemination remove, its owner while it is a draft', OWNER, GONE, 1],
    ['dissemination remove, the site', SITE, GONE, 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

describe.each(PARTS)('$table, policy by policy', ({ table, set, columns, values }) => {
  const all = `select from ${table}`;
  const change = `update ${table} set ${set}`;
  const gone = `delete from ${table}`;
  // Under the confirmed one, whose id everybody at the site reads.
  const add = `insert into ${table} (activity_id, agency_id, ${columns})
    select a.id, (select app.agency_id()), ${values} from activity a where a.title = 'bekräftat'`;
  it.each<[string, string, string, number | 'refused']>([
    [`${table} read, its owner`, OWNER, all, 2],
    [`${table} read, the site`, SITE, all, 1],
    [`${table} read, another site`, ELSEWHERE, all, 0],
    [`${table} add, its owner`, OWNER, add, 1],
    [`${table} add, under another agency’s activity`, SITE, add, 'refused'],
    [`${table} change, its owner`, OWNER, change, 2],
    [`${table} change, the site`, SITE, change, 0],
    [`${table} remove, its owner`, OWNER, gone, 2],
    [`${table} remove, the site`, SITE, gone, 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

it('dissemination statistics: nothing of what was not held', async () => {
  const counted = `select from programme p, statistics.disseminations(p.id, p.starts_on, p.ends_on, 'SITE') s
    where p.key = '2022'`;
  const owner = await portal.as(OWNER);
  expect(await attempt(owner, counted)).toBe(0);
  await portal.owner.query(`update dissemination set state = 'COMPLETED'`);
  expect(await attempt(owner, counted)).toBeGreaterThan(0);
  await portal.owner.query(`update dissemination set state = 'PLANNED'`);
});

it.each(['dissemination_media', 'dissemination_lead'])(
  '%s is read by the statistics',
  async (table) => {
    const rows = await seenByStatistics(
      portal,
      async () => undefined,
      `select count(*)::int as n from ${table}`,
    );
    expect(rows).toEqual([{ n: expect.any(Number) }]);
    expect(rows).not.toEqual([{ n: 0 }]);
  },
);

describe('dissemination_lead, P2 until its actor is active', () => {
  const all = `select from dissemination_lead`;
  const change = `update dissemination_lead set organisation = 'Annan'`;
  const gone = `delete from dissemination_lead`;
  const add = `insert into dissemination_lead (activity_id, agency_id, organisation, kind, function_title, wants, state,
      state_on, noted_at)
    select a.id, (select app.agency_id()), 'Ny', 'HOTEL', 'Chef', 'VISIT', 'NEW', '2022-05-20', '2022-05-20 15:00Z'
    from activity a where a.title = 'bekräftat'`;
  it.each<[string, string, string, number | 'refused']>([
    ['read, an administrator of another', ADMIN, all, 0],
    ['read, an administrator of its own agency', OWN_ADMIN, all, 0],
    ['read, the network of the town', NETWORK, all, 0],
    ['read, the core group of the town', SITE, all, 1],
    ['add, in a role without', OWN_ADMIN, add, 'refused'],
    ['change, in a role without', OWN_ADMIN, change, 0],
    ['remove, in a role without', OWN_ADMIN, gone, 0],
  ])('dissemination_lead %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('dissemination_lead read, by somebody placed in the core group (INV-09)', async () => {
    expect(await attempt(await portal.as(PLACED, 'POL-LUND'), all)).toBe(0);
  });

  it('is told in number to all who see the activity', async () => {
    const counted = `select from dissemination where leads = 1 and leads_counted = 0`;
    for (const key of [ADMIN, NETWORK]) {
      expect(await attempt(await portal.as(key), counted)).toBe(1);
    }
  });

  it.each([
    ['active', true, 1],
    ['not active', false, 0],
  ])('of one that became an actor that is %s', async (_, isActive, expected) => {
    const { rows } = await portal.owner.query(
      `insert into actor (agency_id, site_id, name, kind, sector, ring, in_network)
         select g.id, s.id, 'Organisation ' || $1::boolean, 'HOTEL', 'BUSINESS', 'NETWORK', $1::boolean
         from agency g, site s where g.key = 'FA-HBG' and s.key = 'lund' returning id`,
      [isActive],
    );
    const { id } = rows[0];
    await portal.owner.query(
      `update dissemination_lead set state = 'BECAME_ACTOR', actor_id = $1`,
      [id],
    );
    const seen = [];
    for (const key of [ADMIN, NETWORK]) seen.push(await attempt(await portal.as(key), all));
    await portal.owner.query(`update dissemination_lead set state = 'NEW', actor_id = null`);
    expect(seen).toEqual([expected, expected]);
  });
});

describe('dissemination_lead, that became an actor', () => {
  const HERE = '00000000-0000-4000-8000-00000000a001';
  const ELSEWHERE_ACTOR = '00000000-0000-4000-8000-00000000a002';
  beforeAll(async () => {
    await portal.owner.query(
      `insert into actor (id, agency_id, site_id, name, kind, sector, ring, tasks, meets, in_network)
         select v.id::uuid, g.id, s.id, 'Organisationen', 'HOTEL', 'BUSINESS', 'NETWORK', '{}', '{}', true
         from agency g, (values ($1, 'lund'), ($2, 'kronhamn')) v (id, town) join site s on s.key = v.town
         where g.key = 'FA-HBG'`,
      [HERE, ELSEWHERE_ACTOR],
    );
  });
  const become = (actorId: string) =>
    `update dissemination_lead set state = 'BECAME_ACTOR', actor_id = '${actorId}'`;
  const born = `insert into dissemination_lead (activity_id, agency_id, organisation, kind, function_title, wants, state,
      state_on, noted_at, actor_id)
    select a.id, (select app.agency_id()), 'Ny', 'HOTEL', 'Chef', 'VISIT', 'BECAME_ACTOR', '2022-05-20',
      '2022-05-20 15:00Z', '${HERE}' from activity a where a.title = 'bekräftat'`;
  it.each<[string, string, number | 'refused']>([
    ['change, of an actor that its owner sees', become(HERE), 2],
    ['change, of one that they do not see', become(ELSEWHERE_ACTOR), 'refused'],
    ['add, as an actor from the start', born, 'refused'],
  ])('dissemination_lead %s', async (_, statement, expected) => {
    expect(await attempt(await portal.as(OWNER), statement)).toBe(expected);
  });
});

it('dissemination_lead remove: one that has led to work stays', async () => {
  const led = `with led as (update dissemination_lead set state = 'ENDED' returning id) select id from led`;
  const owner = await portal.as(OWNER);
  expect(await attempt(owner, led)).toBe(2);
  await portal.owner.query(`update dissemination_lead set state = 'ENDED'`);
  expect(await attempt(owner, 'delete from dissemination_lead')).toBe(0);
});
