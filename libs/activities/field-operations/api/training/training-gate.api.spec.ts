import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';
import {
  ALL_NO,
  CHIEF,
  DUTY,
  FA_MANAGER,
  FA1,
  PassBench,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
} from '../testing/make-field-pass.js';

/** Social services withhold their own go-ahead where somebody goes untrained; the Salvation Army only warns. */
let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const SET = `mutation S($input: SetTrainingGateInput!) { setTrainingGate(input: $input) { mode version } }`;
const OWN = `query O($input: FieldPassInput!) { fieldPass(input: $input) {
  ownTraining { isHeld mayDecide untrained decisions { reason byTitle notedByTitle } } } }`;

async function set(key: string, mode: string, expectedVersion = 0) {
  const caller = await portal.as(key, undefined, SAME_DAY);
  const input = { clientMutationId: randomUUID(), mode, expectedVersion };
  return caller.run<{ setTrainingGate: { mode: string } }>(SET, { input });
}
async function own(key: string, id: string) {
  const caller = await portal.as(key, undefined, SAME_DAY);
  const { data } = await caller.run<{ fieldPass: { ownTraining: unknown } }>(OWN, {
    input: { id },
  });
  return data?.fieldPass.ownTraining;
}
const untrain = (key: string) =>
  portal.owner.query(
    'delete from qualification q using membership m where m.id = q.membership_id and m.work_email = $1',
    [`${key}.example`],
  );
const give = (key: string, passId: string) => bench.send(key, 'giveGoAhead', { passId }, SAME_DAY);
const checked = async () => {
  const { id } = await bench.sent();
  for (const key of [SOC1, FA1]) {
    await bench.done(key, 'savePassCheck', { passId: id, ...ALL_NO }, SAME_DAY);
  }
  return id;
};
const decide = (key: string, passId: string, more: object = {}) =>
  bench.send(
    ...([key, 'decideUntrained', { passId, reason: 'GOES_WITH_TRAINED', ...more }] as const),
    SAME_DAY,
  );
const byPhone = { byFunction: 'Enhetschef', toldAt: SAME_DAY.toISOString() };
const noteOral = (key: string, passId: string) =>
  bench.send(
    key,
    'noteOralGoAhead',
    { passId, agencyId: bench.agency('SOC-LUND'), decision: 'GIVEN', ...byPhone },
    SAME_DAY,
  );

describe('the setting', () => {
  it.each([
    ['a planner', SOC1],
    ['the project lead', 'projektledare@fa-hbg'],
    ['an administrator', 'administrator@soc-lund'],
    ['the network', 'handlaggare@ks-lund'],
  ])('is not set by %s', async (_, key) => {
    expect((await set(key, 'WITHHOLD')).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is the own agency’s: one at a time, by codes that are known', async () => {
    expect((await set(CHIEF, 'STOP')).codes).toEqual(['INVALID_CODE']);
    expect((await set(CHIEF, 'WITHHOLD')).data?.setTrainingGate).toEqual({
      ...{ mode: 'WITHHOLD', version: 1 },
    });
    expect((await set(CHIEF, 'WARN', 0)).codes).toEqual(['CONFLICT']);
    const chief = await portal.as(FA_MANAGER, undefined, SAME_DAY);
    const gate = await chief.run('{ trainingGate { mode version } }');
    expect(gate.data).toEqual({ trainingGate: { mode: 'WARN', version: 0 } });
  });
});

describe('somebody who goes untrained', () => {
  it('holds up nothing where the agency only warns, nor where everybody is trained', async () => {
    await untrain(FA1);
    const id = await checked();
    expect(await own(FA1, id)).toMatchObject({ isHeld: false, untrained: ['Fältarbetare 1'] });
    expect((await give(FA1, id)).codes).toEqual([]);
    expect((await give(SOC1, id)).codes).toEqual([]);
    expect((await bench.read(SOC1, id)).pass.state).toBe('READY');
  });

  it('stops nothing once it is ready, whatever is changed of training and setting', async () => {
    const id = await checked();
    await give(FA1, id);
    await give(SOC1, id);
    await untrain(SOC2);
    const { pass } = await bench.read(SOC1, id);
    expect(pass.state).toBe('READY');
    expect(await own(SOC1, id)).toMatchObject({
      isHeld: false,
      untrained: ['Socialsekreterare 2'],
    });
    expect((await decide(CHIEF, id)).codes).toEqual(['GO_AHEAD_NOT_NOW']);
  });

  it('holds up the own go-ahead alone, also by the manager and by phone, until it is decided', async () => {
    const id = await checked();
    for (const key of [SOC1, CHIEF, DUTY]) {
      expect([key, (await give(key, id)).codes]).toEqual([key, ['TRAINING_UNDECIDED']]);
    }
    for (const key of [SOC1, FA1]) {
      expect([key, (await noteOral(key, id)).codes]).toEqual([key, ['TRAINING_UNDECIDED']]);
    }
    expect((await give(FA1, id)).codes).toEqual([]);
  });

  it('is decided by nobody else, and by no planner alone', async () => {
    const id = await checked();
    for (const key of [POLICE, 'skyddsombud@soc-lund', 'socialsekreterare1@soc-hbg']) {
      expect([key, (await decide(key, id, byPhone)).codes]).toEqual([key, ['NOT_AVAILABLE']]);
    }
    // What another employer decides is of its own people.
    expect((await decide(FA_MANAGER, id)).codes).toEqual([]);
    expect((await decide(FA1, id, byPhone)).codes).toEqual(['NOBODY_UNTRAINED']);
    expect((await decide(SOC1, id)).codes).toEqual(['MANAGER_DECIDES']);
    expect((await decide(CHIEF, id, { reason: 'BECAUSE' })).codes).toEqual(['INVALID_CODE']);
    expect(await own(SOC1, id)).toMatchObject({ isHeld: true, decisions: [] });
  });

  it('is nothing that another agency is told of', async () => {
    const id = await checked();
    expect(await own(FA1, id)).toMatchObject({ untrained: ['Fältarbetare 1'], isHeld: false });
    expect(await own(POLICE, id)).toBeNull();
    await decide(CHIEF, id);
    expect(await own(FA1, id)).toMatchObject({ decisions: [] });
    const police = (await portal.as(POLICE, undefined, SAME_DAY)).context();
    expect(await police.db.sql('select 1 from untrained_decision')).toEqual([]);
    expect(await police.db.sql('select 1 from training_gate')).toEqual([]);
    await police.db.transaction.close('commit');
  });

  it('goes by the manager’s word by phone, noted by a planner of the same agency', async () => {
    const id = await checked();
    expect((await decide(SOC1, id, byPhone)).codes).toEqual([]);
    expect(await own(SOC1, id)).toMatchObject({
      ...{ isHeld: false, untrained: [] },
      decisions: [
        {
          ...{ reason: 'GOES_WITH_TRAINED', byTitle: 'Enhetschef' },
          notedByTitle: 'Socialsekreterare 1',
        },
      ],
    });
    expect((await give(SOC1, id)).codes).toEqual([]);
    expect((await give(FA1, id)).pass.state).toBe('READY');
  });

  it('goes by the manager’s own decision', async () => {
    const id = await checked();
    expect((await decide(CHIEF, id)).codes).toEqual([]);
    expect((await decide(CHIEF, id)).codes).toEqual(['NOBODY_UNTRAINED']);
    expect((await noteOral(FA1, id)).codes).toEqual([]);
  });
});
