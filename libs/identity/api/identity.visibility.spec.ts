import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { identityGround } from './testing/ground.js';

/** One line a policy and viewer: what the statement sees or changes (field.md 8). */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  await portal.owner.query(
    `insert into session (token_hash, person_id, membership_id)
     select sha256(convert_to(m.id::text, 'UTF8')), m.person_id, m.id
     from membership m on conflict do nothing`,
  );
});
afterAll(() => portal.close());

const ADMIN = 'administrator@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const POLICE_ADMIN = 'administrator@pol-lund';
/** One person with two employers. */
const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';
const UNIT_OF_SOC = `select from unit where name = 'Mottagningsenheten'`;
const MEMBER_OF_SOC = `select from membership where work_email = 'skyddsombud@soc-lund.example'`;
const NEW_UNIT = `insert into unit (id, agency_id, name) values (gen_random_uuid(), (select app.agency_id()), 'Ny enhet')`;
const NEW_UNIT_AT_POLICE = `insert into unit (id, agency_id, name) select gen_random_uuid(), id, 'Ny enhet' from agency where key = 'POL-LUND'`;
const RENAME = `update unit set name = 'Mottagning' where name = 'Mottagningsenheten'`;
const RETITLE = `update membership set function_title = 'Ombud' where work_email = 'skyddsombud@soc-lund.example'`;
const ADD_MEMBER = (agency: string) => `insert into membership
  (id, agency_id, person_id, function_title, work_email, roles, valid_from)
  select gen_random_uuid(), a.id, (select app.person_id()), 'Ny', 'ny@soc-lund.example', '{REGISTRAR}', '2022-04-01'
  from agency a where a.key = '${agency}' and not exists (select from membership m where m.agency_id = a.id and m.person_id = app.person_id())`;
const OWN_RECEIPT = `insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash)
  values ((select app.agency_id()), (select app.person_id()), 'visibility-1', 'x', '\\x00')`;
const FOREIGN_RECEIPT = OWN_RECEIPT.replace('(select app.person_id())', 'gen_random_uuid()');

