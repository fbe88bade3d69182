import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import { ACTOR_STEPS } from '../rules/actor-life.js';
import {
  act,
  addActor,
  answer,
  card,
  LIST_ACTORS,
  READ_ACTOR,
} from './testing/actor-operations.js';
import { actorsGround } from './testing/ground.js';

interface List {
  readonly actors: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly file: object | null;
    }[];
  };
}

let portal: TestPortal;
const ids: Record<string, string> = {};
const callers: Record<string, Caller> = {};
const who = (name: string) => callers[name] as Caller;
beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  const { rows } = await portal.owner.query(`
    select key, id from site union all select code, id from area union all select key, id from agency`);
  for (const { key, id } of rows) ids[key] = id;
  for (const [name, key] of Object.entries({
    lead: 'projektledare@fa-hbg',
    colleague: 'faltarbetare1@fa-hbg',
    worker: 'socialsekreterare1@soc-lund',
    police: 'samverkanspolis1@pol-lund',
    network: 'handlaggare@ks-lund',
    strategist: 'sakerhetsstrateg@ks-lund',
    registrar: 'registrator@soc-lund',
  })) {
    callers[name] = await portal.as(key);
  }
});
afterAll(() => portal.close());

const PLACED = { influence: 'MORE', interest: 'LESS', placedOn: '2022-05-20' };
const lund = (more: Record<string, unknown> = {}) => ({ siteId: ids['lund'], ...more });
const today = () => localDate(new Date());
const step = (actorId: string, name: string, on?: string) =>
  act(who('lead'), 'stepActor', { actorId, step: name, ...(on ? { on } : {}) });
const added = (more: Record<string, unknown> = {}) => addActor(who('lead'), lund(more));
const active = async (more: Record<string, unknown> = {}) => {
  const id = await added(more);
  for (const name of ACTOR_STEPS.slice(0, 4)) await step(id, name);
  return id;
};

