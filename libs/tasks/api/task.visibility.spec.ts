import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { tasksGround } from './testing/ground.js';

/** Of social services in Lund: one of each class, the last with the registrar, and one that the police is offered. */
let portal: TestPortal;
let elsewhere: string;
beforeAll(async () => {
  portal = await TestPortal.open(tasksGround);
  const { rows } = await portal.owner.query(`select id from site where key = 'helsingborg'`);
  elsewhere = rows[0].id;
  await portal.owner.query(`
    with made as (
      insert into task (agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
        select a.id, s.id, 'CALL', v.body, v.owner, '2026-12-01', v.class, 'HAND', v.state
        from agency a, site s, (values ('öppen', 'Enhetschef', 'P1', 'OPEN'), ('delad', 'Enhetschef', 'P2', 'OFFERED'),
          ('egen', 'Registrator', 'P3', 'OPEN')) v (body, owner, class, state)
        where a.key = 'SOC-LUND' and s.key = 'lund' returning *),
    noted as (
      insert into task_change (task_id, agency_id, state, at, function_title)
        select id, agency_id, 'OPEN', now(), 'Enhetschef' from made)
    insert into task_offer (task_id, agency_id, to_agency_id, site_id, verb, body, due_on, classification, offered_at,
        offered_function)
      select m.id, m.agency_id, p.id, m.site_id, m.verb, m.body, m.due_on, m.classification, now(), 'Enhetschef'
      from made m, agency p where m.body = 'delad' and p.key = 'POL-LUND'`);
});
afterAll(() => portal.close());

const all = (table: string) => `select from ${table}`;
const CHANGE = `update task set note = 'nytt'`;
const LUND = `(select id from site where key = 'lund')`;
const add = (
  site: string,
  owner = 'Enhetschef',
) => `insert into task (agency_id, site_id, verb, body, owner_function, due_on, classification,
    source_kind, state)
  values ((select app.agency_id()), ${site}, 'CALL', 'ny', '${owner}', '2026-12-01', 'P2', 'HAND', 'OPEN')`;
const NOTE = `insert into task_change (task_id, agency_id, state, at, function_title)
  select id, agency_id, 'DONE', now(), 'x' from task where body = 'öppen'`;
const FORGED = `insert into task_change (task_id, agency_id, state, at, function_title)
  select gen_random_uuid(), id, 'DONE', now(), 'x' from agency where key = 'SOC-LUND'`;
const offer = (
  to: string,
) => `insert into task_offer (task_id, agency_id, to_agency_id, site_id, verb, body, due_on,
    classification, offered_at, offered_function)
  select t.id, t.agency_id, p.id, t.site_id, t.verb, t.body, t.due_on, 'P2', now(), 'x'
  from task t, agency p where t.body = 'öppen' and p.key = '${to}'`;
const OFFER_OWN = offer('POL-LUND');
const say = (state: string) =>
  `update task_offer set state = '${state}', answered_at = now(), answered_function = 'x'`;
const withdraw = `update task_offer set state = 'WITHDRAWN'`;

const OWNER = 'socialsekreterare2@soc-lund';
const REGISTRAR = 'registrator@soc-lund';
const DPO = 'dataskyddsombud@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const POLICE_RECORDS = 'registrator@pol-lund';
const NEWCOMER = 'samordnare1@soc-lund';
const NETWORK = 'handlaggare@ks-lund';

