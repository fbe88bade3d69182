import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { actorsGround } from './testing/ground.js';

/**
 * On the list of the Salvation Army in Lund: one that is active, one that is not, one that is the municipal
 * executive of Lund, which is outside the core group.
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  await portal.owner.query(`
    with actors as (
      insert into actor (agency_id, site_id, name, kind, sector, ring, in_network, card_agency_id)
        select a.id, s.id, n.name, 'OTHER', 'OTHER', 'NETWORK', n.active, k.id
        from agency a, site s, (values ('active', true, null), ('mapped', false, null), ('own', false, 'KS-LUND'),
          ('core', true, 'SOC-LUND')) n (name, active, card)
        left join agency k on k.key = n.card
        where a.key = 'FA-HBG' and s.key = 'lund' returning *),
    areas as (
      insert into actor_area (actor_id, agency_id, area_id)
        select x.id, x.agency_id, (select id from area where site_id = x.site_id order by code limit 1) from actors x),
    answers as (
      insert into actor_answer (actor_id, agency_id, secrecy, answered_by, answered_on)
        select id, coalesce(card_agency_id, agency_id), 'NONE', 'Chef', '2022-05-01' from actors where name <> 'core'),
    ties as (
      insert into actor_tie (agency_id, actor_id, other_actor_id, kind, said_on)
        select coalesce(x.card_agency_id, x.agency_id), x.id, o.id, 'WORKS_WITH', '2022-05-01'
        from actors x join actors o on o.name = 'active' where x.name in ('mapped', 'own')),
    changes as (
      insert into actor_change (actor_id, agency_id, state, state_on, at, function_title)
        select id, agency_id, 'IDENTIFIED', '2022-05-01', now(), 'Projektledare' from actors)
    insert into actor_file (actor_id, agency_id, state, state_on)
      select id, agency_id, 'IDENTIFIED', '2022-05-01' from actors where name <> 'core';
    insert into actor_answer (actor_id, agency_id, by_link, may, secrecy, mailbox, answered_on)
      select id, agency_id, true, '{INFORM}', 'NONE', 'post@active.example', '2022-05-01' from actor where name = 'active';
    insert into actor_answer_before (actor_id, agency_id, by_link, may, may_not, secrecy, work_phone, answered_by,
        answered_on, replaced_on)
      select actor_id, agency_id, by_link, may, may_not, 'AGREED', '040-628 04 81', 'Chef', '2022-04-01', '2022-05-01'
      from actor_answer where not by_link`);
});
afterAll(() => portal.close());

const LEAD = 'projektledare@fa-hbg';
const COLLEAGUE = 'faltarbetare1@fa-hbg';
const CORE = 'samverkanspolis1@pol-lund';
const NO_READER = 'registrator@soc-lund';
const SOCIAL = 'socialsekreterare1@soc-lund';
const NETWORK = 'handlaggare@ks-lund';
const STRATEGIST = 'sakerhetsstrateg@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';
const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';

const all = (table: string) => `select from ${table}`;
const idOf = (name: string) => `(select id from actor where name = '${name}')`;
const site = (key: string) => `(select id from site where key = '${key}')`;
const ADD = (key: string, agency = '(select app.agency_id())') => `
  insert into actor (agency_id, site_id, name, kind, sector, ring)
  values (${agency}, ${key}, 'ny', 'OTHER', 'OTHER', 'NETWORK')`;
const CHANGE = `update actor set ring = 'EXTERNAL' where name = 'active'`;
const ADD_AREA = `insert into actor_area (actor_id, agency_id, area_id)
  select id, (select app.agency_id()), (select id from area where code = 'LU-DALBY') from actor where name = 'active'`;
const ADD_CHANGE = `insert into actor_change (actor_id, agency_id, state, state_on, at, function_title)
  select id, (select app.agency_id()), 'ACTIVE', '2022-05-02', now(), 'Chef' from actor where name = 'active'`;
const ADD_FILE = `insert into actor_file (actor_id, agency_id, state, state_on)
  select id, (select app.agency_id()), 'ACTIVE', '2022-05-02' from actor where name = 'core'`;
const ANSWER = (name: string) =>
  `update actor_answer set secrecy = 'AGREED' where actor_id = ${idOf(name)}`;
const SAID = (set: string) => `update actor_answer set ${set} where by_link`;
const NOTED = (set: string) =>
  `update actor_answer set ${set} where actor_id = ${idOf('mapped')} and not by_link`;
const AS_SAID = `
  insert into actor_answer (actor_id, agency_id, by_link, secrecy, answered_on)
  values (${idOf('mapped')}, (select app.agency_id()), true, 'NONE', '2022-05-02')`;
const SAY = (name: string, other: string) => `
  insert into actor_tie (agency_id, actor_id, other_actor_id, kind, said_on)
  values ((select app.agency_id()), ${idOf(name)}, ${idOf(other)}, 'REFERS_TO', '2022-05-02')`;
const FIRST_ANSWER = (name: string) => `
  insert into actor_answer (actor_id, agency_id, secrecy, answered_by, answered_on)
  values (${idOf(name)}, (select app.agency_id()), 'NONE', 'Chef', '2022-05-02')`;

describe('Actors, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['actor read, the core group', CORE, all('actor'), 4],
    ['actor read, the list', LEAD, all('actor'), 4],
    ['actor read, the core group in a role without', NO_READER, all('actor'), 2],
    ['actor read, the network: active ones and its own card', NETWORK, all('actor'), 3],
    ['actor read, the strategist of the town', STRATEGIST, all('actor'), 4],
    ['actor change, the strategist', STRATEGIST, CHANGE, 0],
    ['actor add, the strategist', STRATEGIST, ADD(site('lund')), 'refused'],
    ['actor read, another town', ELSEWHERE, all('actor'), 0],
    ['actor add, who keeps the list', LEAD, ADD(site('lund')), 1],
    ['actor add, a colleague', COLLEAGUE, ADD(site('lund')), 'refused'],
    ['actor add, another agency of the core', CORE, ADD(site('lund')), 'refused'],
    [
      'actor add, for another agency',
      LEAD,
      ADD(site('lund'), `(select id from agency where key = 'SOC-LUND')`),
      'refused',
    ],
    ['actor change, who keeps the list', LEAD, CHANGE, 1],
    ['actor change, a colleague', COLLEAGUE, CHANGE, 0],
    ['actor change, the core group', CORE, CHANGE, 0],
    ['actor_area read, the core group', CORE, all('actor_area'), 4],
    ['actor_area read, the network', NETWORK, all('actor_area'), 3],
    ['actor_area read, another town', ELSEWHERE, all('actor_area'), 0],
    ['actor_area add, who keeps the list', LEAD, ADD_AREA, 1],
    ['actor_area add, a colleague', COLLEAGUE, ADD_AREA, 'refused'],
    ['actor_area add, the core group', SOCIAL, ADD_AREA, 'refused'],
    ['actor_area remove, who keeps the list', LEAD, 'delete from actor_area', 4],
    ['actor_area remove, a colleague', COLLEAGUE, 'delete from actor_area', 0],
    ['actor_area remove, the core group', CORE, 'delete from actor_area', 0],
    ['actor_file read, the core group', CORE, all('actor_file'), 3],
    ['actor_file read, the core group in a role without', NO_READER, all('actor_file'), 0],
    ['actor_file read, the network, not even its own', NETWORK, all('actor_file'), 0],
    ['actor_file read, the strategist of the town', STRATEGIST, all('actor_file'), 3],
    [
      'actor_file change, the strategist',
      STRATEGIST,
      `update actor_file set responsible = 'Chef'`,
      0,
    ],
    ['actor_file read, another town', ELSEWHERE, all('actor_file'), 0],
    ['actor_file add, who keeps the list', LEAD, ADD_FILE, 1],
    ['actor_file add, a colleague', COLLEAGUE, ADD_FILE, 'refused'],
    ['actor_file add, the core group', SOCIAL, ADD_FILE, 'refused'],
    [
      'actor_file change, who keeps the list',
      LEAD,
      `update actor_file set responsible = 'Chef'`,
      3,
    ],
    ['actor_file change, a colleague', COLLEAGUE, `update actor_file set responsible = 'Chef'`, 0],
    ['actor_file change, the core group', CORE, `update actor_file set responsible = 'Chef'`, 0],
    ['actor_answer read, the core group', CORE, all('actor_answer'), 4],
    ['actor_answer read, the core group in a role without', NO_READER, all('actor_answer'), 0],
    ['actor_answer read, the network: its own', NETWORK, all('actor_answer'), 1],
    ['actor_answer read, the strategist: its agency’s own', STRATEGIST, all('actor_answer'), 1],
    ['actor_answer read, another town', ELSEWHERE, all('actor_answer'), 0],
    ['actor_answer add, of one’s own card', SOCIAL, FIRST_ANSWER('core'), 1],
    ['actor_answer add, in a role without', NO_READER, FIRST_ANSWER('core'), 'refused'],
    ['actor_answer add, of another’s card', CORE, FIRST_ANSWER('core'), 'refused'],
    ['actor_answer add, of one with a sign-in, the list', LEAD, FIRST_ANSWER('core'), 'refused'],
    ['actor_answer change, of one without, the list', LEAD, ANSWER('mapped'), 1],
    ['actor_answer change, a colleague', COLLEAGUE, ANSWER('mapped'), 0],
    ['actor_answer change, of one’s own card', NETWORK, ANSWER('own'), 1],
    ['actor_answer change, of one with a sign-in, the list', LEAD, ANSWER('own'), 0],
    [
      'actor_answer change, of what its link said, the list',
      LEAD,
      SAID(`secrecy = 'AGREED'`),
      'refused',
    ],
    ['actor_answer change, its mailbox, the list', LEAD, SAID(`mailbox = null`), 'refused'],
    ['actor_answer change, into its answer, the list', LEAD, NOTED('by_link = true'), 'refused'],
    ['actor_answer add, as said by a link that nobody took, the list', LEAD, AS_SAID, 'refused'],
    ['actor_answer_before read, the core group', CORE, all('actor_answer_before'), 3],
    [
      'actor_answer_before read, the core group in a role without',
      NO_READER,
      all('actor_answer_before'),
      0,
    ],
    ['actor_answer_before read, the network: its own', NETWORK, all('actor_answer_before'), 1],
    [
      'actor_answer_before read, the strategist: its agency’s own',
      STRATEGIST,
      all('actor_answer_before'),
      1,
    ],
    ['actor_answer_before read, another town', ELSEWHERE, all('actor_answer_before'), 0],
    [
      'actor_answer_before change, the list',
      LEAD,
      `update actor_answer_before set secrecy = 'NONE'`,
      'refused',
    ],
    ['actor_answer_before remove, the list', LEAD, 'delete from actor_answer_before', 'refused'],
    ['actor_tie read, the core group', CORE, all('actor_tie'), 2],
    ['actor_tie read, the core group in a role without', NO_READER, all('actor_tie'), 0],
    ['actor_tie read, the network: what it said itself', NETWORK, all('actor_tie'), 1],
    ['actor_tie read, the strategist of the town', STRATEGIST, all('actor_tie'), 2],
    ['actor_tie read, another town', ELSEWHERE, all('actor_tie'), 0],
    ['actor_tie add, by the end itself', SOCIAL, SAY('core', 'active'), 1],
    ['actor_tie add, for one without sign-in, the list', LEAD, SAY('mapped', 'core'), 1],
    ['actor_tie add, a colleague', COLLEAGUE, SAY('mapped', 'core'), 'refused'],
    ['actor_tie add, by the other end alone', CORE, SAY('active', 'core'), 'refused'],
    ['actor_tie add, for one with a sign-in, the list', LEAD, SAY('own', 'core'), 'refused'],
    ['actor_tie remove, what one said', NETWORK, 'delete from actor_tie', 1],
    ['actor_tie remove, the list', LEAD, 'delete from actor_tie', 1],
    ['actor_tie remove, the core group', CORE, 'delete from actor_tie', 0],
    ['actor_change read, the core group', CORE, all('actor_change'), 4],
    ['actor_change read, the core group in a role without', NO_READER, all('actor_change'), 0],
    ['actor_change read, the network', NETWORK, all('actor_change'), 0],
    ['actor_change read, the strategist of the town', STRATEGIST, all('actor_change'), 4],
    ['actor_change add, the strategist', STRATEGIST, ADD_CHANGE, 'refused'],
    ['actor_change add, who keeps the list', LEAD, ADD_CHANGE, 1],
    ['actor_change add, a colleague', COLLEAGUE, ADD_CHANGE, 'refused'],
    ['actor_change add, the core group', CORE, ADD_CHANGE, 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('what is not of the network, by the strategist of another town', async () => {
    await portal.owner.query(`
      update site_agency set site_id = (select id from site where key = 'kronhamn')
        where agency_id = (select id from agency where key = 'KS-LUND')
          and site_id = (select id from site where key = 'lund')`);
    const outside = await portal.as(STRATEGIST);
    for (const table of ['actor', 'actor_file', 'actor_change', 'actor_tie']) {
      const own = table === 'actor' || table === 'actor_tie' ? 1 : 0;
      expect([table, await attempt(outside, all(table))]).toEqual([table, own]);
    }
    await portal.owner.query(`
      update site_agency set site_id = (select id from site where key = 'lund')
        where agency_id = (select id from agency where key = 'KS-LUND')
          and site_id = (select id from site where key = 'kronhamn')`);
  });

  it('actor_answer add, by somebody placed in the core group, who has none of its rights (INV-09)', async () => {
    await portal.owner.query(`
      insert into actor (agency_id, site_id, name, kind, sector, ring, card_agency_id)
        select a.agency_id, a.site_id, 'police', 'POLICE', 'AUTHORITY', 'CORE', k.id
        from actor a, agency k where a.name = 'active' and k.key = 'POL-LUND'`);
    const placed = await portal.as(PLACED, 'POL-LUND');
    expect(await attempt(placed, `select from actor where name = 'police'`)).toBe(1);
    expect(await attempt(placed, FIRST_ANSWER('police'))).toBe('refused');
    expect(await attempt(await portal.as(CORE), FIRST_ANSWER('police'))).toBe(1);
  });

  it('actor_answer change, by what the link of one without a sign-in said, once that was taken', async () => {
    await portal.owner.query(`
      insert into actor_question (agency_id, actor_id, mailbox, asked_at, asked_function, closes_on, answered_at, tasks,
          meets, may, may_not, secrecy, decision, decided_at, decided_function)
        select agency_id, id, 'post@active.example', now(), 'Projektledare', '2022-06-01', '2022-05-20 10:00Z', '{}', '{}',
          '{GUARD}', '{}', 'AGREED', 'TAKEN', now(), 'Projektledare' from actor where name = 'active'`);
    const words = (may: string, secrecy = 'AGREED') =>
      SAID(`may = '{${may}}', secrecy = '${secrecy}', answered_on = '2022-05-20'`);
    const outcomes = [];
    for (const statement of [words('GUARD'), words('INFORM'), words('GUARD', 'NONE')]) {
      outcomes.push(await attempt(await portal.as(LEAD), statement));
    }
    expect(outcomes).toEqual([1, 'refused', 'refused']);
  });

  it('actor add, in a town one has no part in', async () => {
    const { rows } = await portal.owner.query(`select id from site where key = 'malmo'`);
    expect(await attempt(await portal.as(LEAD), ADD(`'${rows[0].id}'`))).toBe('refused');
  });
});
