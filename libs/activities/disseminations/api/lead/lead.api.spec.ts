import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addActor } from '@stad/actors/api/testing/actor-operations.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { disseminationsGround } from '../testing/ground.js';

const PLAN = `mutation Plan($input: PlanDisseminationInput!) { planDissemination(input: $input) { id } }`;
const CONFIRM = `mutation Step($input: StepDisseminationInput!) { stepDissemination(input: $input) { id } }`;
const LEADS = `id disseminationDetails { leads leadsCounted } leads { id organisation state stateOn version
  actor { id name } followUp { ownerFunction dueOn state } nextSteps { step } }`;
const act = (name: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation Act($input: ${type}!) { ${name}(input: $input) { ${LEADS} } }`;
};
const TASK = `mutation Add($input: AddTaskInput!) { addTask(input: $input) { id classification source { kind path } } }`;
const READ = `query Read($id: ID!) { dissemination(id: $id) { ${LEADS} } }`;
const ORIGINS = `query Origins($id: ID!) { actor(id: $id) { origins { id title path } } }`;

let portal: TestPortal;
let place: { siteId: string; programmeId: string };
let lead: Caller;
let worker: Caller;
let disseminationId: string;

const during = new Date('2022-07-05T11:30:00Z');
const input = (more: Record<string, unknown>) => ({
  input: { clientMutationId: randomUUID(), ...more },
});
const LEAD = {
  ...{ organisation: 'Hotell Sjöutsikten', kind: 'HOTEL', functionTitle: 'Säkerhetschef' },
  ...{ wants: 'JOIN', wish: 'Veta vem man ringer.' },
};
interface Told {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}
/** Notes another one, and answers it. */
async function noted(more: Record<string, unknown> = {}): Promise<Told> {
  const answer = await lead.run<{ addLead: { leads: Told[] } }>(
    act('addLead'),
    input({ disseminationId, ...LEAD, ...more }),
  );
  expect(answer.problems).toEqual([]);
  return answer.data?.addLead.leads.at(-1) as Told;
}
const step = (caller: Caller, leadId: string, taken: string, actorId?: string) =>
  caller.run<{ stepLead: { leads: Told[] } }>(
    act('stepLead'),
    input({ leadId, step: taken, ...(actorId ? { actorId } : {}) }),
  );
const told = async (caller: Caller, id: string) => {
  const { data } = await caller.run<{ dissemination: { leads: Told[] } }>(READ, {
    id: disseminationId,
  });
  return data?.dissemination.leads.find((each) => each.id === id);
};

beforeAll(async () => {
  portal = await TestPortal.open(disseminationsGround);
  const { rows } = await portal.owner.query(
    `select s.id as "siteId", p.id as "programmeId" from site s, programme p where s.key = 'lund' and p.key = '2022'`,
  );
  place = rows[0];
  lead = await portal.as('projektledare@fa-hbg', undefined, during);
  worker = await portal.as('socialsekreterare1@soc-lund', undefined, during);
  const planned = await lead.run<{ planDissemination: { id: string } }>(
    PLAN,
    input({
      ...{ ...place, title: 'Seminarium i Almedalen', stage: 'Almedalsveckan', place: 'Visby' },
      ...{ purpose: 'Visa att det går.', message: 'Ring.', format: 'PANEL', targets: ['PUBLIC'] },
      ...{ startsAt: '2022-07-05T11:00:00Z', endsAt: '2022-07-05T12:00:00Z' },
    }),
  );
  disseminationId = planned.data?.planDissemination.id ?? '';
  expect((await lead.run(CONFIRM, input({ disseminationId, step: 'confirm' }))).codes).toEqual([]);
});
afterAll(() => portal.close());

it('is noted by whose stage it is, once it has begun, and never as a person', async () => {
  const early = new Date('2022-07-05T10:00:00Z');
  const before = await portal.as('projektledare@fa-hbg', undefined, early);
  const add = (caller: Caller, more: object = {}) =>
    caller.run(act('addLead'), input({ disseminationId, ...LEAD, ...more }));
  expect((await add(before)).codes).toEqual(['NOT_BEGUN']);
  expect((await add(worker)).codes).toEqual(['NOT_AVAILABLE']);
  expect((await add(portal.visitor())).codes).toEqual(['UNAUTHENTICATED']);
  const person = { functionTitle: 'Chef, 19121212-1212' };
  expect((await add(lead, person)).codes).toEqual(['INVALID_FUNCTION_NAME']);
  const wish = { wish: 'Ring 19121212-1212' };
  expect((await add(lead, wish)).codes).toEqual(['PERSONAL_DATA_BLOCKED']);
  expect((await add(lead, { kind: 'CIRCUS' })).codes).toEqual(['LEAD_KIND_MISSING']);
});

it('is read by the core group of the town, where nobody but its own agency has a step', async () => {
  const { id } = await noted();
  expect(await told(worker, id)).toMatchObject({ state: 'NEW', nextSteps: [] });
  expect((await step(worker, id, 'end')).codes).toEqual(['NOT_AVAILABLE']);
});

it('is told in number alone to everybody else, until its actor is active', async () => {
  const { id } = await noted();
  const roles = [
    ...['administrator@pol-lund', 'administrator@fa-hbg', 'registrator@soc-lund'],
    ...['skyddsombud@soc-lund', 'handlaggare@ks-lund'],
  ];
  interface Stage {
    readonly leads: Told[];
    readonly disseminationDetails: { readonly leads: number; readonly leadsCounted: number };
  }
  const read = async (key: string) => {
    const caller = await portal.as(key, undefined, during);
    const { data } = await caller.run<{ dissemination: Stage }>(READ, { id: disseminationId });
    return data?.dissemination;
  };
  const known = await read('projektledare@fa-hbg');
  expect(known?.disseminationDetails.leads).toBe(known?.leads.length);
  for (const key of roles) {
    const seen = await read(key);
    expect([key, seen?.leads]).toEqual([key, []]);
    expect([key, seen?.disseminationDetails]).toEqual([key, known?.disseminationDetails]);
  }
  const actorId = await addActor(lead, { siteId: place.siteId, name: 'Hotell Vågen' });
  expect((await step(lead, id, 'becomeActor', actorId)).codes).toEqual([]);
  expect((await read('administrator@pol-lund'))?.leads).toEqual([]);
  await portal.owner.query('update actor set in_network = true where id = $1', [actorId]);
  expect((await read('administrator@pol-lund'))?.leads.map((each) => each.id)).toEqual([id]);
  await portal.owner.query('update actor set in_network = false where id = $1', [actorId]);
});

it('is tended by the method editor, who of the stage itself is a reader (field.md 8)', async () => {
  const editor = await portal.as('metodredaktor@fa-hbg', undefined, during);
  const more = { organisation: 'Kommun i Skåne', wants: 'METHOD' };
  const answer = await editor.run<{ addLead: { leads: Told[] } }>(
    act('addLead'),
    input({ disseminationId, ...LEAD, ...more }),
  );
  expect(answer.codes).toEqual([]);
  const own = answer.data?.addLead.leads.at(-1) as Told;
  const changed = { leadId: own.id, expectedVersion: own.version, ...LEAD, ...more, wish: '' };
  expect((await editor.run(act('changeLead'), input(changed))).codes).toEqual([]);
  expect((await step(editor, own.id, 'becomeMeeting')).codes).toEqual([]);
  const item = { title: 'Vem svarar?', outlet: 'P4 Gotland', appearedOn: '2022-07-05' };
  for (const [name, said] of [
    ['addMediaItem', item],
    [
      'noteDisseminationAudience',
      { expectedVersion: 0, audience: 60, audienceHow: 'COUNTED', audienceMethod: '' },
    ],
    ['stepDissemination', { step: 'complete' }],
  ] as const) {
    const asked = input({ disseminationId, ...said });
    expect([name, (await editor.run(act(name), asked)).codes]).toEqual([name, ['NOT_AVAILABLE']]);
  }
});

it('is followed up by a task with an owner and a day', async () => {
  const { id } = await noted();
  const task = {
    ...{ siteId: place.siteId, verb: 'CALL', body: 'om ett möte', ownerFunction: 'Fältarbetare 1' },
    ...{ dueOn: '2022-07-12', sourceKind: 'LEAD', sourceId: id },
  };
  expect((await worker.run(TASK, input(task))).codes).toEqual(['NOT_AVAILABLE']);
  expect((await lead.run(TASK, input(task))).data).toMatchObject({
    addTask: { classification: 'P2', source: { path: `/spridning/${disseminationId}` } },
  });
  const followUp = { ownerFunction: 'Fältarbetare 1', dueOn: '2022-07-12', state: 'OPEN' };
  expect(await told(lead, id)).toMatchObject({ state: 'FOLLOWED_UP', version: 2, followUp });
  // The task is its own agency's; that somebody follows it up, the site may know.
  expect(await told(worker, id)).toMatchObject({ state: 'FOLLOWED_UP', followUp: null });
  // Of what is over no task is born.
  expect((await step(lead, id, 'end')).codes).toEqual([]);
  expect((await lead.run(TASK, input({ ...task, body: 'igen' }))).codes).toEqual([
    'STEP_NOT_POSSIBLE',
  ]);
});

it('becomes an actor of its town, which knows where it comes from, and counts from then on', async () => {
  const { id } = await noted();
  const counted = async () => {
    const { data } = await lead.run<{
      dissemination: { disseminationDetails: { leadsCounted: number } };
    }>(READ, { id: disseminationId });
    return data?.dissemination.disseminationDetails.leadsCounted ?? 0;
  };
  const before = await counted();
  expect((await step(lead, id, 'becomeActor')).codes).toEqual(['LEAD_ACTOR_MISSING']);
  expect((await step(lead, id, 'becomeActor', randomUUID())).codes).toEqual(['NOT_AVAILABLE']);
  const name = 'Hotell Sjöutsikten';
  const actorId = await addActor(lead, { siteId: place.siteId, name });
  expect((await step(lead, id, 'becomeActor', actorId)).codes).toEqual([]);
  expect(await told(lead, id)).toMatchObject({
    ...{ state: 'BECAME_ACTOR', stateOn: '2022-07-05', actor: { id: actorId, name } },
  });
  expect(await counted()).toBe(before + 1);
  const path = `/spridning/${disseminationId}`;
  expect((await lead.run(ORIGINS, { id: actorId })).data).toEqual({
    actor: { origins: [{ id: disseminationId, title: 'Seminarium i Almedalen', path }] },
  });
  // Taken up again it is no actor's, and counts no more.
  expect((await step(lead, id, 'reopen')).codes).toEqual([]);
  expect(await told(lead, id)).toMatchObject({ state: 'FOLLOWED_UP', actor: null });
  expect(await counted()).toBe(before);
});

it('is of the actor that is kept when the one it became is merged', async () => {
  const { id } = await noted();
  const [gone, kept] = [
    await addActor(lead, { siteId: place.siteId, name: 'Hotell Parken AB' }),
    await addActor(lead, { siteId: place.siteId, name: 'Hotell Parken' }),
  ];
  expect((await step(lead, id, 'becomeActor', gone)).codes).toEqual([]);
  const merge = { keptId: kept, goneId: gone, expectedVersion: 1 };
  // A merge is of the day of the database.
  const today = await portal.as('projektledare@fa-hbg');
  const merged = await today.run(
    'mutation M($input: MergeActorsInput!) { mergeActors(input: $input) { id } }',
    input(merge),
  );
  expect(merged.problems).toEqual([]);
  expect(await told(lead, id)).toMatchObject({ actor: { id: kept, name: 'Hotell Parken' } });
  const { data } = await lead.run<{ actor: { origins: { id: string }[] } }>(ORIGINS, { id: kept });
  expect(data?.actor.origins.map((each) => each.id)).toEqual([disseminationId]);
});

it('is of an actor of its own town alone', async () => {
  const { id } = await noted();
  const { rows } = await portal.owner.query(`select id from site where key = 'helsingborg'`);
  const elsewhere = await addActor(lead, { siteId: rows[0].id, name: 'Hotell Sundet' });
  expect((await step(lead, id, 'becomeActor', elsewhere)).codes).toEqual(['NOT_AVAILABLE']);
});

it('is changed by one at a time, and goes while nothing has come of it', async () => {
  const { id } = await noted();
  const change = { leadId: id, expectedVersion: 1, ...LEAD, organisation: 'Hotell Havet' };
  expect((await lead.run(act('changeLead'), input(change))).codes).toEqual([]);
  expect((await lead.run(act('changeLead'), input(change))).codes).toEqual(['CONFLICT']);
  expect((await lead.run(act('stepLead'), input({ leadId: id, step: 'dance' }))).codes).toEqual([
    'INVALID_CODE',
  ]);
  expect((await lead.run(act('removeLead'), input({ leadId: id }))).codes).toEqual([]);
  expect(await told(lead, id)).toBeUndefined();
  const { id: other } = await noted();
  expect((await step(lead, other, 'becomeMeeting')).codes).toEqual([]);
  expect((await lead.run(act('removeLead'), input({ leadId: other }))).codes).toEqual([
    'STEP_NOT_POSSIBLE',
  ]);
});

it('stays when its programme is closed, and is read only', async () => {
  const { id } = await noted();
  const { rows } = await portal.owner.query(`select state from programme where key = '2022'`);
  await portal.owner.query(`update programme set state = 'REPORTING' where key = '2022'`);
  expect((await step(lead, id, 'end')).codes).toEqual(['PROGRAMME_READ_ONLY']);
  await portal.owner.query(`update programme set state = $1 where key = '2022'`, [rows[0].state]);
});
