import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  FA1,
  NEXT_DAY,
  PassBench,
  SOC1,
  SOC2,
  type WholePass,
  ZERO,
} from './testing/make-field-pass.js';

/** A pass that social services count and that tries the routine of Lund, which all three have agreed to. */
let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  await portal.owner.query(`
    with made as (
      insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
          in_force_from)
        select a.id, s.id, 1, (select array_agg(id) from agency where key in ('SOC-LUND', 'POL-LUND', 'FA-HBG')),
          'AGREED', now(), now(), '2020-01-01', '2020-01-01'
        from agency a, site s where a.key = 'SOC-LUND' and s.key = 'lund' returning *)
    insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
        weekdays_only, deadline, if_nobody)
      select id, agency_id, n, 'POLICE', 'Polisen', 'RECEPTION', 'Mottagningen', false, 'SAME_NIGHT', 'Ring igen'
      from made, generate_series(1, 2) n`);
});
afterAll(() => portal.close());

const HELD = ['HELD', 'NOT_HELD'];
const save = (key: string, passId: string, results: readonly string[], more: object = {}) =>
  bench.send(key, 'saveRoutineTrial', { passId, results, ...more }, NEXT_DAY);

async function tried(): Promise<WholePass> {
  const pass = await bench.returned();
  await portal.owner.query('update field_operation set model_test = true where activity_id = $1', [
    pass.id,
  ]);
  return pass;
}
const lock = async (passId: string) => {
  const tally = { ...ZERO, contacts: 1 };
  const { pass } = await bench.send(
    SOC1,
    'saveFieldReport',
    { passId, hours: [], tally },
    NEXT_DAY,
  );
  const expectedVersion = pass.ownReport?.version;
  return bench.send(SOC1, 'lockFieldReport', { passId, expectedVersion }, NEXT_DAY);
};
const READ = `query Read($id: ID!) { fieldPass(input: { id: $id }) { routineTrial {
  number asked steps { n } results version isOursToSay } } }`;
const read = async (key: string, id: string) => {
  const caller = await portal.as(key, undefined, NEXT_DAY);
  const { data } = await caller.run<{ fieldPass: { routineTrial: object | null } }>(READ, { id });
  return data?.fieldPass.routineTrial;
};
const testsSeenBy = async (key: string) => {
  const { rows } = await portal.owner.query('select id from local_routine');
  const caller = await portal.as(key);
  const { data } = await caller.run<{ localRoutine: { tests: object[] } }>(
    `query Read($id: ID!) { localRoutine(id: $id) { tests { kind heldOn month results minutes } } }`,
    { id: rows[0].id },
  );
  return data?.localRoutine.tests;
};

