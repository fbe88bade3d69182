import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { TaskSources } from './task-sources.js';
import { tasksGround } from './testing/ground.js';

const ADD = `mutation Add($input: AddTaskInput!) {
  addTask(input: $input) { id state classification source { kind path } version } }`;
const CHANGE = `mutation Change($input: ChangeTaskInput!) {
  changeTask(input: $input) { id body version } }`;
const FINISH = `mutation Finish($input: FinishTaskInput!) { finishTask(input: $input) { state note } }`;
const STEP = `mutation Step($input: StepTaskInput!) { stepTask(input: $input) { id state } }`;
const HAND_OVER = `mutation HandOver($input: HandOverTaskInput!) {
  handOverTask(input: $input) { ownerFunction mine } }`;
const OFFER = `mutation Offer($input: OfferTaskInput!) {
  offerTask(input: $input) { state offers { state to { key } } } }`;
const ANSWER = `mutation Answer($input: AnswerTaskOfferInput!) {
  answerTaskOffer(input: $input) { state answeredFunction from { key } } }`;
const READ = `query Read($id: ID!) { task(id: $id) { id state note ownerFunction late mine version
  changes { state functionTitle } offers { id state } nextSteps { step ready } } }`;
const LIST = `query List($input: TasksInput!) { tasks(input: $input) {
  total late endCursor rows { id body ownerFunction late mine } } }`;
const WAITING = `query Waiting { waitingTasks { id } taskOffers { id body from { key } } }`;

interface List {
  readonly tasks: {
    readonly total: number;
    readonly late: number;
    readonly endCursor: string | null;
    readonly rows: readonly { readonly body: string }[];
  };
}

/** A learning that the viewer sees, and one that they do not. */
const SEEN = randomUUID();
const HIDDEN = randomUUID();

let portal: TestPortal;
let siteId: string;
let elsewhere: string;
let police: string;
let kronhamn: string;
let worker: Caller;
let officer: Caller;
let registrar: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(tasksGround);
  const { rows } = await portal.owner.query(
    `select id from site where key in ('lund', 'helsingborg') order by key = 'lund' desc`,
  );
  [siteId, elsewhere] = rows.map(({ id }) => id);
  const agencies = await portal.owner.query(
    `select id from agency where key in ('POL-LUND', 'SOC-HBG') order by key`,
  );
  [police, kronhamn] = agencies.rows.map(({ id }) => id);
  portal.server.app
    .get(TaskSources, { strict: false })
    .add('LEARNING', async (_ctx, id) =>
      id === SEEN ? { classification: 'P1', path: '/studiebesok/x' } : null,
    );
  worker = await portal.as('socialsekreterare1@soc-lund');
  officer = await portal.as('samverkanspolis1@pol-lund');
  registrar = await portal.as('registrator@soc-lund');
});
afterAll(() => portal.close());

const fields = (more: Record<string, unknown> = {}) => ({
  clientMutationId: randomUUID(),
  ...{ verb: 'CALL', body: 'jouren om numret på skylten' },
  ...{ ownerFunction: 'Socialsekreterare 1', dueOn: '2026-12-01' },
  ...more,
});
const added = async (more: Record<string, unknown> = {}) => {
  const input = fields({ siteId, ...more });
  const answer = await worker.run<{ addTask: { id: string } }>(ADD, { input });
  expect(answer.problems).toEqual([]);
  return answer.data?.addTask.id ?? '';
};
const about = (taskId: string, more: Record<string, unknown> = {}) => ({
  input: { clientMutationId: randomUUID(), taskId, ...more },
});
const offered = async () => {
  const id = await added({ body: `erbjuden ${randomUUID().slice(0, 8)}` });
  expect((await worker.run(OFFER, about(id, { toAgencyId: police }))).codes).toEqual([]);
  const { data } = await officer.run<{ taskOffers: { id: string }[] }>(WAITING, {});
  return { id, offerId: data?.taskOffers.at(-1)?.id ?? '' };
};
const answer = (offerId: string, said: string) => ({
  input: { clientMutationId: randomUUID(), offerId, answer: said },
});

