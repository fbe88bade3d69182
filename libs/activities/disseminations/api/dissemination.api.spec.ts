import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { disseminationsGround } from './testing/ground.js';

const PLAN = `mutation Plan($input: PlanDisseminationInput!) {
  planDissemination(input: $input) { id lifecycle disseminationDetails { state } } }`;
const CHANGE = `mutation Change($input: ChangeDisseminationInput!) {
  changeDissemination(input: $input) { id title version disseminationDetails { purpose } } }`;
const STEP = `mutation Step($input: StepDisseminationInput!) {
  stepDissemination(input: $input) { id phase lifecycle disseminationDetails { state } } }`;
const CANCEL = `mutation Cancel($input: CancelDisseminationInput!) {
  cancelDissemination(input: $input) { phase disseminationDetails { cancelReason } } }`;
const DELETE = `mutation Delete($input: DeleteDisseminationDraftInput!) {
  deleteDisseminationDraft(input: $input) }`;
const AUDIENCE = `mutation Note($input: NoteDisseminationAudienceInput!) { noteDisseminationAudience(input: $input) {
  disseminationDetails { audience audienceHow audienceMethod audienceVersion } } }`;
const LINEUP = `mutation Save($input: SaveDisseminationLineupInput!) { saveDisseminationLineup(input: $input) {
  lineup { id organisation functionTitle message } disseminationDetails { lineupVersion } } }`;
const MEDIA = 'mediaItems { id title outlet appearedOn url version }';
const ADD_MEDIA = `mutation Add($input: AddMediaItemInput!) { addMediaItem(input: $input) { ${MEDIA} } }`;
const CHANGE_MEDIA = `mutation Change($input: ChangeMediaItemInput!) { changeMediaItem(input: $input) { ${MEDIA} } }`;
const REMOVE_MEDIA = `mutation Remove($input: RemoveMediaItemInput!) { removeMediaItem(input: $input) { ${MEDIA} } }`;
const READ = `query Read($id: ID!) { dissemination(id: $id) { id title version placeLabel
  disseminationDetails { state purpose } participants { id } learnings { id } materials { id }
  lineup { id } leads { id } mediaItems { id }
  nextSteps { step ready missing { code } } } }`;

const STEPS_OF_A_DRAFT = [
  ...['edit', 'ask', 'saveLineup', 'confirm', 'postpone', 'cancel', 'delete'],
];

let portal: TestPortal;
let place: { siteId: string; programmeId: string };
let worker: Caller;
let police: Caller;
let registrar: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(disseminationsGround);
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
    ...{ stage: 'Trygghetsdagen', message: 'Ring hellre en gång för mycket.' },
    ...{ format: 'PANEL', targets: ['AUTHORITIES', 'MUNICIPALITIES'] },
    ...{ startsAt: '2022-05-20T13:00:00Z', endsAt: '2022-05-20T15:00:00Z' },
    ...more,
  },
});
const about = (disseminationId: string, more: Record<string, unknown> = {}) => ({
  input: { clientMutationId: randomUUID(), disseminationId, ...more },
});
const planned = async () => {
  const answer = await worker.run<{ planDissemination: { id: string } }>(PLAN, plan());
  expect(answer.problems).toEqual([]);
  return answer.data?.planDissemination.id ?? '';
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
      changeDissemination: { title: 'En bättre rubrik', version: 2 },
    });
    // Somebody had it open while it was changed.
    const late = { ...changed, clientMutationId: randomUUID() };
    expect((await worker.run(CHANGE, about(id, late))).codes).toEqual(['CONFLICT']);
    expect((await worker.run(STEP, about(id, { step: 'confirm' }))).data).toMatchObject({
      stepDissemination: { phase: 'CONFIRMED', lifecycle: 'FINALISED' },
    });
    expect((await worker.run(STEP, about(id, { step: 'complete' }))).codes).toEqual(['NOT_BEGUN']);
    const after = await portal.as(
      'socialsekreterare1@soc-lund',
      undefined,
      new Date('2022-05-20T16:00:00Z'),
    );
    // How many listened is said by its owner once it has begun, and not over what somebody else said.
    const said = { expectedVersion: 0, audience: 60, audienceHow: 'COUNTED' };
    const audience = { ...said, audienceMethod: 'För hand i lokalen' };
    expect((await worker.run(AUDIENCE, about(id, audience))).codes).toEqual(['NOT_BEGUN']);
    expect((await police.run(AUDIENCE, about(id, audience))).codes).toEqual(['NOT_AVAILABLE']);
    const blocked = { ...said, audienceMethod: 'Lista med 19121212-1212' };
    expect((await after.run(AUDIENCE, about(id, blocked))).codes).toEqual([
      'PERSONAL_DATA_BLOCKED',
    ]);
    expect((await after.run(AUDIENCE, about(id, audience))).data).toMatchObject({
      noteDisseminationAudience: { disseminationDetails: { audience: 60, audienceVersion: 1 } },
    });
    expect((await after.run(AUDIENCE, about(id, { ...audience, audience: 5 }))).codes).toEqual([
      'CONFLICT',
    ]);
    expect((await after.run(STEP, about(id, { step: 'complete' }))).data).toMatchObject({
      stepDissemination: { phase: 'COMPLETED', disseminationDetails: { state: 'COMPLETED' } },
    });
  });

  it('is off for a reason that everybody reads', async () => {
    const id = await planned();
    expect((await worker.run(CANCEL, about(id, { reason: 'RAIN' }))).codes).toEqual([
      'DISSEMINATION_CANCEL_REASON_MISSING',
    ]);
    expect((await worker.run(CANCEL, about(id, { reason: 'TOO_FEW' }))).data).toMatchObject({
      cancelDissemination: {
        phase: 'CANCELLED',
        disseminationDetails: { cancelReason: 'TOO_FEW' },
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
      dissemination: {
        ...{ title: 'En rubrik', placeLabel: 'Stadshuset', version: 1 },
        ...{
          participants: [],
          learnings: [],
          materials: [],
          lineup: [],
          leads: [],
          mediaItems: [],
        },
        disseminationDetails: { state: 'PLANNED', purpose: 'Veta vem man ringer.' },
        nextSteps: STEPS_OF_A_DRAFT.map((step) => expect.objectContaining({ step })),
      },
    });
    expect(answer.statements).toBeLessThanOrEqual(11);
  });
});

