import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { routinesGround } from './testing/ground.js';

/**
 * Of social services in Lund, with the police: 1 a draft, 2 that they are asked about and the police has declined,
 * 3 that the police agreed to, 4 that is in force, with an exercise; and a draft that nobody was asked about. The Salvation Army is of the core group of the town
 * and is not to agree. A draft exists for its owner alone (INV-03).
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(routinesGround);
  await portal.owner.query(`
    with made as (
      insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
          in_force_from)
        select soc.id, s.id, n.number, array[soc.id, pol.id], n.state, now(), now(), n.agreed, n.starts
        from agency soc, agency pol, site s, (values (1, 'DRAFT', null, null), (2, 'ASKED', null, null),
            (3, 'AGREED', date '2022-04-21', null), (4, 'AGREED', date '2022-04-21', date '2022-04-22'))
          n (number, state, agreed, starts)
        where soc.key = 'SOC-LUND' and pol.key = 'POL-LUND' and s.key = 'lund' returning *),
    steps as (
      insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
          weekdays_only, deadline, if_nobody)
        select id, agency_id, 1, 'POLICE', 'Polisen', 'RECEPTION', 'Mottagningen', false, 'SAME_NIGHT', 'Ring igen'
        from made),
    sources as (
      insert into local_routine_source (routine_id, agency_id, n, form, origin)
        select id, agency_id, 1, 'INFORMATION', 'Malmö' from made),
    tried as (
      insert into routine_exercise (routine_id, agency_id, held_on, results, minutes, function_title)
        select id, agency_id, '2022-05-02', '{HELD}', '{12}', 'Chef' from made where number = 4),
    fresh as (
      insert into local_routine (agency_id, site_id, party_ids, drafted_at)
        select agency_id, site_id, party_ids, now() from made where number = 1),
    marked as (
      insert into routine_mark (routine_id, agency_id, month, results)
        select id, agency_id, '2022-05', '{HELD}' from made where number = 4)
    insert into local_routine_answer (routine_id, agency_id, answer, reason, answered_version, answered_at,
        answered_function)
      select m.id, a.id, 'DECLINED', 'Hinner inte', 1, now(), 'Polisledning'
      from made m, agency a where a.key = 'POL-LUND' and m.number = 2;
    insert into local_routine_answer (routine_id, agency_id, answer, answered_version, answered_at, answered_function)
      select r.id, a.id, 'AGREED', 1, now(), 'Polisledning'
      from local_routine r, agency a where a.key = 'POL-LUND' and r.number in (3, 4);
    -- All were begun from the one in force.
    update local_routine set replaces_id = (select id from local_routine where number = 4)
      where number is distinct from 4`);
});
afterAll(() => portal.close());

const OWNER = 'socialsekreterare1@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const OTHER = 'polisledning@pol-lund';
const OTHER_FIELD = 'samverkanspolis1@pol-lund';
const NO_READER = 'skyddsombud@soc-lund';
const NO_PARTY = 'verksamhetschef@fa-hbg';
const LEAD = 'projektledare@fa-hbg';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'enhetschef@soc-hbg';

const all = (table: string) => `select from ${table}`;
const ME = '(select app.agency_id())';
const agency = (key: string) => `(select id from agency where key = '${key}')`;
const idOf = (number: number) => `(select id from local_routine where number = ${number})`;
const add = (more: { by?: string; site?: string; parties?: string; state?: string } = {}) => `
  insert into local_routine (agency_id, site_id, party_ids, state, drafted_at, asked_at)
  values (${more.by ?? ME}, (select id from site where key = '${more.site ?? 'lund'}'),
    array[${more.parties ?? ME}]::uuid[], '${more.state ?? 'DRAFT'}', now(), now())`;
const change = (number: number, set: string) =>
  `update local_routine set ${set} where number = ${number}`;
/** The fifth is a draft of social services that has no number: nobody was asked about it. */
const removeDraft = (number: number) =>
  `delete from local_routine where ${number === 5 ? `number is null and state = 'DRAFT'` : `number = ${number}`}`;
const addStep = (number: number, by = ME) => `
  insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
    weekdays_only, deadline, if_nobody)
  values (${idOf(number)}, ${by}, 2, 'POLICE', 'Polisen', 'RECEPTION', 'Mottagningen', false, 'SAME_NIGHT', 'x')`;