describe('Refused', () => {
  it.each<[string, string | null, () => Record<string, unknown>, string[]]>([
    ['a visitor', null, () => ({}), ['UNAUTHENTICATED']],
    ['a colleague of who keeps the list', 'colleague', () => ({}), ['NOT_AVAILABLE']],
    ['the core group', 'worker', () => ({}), ['NOT_AVAILABLE']],
    ['a town one has no part in', 'lead', () => ({ siteId: ids['malmo'] }), ['NOT_AVAILABLE']],
    [
      'an area of another town',
      'lead',
      () => ({ areaIds: [ids['HB-CENTRUM']] }),
      ['NOT_AVAILABLE'],
    ],
    [
      'an agency of another town',
      'lead',
      () => ({ cardAgencyId: ids['SOC-B'] }),
      ['NOT_AVAILABLE'],
    ],
    ['a kind nobody knows', 'lead', () => ({ kind: 'CIRCUS' }), ['INVALID_CODE']],
    ...['Jouren, Storgatan 12', 'Salongen 070-174 06 05', 'salong@exempel.se'].map(
      (name): [string, string, () => Record<string, unknown>, string[]] => [
        `the name ${name}`,
        'lead',
        () => ({ name }),
        ['INVALID_FUNCTION_NAME'],
      ],
    ),
    [
      'a sole trader, whose number is a person’s own',
      'lead',
      () => ({ orgNumber: '191212-1212' }),
      ['INVALID_ORG_NUMBER'],
    ],
  ])('%s', async (_who, name, more, codes) => {
    const caller = name ? who(name) : portal.visitor();
    expect((await act(caller, 'addActor', card(lund(more())))).codes).toEqual(codes);
  });

  it('has no field for an address', async () => {
    const added = await act(who('lead'), 'addActor', card(lund({ address: 'Storgatan 12' })));
    expect(added.codes).toEqual(['BAD_REQUEST']);
  });

  it('the same name twice, in whatever letters', async () => {
    await added({ name: 'Hotell Lillån' });
    const again = await act(who('lead'), 'addActor', card(lund({ name: 'HOTELL LILLÅN' })));
    expect(again.problems).toMatchObject([{ code: 'ACTOR_NAME_TAKEN', field: 'name' }]);
  });

  it.each(['changeActor', 'changeActorFile', 'placeActor', 'stepActor', 'answerActorCard'])(
    '%s by everybody but who keeps the list',
    async (name) => {
      const inputs: Record<string, object> = {
        changeActor: { ...card(), expectedVersion: 1 },
        changeActorFile: { expectedVersion: 1 },
        placeActor: { expectedVersion: 1, ...PLACED },
        stepActor: { step: 'contact' },
        answerActorCard: answer(),
      };
      const input = { actorId: await active(), ...inputs[name] };
      for (const caller of ['colleague', 'worker', 'police', 'network', 'registrar']) {
        expect((await act(who(caller), name, input)).codes).toEqual(['NOT_AVAILABLE']);
      }
    },
  );

  it('the gaps, outside the core group and of another town', async () => {
    const gaps = `query Gaps($siteId: ID!) { actorGaps(siteId: $siteId) { kind level } }`;
    for (const name of ['network', 'registrar']) {
      expect((await who(name).run(gaps, { siteId: ids['lund'] })).codes).toEqual(['NOT_AVAILABLE']);
    }
    expect((await who('worker').run(gaps, { siteId: ids['helsingborg'] })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it('to the strategist: the gaps of another town, and every pen', async () => {
    const gaps = `query Gaps($siteId: ID!) { actorGaps(siteId: $siteId) { kind level } }`;
    const elsewhere = { siteId: ids['helsingborg'] };
    expect((await who('strategist').run(gaps, elsewhere)).codes).toEqual(['NOT_AVAILABLE']);
    const refused = await act(who('strategist'), 'stepActor', {
      ...{ actorId: await active(), step: 'pause' },
    });
    expect(refused.codes).toEqual(['NOT_AVAILABLE']);
  });

  it('a task from a gap of another town; from one of the own it is the core group’s', async () => {
    const task = (siteId: string | undefined) =>
      who('worker').run<{ addTask: object }>(
        `mutation T($input: AddTaskInput!) { addTask(input: $input) { classification source { kind path } } }`,
        {
          input: {
            ...{ clientMutationId: randomUUID(), siteId: ids['lund'], verb: 'FOLLOW_UP' },
            ...{ body: 'luckan åklagare', ownerFunction: 'Enhetschef', dueOn: '2026-12-01' },
            ...{ sourceKind: 'GAP', sourceId: siteId },
          },
        },
      );
    expect((await task(ids['helsingborg'])).codes).toEqual(['NOT_AVAILABLE']);
    expect((await task(ids['lund'])).data?.addTask).toEqual({
      classification: 'P2',
      source: { kind: 'GAP', path: '/aktorer' },
    });
  });
});

describe('What the strategist of the town sees', () => {
  it('is each gap as the core group has it, states and ties, and nothing of what was answered', async () => {
    const id = await added({ kind: 'LANDLORD' });
    await act(who('lead'), 'answerActorCard', { actorId: id, ...answer() });
    const gaps = `query Gaps($siteId: ID!) { actorGaps(siteId: $siteId) { aim kind level actors } }`;
    const read = async (name: string) =>
      (await who(name).run<{ actorGaps: object[] }>(gaps, { siteId: ids['lund'] })).data?.actorGaps;
    expect(await read('strategist')).toContainEqual({
      ...{ aim: 'DETECT', kind: 'LANDLORD', level: 'MAPPED', actors: 1 },
    });
    expect(await read('strategist')).toEqual(await read('worker'));
    const { data } = await who('strategist').run<{ actor: object }>(READ_ACTOR, { id });
    expect(data?.actor).toMatchObject({
      ...{ file: { state: 'IDENTIFIED' }, answer: null, noted: null, nextSteps: [] },
      changes: [{ state: 'IDENTIFIED' }],
    });
  });
});

describe('What the network sees', () => {
  const seen = async (name: string, id: string) =>
    (await who(name).run<{ actor: object }>(READ_ACTOR, { id })).data?.actor ?? null;

  it('is the card of who is active, and nothing of what stands between it and us', async () => {
    const id = await active();
    await act(who('lead'), 'answerActorCard', { actorId: id, ...answer() });
    expect(await seen('network', id)).toMatchObject({
      ...{ inNetwork: true, file: null, answer: null, noted: null, changes: [], nextSteps: [] },
    });
    expect(await seen('worker', id)).toMatchObject({
      // The lead has noted it: nothing of it stands as said.
      ...{ file: { state: 'ACTIVE' }, answer: null, noted: { workPhone: '040-628 04 81' } },
    });
  });

  it('is nobody before, and nobody after', async () => {
    const id = await added();
    expect(await seen('network', id)).toBeNull();
    for (const name of ACTOR_STEPS.slice(0, 4)) await step(id, name);
    expect(await seen('network', id)).not.toBeNull();
    await step(id, 'pause');
    expect(await seen('network', id)).toBeNull();
    expect(await seen('worker', id)).toMatchObject({ file: { state: 'PAUSED' } });
  });

  it('is its own card, which it keeps itself', async () => {
    const id = await added({ cardAgencyId: ids['KS-LUND'], name: 'Kommunkontoret', ring: 'CORE' });
    expect(await seen('network', id)).toMatchObject({ ring: 'NETWORK', file: null });
    const input = { actorId: id, ...answer() };
    expect((await act(who('lead'), 'answerActorCard', input)).codes).toEqual(['NOT_AVAILABLE']);
    const first = await act(who('network'), 'answerActorCard', input);
    expect(first.data).toMatchObject({
      answerActorCard: { answer: { secrecy: 'NONE', version: 1 } },
    });
    expect((await act(who('network'), 'answerActorCard', input)).codes).toEqual(['CONFLICT']);
    const second = { ...input, expectedVersion: 1, secrecy: 'OSL_OTHER' };
    expect((await act(who('network'), 'answerActorCard', second)).data).toMatchObject({
      answerActorCard: {
        ...{ answer: { secrecy: 'OSL_OTHER', version: 2 }, noted: null },
        answersBefore: [{ isNoted: false, secrecy: 'NONE' }],
      },
    });
    expect(await seen('worker', id)).toMatchObject({ answersBefore: [{ secrecy: 'NONE' }] });
  });

  it('an agency of the core group takes part from the start, and is offered once', async () => {
    const offered = async () => {
      const asked = `query Agencies($siteId: ID!) { actorAgencies(siteId: $siteId) { id } }`;
      const { data } = await who('lead').run<{ actorAgencies: { id: string }[] }>(asked, {
        siteId: ids['lund'],
      });
      return data?.actorAgencies.map(({ id }) => id) ?? [];
    };
    expect(await offered()).toEqual(expect.arrayContaining([ids['POL-LUND'], ids['SOC-LUND']]));
    expect(await offered()).not.toContain(ids['SOC-B']);
    const id = await added({ cardAgencyId: ids['POL-LUND'], name: 'Polisen', kind: 'POLICE' });
    expect(await seen('lead', id)).toMatchObject({ ring: 'CORE', file: { state: 'ACTIVE' } });
    expect(await offered()).not.toContain(ids['POL-LUND']);
  });
});

describe('Its life', () => {
  it('is changed by one at a time, areas and all', async () => {
    const change = { actorId: await added({ areaIds: [ids['LU-LINERO']] }), expectedVersion: 1 };
    const input = { ...card({ areaIds: [ids['LU-DALBY']] }), ...change };
    expect((await act(who('lead'), 'changeActor', input)).data).toMatchObject({
      changeActor: { version: 2, areas: [{ code: 'LU-DALBY' }] },
    });
    expect((await act(who('lead'), 'changeActor', input)).codes).toEqual(['CONFLICT']);
  });

  it('has a next step, which two do not write over each other', async () => {
    const file = { actorId: await added(), expectedVersion: 1, nextStep: 'CALL' };
    const whole = { ...file, nextStepOn: '2030-01-02', responsible: 'Projektledare' };
    expect((await act(who('lead'), 'changeActorFile', whole)).data).toMatchObject({
      changeActorFile: { file: { nextStep: 'CALL', responsible: 'Projektledare', version: 2 } },
    });
    expect((await act(who('lead'), 'changeActorFile', whole)).codes).toEqual(['CONFLICT']);
    expect((await act(who('lead'), 'changeActorFile', file)).codes).toEqual(['NEXT_STEP_HALF']);
  });

  it('has one place for all, which is changed by who read the last one', async () => {
    const actorId = await added();
    const place = (more: Record<string, unknown>) =>
      act(who('lead'), 'placeActor', { actorId, expectedVersion: 1, ...PLACED, ...more });
    expect((await place({ influence: '7' })).codes).toEqual(['INVALID_CODE']);
    expect((await place({ placedOn: addDays(today(), 1) })).codes).toEqual(['PLACED_IN_FUTURE']);
    expect((await place({})).problems).toEqual([]);
    expect((await place({ interest: 'MORE' })).codes).toEqual(['CONFLICT']);
    const read = `query R($id: ID!) { actor(id: $id) { file { influence interest placedOn version } } }`;
    expect((await who('police').run(read, { id: actorId })).data).toEqual({
      actor: { file: { ...PLACED, version: 2 } },
    });
  });

  it('is told state by state with its days, the latest first', async () => {
    const id = await added();
    await step(id, 'contact');
    expect((await step(id, 'activate')).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await step(id, 'dance')).codes).toEqual(['INVALID_CODE']);
    expect((await step(id, 'interest', addDays(today(), 1))).codes).toEqual(['STEP_IN_FUTURE']);
    expect((await step(id, 'interest', addDays(today(), -1))).codes).toEqual(['STEP_BEFORE_LAST']);
    await step(id, 'interest');
    expect((await who('worker').run(READ_ACTOR, { id })).data).toMatchObject({
      actor: {
        changes: ['INTERESTED', 'CONTACTED', 'IDENTIFIED'].map((state) => ({
          ...{ state, stateOn: today(), functionTitle: 'Projektledare' },
        })),
        nextSteps: [],
      },
    });
  });

  it('leaves no number behind', async () => {
    const id = await active();
    await act(who('lead'), 'answerActorCard', { actorId: id, ...answer() });
    const again = { actorId: id, ...answer({ expectedVersion: 1, workPhone: '040-628 04 82' }) };
    const noted = await act(who('lead'), 'answerActorCard', again);
    expect(noted.data).toMatchObject({
      answerActorCard: {
        noted: { workPhone: '040-628 04 82' },
        answersBefore: [{ isNoted: true, workPhone: '040-628 04 81', replacedOn: today() }],
      },
    });
    expect((await step(id, 'leave')).data).toMatchObject({
      stepActor: {
        noted: { may: ['REFUSE_GUESTS'], workPhone: null, mailbox: null, contactFunction: null },
        answersBefore: [{ workPhone: null, mailbox: null }],
      },
    });
  });
});

describe('The list', () => {
  const list = async (caller: string, more: object = {}) => {
    const answered = await who(caller).run<List>(LIST_ACTORS, { input: { ...lund(), ...more } });
    return answered.data?.actors;
  };

  it('goes on from a place, by name, whatever is added meanwhile', async () => {
    for (const name of ['Ö tre', 'Ö ett', 'Ö två']) await added({ name, kind: 'SALON' });
    const names: string[] = [];
    let after: string | null = null;
    do {
      const read: List['actors'] | undefined = await list('lead', {
        kind: 'SALON',
        first: 2,
        after,
      });
      names.push(...(read?.rows ?? []).map(({ name }) => name));
      after = read?.endCursor ?? null;
      if (names.length === 2) await added({ name: 'A, allra först', kind: 'SALON' });
    } while (after);
    expect(names).toEqual(['Ö ett', 'Ö tre', 'Ö två']);
  });

  it('finds a state for those who see states', async () => {
    await step(await added(), 'leave');
    expect((await list('worker', { state: 'LEFT' }))?.total).toBeGreaterThan(0);
    expect(await list('network', { state: 'LEFT' })).toMatchObject({ total: 0, rows: [] });
    expect(await list('network', { state: 'ACTIVE' })).toMatchObject({ total: 0, rows: [] });
    const seen = await list('network');
    expect(seen?.rows.map(({ file }) => file)).toEqual(seen?.rows.map(() => null));
  });

  it('of 5,000 asks as much as one of fifty, and counts to 500', async () => {
    const ask = () => who('worker').run<List>(LIST_ACTORS, { input: { ...lund(), first: 50 } });
    const few = await ask();
    await portal.owner.query(
      `with made as (
        insert into actor (agency_id, site_id, name, kind, sector, ring, in_network)
          select a.id, $1, 'Organisation ' || n, 'OTHER', 'OTHER', 'NETWORK', true
          from agency a, generate_series(1, 5000) n where a.key = 'FA-HBG' returning *)
       insert into actor_file (actor_id, agency_id, state, state_on)
         select id, agency_id, 'ACTIVE', app.today() from made`,
      [ids['lund']],
    );
    const many = await ask();
    expect(many.data?.actors.total).toBe(500);
    expect(many.data?.actors.rows).toHaveLength(50);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(12);
  });
});
