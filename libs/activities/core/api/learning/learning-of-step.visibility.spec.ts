import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { coreGround } from '../testing/ground.js';

const SOC1 = 'socialsekreterare1@soc-lund';
const SOC2 = 'socialsekreterare2@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const FA1 = 'faltarbetare1@fa-hbg';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';
const AFTER = atLocal('2022-10-03', '09:00');

/** The routine of Lund, which three have agreed to; live its second step did not hold, and at a desk its third. */
let portal: TestPortal;
let routineId: string;
let programmeId: string;
let steps: readonly string[];
beforeAll(async () => {
  portal = await TestPortal.open(coreGround);
  await portal.owner.query(`
    with made as (
      insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
          in_force_from)
        select a.id, s.id, 1, (select array_agg(id) from agency where key in ('SOC-LUND', 'POL-LUND', 'FA-HBG')),
          'AGREED', now(), now(), '2020-01-01', '2020-01-01'
        from agency a, site s where a.key = 'SOC-LUND' and s.key = 'lund' returning *),
    marked as (
      insert into routine_mark (routine_id, agency_id, month, results)
        select id, agency_id, '2022-09', '{HELD,NOT_HELD,NOT_TESTED}' from made),
    tried as (
      insert into routine_exercise (routine_id, agency_id, held_on, results, minutes, function_title)
        select id, agency_id, '2022-09-12', '{HELD,HELD,NOT_HELD}', '{5,5,60}', 'Funktionen' from made)
    insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
        weekdays_only, deadline, if_nobody)
      select id, agency_id, n, 'POLICE', 'Polisen', 'RECEPTION', 'Mottagningen', false, 'SAME_NIGHT', 'Ring igen'
      from made, generate_series(1, 3) n`);
  const { rows } = await portal.owner.query(
    `select s.id, s.routine_id as routine, p.id as programme from local_routine_step s, programme p
     where p.key = '2022' order by s.n`,
  );
  steps = rows.map(({ id }) => id);
  [routineId, programmeId] = [rows[0].routine, rows[0].programme];
});
afterAll(() => portal.close());

const CARD = { means: 'Vi ringer efter tolv', proposal: 'ADAPT', ownerFunction: 'Enhetschef' };
async function write(key: string, step: number, more: object = {}) {
  const caller = await portal.as(key, undefined, AFTER);
  return caller.run<{ writeLearning: { id: string } }>(
    `mutation Write($input: WriteLearningInput!) { writeLearning(input: $input) {
      id activityId ownerFunction aboutStep { routineId number n fromFunction } } }`,
    {
      input: {
        ...{ clientMutationId: randomUUID(), routineStepId: steps[step - 1], programmeId },
        ...{ saw: 'Steget höll inte', ...CARD, dueOn: '2022-11-01', ...more },
      },
    },
  );
}
const codesOf = async (key: string, step: number, more: object = {}) =>
  (await write(key, step, more)).codes;
async function seenBy(key: string) {
  const caller = await portal.as(key, undefined, AFTER);
  const { data } = await caller.run<{ localRoutine: { learnings: object[] } }>(
    'query Read($id: ID!) { localRoutine(id: $id) { learnings { saw aboutStep { n } } } }',
    { id: routineId },
  );
  return data?.localRoutine.learnings;
}

describe('a learning of a step that did not hold', () => {
  it('has an owner and belongs to the version; nothing in it leads to the pass', async () => {
    const { data, codes } = await write(SOC1, 2);
    expect(codes).toEqual([]);
    expect(data?.writeLearning).toMatchObject({
      ...{ activityId: null, ownerFunction: 'Enhetschef' },
      aboutStep: { routineId, number: 1, n: 2, fromFunction: 'Polisen' },
    });
    const { rows } = await portal.owner.query('select activity_id from learning');
    expect(rows).toEqual([{ activity_id: null }]);
  });

  it('is read by its own agency alone, also by those who were not on the pass', async () => {
    expect(await seenBy(SOC2)).toEqual([{ saw: 'Steget höll inte', aboutStep: { n: 2 } }]);
    expect(await seenBy(POLICE)).toEqual([]);
    expect(await seenBy(NETWORK)).toEqual([]);
  });

  it('waits, at its routine, for those who decide for its agency alone', async () => {
    const waits = async (key: string) => {
      const caller = await portal.as(key, undefined, AFTER);
      const { rows } = await waitingOf(portal, caller, 'LEARNING_TO_DECIDE');
      return rows.map(({ id, n }) => ({ id, n }));
    };
    expect(await waits('enhetschef@soc-lund')).toEqual([{ id: routineId, n: 1 }]);
    for (const key of [SOC2, 'polisledning@pol-lund', NETWORK]) {
      expect(await waits(key)).toEqual([]);
    }
  });

  it('is written by any organisation that reads the test, live or at a desk', async () => {
    expect(await codesOf(POLICE, 3)).toEqual([]);
    expect(await seenBy(POLICE)).toHaveLength(1);
  });

  it('is refused of a step that held, without a programme, and to who sees no test', async () => {
    expect(await codesOf(SOC1, 1)).toEqual(['STEP_DID_NOT_FAIL']);
    expect(await codesOf(SOC1, 2, { programmeId: null })).toEqual(['PLACE_MISSING']);
    expect(await codesOf(ELSEWHERE, 2)).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf(SOC1, 2, { ownerFunction: ' ' })).not.toEqual([]);
  });
});

describe('learning, its policy: add, of a step', () => {
  const ADD = (step: string, activity = 'null::uuid', site = 'r.site_id') => `
    insert into learning (id, agency_id, site_id, programme_id, activity_id, routine_step_id, saw, means, proposal,
      owner_function, due_on, written_by, written_function, written_at)
    select gen_random_uuid(), app.agency_id(), ${site}, '${programmeId}', ${activity}, s.id, 'såg', 'betyder', 'ADOPT',
      'Chef', '2022-11-01', app.membership_id(), 'Funktion', now()
    from local_routine r, (select '${step}'::uuid as id) s where r.id = '${routineId}'`;

  it.each<[string, string, () => string, number | 'refused']>([
    ['that did not hold live', SOC1, () => ADD(steps[1] ?? ''), 1],
    ['that did not hold at a desk', POLICE, () => ADD(steps[2] ?? ''), 1],
    ['that held', SOC1, () => ADD(steps[0] ?? ''), 'refused'],
    ['the network, which sees no test', NETWORK, () => ADD(steps[1] ?? ''), 'refused'],
    [
      'of another town than its routine',
      FA1,
      () => ADD(steps[1] ?? '', 'null::uuid', `(select id from site where key = 'helsingborg')`),
      'refused',
    ],
  ])('%s', async (_what, key, sql, expected) => {
    expect(await attempt(await portal.as(key, undefined, AFTER), sql())).toBe(expected);
  });
});
