import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeSeminar, PLAN } from '@stad/activities/seminars/api/testing/make-seminar.js';
import { MEMBER, NOON, ShelfStage, WORKER } from './testing/shelf-stage.js';

let stage: ShelfStage;
let seminars: { readonly held: string; readonly draft: string };
beforeAll(async () => {
  stage = await ShelfStage.open();
  const { rows } = await stage.portal.owner.query(`select id from programme where key = '2022'`);
  const place = { siteId: stage.siteId, programmeId: rows[0].id };
  const planner = await stage.as(WORKER);
  const [held, draft] = [
    await makeSeminar(planner, place, PLAN, ['confirmSeminar']),
    await makeSeminar(planner, place, PLAN),
  ];
  seminars = { held: held.id, draft: draft.id };
  for (const [activityId, title] of [
    [held.id, 'Bilder'],
    [held.id, 'Checklista'],
    [draft.id, 'Utkastets länk'],
  ] as const) {
    const input = {
      clientMutationId: randomUUID(),
      activityId,
      title,
      url: 'https://stad.example',
    };
    const { codes } = await planner.run(
      'mutation A($input: AddMaterialInput!) { addMaterial(input: $input) }',
      { input },
    );
    expect(codes).toEqual([]);
  }
});
afterAll(() => stage.portal.close());

const ask = async (key: string, more: object = {}) => {
  const caller = await stage.portal.as(key, undefined, NOON);
  const { data, codes, statements } = await caller.run<{
    activityMaterials: {
      total: number;
      endCursor: string | null;
      rows: { id: string; title: string; activityId: string; activityKind: string }[];
    };
  }>(
    `query M($input: ActivityMaterialsInput!) { activityMaterials(input: $input) { total endCursor rows {
      id title url activityId activityKind activityTitle startsAt } } }`,
    { input: { siteId: stage.siteId, ...more } },
  );
  expect(statements).toBeLessThanOrEqual(2);
  return { codes, ...(data?.activityMaterials ?? { total: 0, endCursor: null, rows: [] }) };
};
const titles = async (key: string, more: object = {}) =>
  (await ask(key, more)).rows.map(({ title }) => title).sort();

describe('Materials from activities', () => {
  it('are found by whoever sees the activity, and lead to it', async () => {
    expect(await titles(MEMBER)).toEqual(['Bilder', 'Checklista']);
    expect((await ask(MEMBER)).rows[0]).toMatchObject({
      ...{ activityId: seminars.held, activityKind: 'SEMINAR' },
    });
    expect(await titles(WORKER)).toEqual(['Bilder', 'Checklista', 'Utkastets länk']);
    expect(await titles('socialsekreterare1@soc-b')).toEqual([]);
  });

  it('are searched by their names', async () => {
    expect(await titles(WORKER, { search: 'check' })).toEqual(['Checklista']);
    expect(await titles(MEMBER, { search: 'utkast' })).toEqual([]);
  });

  it('go on from a place, each once, also those of one activity', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask(WORKER, { first: 1, after });
      found.push(...page.rows.map(({ id }) => id));
      after = page.endCursor;
    } while (after);
    expect([found.length, new Set(found).size]).toEqual([3, 3]);
  });
});
