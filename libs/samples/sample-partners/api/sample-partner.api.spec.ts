import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { samplePartnersGround } from './testing/ground.js';

const ADD = `mutation Add($input: AddSamplePartnerInput!) {
  addSamplePartner(input: $input) { id state version } }`;
const CHANGE = `mutation Change($input: ChangeSamplePartnerInput!) {
  changeSamplePartner(input: $input) { id name version } }`;
const STEP = `mutation Step($input: StepSamplePartnerInput!) {
  stepSamplePartner(input: $input) { id state } }`;
const READ = `query Read($id: ID!) { samplePartner(id: $id) { id name sort note state version
  changes { state functionTitle at } nextSteps { step ready } } }`;
const LIST = `query List($input: SamplePartnersInput!) { samplePartners(input: $input) {
  total endCursor rows { id name sort state changes { at } nextSteps { step } } } }`;

interface List {
  readonly samplePartners: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly rows: readonly { readonly name: string }[];
  };
}

let portal: TestPortal;
let siteId: string;
let elsewhere: string;
let worker: Caller;
let police: Caller;
let registrar: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(samplePartnersGround);
  const { rows } = await portal.owner.query(
    `select id from site where key in ('lund', 'helsingborg') order by key = 'lund' desc`,
  );
  [siteId, elsewhere] = rows.map(({ id }) => id);
  worker = await portal.as('socialsekreterare1@soc-lund');
  police = await portal.as('samverkanspolis1@pol-lund');
  registrar = await portal.as('registrator@soc-lund');
});
afterAll(() => portal.close());

const fields = (more: Record<string, unknown> = {}) => ({
  clientMutationId: randomUUID(),
  ...{ name: 'Hotell Stora torget', sort: 'COMPANY', note: '' },
  ...more,
});
const added = async (more: Record<string, unknown> = {}) => {
  const input = fields({ siteId, ...more });
  const answer = await worker.run<{ addSamplePartner: { id: string } }>(ADD, { input });
  expect(answer.problems).toEqual([]);
  return answer.data?.addSamplePartner.id ?? '';
};
const step = (samplePartnerId: string, name: string) => ({
  input: { clientMutationId: randomUUID(), samplePartnerId, step: name },
});

describe('Refused', () => {
  it.each<[string, () => Caller, () => Record<string, unknown>, string[]]>([
    ['a visitor', () => portal.visitor(), () => ({}), ['UNAUTHENTICATED']],
    ['whoever does not keep the register', () => registrar, () => ({}), ['NOT_AVAILABLE']],
    ['a site one has no part in', () => worker, () => ({ siteId: elsewhere }), ['NOT_AVAILABLE']],
    ['a sort nobody knows', () => worker, () => ({ sort: 'CIRCUS' }), ['INVALID_CODE']],
    [
      'a personal number',
      () => worker,
      () => ({ note: 'Fråga efter 19121212-1212' }),
      ['PERSONAL_DATA_BLOCKED'],
    ],
  ])('%s', async (_who, caller, more, codes) => {
    expect((await caller().run(ADD, { input: fields({ siteId, ...more() }) })).codes).toEqual(
      codes,
    );
  });

  it('another agency, which sees no row and no page', async () => {
    const id = await added();
    expect((await police.run(READ, { id })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await police.run(STEP, step(id, 'activate'))).codes).toEqual(['NOT_AVAILABLE']);
    const change = { samplePartnerId: id, expectedVersion: 1 };
    expect((await police.run(CHANGE, { input: fields(change) })).codes).toEqual(['NOT_AVAILABLE']);
    const list = await police.run<List>(LIST, { input: { siteId } });
    expect(list.data?.samplePartners).toMatchObject({ total: 0, rows: [] });
  });

  it('a step that its state does not know, and one nobody knows', async () => {
    const id = await added();
    expect((await worker.run(STEP, step(id, 'pause'))).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await worker.run(STEP, step(id, 'dance'))).codes).toEqual(['INVALID_CODE']);
  });
});

describe('Its life', () => {
  it('is changed by one at a time', async () => {
    const change = { samplePartnerId: await added(), expectedVersion: 1 };
    const input = fields({ ...change, name: 'Hotell Lilla torget' });
    expect((await worker.run(CHANGE, { input })).data).toMatchObject({
      changeSamplePartner: { name: 'Hotell Lilla torget', version: 2 },
    });
    expect((await worker.run(CHANGE, { input: fields(change) })).codes).toEqual(['CONFLICT']);
  });

  it('is told state by state, the latest first', async () => {
    const id = await added();
    for (const name of ['activate', 'pause']) {
      expect((await worker.run(STEP, step(id, name))).codes).toEqual([]);
    }
    expect((await worker.run(READ, { id })).data).toMatchObject({
      samplePartner: {
        state: 'PAUSED',
        changes: ['PAUSED', 'ACTIVE', 'MAPPED'].map((state) => ({
          ...{ state, functionTitle: 'Socialsekreterare 1' },
        })),
        nextSteps: ['activate', 'leave', 'edit'].map((name) => ({ step: name, ready: true })),
      },
    });
  });
});

describe('The list', () => {
  it('goes on from a place, by name, whatever is added meanwhile', async () => {
    for (const name of ['Ö 3', 'Ö 1', 'Ö 2']) await added({ name, sort: 'CIVIL_SOCIETY' });
    const page = async (after: string | null) =>
      (await worker.run<List>(LIST, { input: { siteId, first: 2, after } })).data?.samplePartners;
    const names: string[] = [];
    let after: string | null = null;
    do {
      const read: List['samplePartners'] | undefined = await page(after);
      names.push(...(read?.rows ?? []).map(({ name }) => name));
      after = read?.endCursor ?? null;
      if (names.length === 2) await added({ name: 'A, allra först' });
    } while (after);
    expect(names.slice(-3)).toEqual(['Ö 1', 'Ö 2', 'Ö 3']);
    expect(names).not.toContain('A, allra först');
  });

  it('is narrowed to a state', async () => {
    await worker.run(STEP, step(await added(), 'leave'));
    const input = { siteId, state: 'LEFT' };
    const { data } = await worker.run<List>(LIST, { input });
    expect(data?.samplePartners.rows).toEqual([expect.objectContaining({ state: 'LEFT' })]);
  });

  it('of 5 000 asks as much as one of fifty, and counts to 500', async () => {
    const ask = () => worker.run<List>(LIST, { input: { siteId, first: 50 } });
    const few = await ask();
    await portal.owner.query(
      `insert into sample_partner (agency_id, site_id, name, sort, state)
       select a.id, $1, 'Organisation ' || n, 'COMPANY', 'ACTIVE'
       from agency a, generate_series(1, 5000) n where a.key = 'SOC-LUND'`,
      [siteId],
    );
    const many = await ask();
    expect(many.data?.samplePartners.total).toBe(500);
    expect(many.data?.samplePartners.rows).toHaveLength(50);
    expect(many.statements).toBe(few.statements);
  });
});