describe('how the steps held', () => {
  it('is asked of a pass that tries them alone', async () => {
    const { id } = await bench.returned();
    expect((await save(SOC1, id, HELD)).codes).toEqual(['NO_ROUTINE_TRIED']);
    expect(await read(SOC1, id)).toBeNull();
  });

  it('is said by the agency that counts, of each step', async () => {
    const { id } = await tried();
    expect((await save(FA1, id, HELD)).codes).toEqual(['NO_ROUTINE_TRIED']);
    expect((await save(SOC1, id, ['HELD'])).codes).toEqual(['RESULT_MISSING']);
    expect((await save(SOC1, id, ['HELD', 'YES'])).codes).toEqual(['RESULT_MISSING']);
    expect((await save(SOC1, id, ['NOT_TESTED', 'NOT_TESTED'])).codes).toEqual(['NOTHING_TESTED']);
    expect((await save('socialsekreterare1@soc-hbg', id, HELD)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is asked of the steps alone that the plan names', async () => {
    const { id } = await tried();
    await portal.owner.query(
      'update field_operation set tested_steps = $2 where activity_id = $1',
      [...[id, [2]]],
    );
    expect((await save(SOC1, id, HELD)).codes).toEqual(['STEP_NOT_ASKED']);
    expect((await save(SOC1, id, ['NOT_TESTED', 'NOT_HELD'])).codes).toEqual([]);
    expect(await read(FA1, id)).toMatchObject({ asked: [2], results: [] });
  });

  it('is read by that agency alone; the others read which steps are tried', async () => {
    const { id } = await tried();
    expect((await save(SOC1, id, HELD)).codes).toEqual([]);
    const steps = [{ n: 1 }, { n: 2 }];
    expect(await read(SOC2, id)).toEqual({
      ...{ number: 1, asked: [1, 2], steps, results: HELD, version: 1, isOursToSay: true },
    });
    expect(await read(FA1, id)).toEqual({
      ...{ number: 1, asked: [1, 2], steps, results: [], version: null, isOursToSay: false },
    });
  });

  it('is changed by one at a time', async () => {
    const { id } = await tried();
    await save(SOC1, id, HELD);
    expect((await save(SOC2, id, HELD)).codes).toEqual(['CONFLICT']);
    const all = ['HELD', 'HELD'];
    expect((await save(SOC2, id, all, { expectedVersion: 1 })).codes).toEqual([]);
    expect((await save(SOC1, id, HELD, { expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
    expect(await read(SOC1, id)).toMatchObject({ results: all, version: 2 });
  });

  it('is told as version and month as the report is locked, no sooner, and taken back with the lock', async () => {
    await portal.owner.query('delete from routine_trial; delete from routine_mark');
    const { id, startsAt } = await tried();
    await save(SOC1, id, HELD);
    expect(await testsSeenBy(FA1)).toEqual([]);
    expect((await lock(id)).codes).toEqual([]);
    const month = startsAt.slice(0, 7);
    const mark = { kind: 'LIVE', heldOn: null, month, results: HELD, minutes: [] };
    expect(await testsSeenBy(FA1)).toEqual([mark]);
    expect(await testsSeenBy('handlaggare@ks-lund')).toEqual([]);
    const { codes } = await save(SOC1, id, HELD, { expectedVersion: 1 });
    expect(codes).toEqual(['STEP_NOT_POSSIBLE']);
    const columns = await portal.owner.query(
      `select column_name as name from information_schema.columns where table_name = 'routine_mark' order by 1`,
    );
    expect(columns.rows.map(({ name }) => name)).toEqual([
      ...['agency_id', 'id', 'month', 'results', 'routine_id'],
    ]);
    await bench.done(SOC1, 'reopenFieldReport', { passId: id }, NEXT_DAY);
    expect(await testsSeenBy(FA1)).toEqual([]);
  });
});

describe('routine_trial and routine_mark, policy by policy', () => {
  const all = (table: string) => `select from ${table}`;
  const CHANGE = `update routine_trial set results = '{HELD,HELD}'`;
  const ADD = `insert into routine_trial (activity_id, agency_id, routine_id, results)
    select o.activity_id, app.agency_id(), r.id, '{HELD,HELD}' from field_operation o, local_routine r
    where o.activity_id = '$pass'`;
  const MARK = `insert into routine_mark (id, routine_id, agency_id, month, results)
    select '${randomUUID()}', id, app.agency_id(), '2022-05', '{HELD}' from local_routine`;
  let said: string;
  let unsaid: string;
  let plain: string;
  beforeAll(async () => {
    await portal.owner.query('delete from routine_trial; delete from routine_mark');
    plain = (await bench.returned()).id;
    unsaid = (await tried()).id;
    said = (await tried()).id;
    await save(SOC1, said, HELD);
    await portal.owner.query(`insert into routine_mark (routine_id, agency_id, month, results)
      select id, agency_id, '2022-05', '{HELD,HELD}' from local_routine`);
  });

  it.each<[string, string, string, () => string, number | 'refused']>([
    ['routine_trial read, who counts', SOC2, all('routine_trial'), () => said, 1],
    ['routine_trial read, another in the pass', FA1, all('routine_trial'), () => said, 0],
    ['routine_trial read, a role without', 'jurist@soc-lund', all('routine_trial'), () => said, 0],
    ['routine_trial add, who counts', SOC1, ADD, () => unsaid, 1],
    ['routine_trial add, another in the pass', FA1, ADD, () => unsaid, 'refused'],
    ['routine_trial add, of a pass that tries none', SOC1, ADD, () => plain, 'refused'],
    ['routine_trial change, who counts', SOC2, CHANGE, () => said, 1],
    ['routine_trial change, another in the pass', FA1, CHANGE, () => said, 0],
    ['routine_mark read, who has agreed', FA1, all('routine_mark'), () => said, 1],
    [
      'routine_mark read, a role without',
      'skyddsombud@soc-lund',
      all('routine_mark'),
      () => said,
      0,
    ],
    ['routine_mark read, the network', 'handlaggare@ks-lund', all('routine_mark'), () => said, 0],
    ['routine_mark add, nobody', SOC1, MARK, () => said, 'refused'],
  ])('%s', async (_, key, statement, pass, expected) => {
    const sql = statement.replace('$pass', pass());
    expect(await attempt(await portal.as(key, undefined, NEXT_DAY), sql)).toBe(expected);
  });

  it('routine_trial add or change, once the report is locked', async () => {
    await portal.owner.query(`alter table field_report disable trigger guard_report`);
    await portal.owner.query(
      `insert into field_report (activity_id, agency_id, state, locked_at, locked_by)
         select activity_id, agency_id, 'LOCKED', now(),
           (select id from membership m where m.agency_id = o.agency_id limit 1)
         from field_operation o where activity_id = any ($1)`,
      [[said, unsaid]],
    );
    const caller = async () => portal.as(SOC1, undefined, NEXT_DAY);
    expect(await attempt(await caller(), ADD.replace('$pass', unsaid))).toBe('refused');
    expect(await attempt(await caller(), CHANGE)).toBe(0);
  });
});
