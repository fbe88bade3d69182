import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarsGround } from '../testing/ground.js';

/** A confirmed seminar of social services in Lund, which the whole network sees, with a list of two. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  await portal.owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select m.agency_id, s.id, p.id, 'SEMINAR', t, 'CONFIRMED', '2022-04-28 11:00Z', '2022-04-28 14:00Z',
         'P1', 'FINALISED', m.id
       from membership m, site s, programme p, unnest(array['med lista', 'utan lista']) t
       where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
       returning *),
     s as (
       insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
       select id, agency_id, 'KNOWLEDGE', 'CONFIRMED', 'syfte', 40 from a returning *),
     p as (
       insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
       select s.activity_id, s.agency_id, true, 'the-link-that-is-spread', sha256('door')
       from s join a on a.id = s.activity_id where a.title = 'med lista' returning *),
     u as (
       insert into seminar_sign_up (activity_id, agency_id, organisation, work_email, language, state, asked_at)
       select activity_id, agency_id, 'Hotell Lillån', lower(s) || '@hotell.example', 'sv', s, now()
       from p, unnest(array['SEAT', 'ASKED']) s returning *),
     n as (
       insert into seminar_sign_up_need (sign_up_id, agency_id, access, food)
       select id, agency_id, '{}', '{VEGAN}' from u where state = 'SEAT')
     insert into seminar_sign_up_key (secret_hash, sign_up_id, agency_id)
     select sha256('secret'), id, agency_id from u where state = 'SEAT'`,
  );
});
afterAll(() => portal.close());

const OWNER = 'socialsekreterare2@soc-lund';
const NO_PLANNER = 'registrator@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';

const TABLES = [
  'seminar_sign_up_page',
  'seminar_sign_up',
  'seminar_sign_up_need',
  'seminar_sign_up_key',
] as const;

/** The system of an agency: what a link, or a job, may do. */
async function systemOf(key: string): Promise<Caller> {
  const { rows } = await portal.owner.query('select id from agency where key = $1', [key]);
  return portal.caller({ kind: 'system', job: 'test', agencyId: rows[0].id });
}

const PAGE = `insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
  select id, app.agency_id(), true, 'another-link-that-is-spread', sha256('x') from activity where title = 'utan lista'`;
const ROW = (table: string, columns: string, values: string) =>
  `insert into ${table} (${columns}) ${values}`;
const SIGN_UP = ROW(
  'seminar_sign_up',
  'activity_id, agency_id, organisation, language, state, asked_at',
  `select id, app.agency_id(), 'Taxi', 'sv', 'SEAT', now() from activity where title = 'med lista'`,
);