const changeOf = (table: string, number: number, set: string) =>
  `update ${table} set ${set} where routine_id = ${idOf(number)}`;
const removeOf = (table: string, number: number) =>
  `delete from ${table} where routine_id = ${idOf(number)}`;
const addSource = (number: number) => `
  insert into local_routine_source (routine_id, agency_id, n, form, origin)
  values (${idOf(number)}, ${ME}, 2, 'TEST', 'Eget')`;
const answer = (number: number, version = 1, by = ME) => `
  insert into local_routine_answer (routine_id, agency_id, answer, answered_version, answered_at, answered_function)
  values (${idOf(number)}, ${by}, 'AGREED', ${version}, now(), 'Chef')`;
const answerAgain = (version = 1, number = 2, said = 'AGREED') => `
  update local_routine_answer set answer = '${said}', reason = '', answered_version = ${version}
  where routine_id = ${idOf(number)}`;
/** How many of a version are asked once somebody has asked for the yes of these alone. */
const askOnly = (parties: string, asked: number) => `
  with moved as (update local_routine set state = 'ASKED', party_ids = array[${parties}] where number = 1 returning *)
  select from moved where cardinality(party_ids) = ${asked}`;
const exercise = (number: number, by = ME) => `
  insert into routine_exercise (routine_id, agency_id, held_on, results, minutes, function_title)
  values (${idOf(number)}, ${by}, '2022-05-03', '{HELD}', '{5}', 'Chef')`;

