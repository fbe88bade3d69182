import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
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
const OFFERS = `query Offers { taskOffers { id body from { key } } }`;

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
  const { data } = await officer.run<{ taskOffers: { id: string }[] }>(OFFERS, {});
  return { id, offerId: data?.taskOffers.at(-1)?.id ?? '' };
};
const waiting = async (caller: Caller, ...kinds: readonly string[]) =>
  (await waitingOf(portal, caller, ...kinds)).rows.map(({ id }) => id);
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

  it('an offer to one of the town where nobody can answer, which is not proposed either', async () => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'KS-LUND'`);
    const id = await added();
    expect((await worker.run(OFFER, about(id, { toAgencyId: rows[0].id }))).problems).toMatchObject(
      [
        {
          code: 'OFFER_NOBODY_ANSWERS',
          field: 'toAgencyId',
          params: { who: 'Kommunkontoret Lund' },
        },
      ],
    );
    const { data } = await worker.run<{ task: { offerTo: { key: string }[] } }>(
      'query To($id: ID!) { task(id: $id) { offerTo { key } } }',
      { id },
    );
    const keys = data?.task.offerTo.map(({ key }) => key) ?? [];
    expect(keys).toContain('POL-LUND');
    expect(keys).not.toContain('KS-LUND');
  });
});

/** Somebody who is given a title of social services in Lund, until `work` is over. */
async function titled<T>(key: string, title: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await portal.owner.query(
    `select function_title as before, id from membership where work_email = $1`,
    [`${key}.example`],
  );
  const set = (to: string) =>
    portal.owner.query('update membership set function_title = $1 where id = $2', [to, rows[0].id]);
  await set(title);
  try {
    return await work();
  } finally {
    await set(rows[0].before);
  }
}

describe('Whom it lies with', () => {
  it('refused: a function that the own agency has not, in plain words', async () => {
    const theirs = { ownerFunction: 'Samverkanspolis 1' };
    const input = fields({ siteId, ...theirs });
    const refused = [{ code: 'OWNER_NOT_OURS', field: 'ownerFunction' }];
    expect((await worker.run(ADD, { input })).problems).toMatchObject(refused);
    const taskId = await added();
    const change = { input: fields({ taskId, expectedVersion: 1, ...theirs }) };
    expect((await worker.run(CHANGE, change)).problems).toMatchObject(refused);
    expect((await worker.run(HAND_OVER, about(taskId, theirs))).problems).toMatchObject(refused);
    const { offerId } = await offered();
    const taken = { input: { ...answer(offerId, 'TAKEN').input, ownerFunction: 'Enhetschef' } };
    expect((await officer.run(ANSWER, taken)).problems).toMatchObject(refused);
  });

  it('refused: another function, by who would not see it afterwards', async () => {
    const refused = [{ code: 'OWNER_NOT_YOURS', field: 'ownerFunction' }];
    const theirs = { ownerFunction: 'Enhetschef' };
    for (const key of ['registrator@soc-lund', 'utvecklingsledare@soc-lund']) {
      const input = fields({ siteId, ...theirs });
      expect((await (await portal.as(key)).run(ADD, { input })).problems).toMatchObject(refused);
    }
    const taskId = await added({ ownerFunction: 'Registrator' });
    const change = { input: fields({ taskId, expectedVersion: 1, ...theirs }) };
    expect((await registrar.run(CHANGE, change)).problems).toMatchObject(refused);
    const own = { input: fields({ taskId, expectedVersion: 1, ownerFunction: 'Registrator' }) };
    expect((await registrar.run(CHANGE, own)).codes).toEqual([]);
  });

  it('who comes to the title later reads none of it, in no list, until it is laid with them', async () => {
    const id = await added({ ownerFunction: 'Registrator', dueOn: '2026-11-29' });
    await titled('samordnare1@soc-lund', 'Registrator', async () => {
      const newcomer = await portal.as('samordnare1@soc-lund');
      const mine = async () => {
        const list = await newcomer.run<List>(LIST, { input: { siteId, filter: 'MINE' } });
        return [list.data?.tasks.total, (await waiting(newcomer, 'TASK_DUE', 'TASK_GIVEN')).length];
      };
      expect((await newcomer.run(READ, { id })).codes).toEqual(['NOT_AVAILABLE']);
      expect(await mine()).toEqual([0, 0]);
      // Changed by who has it, it is not laid anew.
      const change = { taskId: id, expectedVersion: 1, ownerFunction: 'Registrator' };
      expect((await registrar.run(CHANGE, { input: fields(change) })).codes).toEqual([]);
      expect((await newcomer.run(READ, { id })).codes).toEqual(['NOT_AVAILABLE']);
      const laid = about(id, { ownerFunction: 'Registrator' });
      expect((await worker.run(HAND_OVER, laid)).codes).toEqual([]);
      expect((await newcomer.run(READ, { id })).data).toMatchObject({ task: { mine: true } });
    });
  });

  it('a leaver’s waits with nobody: it says so, and managers are told', async () => {
    const id = await added({ ownerFunction: 'Samordnare 2', dueOn: '2027-02-01' });
    const HELD = `query Held($id: ID!) { task(id: $id) { held } }`;
    const NOBODY = { input: { siteId, filter: 'NOBODY', first: 200 } };
    const left = async (caller: Caller) => ({
      listed: JSON.stringify((await caller.run(LIST, NOBODY)).data).includes(id),
      waits: (await waiting(caller, 'TASK_OF_NOBODY')).includes(id),
    });
    const chief = await portal.as('enhetschef@soc-lund');
    expect((await chief.run(HELD, { id })).data).toEqual({ task: { held: true } });
    expect(await left(chief)).toEqual({ listed: false, waits: false });
    await portal.owner.query(
      `update membership set valid_to = '2022-12-31' where work_email = 'samordnare2@soc-lund.example'`,
    );
    expect((await chief.run(HELD, { id })).data).toEqual({ task: { held: false } });
    expect(await left(chief)).toEqual({ listed: true, waits: true });
    expect(await left(worker)).toEqual({ listed: true, waits: false });
    const laid = about(id, { ownerFunction: 'Enhetschef' });
    expect((await chief.run(HAND_OVER, laid)).codes).toEqual([]);
    expect(await left(chief)).toEqual({ listed: false, waits: false });
    expect(await waiting(chief, 'TASK_GIVEN')).toContain(id);
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
  it('is of one town, or of all where the own agency works, and of no other agency', async () => {
    await portal.owner.query(
      `insert into task (agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
       select a.id, $1, 'CALL', 'långt borta ' || a.key, 'Socialsekreterare 1', '2027-05-01', 'P1', 'HAND', 'OPEN'
       from agency a where a.key in ('SOC-LUND', 'POL-LUND')`,
      [elsewhere],
    );
    const bodies = async (input: object) =>
      (await worker.run<List>(LIST, { input })).data?.tasks.rows.map(({ body }) => body) ?? [];
    expect(await bodies({ siteId, filter: 'MINE' })).not.toContain('långt borta SOC-LUND');
    const all = await bodies({ filter: 'MINE' });
    expect(all).toContain('långt borta SOC-LUND');
    expect(all).not.toContain('långt borta POL-LUND');
    expect(all).toEqual(expect.arrayContaining(await bodies({ siteId, filter: 'MINE' })));
  });

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
