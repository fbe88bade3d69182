import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { readPassNumber } from '../rules/pass-number.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  ALL_NO,
  EVENING,
  FA1,
  NEXT_DAY,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  ZERO,
} from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const steps = (pass: { nextSteps: readonly { step: string; ready: boolean }[] }) =>
  pass.nextSteps.filter(({ ready }) => ready).map(({ step }) => step);

describe('a pass from plan to close, by three agencies', () => {
  it('goes the whole way', async () => {
    const planned = await bench.planned();
    expect(planned).toMatchObject({
      state: 'PLANNING',
      phase: 'PLANNED',
      lifecycle: 'DRAFT',
      number: null,
      placeLabel: 'Centrum',
      countingAgency: { key: 'SOC-LUND' },
      leader: { functionTitle: 'Socialsekreterare 1' },
    });
    const passId = planned.id;
    expect((await bench.read(FA1, passId)).codes).toEqual(['NOT_AVAILABLE']);

    const sent = await bench.done(SOC1, 'sendPlan', { passId }, PLANNED);
    expect(sent).toMatchObject({ state: 'AWAITING_GO', lifecycle: 'JOINT_DRAFT' });
    expect(readPassNumber(sent.number ?? '')).toMatchObject({ year: 2022 });

    const asked = (await bench.read(POLICE, passId)).pass;
    expect(asked).toMatchObject({ state: 'AWAITING_GO', owner: { key: 'SOC-LUND' } });
    const standby = await bench.done(
      POLICE,
      'answerInvitation',
      { passId, answer: 'STANDBY' },
      PLANNED,
    );
    expect(standby).toMatchObject({ answers: [{ answer: 'STANDBY', via: 'SIGNED_IN' }] });

    await bench.done(FA1, 'savePassCheck', { passId, ...ALL_NO }, SAME_DAY);
    await bench.done(FA1, 'giveGoAhead', { passId }, SAME_DAY);
    await bench.done(SOC1, 'savePassCheck', { passId, ...ALL_NO }, SAME_DAY);
    const go = await bench.done(SOC1, 'giveGoAhead', { passId }, SAME_DAY);
    expect(go).toMatchObject({ state: 'READY', phase: 'CONFIRMED' });

    const briefed = await bench.done(SOC1, 'markBriefing', { passId }, EVENING);
    expect(steps(briefed)).toContain('start');
    const active = await bench.done(SOC1, 'startPass', { passId }, EVENING);
    expect(active).toMatchObject({ state: 'ACTIVE', phase: 'ONGOING' });

    const fieldWorker = active.team.find((member) => member.agency.key === 'FA-HBG');
    const backMemberIds = active.team.map((member) => member.id);
    const presence = [{ memberId: fieldWorker?.id, leftAt: '2022-05-20T21:00:00Z' }];
    const back = await bench.done(SOC1, 'returnPass', { passId, backMemberIds, presence }, NIGHT);
    expect(back).toMatchObject({
      state: 'RETURNED',
      phase: 'COMPLETED',
      ownReport: { state: 'OPEN', version: null, counts: true, personHours: 10 },
    });

    const hours = back.ownReport?.hours.map(({ memberId, hours: own }) => ({
      memberId,
      hours: own,
    }));
    const tally = {
      ...ZERO,
      attemptsWithoutContact: 5,
      contacts: 9,
      supportConversations: 6,
      accepted: 1,
      declined: 3,
    };
    const saved = await bench.done(
      SOC1,
      'saveFieldReport',
      { passId, hours, tally, breakdowns: { sex: { woman: 6, man: 1 } } },
      NEXT_DAY,
    );
    expect(saved.ownReport).toMatchObject({
      state: 'OPEN',
      contactAttempts: 14,
      breakdowns: { sex: { woman: 6, unknown: 2 } },
    });
    const locked = await bench.done(
      SOC1,
      'lockFieldReport',
      { passId, expectedVersion: saved.ownReport?.version },
      NEXT_DAY,
    );
    expect(locked.ownReport?.state).toBe('LOCKED');

    const theirs = await bench.done(FA1, 'lockFieldReport', { passId }, NEXT_DAY);
    expect(theirs).toMatchObject({
      reports: expect.arrayContaining([
        { state: 'LOCKED', agency: { key: 'SOC-LUND' } },
        { state: 'LOCKED', agency: { key: 'FA-HBG' } },
      ]),
      ownReport: { personHours: 3, tally: null, counts: false },
    });

    const debrief = { passId, heldAt: NEXT_DAY.toISOString(), participants: 3, followUp: false };
    await bench.done(FA1, 'holdDebrief', debrief, NEXT_DAY);
    const closed = await bench.done(SOC1, 'closePass', { passId }, NEXT_DAY);
    expect(closed).toMatchObject({
      state: 'CLOSED',
      phase: 'EVALUATED',
      lifecycle: 'FINALISED',
      ownDebrief: null,
      progress: { debriefInTime: true },
    });
  });
});