describe('local_routine, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['local_routine read, who drafted it', OWNER, all('local_routine'), 5],
    ['local_routine read, another that is to agree', OTHER_FIELD, all('local_routine'), 3],
    ['local_routine read, a role without', NO_READER, all('local_routine'), 1],
    ['local_routine read, the core group of the town', NO_PARTY, all('local_routine'), 1],
    ['local_routine read, the lead', LEAD, all('local_routine'), 1],
    ['local_routine read, the network of the town', NETWORK, all('local_routine'), 1],
    ['local_routine read, another town', ELSEWHERE, all('local_routine'), 0],
    ['local_routine add, a field worker', OWNER, add(), 1],
    ['local_routine add, a lead', LEAD, add(), 1],
    ['local_routine add, a role without', NO_READER, add(), 'refused'],
    ['local_routine add, the network', NETWORK, add(), 'refused'],
    ['local_routine add, as asked', OWNER, add({ state: 'ASKED' }), 'refused'],
    [
      'local_routine add, with one of another town',
      OWNER,
      add({ parties: `${ME}, ${agency('SOC-HBG')}` }),
      'refused',
    ],
    [
      'local_routine add, with one of the network',
      OWNER,
      add({ parties: `${ME}, ${agency('KS-LUND')}` }),
      'refused',
    ],
    [
      'local_routine add, in another’s name',
      OWNER,
      add({ by: agency('POL-LUND'), parties: agency('POL-LUND') }),
      'refused',
    ],
    ['local_routine change, who drafted it', OWNER, change(1, `state = 'ASKED'`), 1],
    ['local_routine change, asked of all with a step', OWNER, askOnly('agency_id', 2), 1],
    [
      'local_routine change, asked of who was chosen, too',
      OWNER,
      askOnly(`agency_id, ${agency('FA-HBG')}`, 3),
      1,
    ],
    ['local_routine compare, with none', OWNER, change(1, 'replaces_id = null'), 'refused'],
    [
      'local_routine compare, with one that is not in force',
      OWNER,
      change(1, `replaces_id = ${idOf(3)}`),
      'refused',
    ],
    ['local_routine change, back again', OWNER, change(2, `state = 'DRAFT'`), 1],
    ['local_routine change, another', OTHER, change(2, `state = 'DRAFT'`), 0],
    ['local_routine change, a role without', NO_READER, change(1, `state = 'ASKED'`), 0],
    [
      'local_routine change, to agreed',
      MANAGER,
      change(2, `state = 'AGREED', agreed_on = '2022-05-01'`),
      'refused',
    ],
    [
      'local_routine change, who agrees while they are asked',
      OWNER,
      change(2, `party_ids = array[agency_id]`),
      'refused',
    ],
    ['local_routine change, its number', OWNER, change(2, 'number = 9'), 'refused'],
    ['local_routine change, back from agreed', OWNER, change(3, `state = 'DRAFT'`), 'refused'],
    ['local_routine force, who drafted it', OWNER, change(3, `in_force_from = '2099-01-01'`), 1],
    ['local_routine force, again', OWNER, change(4, `in_force_from = '2099-01-01'`), 'refused'],
    ['local_routine force, another', OTHER, change(3, `in_force_from = '2099-01-01'`), 0],
    ['local_routine remove, who drafted it', OWNER, removeDraft(5), 1],
    ['local_routine remove, a role without', NO_READER, removeDraft(5), 0],
    ['local_routine remove, another', OTHER, removeDraft(5), 0],
    ['local_routine remove, what others were asked about', OWNER, removeDraft(2), 0],
    ['local_routine remove, what they were asked about before', OWNER, removeDraft(1), 0],
    ['local_routine_step read, another that is to agree', OTHER, all('local_routine_step'), 3],
    ['local_routine_step read, the network', NETWORK, all('local_routine_step'), 1],
    ['local_routine_step add, to one’s draft', OWNER, addStep(1), 1],
    ['local_routine_step add, while they are asked', OWNER, addStep(2), 'refused'],
    ['local_routine_step add, to another’s', OTHER, addStep(2), 'refused'],
    ['local_routine_step add, a role without', NO_READER, addStep(4), 'refused'],
    [
      'local_routine_step change, of one’s draft',
      OWNER,
      changeOf('local_routine_step', 1, `if_nobody = 'y'`),
      1,
    ],
    [
      'local_routine_step change, of what is in force',
      OWNER,
      changeOf('local_routine_step', 4, `if_nobody = 'y'`),
      0,
    ],
    ['local_routine_step remove, of one’s draft', OWNER, removeOf('local_routine_step', 1), 1],
    ['local_routine_step remove, of what is in force', OWNER, removeOf('local_routine_step', 4), 0],
    ['local_routine_source read, another that is to agree', OTHER, all('local_routine_source'), 3],
    ['local_routine_source read, the network', NETWORK, all('local_routine_source'), 1],
    ['local_routine_source add, to one’s draft', OWNER, addSource(1), 1],
    ['local_routine_source add, while they are asked', OWNER, addSource(2), 'refused'],
    [
      'local_routine_source change, of one’s draft',
      OWNER,
      changeOf('local_routine_source', 1, `took = 'y'`),
      1,
    ],
    [
      'local_routine_source change, of what is in force',
      OWNER,
      changeOf('local_routine_source', 4, `took = 'y'`),
      0,
    ],
    ['local_routine_source remove, of one’s draft', OWNER, removeOf('local_routine_source', 1), 1],
    [
      'local_routine_source remove, of what is in force',
      OWNER,
      removeOf('local_routine_source', 4),
      0,
    ],
    ['local_routine_answer read, who drafted it', OWNER, all('local_routine_answer'), 3],
    ['local_routine_answer read, not to agree', NO_PARTY, all('local_routine_answer'), 1],
    ['local_routine_answer add, a manager', MANAGER, answer(2), 1],
    ['local_routine_answer add, a field worker', OWNER, answer(2), 'refused'],
    ['local_routine_answer add, for another', MANAGER, answer(2, 1, agency('FA-HBG')), 'refused'],
    ['local_routine_answer add, of what it said before', MANAGER, answer(2, 2), 'refused'],
    ['local_routine_answer add, of a draft', MANAGER, answer(1), 'refused'],
    ['local_routine_answer add, of what is in force', NO_PARTY, answer(4), 'refused'],
    ['local_routine_answer change, one’s own', OTHER, answerAgain(), 1],
    ['local_routine_answer change, to another version', OTHER, answerAgain(2), 'refused'],
    ['local_routine_answer change, another’s', MANAGER, answerAgain(), 0],
    [
      'local_routine_answer take back, of what is agreed',
      OTHER,
      answerAgain(1, 3, 'TAKEN_BACK'),
      1,
    ],
    [
      'local_routine_answer take back, a field worker',
      OTHER_FIELD,
      answerAgain(1, 3, 'TAKEN_BACK'),
      'refused',
    ],
    ['local_routine_answer take back, another’s', MANAGER, answerAgain(1, 3, 'TAKEN_BACK'), 0],
    [
      'local_routine_answer take back, of what is in force',
      OTHER,
      answerAgain(1, 4, 'TAKEN_BACK'),
      'refused',
    ],
    [
      'local_routine_answer change, to a no, of what is agreed',
      OTHER,
      answerAgain(1, 3, 'DECLINED'),
      'refused',
    ],
    ['routine_mark read, another that agreed', OTHER_FIELD, all('routine_mark'), 1],
    ['routine_mark read, the network', NETWORK, all('routine_mark'), 0],
    ['routine_mark read, a role without', NO_READER, all('routine_mark'), 0],
    ['routine_mark read, not to agree', LEAD, all('routine_mark'), 0],
    ['routine_exercise read, another that agreed', OTHER_FIELD, all('routine_exercise'), 1],
    ['routine_exercise read, the network', NETWORK, all('routine_exercise'), 0],
    ['routine_exercise read, a role without', NO_READER, all('routine_exercise'), 0],
    ['routine_exercise read, not to agree', LEAD, all('routine_exercise'), 0],
    ['routine_exercise add, another that agreed', OTHER_FIELD, exercise(4), 1],
    ['routine_exercise add, of what is not in force', OWNER, exercise(3), 'refused'],
    ['routine_exercise add, not to agree', NO_PARTY, exercise(4), 'refused'],
    ['routine_exercise add, in another’s name', OTHER, exercise(4, agency('SOC-LUND')), 'refused'],
    ['routine_exercise add, a role without', NO_READER, exercise(4), 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('local_routine read, by the job that tells: as each organisation reads it', async () => {
    const seen = [];
    for (const key of ['SOC-LUND', 'POL-LUND', 'FA-HBG']) {
      const { rows } = await portal.owner.query('select id from agency where key = $1', [key]);
      const job = portal.caller({ kind: 'system', job: 'notice', agencyId: rows[0].id });
      seen.push(await attempt(job, `${all('local_routine')} where state <> 'AGREED'`));
    }
    expect(seen).toEqual([3, 1, 0]);
  });

  it('local_routine add, in a town one has no part in', async () => {
    const { rows } = await portal.owner.query(`select id from site where key = 'helsingborg'`);
    const statement = add().replace(`(select id from site where key = 'lund')`, `'${rows[0].id}'`);
    expect(await attempt(await portal.as(OWNER), statement)).toBe('refused');
  });

  it('local_routine force, before or after another of the town that the writer does not see', async () => {
    await portal.owner.query(`
      insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
          in_force_from)
        select a.id, s.id, 9, array[a.id], 'AGREED', now(), now(), '2022-04-21', '2099-06-01' from agency a, site s
        where a.key = 'FA-HBG' and s.key = 'lund'`);
    const force = (day: string) => change(3, `in_force_from = '${day}'`);
    const tries = ['2099-05-31', '2099-06-01', '2099-06-02'];
    const outcomes = [];
    for (const day of tries) outcomes.push(await attempt(await portal.as(OWNER), force(day)));
    await portal.owner.query('delete from local_routine where number = 9');
    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
  });

  it('local_routine change, of what would undo another that has come since: back to draft alone', async () => {
    await portal.owner.query(`
      insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
          in_force_from)
        select a.id, s.id, 10, array[a.id], 'AGREED', now(), now(), '2022-04-21', '2022-04-23' from agency a, site s
        where a.key = 'FA-HBG' and s.key = 'lund'`);
    const tries = [
      change(1, `state = 'ASKED'`),
      change(3, `in_force_from = '2099-01-01'`),
      change(3, `state = 'DRAFT'`),
      // What was answered is void, also where the statement does not say so.
      `with back as (update local_routine set state = 'DRAFT' where number = 3 returning *)
        select from back where version = 2 and agreed_on is null`,
      change(1, `replaces_id = ${idOf(10)}`),
    ];
    const outcomes = [];
    for (const statement of tries) outcomes.push(await attempt(await portal.as(OWNER), statement));
    await portal.owner.query('delete from local_routine where number = 10');
    expect(outcomes).toEqual(['refused', 'refused', 1, 1, 1]);
  });
});

describe('what the statistics read of a routine (K06)', () => {
  const unchanged = async () => undefined;

  it('is never its state or its parties', async () => {
    for (const column of ['state', 'party_ids', 'agency_id']) {
      const select = `select ${column} from local_routine`;
      await expect(seenByStatistics(portal, unchanged, select)).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('is since when one is in force', async () => {
    const select = 'select in_force_from::text as day from local_routine';
    expect(await seenByStatistics(portal, unchanged, select)).toEqual([{ day: '2022-04-22' }]);
  });
});