describe('What hangs on it', () => {
  it('is who stands on the stage, written whole and by one at a time', async () => {
    const id = await planned();
    const said = { organisation: 'Frälsningsarmén', functionTitle: 'Projektledare', message: '' };
    const first = await worker.run<{ saveDisseminationLineup: { lineup: { id: string }[] } }>(
      LINEUP,
      about(id, {
        expectedVersion: 0,
        voices: [said, { organisation: 'Polisen', message: 'Ring.' }],
      }),
    );
    expect(first.data).toMatchObject({
      saveDisseminationLineup: {
        lineup: [said, { organisation: 'Polisen', functionTitle: null, message: 'Ring.' }],
        disseminationDetails: { lineupVersion: 1 },
      },
    });
    const [one, two] = first.data?.saveDisseminationLineup.lineup ?? [];
    const turned = { ...said, id: one?.id, message: 'Ring oss.' };
    const again = about(id, { expectedVersion: 1, voices: [turned] });
    expect((await worker.run(LINEUP, again)).data).toMatchObject({
      saveDisseminationLineup: { lineup: [{ id: one?.id, message: 'Ring oss.' }] },
    });
    const late = about(id, { expectedVersion: 1, voices: [] });
    expect((await worker.run(LINEUP, late)).codes).toEqual(['CONFLICT']);
    // What is gone is not written again, and what is another's is not taken.
    const gone = about(id, { expectedVersion: 2, voices: [{ ...said, id: two?.id }] });
    expect((await worker.run(LINEUP, gone)).codes).toEqual(['NOT_AVAILABLE']);
    const other = about(await planned(), {
      expectedVersion: 0,
      voices: [{ ...said, id: one?.id }],
    });
    expect((await worker.run(LINEUP, other)).codes).toEqual(['NOT_AVAILABLE']);
    const person = { ...said, organisation: 'anna andersson 19121212-1212' };
    const named = about(id, { expectedVersion: 2, voices: [person] });
    expect((await worker.run(LINEUP, named)).codes).toEqual(['INVALID_FUNCTION_NAME']);
    expect((await worker.run(DELETE, about(id))).codes).toEqual([]);
  });

  it('is what was told of it, each a row', async () => {
    const id = await planned();
    await worker.run(STEP, about(id, { step: 'confirm' }));
    const item = { title: 'Vem svarar?', outlet: 'P4 Gotland', appearedOn: '2022-05-21' };
    const at = new Date('2022-05-22T08:00:00Z');
    const after = await portal.as('socialsekreterare2@soc-lund', undefined, at);
    expect((await worker.run(ADD_MEDIA, about(id, item))).codes).toEqual(['NOT_BEGUN']);
    const unsafe = about(id, { ...item, url: 'http://p4.example' });
    expect((await after.run(ADD_MEDIA, unsafe)).codes).toEqual(['INVALID_HTTPS_URL']);
    const early = about(id, { ...item, appearedOn: '2022-05-23' });
    expect((await after.run(ADD_MEDIA, early)).codes).toEqual(['DATE_IN_FUTURE']);
    const added = await after.run<{ addMediaItem: { mediaItems: { id: string }[] } }>(
      ADD_MEDIA,
      about(id, item),
    );
    expect(added.data).toMatchObject({ addMediaItem: { mediaItems: [{ ...item, url: null }] } });
    const mediaItemId = added.data?.addMediaItem.mediaItems[0]?.id;
    const of = (more: object = {}) => {
      return { input: { clientMutationId: randomUUID(), mediaItemId, ...more } };
    };
    const change = { expectedVersion: 1, ...item, url: 'https://p4.example/vem' };
    expect((await police.run(CHANGE_MEDIA, of(change))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await after.run(CHANGE_MEDIA, of(change))).data).toMatchObject({
      changeMediaItem: { mediaItems: [{ url: 'https://p4.example/vem', version: 2 }] },
    });
    expect((await after.run(CHANGE_MEDIA, of(change))).codes).toEqual(['CONFLICT']);
    expect((await police.run(REMOVE_MEDIA, of())).codes).toEqual(['NOT_AVAILABLE']);
    expect((await after.run(REMOVE_MEDIA, of())).data).toMatchObject({
      removeMediaItem: { mediaItems: [] },
    });
  });
});