/** What is read, added, changed and taken away: by planners of the organiser, by another role of it, by others. */
describe('the list of a seminar, policy by policy', () => {
  it.each<[string, number, number, number]>([
    // table, planner of the organiser, its system, anybody else
    ['seminar_sign_up_page read', 1, 1, 0],
    ['seminar_sign_up read', 2, 2, 0],
    ['seminar_sign_up_need read', 1, 1, 0],
    ['seminar_sign_up_key read', 0, 1, 0],
  ])('%s: the organiser %d, its system %d, others %d', async (policy, own, system, others) => {
    const table = policy.split(' ')[0] as (typeof TABLES)[number];
    const all = `select from ${table}`;
    expect(await attempt(await portal.as(OWNER), all)).toBe(own);
    expect(await attempt(await systemOf('SOC-LUND'), all)).toBe(system);
    for (const key of [POLICE, 'handlaggare@ks-lund', 'socialsekreterare1@soc-hbg']) {
      expect(await attempt(await portal.as(key), all)).toBe(others);
    }
    expect(await attempt(await systemOf('POL-LUND'), all)).toBe(others);
    expect(await attempt(portal.visitor(), all)).toBe(0);
  });

  it('nobody of the organiser reads it who plans nothing', async () => {
    for (const table of TABLES) {
      expect(await attempt(await portal.as(NO_PLANNER), `select from ${table}`)).toBe(0);
    }
  });

  it('seminar_sign_up_page add, change: a planner of the organiser; remove: nobody', async () => {
    const owner = await portal.as(OWNER);
    expect(await attempt(owner, PAGE)).toBe(1);
    expect(await attempt(await systemOf('SOC-LUND'), PAGE)).toBe('refused');
    expect(await attempt(await portal.as(POLICE), PAGE)).toBe('refused');
    expect(
      await attempt(await portal.as(POLICE), PAGE.replace('app.agency_id()', 'agency_id')),
    ).toBe('refused');
    const shut = 'update seminar_sign_up_page set is_open = false';
    expect(await attempt(owner, shut)).toBe(1);
    expect(await attempt(await portal.as(POLICE), shut)).toBe(0);
    expect(await attempt(owner, 'delete from seminar_sign_up_page')).toBe('refused');
  });

  it('seminar_sign_up add, change: planners and the system; remove: the system, and what nobody confirmed', async () => {
    const owner = await portal.as(OWNER);
    const system = await systemOf('SOC-LUND');
    const came = `update seminar_sign_up set is_present = true where state = 'SEAT'`;
    for (const caller of [owner, system]) {
      expect(await attempt(caller, SIGN_UP)).toBe(1);
      expect(await attempt(caller, came)).toBe(1);
    }
    expect(
      await attempt(await portal.as(POLICE), SIGN_UP.replace('app.agency_id()', 'agency_id')),
    ).toBe('refused');
    await expect(attempt(await portal.as(POLICE), SIGN_UP)).rejects.toThrow(/foreign key/);
    expect(await attempt(await portal.as(POLICE), came)).toBe(0);
    expect(await attempt(owner, 'delete from seminar_sign_up')).toBe(0);
    expect(await attempt(system, 'delete from seminar_sign_up')).toBe(1);
  });

  it.each([
    ['seminar_sign_up_need', `sign_up_id, agency_id, access, food`, `'{}', '{}'`],
    ['seminar_sign_up_key', `sign_up_id, agency_id, secret_hash`, `sha256('more')`],
  ])(
    '%s add, change: the system of the organiser alone; remove: it, and needs the planner too',
    async (table, columns, values) => {
      const add = ROW(
        table,
        columns,
        `select id, agency_id, ${values} from seminar_sign_up where state = 'ASKED'`,
      );
      const system = await systemOf('SOC-LUND');
      expect(await attempt(system, add)).toBe(1);
      expect(await attempt(await portal.as(OWNER), add)).toBe('refused');
      // Others see no row to hang one on, and may not name one either.
      const blind = add.replace(
        /select id, agency_id, (.*) from .*/,
        'values (gen_random_uuid(), gen_random_uuid(), $1)',
      );
      expect(await attempt(await portal.as(POLICE), blind.replace('$1', values))).toBe('refused');
      expect(await attempt(system, `delete from ${table}`)).toBe(1);
      const byPlanner = table === 'seminar_sign_up_need' ? 1 : 0;
      expect(await attempt(await portal.as(OWNER), `delete from ${table}`)).toBe(byPlanner);
      expect(await attempt(await portal.as(NO_PLANNER), `delete from ${table}`)).toBe(0);
      expect(await attempt(await systemOf('POL-LUND'), `delete from ${table}`)).toBe(0);
    },
  );

  it.each([
    ['seminar_ask', 'mailbox_mark, network_mark, asked_at', `sha256('m'), sha256('n'), now()`],
    ['seminar_door_try', 'network_mark, tried_at', `sha256('n'), now()`],
  ])(
    '%s read, remove: the system of the organiser; change: nobody',
    async (table, columns, values) => {
      await portal.owner.query(
        `insert into ${table} (activity_id, agency_id, ${columns})
       select activity_id, agency_id, ${values} from seminar_sign_up_page`,
      );
      const system = await systemOf('SOC-LUND');
      for (const sql of [`select from ${table}`, `delete from ${table}`]) {
        expect(await attempt(system, sql)).toBe(1);
        for (const key of [OWNER, NO_PLANNER, POLICE]) {
          expect(await attempt(await portal.as(key), sql)).toBe(0);
        }
        expect(await attempt(await systemOf('POL-LUND'), sql)).toBe(0);
      }
      expect(await attempt(system, `update ${table} set network_mark = sha256('mine')`)).toBe(
        'refused',
      );
      const add = `insert into ${table} (activity_id, agency_id, ${columns})
      select activity_id, agency_id, ${values} from seminar_sign_up_page`;
      const isDoor = table === 'seminar_door_try';
      expect(await attempt(system, add)).toBe(isDoor ? 1 : 'refused');
      expect(await attempt(await portal.as(OWNER), add)).toBe('refused');
    },
  );

  it('seminar_sign_up_need change: the system; seminar_sign_up_key change: nobody', async () => {
    const food = `update seminar_sign_up_need set food = '{HALAL}'`;
    expect(await attempt(await systemOf('SOC-LUND'), food)).toBe(1);
    expect(await attempt(await portal.as(OWNER), food)).toBe(0);
    const secret = `update seminar_sign_up_key set secret_hash = sha256('mine')`;
    expect(await attempt(await systemOf('SOC-LUND'), secret)).toBe('refused');
  });

  it('numbers are everybody’s who sees the seminar, and outlive the list', async () => {
    const counted = 'select from seminar_attendance where from_sign_up and registered = 1';
    expect(await attempt(await portal.as('handlaggare@ks-lund'), counted)).toBe(1);
    expect(await attempt(await portal.as('socialsekreterare1@soc-hbg'), counted)).toBe(0);
    expect(await attempt(await systemOf('SOC-LUND'), counted)).toBe(1);
  });
});
