import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  CHIEF,
  EVENING,
  FA1,
  NEXT_DAY,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
  ZERO,
} from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const codes = async (...args: Parameters<PassBench['send']>) => (await bench.send(...args)).codes;
const problems = async (...args: Parameters<PassBench['send']>) =>
  (await bench.send(...args)).problems.map(({ code }) => code);

describe('a pass does not start', () => {
  it('before it is ready, briefed and tonight, and names all that is missing', async () => {
    const { id: passId } = await bench.sent();
    expect(await problems(SOC1, 'startPass', { passId }, SAME_DAY)).toEqual([
      'GO_AHEAD_MISSING',
      'GO_AHEAD_MISSING',
      'BRIEFING_MISSING',
    ]);
    const ready = await bench.ready();
    await bench.done(SOC1, 'markBriefing', { passId: ready.id }, SAME_DAY);
    expect(await problems(SOC1, 'startPass', { passId: ready.id }, NEXT_DAY)).toEqual([
      'NOT_TONIGHT',
    ]);
  });

  it('hours before its time, unless one says that it begins now', async () => {
    const { id: passId } = await bench.ready();
    await bench.done(SOC1, 'markBriefing', { passId }, SAME_DAY);
    for (const early of [undefined, null, false]) {
      expect(await problems(SOC1, 'startPass', { passId, early }, SAME_DAY)).toEqual([
        'START_WOULD_BE_EARLY',
      ]);
    }
    expect(await bench.done(SOC1, 'startPass', { passId, early: true }, SAME_DAY)).toMatchObject({
      state: 'ACTIVE',
    });
  });

  it('hours after its time, unless one says that it begins now', async () => {
    const { id: passId } = await bench.ready();
    await bench.done(SOC1, 'markBriefing', { passId }, EVENING);
    const late = atLocal('2022-05-21', '03:00');
    expect(await problems(SOC1, 'startPass', { passId, early: true }, late)).toEqual([
      'START_WOULD_BE_LATE',
    ]);
    expect(await bench.done(SOC1, 'startPass', { passId, late: true }, late)).toMatchObject({
      state: 'ACTIVE',
    });
  });

  it('for an agency that is neither owner, in the team nor counting', async () => {
    const { id: passId } = await bench.ready();
    expect(await codes(POLICE, 'startPass', { passId }, EVENING)).toEqual(['STEP_NOT_POSSIBLE']);
    expect(await codes('socialsekreterare1@soc-hbg', 'startPass', { passId }, EVENING)).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it('twice', async () => {
    const { id: passId } = await bench.started();
    expect(await codes(SOC1, 'startPass', { passId }, EVENING)).toEqual(['STEP_NOT_POSSIBLE']);
    expect(await codes(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, EVENING)).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect(
      await codes(SOC1, 'changeTeam', { passId, expectedVersion: 2, team: [] }, EVENING),
    ).toEqual(['STEP_NOT_POSSIBLE']);
  });
});

describe('the evening', () => {
  it('notes when the police left, once, and ends their time there', async () => {
    const { id: passId } = await bench.sent();
    await bench.done(POLICE, 'answerInvitation', { passId, answer: 'IN_FIELD' }, PLANNED);
    await bench.done(
      SOC1,
      'assessedInOwnStructure',
      {
        passId,
        agencyId: bench.agency('POL-LUND'),
        byFunction: 'Vakthavande befäl',
        toldAt: SAME_DAY.toISOString(),
      },
      SAME_DAY,
    );
    for (const key of [SOC1, FA1]) {
      await bench.done(
        key,
        'savePassCheck',
        {
          passId,
          newThreat: false,
          newPlaceOrTask: false,
          newOrAlone: false,
          supportAbsent: false,
          policeAbsent: false,
        },
        SAME_DAY,
      );
      await bench.done(key, 'giveGoAhead', { passId }, SAME_DAY);
    }
    await bench.done(FA1, 'markBriefing', { passId }, EVENING);
    await bench.done(POLICE, 'startPass', { passId }, EVENING);
    const early = { passId, at: '2022-05-20T12:00:00Z' };
    expect(await codes(FA1, 'notePoliceLeft', early, NIGHT)).toEqual(['TIME_BEFORE_START']);
    const left = await bench.done(
      FA1,
      'notePoliceLeft',
      { passId, at: '2022-05-20T20:10:00Z' },
      NIGHT,
    );
    expect(left).toMatchObject({ progress: { policeLeftAt: '2022-05-20T20:10:00.000Z' } });
    expect(left.team.find((each) => each.agency.key === 'POL-LUND')?.leftAt).toBe(
      '2022-05-20T20:10:00.000Z',
    );
    expect(await codes(FA1, 'notePoliceLeft', { passId }, NIGHT)).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('ends when everybody is back', async () => {
    const { id: passId, team } = await bench.started();
    const backMemberIds = team.slice(0, 1).map((member) => member.id);
    expect(
      (await bench.send(SOC1, 'returnPass', { passId, backMemberIds }, NIGHT)).problems,
    ).toEqual([{ code: 'MEMBER_NOT_BACK', params: { count: 2 } }]);
    const all = team.map((member) => member.id);
    const backwards = [
      { memberId: all[1], joinedAt: '2022-05-20T20:00:00Z', leftAt: '2022-05-20T19:00:00Z' },
    ];
    expect(
      await problems(
        SOC1,
        'returnPass',
        { passId, backMemberIds: all, presence: backwards },
        NIGHT,
      ),
    ).toEqual(['LEFT_BEFORE_JOINED']);
    const broken = { passId, backMemberIds: all, abortReason: 'THREAT' };
    expect(await codes(SOC1, 'returnPass', { ...broken, abortReason: 'BORED' }, NIGHT)).toEqual([
      'INVALID_CODE',
    ]);
    expect(await bench.done(FA1, 'returnPass', broken, NIGHT)).toMatchObject({
      state: 'RETURNED',
      progress: {
        abortReason: 'THREAT',
        debriefDueAt: '2022-05-23T23:00:00.000Z',
        reportDueOn: '2022-05-25',
      },
    });
    // Nobody is taken any longer than they were out; the rest before the next pass begins here.
    const { rows } = await bench.portal.owner.query(
      `select distinct b.ends_at as "endsAt" from busy_span b join pass_member m on m.busy_span_id = b.id
       where m.activity_id = $1`,
      [passId],
    );
    expect(rows).toEqual([{ endsAt: NIGHT }]);
  });

  it('takes the time of a member from the member or the pass leader, until it is locked', async () => {
    const { id: passId, team } = await bench.started();
    const [leader, colleague, worker, behind] = team;
    const joined = { joinedAt: '2022-05-20T19:20:00Z' };
    const noted = (memberId = '') => ({ passId, members: [{ memberId, ...joined }] });
    expect(await codes(SOC2, 'notePresence', noted(leader?.id), NIGHT)).toEqual([
      'TIME_OF_ANOTHER',
    ]);
    expect(await codes(FA1, 'notePresence', noted(colleague?.id), NIGHT)).toEqual([
      'TIME_OF_ANOTHER',
    ]);
    expect(await codes(SOC1, 'notePresence', noted(behind?.id), NIGHT)).toEqual([
      'TIME_OF_ANOTHER',
    ]);
    // Asked and not in the team; a manager who is not out tonight.
    for (const key of [POLICE, CHIEF]) {
      const refused = await codes(key, 'notePresence', noted(colleague?.id), NIGHT);
      expect(refused).toEqual(['STEP_NOT_POSSIBLE']);
    }
    await bench.done(SOC2, 'notePresence', noted(colleague?.id), NIGHT);
    const backMemberIds = team.map((member) => member.id);
    await bench.done(SOC1, 'returnPass', { passId, backMemberIds }, NIGHT);
    // Afterwards too, also for another agency; what was typed into a report stays, with the proposal beside it.
    const saved = await bench.done(
      SOC1,
      'saveFieldReport',
      { passId, hours: [{ memberId: leader?.id, hours: 5 }], tally: ZERO },
      NIGHT,
    );
    expect(saved.ownReport?.hours).toEqual([
      expect.objectContaining({ memberId: leader?.id, hours: 5, proposed: 5 }),
    ]);
    const later = {
      passId,
      members: [leader, worker].map((each) => ({ memberId: each?.id, ...joined })),
    };
    const after = await bench.done(SOC1, 'notePresence', later, NEXT_DAY);
    expect(after.ownReport?.hours).toEqual([
      expect.objectContaining({ memberId: leader?.id, hours: 5, proposed: 3.75 }),
    ]);
    await bench.done(FA1, 'lockFieldReport', { passId }, NEXT_DAY);
    expect((await bench.read(FA1, passId, NEXT_DAY)).pass.ownReport?.personHours).toBe(3.75);
    expect(await problems(SOC1, 'notePresence', noted(worker?.id), NEXT_DAY)).toEqual([
      'HOURS_ALREADY_LOCKED',
    ]);
    expect(await codes(FA1, 'notePresence', noted(worker?.id), NEXT_DAY)).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });

  it('gives the reports no more hours than the evening had', async () => {
    const { id: passId, team } = await bench.started();
    const backMemberIds = team.map((member) => member.id);
    const back = await bench.done(
      SOC1,
      'returnPass',
      { passId, backMemberIds },
      atLocal('2022-05-20', '22:00'),
    );
    expect(back.ownReport?.hours.map(({ hours }) => hours)).toEqual([2, 2]);
  });

  it('gives the reports the hours of who came later and left early', async () => {
    const { id: passId, team } = await bench.started();
    const [leader, colleague] = team;
    await bench.done(
      SOC1,
      'notePresence',
      { passId, members: [{ memberId: colleague?.id, joinedAt: '2022-05-20T19:20:00Z' }] },
      NIGHT,
    );
    const backMemberIds = team.map((member) => member.id);
    const back = await bench.done(SOC1, 'returnPass', { passId, backMemberIds }, NIGHT);
    const hours = Object.fromEntries(
      back.ownReport?.hours.map((each) => [each.memberId, each.hours]) ?? [],
    );
    expect(hours[leader?.id ?? '']).toBe(5);
    expect(hours[colleague?.id ?? '']).toBe(3.75);
  });
});

describe('a pass is not closed', () => {
  it('before the talk and the counting agency’s report', async () => {
    const { id: passId } = await bench.returned();
    expect(await problems(SOC1, 'closePass', { passId }, NEXT_DAY)).toEqual([
      'DEBRIEF_MISSING',
      'COUNTING_REPORT_OPEN',
    ]);
  });
});

describe('the database itself', () => {
  it.each([
    [
      'refuses a state set by hand',
      `update field_operation set state = 'READY' where activity_id = $1`,
      '23514',
    ],
    [
      'refuses a start that is not ready',
      `update pass_progress set briefing_done_at = now(), started_at = now() where activity_id = $1`,
      '40001',
    ],
  ])('%s', async (_, sql, code) => {
    const { id } = await bench.sent();
    const caller = await portal.as(SOC1, undefined, SAME_DAY);
    const ctx = caller.context('write');
    await expect(ctx.db.sql(sql, [id])).rejects.toMatchObject({ driverError: { code } });
    await ctx.db.transaction.close('rollback');
  });
});
