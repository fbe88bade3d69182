import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  CHIEF,
  DUTY,
  EVENING,
  FA1,
  NEXT_DAY,
  NIGHT,
  PassBench,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
  type WholePass,
} from './testing/make-field-pass.js';

/** Acts that phones told without a network: taken, kept beside, settled (INV-12). */
let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const TOLD = atLocal('2022-05-20', '22:10');
const LATE = atLocal('2022-05-20', '22:40');
const ELSEWHERE = 'socialsekreterare1@soc-hbg';

const told = ({ id, trunk }: WholePass, act: string, more: Record<string, unknown> = {}) => ({
  passId: id,
  act,
  at: TOLD.toISOString(),
  clockKnown: true,
  seen: trunk,
  ...more,
});
const note = (key: string, pass: WholePass, act: string, more = {}, at = LATE) =>
  bench.send(key, 'noteFieldAct', told(pass, act, more), at);
const noted = (key: string, pass: WholePass, act: string, more = {}, at = LATE) =>
  bench.done(key, 'noteFieldAct', told(pass, act, more), at);
const states = (pass: WholePass) => pass.fieldActs.map(({ act, state }) => `${act} ${state}`);
const everybody = ({ team }: WholePass) => team.map(({ id }) => id);

/** All back, told before the area was stopped and freed again. */
async function waiting() {
  const pass = await bench.started();
  await bench.done(POLICE, 'stopArea', { passId: pass.id }, LATE);
  await bench.done(POLICE, 'freeArea', { passId: pass.id }, LATE);
  const after = await noted(SOC2, pass, 'ALL_BACK');
  return { pass: after, passId: after.id, actId: after.fieldActs[0]?.id ?? '' };
}