describe('Refused', () => {
  it.each<[string, () => Caller, () => Record<string, unknown>, string[]]>([
    ['a visitor', () => portal.visitor(), () => ({}), ['UNAUTHENTICATED']],
    ['a site one has no part in', () => worker, () => ({ siteId: elsewhere }), ['NOT_AVAILABLE']],
    ['a verb nobody knows', () => worker, () => ({ verb: 'DANCE' }), ['INVALID_CODE']],
    [
      'a source that one does not see',
      () => worker,
      () => ({ sourceKind: 'LEARNING', sourceId: HIDDEN }),
      ['NOT_AVAILABLE'],
    ],
    [
      'a source that gives no tasks, such as a report of a pass',
      () => worker,
      () => ({ sourceKind: 'FIELD_REPORT', sourceId: SEEN }),
      ['NOT_AVAILABLE'],
    ],
    [
      'a personal number',
      () => worker,
      () => ({ body: 'ring 19121212-1212' }),
      ['PERSONAL_DATA_BLOCKED'],
    ],
  ])('%s', async (_who, caller, more, codes) => {
    expect((await caller().run(ADD, { input: fields({ siteId, ...more() }) })).codes).toEqual(
      codes,
    );
  });

  it('another agency, which sees no task and no page', async () => {
    const id = await added();
    expect((await officer.run(READ, { id })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await officer.run(STEP, about(id, { step: 'drop' }))).codes).toEqual(['NOT_AVAILABLE']);
    const list = await officer.run<List>(LIST, { input: { siteId } });
    expect(list.data?.tasks).toMatchObject({ total: 0, late: 0, rows: [] });
  });

  it('what is not the network’s, to a role that does not do the joint work and has it not', async () => {
    const id = await added();
    expect((await registrar.run(READ, { id })).codes).toEqual(['NOT_AVAILABLE']);
    expect(
      (await worker.run(HAND_OVER, about(id, { ownerFunction: 'Registrator' }))).codes,
    ).toEqual([]);
    expect((await registrar.run(READ, { id })).codes).toEqual([]);
  });

  it('an offer to one’s own agency, and by a role that makes none', async () => {
    const id = await added({ ownerFunction: 'Registrator' });
    const own = await worker.run<{ viewer: unknown }>(
      OFFER,
      about(id, { toAgencyId: randomUUID() }),
    );
    expect(own.codes).toEqual(['NOT_AVAILABLE']);
    expect((await registrar.run(OFFER, about(id, { toAgencyId: police }))).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    // An agency without a ring in the town is asked nothing there.
    expect((await worker.run(OFFER, about(id, { toAgencyId: kronhamn }))).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });
});

describe('Its life', () => {
  it('has the class of its source, and says where that is read', async () => {
    const input = fields({ siteId, sourceKind: 'LEARNING', sourceId: SEEN });
    expect((await worker.run(ADD, { input })).data).toMatchObject({
      addTask: {
        ...{ state: 'OPEN', classification: 'P1' },
        source: { kind: 'LEARNING', path: '/studiebesok/x' },
      },
    });
  });

  it('is changed by one at a time', async () => {
    const change = { taskId: await added(), expectedVersion: 1 };
    const input = fields({ ...change, body: 'hotellet om numret' });
    expect((await worker.run(CHANGE, { input })).data).toMatchObject({
      changeTask: { body: 'hotellet om numret', version: 2 },
    });
    expect((await worker.run(CHANGE, { input: fields(change) })).codes).toEqual(['CONFLICT']);
  });

  it('is done with a note, and opened again', async () => {
    const id = await added();
    expect((await worker.run(FINISH, about(id, { note: 'De har bytt skylt.' }))).data).toEqual({
      finishTask: { state: 'DONE', note: 'De har bytt skylt.' },
    });
    expect((await worker.run(FINISH, about(id, { note: '' }))).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect((await worker.run(STEP, about(id, { step: 'reopen' }))).codes).toEqual([]);
    expect((await worker.run(READ, { id })).data).toMatchObject({
      task: {
        changes: ['OPEN', 'DONE', 'OPEN'].map((state) => ({
          ...{ state, functionTitle: 'Socialsekreterare 1' },
        })),
      },
    });
  });

  it('is told of to whom it lies with: mine, and late from the day after', async () => {
    const at = (day: string) =>
      portal.as('socialsekreterare1@soc-lund', undefined, new Date(`${day}T09:00:00Z`));
    const id = await added({ dueOn: '2026-12-01' });
    const read = async (day: string) => (await (await at(day)).run(READ, { id })).data;
    expect(await read('2026-12-01')).toMatchObject({ task: { late: false, mine: true } });
    expect(await read('2026-12-02')).toMatchObject({ task: { late: true } });
  });
});

describe('An offer', () => {
  it('taken, is a task of the other agency and none of ours any more', async () => {
    const { id, offerId } = await offered();
    expect((await officer.run(ANSWER, answer(offerId, 'TAKEN'))).data).toEqual({
      answerTaskOffer: {
        ...{ state: 'TAKEN', answeredFunction: 'Samverkanspolis 1', from: { key: 'SOC-LUND' } },
      },
    });
    expect((await worker.run(READ, { id })).data).toMatchObject({
      task: {
        ...{ state: 'TAKEN', nextSteps: [] },
        changes: [{ state: 'TAKEN', functionTitle: 'Samverkanspolis 1' }, {}, {}],
      },
    });
    const { data } = await officer.run<List>(LIST, { input: { siteId, filter: 'MINE' } });
    expect(data?.tasks.rows.map(({ body }) => body)).toContainEqual(
      expect.stringMatching(/^erbjuden/),
    );
  });

  it('declined or taken back, is open again; answered once, whoever is faster', async () => {
    const declined = await offered();
    expect((await officer.run(ANSWER, answer(declined.offerId, 'DECLINED'))).codes).toEqual([]);
    expect((await officer.run(ANSWER, answer(declined.offerId, 'TAKEN'))).codes).toEqual([
      'CONFLICT',
    ]);
    expect((await worker.run(READ, { id: declined.id })).data).toMatchObject({
      task: { state: 'OPEN' },
    });
    const withdrawn = await offered();
    expect((await worker.run(STEP, about(withdrawn.id, { step: 'withdraw' }))).codes).toEqual([]);
    expect((await officer.run(ANSWER, answer(withdrawn.offerId, 'TAKEN'))).codes).toEqual([
      'CONFLICT',
    ]);
  });

  it('is answered by whom it was made to alone', async () => {
    const { offerId } = await offered();
    expect((await worker.run(ANSWER, answer(offerId, 'TAKEN'))).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('The list', () => {
  it('goes on from a place, by the day, whatever is added meanwhile', async () => {
    for (const dueOn of ['2027-03-03', '2027-03-01', '2027-03-02']) {
      await added({ body: `den ${dueOn}`, dueOn });
    }
    const page = async (after: string | null) =>
      (await worker.run<List>(LIST, { input: { siteId, first: 2, after } })).data?.tasks;
    const said: string[] = [];
    let after: string | null = null;
    do {
      const read: List['tasks'] | undefined = await page(after);
      said.push(...(read?.rows ?? []).map(({ body }) => body));
      after = read?.endCursor ?? null;
      if (said.length === 2) await added({ body: 'tidigare än alla', dueOn: '2020-01-01' });
    } while (after);
    expect(said.slice(-3)).toEqual(['den 2027-03-01', 'den 2027-03-02', 'den 2027-03-03']);
    expect(said).not.toContain('tidigare än alla');
  });

  it('of 5 000 asks as much as one of fifty, and counts to 500', async () => {
    const ask = () => worker.run<List>(LIST, { input: { siteId, first: 50 } });
    const few = await ask();
    await portal.owner.query(
      `insert into task (agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
       select a.id, $1, 'CALL', 'nummer ' || n, 'Enhetschef', date '2020-01-01' + n, 'P2', 'HAND', 'OPEN'
       from agency a, generate_series(1, 5000) n where a.key = 'SOC-LUND'`,
      [siteId],
    );
    const many = await ask();
    expect(many.data?.tasks).toMatchObject({ total: 500, late: 500 });
    expect(many.data?.tasks.rows).toHaveLength(50);
    expect(many.statements).toBe(few.statements);
  });
});