describe('task, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['task read, the joint work of its owner', OWNER, all('task'), 3],
    ['task read, the network’s and what lies with oneself', REGISTRAR, all('task'), 2],
    ['task read, another agency of the site', POLICE, all('task'), 0],
    ['task add, its owner', OWNER, add(LUND), 1],
    ['task change, its owner', OWNER, CHANGE, 3],
    ['task change, what lies with oneself', REGISTRAR, CHANGE, 1],
    ['task change, who looks on', DPO, CHANGE, 0],
    ['task change, another agency of the site', POLICE, CHANGE, 0],
    ['task add, for another function than one’s own', REGISTRAR, add(LUND), 'refused'],
    ['task add, for one’s own', REGISTRAR, add(LUND, 'Registrator'), 1],
    ['task add, who looks on', DPO, add(LUND, 'Dataskyddsombud'), 'refused'],
    ['task_change read, its owner', OWNER, all('task_change'), 3],
    ['task_change read, those who see the task', REGISTRAR, all('task_change'), 2],
    ['task_change read, another agency', POLICE, all('task_change'), 0],
    ['task_change add, its owner', OWNER, NOTE, 1],
    ['task_change add, of what one reads and does not move', REGISTRAR, NOTE, 'refused'],
    ['task_change add, as another agency', POLICE, FORGED, 'refused'],
    ['task_offer read, who offers', OWNER, all('task_offer'), 1],
    ['task_offer read, who is asked', POLICE, all('task_offer'), 1],
    ['task_offer read, a role outside the joint work', REGISTRAR, all('task_offer'), 0],
    ['task_offer read, somebody else', NETWORK, all('task_offer'), 0],
    ['task_offer add, to an agency of the site', OWNER, offer('POL-LUND'), 1],
    ['task_offer add, a role outside the joint work', REGISTRAR, OFFER_OWN, 'refused'],
    ['task_offer add, to one that is not there', OWNER, offer('SOC-HBG'), 'refused'],
    ['task_offer add, to one where nobody can answer', OWNER, offer('KS-LUND'), 'refused'],
    ['task_offer change, who offers takes it back', OWNER, withdraw, 1],
    [
      'task_offer change, who offers does not write it over',
      OWNER,
      `update task_offer set body = 'annat'`,
      'refused',
    ],
    ['task_offer change, who offers does not answer', OWNER, say('TAKEN'), 'refused'],
    ['task_offer change, who is asked answers', POLICE, say('TAKEN'), 1],
    ['task_offer change, who is asked does not take it back', POLICE, withdraw, 'refused'],
    ['task_offer change, a role outside the joint work', POLICE_RECORDS, say('TAKEN'), 0],
    ['task_offer change, somebody else', NETWORK, say('TAKEN'), 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('task read, who comes to a title later: the network’s alone, until it is laid there anew', async () => {
    const { owner } = portal;
    const titled = (title: string) =>
      owner.query(
        `update membership set function_title = $1 where work_email = '${NEWCOMER}.example' and agency_id =
           (select id from agency where key = 'SOC-LUND') returning function_title`,
        [title],
      );
    await titled('Registrator');
    const newcomer = await portal.as(NEWCOMER);
    expect(await attempt(newcomer, all('task'))).toBe(1);
    expect(await attempt(newcomer, CHANGE)).toBe(0);
    expect(await attempt(await portal.as(REGISTRAR), all('task'))).toBe(2);
    await owner.query(`update task set note = 'nytt' where body = 'egen'`);
    expect(await attempt(newcomer, all('task'))).toBe(1);
    await owner.query(`update task set owner_function = 'Registrator' where body = 'egen'`);
    expect(await attempt(newcomer, all('task'))).toBe(2);
    await titled('Samordnare 1');
    expect(await attempt(newcomer, all('task'))).toBe(1);
  });

  it('task change, who has it: no column of anybody’s', async () => {
    const taken = `update task set holder_ids = array[(select app.membership_id())]`;
    await expect(attempt(await portal.as(OWNER), taken)).rejects.toThrow('cannot be changed');
  });

  it('task add, whoever it says has it: who holds its function', async () => {
    const mine = add(LUND)
      .replace('state)', 'state, holder_ids)')
      .replace(`'OPEN')`, `'OPEN', array[(select app.membership_id())])`);
    const ctx = (await portal.as(OWNER)).context('write');
    const [row] = await ctx.db.sql<{ mine: boolean }>(
      `${mine} returning (select app.membership_id()) = any (holder_ids) as mine`,
    );
    await ctx.db.transaction.close('rollback');
    expect(row).toEqual({ mine: false });
  });

  it('task add, at a site one has no part in', async () => {
    const statement = add(`'${elsewhere}'`);
    expect(await attempt(await portal.as(OWNER), statement)).toBe('refused');
  });
});