describe('an act is refused', () => {
  it('to whoever is not in the pass, runs nothing in it, or may not run passes', async () => {
    const pass = await bench.started();
    expect((await note(ELSEWHERE, pass, 'ALL_BACK')).codes).toEqual(['NOT_AVAILABLE']);
    expect((await note(POLICE, pass, 'ALL_BACK')).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await note(POLICE, pass, 'NOTE', { text: 'Bra' })).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect((await note(DUTY, pass, 'ALL_BACK')).codes).toEqual(['NOT_AVAILABLE']);
    expect((await bench.read(SOC1, pass.id)).pass.fieldActs).toEqual([]);
  });

  it('of an unknown kind, and of a plan that nobody else has seen', async () => {
    const pass = await bench.started();
    expect((await note(SOC1, pass, 'START')).codes).toEqual(['INVALID_CODE']);
    expect((await note(SOC1, await bench.planned(), 'BRIEFING_DONE')).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });

  it('as a note with a personal identity number, too long, or empty', async () => {
    const pass = await bench.started();
    const codes = async (text?: string) => (await note(SOC1, pass, 'NOTE', { text })).codes;
    expect(await codes('Talade med 19811218-9876 i porten')).toEqual(['PERSONAL_DATA_BLOCKED']);
    expect(await codes('x'.repeat(501))).toEqual(['TEXT_TOO_LONG']);
    expect(await codes('  ')).toEqual(['FIELD_NOTE_EMPTY']);
    expect(await codes()).toEqual(['FIELD_NOTE_EMPTY']);
  });
});

describe('an act that goes on from what stands is taken', () => {
  it('as its own step: briefing, police left, all back', async () => {
    const ready = await bench.ready();
    const at = atLocal('2022-05-20', '19:30').toISOString();
    const briefed = await noted(FA1, ready, 'BRIEFING_DONE', { at }, EVENING);
    expect(briefed.progress['briefingDoneAt']).toBe(at);
    expect(briefed.trunk).toBe(ready.trunk + 1);
    const out = await bench.done(SOC1, 'startPass', { passId: ready.id }, EVENING);
    const back = await noted(FA1, out, 'ALL_BACK');
    expect(back).toMatchObject({ state: 'RETURNED', progress: { returnedAt: TOLD.toISOString() } });
    expect(states(back)).toEqual(['BRIEFING_DONE TAKEN', 'ALL_BACK TAKEN']);
    expect(back.fieldActs[1]).toMatchObject({
      madeBy: 'Fältarbetare 1',
      mine: true,
      mayChoose: false,
      arrivedAt: LATE.toISOString(),
      chosenBy: null,
    });
    const { rows } = await portal.owner.query(
      'select returned_noted_at as at from pass_progress where activity_id = $1',
      [out.id],
    );
    expect(rows).toEqual([{ at: LATE }]);
  });

  it('Avbryt asks for no reason, says nobody is back, and a return may give one later', async () => {
    const pass = await bench.started();
    const broken = await noted(SOC2, pass, 'ABORTED');
    expect(broken).toMatchObject({
      state: 'ACTIVE',
      progress: { abortedAt: TOLD.toISOString(), abortReason: null, returnedAt: null },
    });
    const steps = broken.nextSteps.map(({ step }) => step);
    expect(steps).toContain('return');
    expect(steps).not.toContain('abort');
    const backMemberIds = everybody(pass);
    const reasoned = { passId: pass.id, backMemberIds, abortReason: 'THREAT' };
    expect(await bench.done(SOC1, 'returnPass', reasoned, NIGHT)).toMatchObject({
      state: 'RETURNED',
      progress: { abortedAt: TOLD.toISOString(), abortReason: 'THREAT' },
    });
    const other = await bench.started();
    await noted(SOC2, other, 'ABORTED');
    const plain = await bench.done(
      SOC1,
      'returnPass',
      { passId: other.id, backMemberIds: everybody(other) },
      NIGHT,
    );
    expect(plain).toMatchObject({ state: 'RETURNED', progress: { abortReason: null } });
  });

  it('several of one phone, that had read the pass once', async () => {
    const pass = await bench.started();
    await noted(SOC2, pass, 'ABORTED');
    await noted(SOC2, pass, 'NOTE', { text: 'Två grupper vid stationen' });
    const back = await noted(SOC2, pass, 'ALL_BACK');
    expect(states(back)).toEqual(['ABORTED TAKEN', 'NOTE TAKEN', 'ALL_BACK TAKEN']);
  });

  it('once, however often it is sent', async () => {
    const pass = await bench.started();
    const input = told(pass, 'ABORTED', { clientMutationId: randomUUID() });
    await bench.done(SOC1, 'noteFieldAct', input, LATE);
    const again = await bench.done(SOC1, 'noteFieldAct', input, NIGHT);
    expect(states(again)).toEqual(['ABORTED TAKEN']);
    expect(again.trunk).toBe(pass.trunk + 1);
  });

  it('a note always, read by the whole team', async () => {
    const pass = await bench.returned();
    const late = { text: 'Bra samtal', seen: 0, clockKnown: false };
    expect(states(await noted(SOC2, pass, 'NOTE', late))).toEqual(['NOTE TAKEN']);
    for (const key of [FA1, DUTY, POLICE]) {
      const read = (await bench.read(key, pass.id, NIGHT)).pass;
      expect(read.fieldActs).toMatchObject([{ text: 'Bra samtal', mine: false }]);
      expect(read.trunk).toBe(pass.trunk);
    }
  });
});

describe('every act counts, whichever way it was taken', () => {
  it('and none that is not one', async () => {
    const ready = await bench.ready();
    const passId = ready.id;
    const seen: number[] = [ready.trunk];
    const step = async (key: string, mutation: string, more = {}, at = LATE) => {
      const { trunk } = await bench.done(key, mutation, { passId, ...more }, at);
      expect(trunk).toBeGreaterThan(seen.at(-1) ?? 0);
      seen.push(trunk);
    };
    await step(SOC1, 'markBriefing', {}, EVENING);
    await step(SOC1, 'startPass', {}, EVENING);
    await step(POLICE, 'stopArea');
    await step(POLICE, 'freeArea');
    const members = [{ memberId: ready.team[1]?.id, joinedAt: '2022-05-20T19:20:00Z' }];
    await step(SOC1, 'notePresence', { members });
    await step(SOC1, 'returnPass', { backMemberIds: everybody(ready) }, NIGHT);
    const debrief = { passId, heldAt: NIGHT.toISOString(), participants: 3, followUp: false };
    const { trunk } = await bench.done(SOC1, 'holdDebrief', debrief, NEXT_DAY);
    expect(trunk).toBe(seen.at(-1));
  });

  it.each([
    ['the number by hand', 'update pass_progress set trunk = 0 where activity_id = $1', '23514'],
    ['what was told', 'update field_act set at = now() where activity_id = $1', '23000'],
  ])('and nobody changes %s', async (_, sql, code) => {
    const { passId } = await waiting();
    const ctx = (await portal.as(SOC1, undefined, LATE)).context('write');
    await expect(ctx.db.sql(sql, [passId])).rejects.toMatchObject({ driverError: { code } });
    await ctx.db.transaction.close('rollback');
  });
});

describe('an act that waits for a person', () => {
  it('is kept beside and changes nothing where it does not go on from what stands', async () => {
    const { pass } = await waiting();
    expect(pass).toMatchObject({ state: 'ACTIVE', progress: { returnedAt: null } });
    expect(states(pass)).toEqual(['ALL_BACK CONFLICT']);
    expect(pass.fieldActs[0]).toMatchObject({ mine: true, mayChoose: true });
    // Asked and not in the team; a manager of the owner who is not out.
    for (const key of [POLICE, CHIEF]) {
      const read = (await bench.read(key, pass.id, LATE)).pass;
      expect(read.fieldActs[0]).toMatchObject({ mine: false, mayChoose: false });
    }
  });

  it.each([
    ['a clock that nobody vouches for', { clockKnown: false }],
    ['a time before the start', { at: atLocal('2022-05-20', '19:00').toISOString() }],
    ['a time to come', { at: NIGHT.toISOString() }],
  ])('is kept for %s', async (_, more) => {
    const after = await noted(SOC1, await bench.started(), 'ALL_BACK', more);
    expect(after.state).toBe('ACTIVE');
    expect(states(after)).toEqual(['ALL_BACK CONFLICT']);
  });

  it('is kept before the pass began, cancelled and closed', async () => {
    const ready = await bench.ready();
    expect(states(await noted(SOC1, ready, 'ALL_BACK', {}, EVENING))).toEqual([
      'ALL_BACK CONFLICT',
    ]);
    const { id: passId } = await bench.ready();
    const cancelled = await bench.done(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, SAME_DAY);
    expect(states(await noted(SOC1, cancelled, 'BRIEFING_DONE'))).toEqual([
      'BRIEFING_DONE CONFLICT',
    ]);
  });

  it('asks nobody where it says what stands', async () => {
    const pass = await bench.returned();
    const after = await noted(FA1, { ...pass, trunk: 1 }, 'ALL_BACK', {}, NEXT_DAY);
    expect(states(after)).toEqual(['ALL_BACK SAME']);
    expect(after.progress).toEqual(pass.progress);
    expect(after.trunk).toBe(pass.trunk);
  });
});

describe('a person of the team chooses', () => {
  const choose = (key: string, input: Record<string, unknown>, at = NIGHT) =>
    bench.send(key, 'chooseFieldAct', input, at);

  it('and nobody else', async () => {
    const { passId, actId } = await waiting();
    const keep = { passId, actId, keep: true };
    expect((await choose(ELSEWHERE, keep)).codes).toEqual(['NOT_AVAILABLE']);
    for (const key of [POLICE, CHIEF]) {
      expect((await choose(key, keep)).codes).toEqual(['CHOICE_OF_THE_TEAM']);
    }
    expect((await choose(DUTY, keep)).codes).toEqual(['NOT_AVAILABLE']);
    const unknown = { ...keep, actId: randomUUID() };
    expect((await choose(SOC1, unknown)).codes).toEqual(['NOT_AVAILABLE']);
    const elsewhere = { ...keep, passId: (await bench.started()).id };
    expect((await choose(SOC1, elsewhere)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('what came, of another agency: it has its effect, and who chose stays readable', async () => {
    const { passId, actId } = await waiting();
    const back = await bench.done(FA1, 'chooseFieldAct', { passId, actId, keep: true }, NIGHT);
    expect(back).toMatchObject({ state: 'RETURNED', progress: { returnedAt: TOLD.toISOString() } });
    expect(back.fieldActs).toMatchObject([
      { state: 'CHOSEN', chosenBy: 'Fältarbetare 1', chosenAt: NIGHT.toISOString() },
    ]);
    expect((await bench.read(SOC1, passId, NEXT_DAY)).pass.fieldActs).toMatchObject([
      { state: 'CHOSEN', chosenBy: 'Fältarbetare 1' },
    ]);
  });

  it('what stands: nothing changes', async () => {
    const { pass, passId, actId } = await waiting();
    const after = await bench.done(FA1, 'chooseFieldAct', { passId, actId, keep: false }, NIGHT);
    expect(after).toMatchObject({ state: 'ACTIVE', trunk: pass.trunk });
    expect(states(after)).toEqual(['ALL_BACK DROPPED']);
  });

  it('and the second is told who did', async () => {
    const { passId, actId } = await waiting();
    const [first, second] = await Promise.all([
      choose(SOC1, { passId, actId, keep: true }),
      choose(FA1, { passId, actId, keep: false }),
    ]);
    const problems = [...first.problems, ...second.problems];
    expect(problems).toEqual([
      { code: 'FIELD_ACT_SETTLED', params: { who: expect.any(String) as never } },
    ]);
    const after = await choose(SOC2, { passId, actId, keep: false });
    expect(after.codes).toEqual(['FIELD_ACT_SETTLED']);
  });

  it('and what can have no effect any more is told so, and dropped', async () => {
    const { pass, passId, actId } = await waiting();
    await bench.done(SOC1, 'returnPass', { passId, backMemberIds: everybody(pass) }, NIGHT);
    expect((await choose(SOC1, { passId, actId, keep: true }, NEXT_DAY)).codes).toEqual([
      'FIELD_ACT_TOO_LATE',
    ]);
    const dropped = await bench.done(
      SOC1,
      'chooseFieldAct',
      { passId, actId, keep: false },
      NEXT_DAY,
    );
    expect(states(dropped)).toEqual(['ALL_BACK DROPPED']);
  });
});

describe('rear support notes that the team has called', () => {
  const call = (key: string, passId: string, more = {}, at = LATE) =>
    bench.send(key, 'noteVoiceCheckIn', { passId, ...more }, at);

  it('and nobody else does, nor for a time that cannot be, nor when nobody is out', async () => {
    const { id } = await bench.started();
    expect((await call(ELSEWHERE, id)).codes).toEqual(['NOT_AVAILABLE']);
    for (const key of [SOC1, FA1, POLICE, CHIEF]) {
      expect((await call(key, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    }
    const before = { at: SAME_DAY.toISOString() };
    expect((await call(DUTY, id, before)).codes).toEqual(['TIME_BEFORE_START']);
    expect((await call(DUTY, id, { at: NIGHT.toISOString() })).codes).toEqual([
      'TOLD_TIME_IN_FUTURE',
    ]);
    expect((await call(DUTY, (await bench.ready()).id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await call(DUTY, (await bench.returned()).id, {}, NIGHT)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });

  it('in their own name, as often as it calls; it is no act of the pass', async () => {
    const { id: passId, trunk } = await bench.started();
    await bench.done(DUTY, 'noteVoiceCheckIn', { passId, at: TOLD.toISOString() }, LATE);
    const pass = await bench.done(DUTY, 'noteVoiceCheckIn', { passId }, LATE);
    expect(pass.voiceCheckIns).toEqual([
      { at: TOLD.toISOString(), notedBy: 'Chef i beredskap' },
      { at: LATE.toISOString(), notedBy: 'Chef i beredskap' },
    ]);
    expect(pass.trunk).toBe(trunk);
    expect(pass.nextSteps.map(({ step }) => step)).toContain('voiceCheckIn');
    expect((await bench.read(FA1, passId, LATE)).pass.voiceCheckIns).toHaveLength(2);
  });
});
