import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { preventionsGround } from './testing/ground.js';

const PLAN = `mutation Plan($input: PlanPreventionInput!) {
  planPrevention(input: $input) { id lifecycle preventionDetails { state } } }`;
const CHANGE = `mutation Change($input: ChangePreventionInput!) {
  changePrevention(input: $input) { id title version preventionDetails { purpose } } }`;
const STEP = `mutation Step($input: StepPreventionInput!) {
  stepPrevention(input: $input) { id phase lifecycle preventionDetails { state } } }`;
const CANCEL = `mutation Cancel($input: CancelPreventionInput!) {
  cancelPrevention(input: $input) { phase preventionDetails { cancelReason } } }`;
const DELETE = `mutation Delete($input: DeletePreventionDraftInput!) {
  deletePreventionDraft(input: $input) }`;
const REACH = `mutation Reach($input: NotePreventionReachInput!) { notePreventionReach(input: $input) {
  preventionDetails { reached reachedHow reachedMethod reachVersion } } }`;
const READ = `query Read($id: ID!) { prevention(id: $id) { id title version placeLabel
  preventionDetails { state purpose } participants { id } learnings { id } materials { id }
  nextSteps { step ready missing { code } } } }`;

let portal: TestPortal;
let place: { siteId: string; programmeId: string };
let worker: Caller;
let police: Caller;
let registrar: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(preventionsGround);
  const { rows } = await portal.owner.query(
    `select s.id as "siteId", p.id as "programmeId" from site s, programme p where s.key = 'lund' and p.key = '2022'`,
  );
  place = rows[0];
  const before = new Date('2022-05-02T08:00:00Z');
  worker = await portal.as('socialsekreterare1@soc-lund', undefined, before);
  police = await portal.as('samverkanspolis1@pol-lund', undefined, before);
  registrar = await portal.as('registrator@soc-lund', undefined, before);
});
afterAll(() => portal.close());

const plan = (more: Record<string, unknown> = {}) => ({
  input: {
    clientMutationId: randomUUID(),
    ...place,
    ...{ title: 'En rubrik', purpose: 'Veta vem man ringer.', place: 'Stadshuset' },
    ...{ target: 'HOTEL_PROPERTY', channel: 'LECTURE' },
    ...{ startsAt: '2022-05-20T13:00:00Z', endsAt: '2022-05-20T15:00:00Z' },
    ...more,
  },
});
const about = (preventionId: string, more: Record<string, unknown> = {}) => ({
  input: { clientMutationId: randomUUID(), preventionId, ...more },
});
const planned = async () => {
  const answer = await worker.run<{ planPrevention: { id: string } }>(PLAN, plan());
  expect(answer.problems).toEqual([]);
  return answer.data?.planPrevention.id ?? '';
};

