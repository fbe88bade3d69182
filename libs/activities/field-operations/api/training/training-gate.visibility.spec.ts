import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { CHIEF, FA_MANAGER, FA1, PassBench, POLICE, SOC1 } from '../testing/make-field-pass.js';

/** Social services of Lund have set theirs, and decided once, in a pass that the others were asked to. */
let portal: TestPortal;
let passId: string;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  passId = (await (await PassBench.open(portal)).sent()).id;
  await portal.owner.query(`
    insert into training_gate (agency_id, mode) select id, 'WITHHOLD' from agency where key = 'SOC-LUND';
    insert into untrained_decision (activity_id, agency_id, membership_ids, reason, by_title, at, entered_by)
      select '${passId}', m.agency_id, array[m.id], 'SEAT_BOOKED', 'Enhetschef', now(), m.id
      from membership m where m.work_email = '${CHIEF}.example'`);
});
afterAll(() => portal.close());

const SET = `insert into training_gate (agency_id, mode) values ((select app.agency_id()), 'WARN')`;
const CHANGE = `update training_gate set mode = 'WARN'`;
const FORGED = `insert into training_gate (agency_id, mode) select id, 'WARN' from agency where key = 'POL-HBG'`;
const decide = (agency: string) => `insert into untrained_decision
    (activity_id, agency_id, membership_ids, reason, by_title, at, entered_by)
  values ('$pass', ${agency}, array[gen_random_uuid()], 'SEAT_BOOKED', 'Chefen', now(), (select app.membership_id()))`;
const MINE = '(select app.agency_id())';
const OTHERS = `(select id from agency where key = 'SOC-LUND')`;
const SAFETY_REP = 'skyddsombud@soc-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';

describe('the training gate, policy by policy', () => {
  it.each<[string, string, string, string, number | 'refused']>([
    ['training_gate read', 'its manager', CHIEF, 'select from training_gate', 1],
    ['training_gate read', 'a planner of it', SOC1, 'select from training_gate', 0],
    ['training_gate read', 'another manager', FA_MANAGER, 'select from training_gate', 0],
    ['training_gate change', 'its manager', CHIEF, CHANGE, 1],
    ['training_gate change', 'a planner of it', SOC1, CHANGE, 0],
    ['training_gate change', 'another manager', FA_MANAGER, CHANGE, 0],
    ['training_gate add', 'a manager', FA_MANAGER, SET, 1],
    ['training_gate add', 'a planner', FA1, SET, 'refused'],
    ['training_gate add', 'for another agency', FA_MANAGER, FORGED, 'refused'],
    ['untrained_decision read', 'a planner of it', SOC1, 'select from untrained_decision', 1],
    ['untrained_decision read', 'its safety rep', SAFETY_REP, 'select from untrained_decision', 0],
    ['untrained_decision read', 'another in the pass', FA1, 'select from untrained_decision', 0],
    ['untrained_decision read', 'the police in it', POLICE, 'select from untrained_decision', 0],
    ['untrained_decision add', 'a planner of it', SOC1, decide(MINE), 1],
    ['untrained_decision add', 'one that was asked', FA1, decide(MINE), 1],
    ['untrained_decision add', 'its safety rep', SAFETY_REP, decide(MINE), 'refused'],
    ['untrained_decision add', 'for another agency', FA1, decide(OTHERS), 'refused'],
    ['untrained_decision add', 'one that was not asked', ELSEWHERE, decide(MINE), 'refused'],
    [
      ...(['untrained_decision change', 'a planner of it', SOC1] as const),
      `update untrained_decision set reason = 'SEAT_BOOKED'`,
      'refused',
    ],
  ])('%s, %s', async (_what, _who, key, statement, expected) => {
    const sql = statement.replace('$pass', passId);
    expect(await attempt(await portal.as(key), sql)).toBe(expected);
  });

  it.each(['training_gate', 'untrained_decision'])('%s is nothing to a visitor', async (table) => {
    expect(await attempt(portal.visitor(), `select from ${table}`)).toBe(0);
  });

  it('tells those in the pass that a go-ahead waits, and nobody else', async () => {
    const asked = `select from app.held_for_training('${passId}')`;
    await portal.owner.query(`delete from qualification q using pass_member m
      where m.membership_id = q.membership_id and m.activity_id = '${passId}'`);
    await portal.owner.query('delete from untrained_decision');
    for (const key of [SOC1, FA1, POLICE]) {
      expect([key, await attempt(await portal.as(key), asked)]).toEqual([key, 1]);
    }
    expect(await attempt(await portal.as(ELSEWHERE), asked)).toBe(0);
    expect(await attempt(portal.visitor(), asked)).toBe(0);
  });
});