describe('identity, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['agency read', WORKER, 'select from agency', 10],
    ['unit read', WORKER, UNIT_OF_SOC, 1],
    ['unit read', POLICE_ADMIN, UNIT_OF_SOC, 0],
    ['unit add', ADMIN, NEW_UNIT, 1],
    ['unit add', WORKER, NEW_UNIT, 'refused'],
    ['unit add', ADMIN, NEW_UNIT_AT_POLICE, 'refused'],
    ['unit change', ADMIN, RENAME, 1],
    ['unit change', WORKER, RENAME, 0],
    ['person read', WORKER, 'select from person', 1],
    ['person change', WORKER, `update person set theme = 'dark' where id = app.person_id()`, 1],
    ['person change', WORKER, `update person set theme = 'dark'`, 1],
    ['membership read', WORKER, MEMBER_OF_SOC, 1],
    ['membership read', POLICE_ADMIN, MEMBER_OF_SOC, 0],
    ['membership change', ADMIN, RETITLE, 1],
    ['membership change', WORKER, RETITLE, 0],
    ['membership add', ADMIN, ADD_MEMBER('POL-LUND'), 'refused'],
    ['session read', WORKER, 'select id from session', 1],
    ['session change', WORKER, 'update session set ended_at = now()', 1],
    ['session change', WORKER, `update session set token_hash = sha256('mine')`, 'refused'],
    ['mutation_receipt add', WORKER, OWN_RECEIPT, 1],
    ['mutation_receipt add', WORKER, FOREIGN_RECEIPT, 'refused'],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('membership is seen by the statistics once it has an end, and not before', async () => {
    const ended = () =>
      portal.owner.query(
        `update membership set valid_to = '2022-06-30' where work_email = 'skyddsombud@soc-lund.example'`,
      );
    const ends = 'select valid_to::text from membership';
    expect(await seenByStatistics(portal, ended, ends)).toEqual([{ valid_to: '2022-06-30' }]);
  });

  it('membership add: an administrator takes somebody in', async () => {
    const admin = await portal.as(ADMIN);
    const { rows } = await portal.owner.query(
      `select id from person where email = 'samverkanspolis2@pol-lund.example'`,
    );
    const add = `insert into membership (id, agency_id, person_id, function_title, work_email, roles, valid_from)
      values (gen_random_uuid(), (select app.agency_id()), $1, 'Ny', 'ny@soc-lund.example', '{REGISTRAR}', '2022-04-01')`;
    expect(await attempt(admin, add, [rows[0].id])).toBe(1);
    expect(await attempt(await portal.as(WORKER), add, [rows[0].id])).toBe('refused');
  });

  it('mutation_receipt read and change: only its own person', async () => {
    const insert = (key: string) =>
      portal.owner.query(
        `insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash)
         select m.agency_id, m.person_id, 'visibility-2', 'x', '\\x00' from membership m
         where m.work_email = $1 on conflict do nothing`,
        [`${key}.example`],
      );
    await insert(WORKER);
    await insert('socialsekreterare2@soc-lund');
    const worker = await portal.as(WORKER);
    const mine = `client_mutation_id = 'visibility-2'`;
    expect(await attempt(worker, `select from mutation_receipt where ${mine}`)).toBe(1);
    expect(
      await attempt(worker, `update mutation_receipt set record_id = null where ${mine}`),
    ).toBe(1);
    // Without a condition no read is needed, and the read policy does not help: this one is alone.
    expect(await attempt(worker, 'update mutation_receipt set record_id = null')).toBe(1);
    const giveAway = 'update mutation_receipt set person_id = gen_random_uuid()';
    expect(await attempt(worker, giveAway)).toBe('refused');
  });

  it('mutation_receipt read, add and change: only of the employer one acts for', async () => {
    await portal.owner.query(
      `insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash)
       select m.agency_id, m.person_id, 'visibility-3', 'x', '\\x00' from membership m
       where m.work_email = $1`,
      [`${PLACED}.example`],
    );
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from mutation_receipt where client_mutation_id = 'visibility-3'`,
    );
    expect(rows).toEqual([{ n: 2 }]);
    for (const [agencyKey, other] of [
      ['POL-LUND', 'SOC-LUND'],
      ['SOC-LUND', 'POL-LUND'],
    ] as const) {
      const placed = await portal.as(PLACED, agencyKey);
      expect(await attempt(placed, 'select from mutation_receipt')).toBe(1);
      expect(await attempt(placed, 'update mutation_receipt set record_id = null')).toBe(1);
      const forOther = OWN_RECEIPT.replace(
        '(select app.agency_id())',
        `(select id from agency where key = '${other}')`,
      );
      expect(await attempt(placed, OWN_RECEIPT)).toBe(1);
      expect(await attempt(placed, forOther)).toBe('refused');
    }
  });

  it('the chosen language of a member is known to the jobs of that agency alone', async () => {
    const { rows } = await portal.owner.query(
      `update person set language = 'en' where email = '${WORKER}.example'
       returning (select id from membership where work_email = '${WORKER}.example') as id`,
    );
    const agency = async (key: string) => {
      const found = await portal.owner.query('select id from agency where key = $1', [key]);
      return String(found.rows[0].id);
    };
    const system = async (key: string) =>
      portal.caller({ kind: 'system', job: 'test', agencyId: await agency(key) });
    const ask = async (caller: Caller) => {
      const ctx = caller.context('read');
      const [row] = await ctx.db.sql<{ language: string | null }>(
        'select door.reader_language($1) as language',
        [rows[0].id],
      );
      await ctx.db.transaction.close('rollback');
      return row?.language;
    };
    expect(await ask(await system('SOC-LUND'))).toBe('en');
    expect(await ask(await system('POL-LUND'))).toBeNull();
    expect(await ask(await portal.as(WORKER))).toBeNull();
    expect(await ask(await portal.as(ADMIN))).toBeNull();
    expect(await ask(portal.visitor())).toBeNull();
    await portal.owner.query(`update person set language = 'sv'`);
  });

  it('a visitor sees nothing at all', async () => {
    for (const table of ['agency', 'unit', 'person', 'membership', 'session', 'mutation_receipt']) {
      expect([table, await attempt(portal.visitor(), `select 1 from ${table}`)]).toEqual([
        table,
        0,
      ]);
    }
  });

  it('a visitor finds one session by its secret, and nothing by guessing', async () => {
    const { rows } = await portal.owner.query(
      `select sha256(convert_to(id::text, 'UTF8')) as hash from membership limit 1`,
    );
    const visitor = portal.visitor();
    expect(await attempt(visitor, 'select * from door.session($1, true)', [rows[0].hash])).toBe(1);
    expect(await attempt(visitor, 'select * from door.session($1, true)', [Buffer.alloc(32)])).toBe(
      0,
    );
    expect(await attempt(visitor, 'select 1 from session')).toBe(0);
  });
});
