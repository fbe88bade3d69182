import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from './testing/ground.js';

const PEOPLE = `{ people { rows { id functionTitle languages competenceVersion
  qualifications { kind validTo } } } }`;
const CHANGE = `mutation Change($input: ChangeCompetenceInput!) {
  changeCompetence(input: $input) { id languages competenceVersion qualifications { kind validTo } } }`;

interface Row {
  readonly id: string;
  readonly functionTitle: string;
  readonly languages: string[];
  readonly competenceVersion: number;
  readonly qualifications: { kind: string; validTo: string | null }[];
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
});
afterAll(() => portal.close());

async function people(key: string, agency?: string): Promise<readonly Row[]> {
  const answer = await (await portal.as(key, agency)).run<{ people: { rows: Row[] } }>(PEOPLE);
  return answer.data?.people.rows ?? [];
}

async function worker(): Promise<Row> {
  const rows = await people('administrator@soc-b');
  return rows.find((row) => row.functionTitle === 'Socialsekreterare 2') as Row;
}

const inputFor = ({ id, competenceVersion }: Row, more: object = {}) => ({
  clientMutationId: randomUUID(),
  membershipId: id,
  expectedVersion: competenceVersion,
  qualifications: [{ kind: 'IN_DEPTH', validTo: '2027-01-31' }, { kind: 'PASS_LEADER' }],
  languages: ['ro', 'en'],
  ...more,
});

describe('what somebody is trained for and speaks', () => {
  it.each([
    ['a colleague', 'socialsekreterare1@soc-b'],
    ['a manager', 'enhetschef@soc-b'],
    ['the administrator of another agency', 'administrator@soc-lund'],
  ])('is not changed by %s', async (_, key) => {
    const caller = await portal.as(key);
    const answer = await caller.run(CHANGE, { input: inputFor(await worker()) });
    expect(answer.codes).toEqual(['NOT_AVAILABLE']);
  });

  it.each([
    [{ qualifications: [{ kind: 'DIVER' }] }, ['QUALIFICATION_UNKNOWN']],
    [{ languages: ['sv'] }, ['LANGUAGE_UNKNOWN']],
    [
      { qualifications: [{ kind: 'IN_DEPTH' }, { kind: 'IN_DEPTH' }], languages: ['xx'] },
      ['QUALIFICATION_TWICE', 'LANGUAGE_UNKNOWN'],
    ],
  ])('is refused: %j', async (more, codes) => {
    const admin = await portal.as('administrator@soc-b');
    const answer = await admin.run(CHANGE, { input: inputFor(await worker(), more) });
    expect(answer.problems.map(({ code }) => code)).toEqual(codes);
  });

  it('is changed by the administrator once, and a conflict for the slower', async () => {
    const admin = await portal.as('administrator@soc-b');
    const before = await worker();
    expect(before.qualifications).toEqual([{ kind: 'IN_DEPTH', validTo: '2025-11-15' }]);
    const input = inputFor(before);
    const [first, again] = [await admin.run(CHANGE, { input }), await admin.run(CHANGE, { input })];
    expect(first.problems).toEqual([]);
    expect(first.data).toEqual({
      changeCompetence: {
        id: before.id,
        languages: ['en', 'ro'],
        competenceVersion: before.competenceVersion + 1,
        qualifications: [
          { kind: 'IN_DEPTH', validTo: '2027-01-31' },
          { kind: 'PASS_LEADER', validTo: null },
        ],
      },
    });
    expect(again.data).toEqual(first.data);
    const slower = inputFor(before);
    expect((await admin.run(CHANGE, { input: slower })).codes).toEqual(['CONFLICT']);
  });

  it('is not shown to the data protection officer, nor to somebody who is placed there', async () => {
    const hidden = [
      await people('dataskyddsombud@soc-lund'),
      await people('socialsekreterare-samverkan-polis@soc-lund', 'POL-LUND'),
    ].flat();
    expect(hidden.length).toBeGreaterThan(10);
    for (const row of hidden) expect([row.languages, row.qualifications]).toEqual([[], []]);
  });

  it('takes the same number of statements however many people there are', async () => {
    const statements = async (key: string) => (await (await portal.as(key)).run(PEOPLE)).statements;
    expect(await statements('administrator@soc-lund')).toBe(
      await statements('administrator@soc-b'),
    );
  });
});