describe('Refused', () => {
  it.each<[string, () => Caller, Record<string, unknown>, string[]]>([
    ['a visitor', () => portal.visitor(), {}, ['UNAUTHENTICATED']],
    ['whoever does not plan', () => registrar, {}, ['NOT_AVAILABLE']],
    [
      'what ends before it begins',
      () => worker,
      { endsAt: '2022-05-20T12:00:00Z' },
      ['END_BEFORE_START'],
    ],
    [
      'a personal number',
      () => worker,
      { purpose: 'Möte om 19121212-1212' },
      ['PERSONAL_DATA_BLOCKED'],
    ],
  ])('%s', async (_who, caller, more, codes) => {
    expect((await caller().run(PLAN, plan(more))).codes).toEqual(codes);
  });

  it('another agency, before and after it could read it', async () => {
    const id = await planned();
    const confirm = about(id, { step: 'confirm' });
    expect((await police.run(READ, { id })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await police.run(STEP, confirm)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await worker.run(STEP, confirm)).codes).toEqual([]);
    expect((await police.run(READ, { id })).codes).toEqual([]);
    expect((await police.run(CANCEL, about(id, { reason: 'OTHER' }))).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    expect((await police.run(DELETE, about(id))).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('a step that its state does not know, and one nobody knows', async () => {
    const id = await planned();
    expect((await worker.run(STEP, about(id, { step: 'complete' }))).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect((await worker.run(STEP, about(id, { step: 'dance' }))).codes).toEqual(['INVALID_CODE']);
  });
});

describe('Its life', () => {
  it('is a draft of its own agency, then open to the site, then over', async () => {
    const id = await planned();
    const change = { expectedVersion: 1, ...plan({ title: 'En bättre rubrik' }).input };
    const { siteId: _site, programmeId: _programme, ...changed } = change;
    expect((await worker.run(CHANGE, about(id, changed))).data).toMatchObject({
      changePrevention: { title: 'En bättre rubrik', version: 2 },
    });
    // Somebody had it open while it was changed.
    const late = { ...changed, clientMutationId: randomUUID() };
    expect((await worker.run(CHANGE, about(id, late))).codes).toEqual(['CONFLICT']);
    expect((await worker.run(STEP, about(id, { step: 'confirm' }))).data).toMatchObject({
      stepPrevention: { phase: 'CONFIRMED', lifecycle: 'FINALISED' },
    });
    expect((await worker.run(STEP, about(id, { step: 'complete' }))).codes).toEqual(['NOT_BEGUN']);
    const after = await portal.as(
      'socialsekreterare1@soc-lund',
      undefined,
      new Date('2022-05-20T16:00:00Z'),
    );
    // How many it reached is said by its owner once it has begun, and not over what somebody else said.
    const said = { expectedVersion: 0, reached: 34, reachedHow: 'COUNTED' };
    const reach = { ...said, reachedMethod: 'Huvuden vid dörren' };
    expect((await worker.run(REACH, about(id, reach))).codes).toEqual(['NOT_BEGUN']);
    expect((await police.run(REACH, about(id, reach))).codes).toEqual(['NOT_AVAILABLE']);
    const blocked = { ...said, reachedMethod: 'Lista med 19121212-1212' };
    expect((await after.run(REACH, about(id, blocked))).codes).toEqual(['PERSONAL_DATA_BLOCKED']);
    expect((await after.run(REACH, about(id, reach))).data).toMatchObject({
      notePreventionReach: { preventionDetails: { reached: 34, reachVersion: 1 } },
    });
    expect((await after.run(REACH, about(id, { ...reach, reached: 20 }))).codes).toEqual([
      'CONFLICT',
    ]);
    expect((await after.run(STEP, about(id, { step: 'complete' }))).data).toMatchObject({
      stepPrevention: { phase: 'COMPLETED', preventionDetails: { state: 'COMPLETED' } },
    });
  });

  it('is off for a reason that everybody reads', async () => {
    const id = await planned();
    expect((await worker.run(CANCEL, about(id, { reason: 'RAIN' }))).codes).toEqual([
      'PREVENTION_CANCEL_REASON_MISSING',
    ]);
    expect((await worker.run(CANCEL, about(id, { reason: 'TOO_FEW' }))).data).toMatchObject({
      cancelPrevention: {
        phase: 'CANCELLED',
        preventionDetails: { cancelReason: 'TOO_FEW' },
      },
    });
  });

  it('ends without a trace while nobody else has seen it', async () => {
    const id = await planned();
    expect((await worker.run(DELETE, about(id))).codes).toEqual([]);
    expect((await worker.run(READ, { id })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is read with one statement for each kind of part', async () => {
    const answer = await worker.run(READ, { id: await planned() });
    expect(answer.data).toMatchObject({
      prevention: {
        ...{ title: 'En rubrik', placeLabel: 'Stadshuset', version: 1 },
        ...{ participants: [], learnings: [], materials: [] },
        preventionDetails: { state: 'PLANNED', purpose: 'Veta vem man ringer.' },
        nextSteps: ['edit', 'ask', 'confirm', 'postpone', 'cancel', 'delete'].map((step) =>
          expect.objectContaining({ step }),
        ),
      },
    });
    expect(answer.statements).toBeLessThanOrEqual(8);
  });
});
