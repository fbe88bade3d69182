import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarsGround } from './testing/ground.js';
import {
  askTo,
  makeSeminar,
  PLAN,
  SEMINAR,
  send,
  type WholeSeminar,
} from './testing/make-seminar.js';

const QUERY = `query Seminar($id: ID!) { seminar(id: $id) { ...Whole } } ${SEMINAR}`;
const AFTER = new Date('2022-04-29T08:00:00Z');

/** What a seminar has as every activity may: an aim, who is asked, what was learnt. */
let portal: TestPortal;
let place: { siteId: string; programmeId: string };
let planner: Caller;
let policeman: Caller;

beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as "siteId",
       (select id from programme where key = '2022') as "programmeId"`,
  );
  [place] = rows;
  planner = await portal.as(
    'socialsekreterare1@soc-lund',
    undefined,
    new Date('2022-04-01T08:00:00Z'),
  );
  policeman = await portal.as('samverkanspolis1@pol-lund', undefined, AFTER);
});
afterAll(() => portal.close());

const read = async (caller: Caller, id: string) => {
  const answer = await caller.run<{ seminar: WholeSeminar }>(QUERY, { id });
  return { ...answer, seminar: answer.data?.seminar as WholeSeminar };
};

describe('what it helps with', () => {
  it('is one of four or nothing, and stays as it is for who does not know of it', async () => {
    const wrong = { ...PLAN, ...place, aimTag: 'WIN' };
    expect((await send(planner, 'planSeminar', wrong)).problems).toEqual([
      { code: 'AIM_TAG_UNKNOWN', field: 'aimTag' },
    ]);
    const { id, aimTag } = await makeSeminar(planner, place, { aimTag: 'DETECT' });
    expect(aimTag).toBe('DETECT');
    const change = async (expectedVersion: number, more: object) =>
      (await send(planner, 'changeSeminar', { ...PLAN, seminarId: id, expectedVersion, ...more }))
        .seminar.aimTag;
    expect(await change(1, {})).toBe('DETECT');
    expect(await change(2, { aimTag: 'COMBAT' })).toBe('COMBAT');
    const { data } = await planner.run<{ activities: { rows: readonly object[] } }>(
      'query L($input: ActivitiesInput!) { activities(input: $input) { rows { id aimTag } } }',
      { input: { kind: 'SEMINAR', ...place, first: 200 } },
    );
    expect(data?.activities.rows).toContainEqual({ id, aimTag: 'COMBAT' });
    expect(await change(3, { aimTag: null })).toBeNull();
  });
});

describe('inviting', () => {
  const police = async () => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'POL-LUND'`);
    return { agencyId: String(rows[0].id), functionTitle: 'Samverkanspolis 1' };
  };
  const hotel = { functionTitle: 'Hotell Lillån' };

  it('shares the draft with the agency asked, once; an actor is of none', async () => {
    const { id } = await makeSeminar(planner, place);
    await askTo(planner, id, await police());
    await askTo(planner, id, hotel);
    await askTo(planner, id, hotel);
    expect((await read(planner, id)).seminar.participants).toEqual([
      expect.objectContaining({ functionTitle: 'Samverkanspolis 1', agency: { key: 'POL-LUND' } }),
      expect.objectContaining({ functionTitle: 'Hotell Lillån', agency: null }),
    ]);
    expect((await read(policeman, id)).seminar).toMatchObject({ lifecycle: 'JOINT_DRAFT' });
  });

  it('is answered by the agency asked, for its own, or noted by whoever asks', async () => {
    const { id } = await makeSeminar(planner, place);
    const answerOfPolice = await askTo(planner, id, await police());
    const answerOfHotel = await askTo(planner, id, hotel);
    expect((await answerOfPolice('ACCEPTED', policeman)).problems).toEqual([]);
    expect((await answerOfHotel('DECLINED', policeman)).problems).toEqual([
      { code: 'NOT_AVAILABLE' },
    ]);
    expect((await answerOfHotel('DECLINED')).problems).toEqual([]);
    expect((await read(policeman, id)).seminar.participants).toEqual([
      expect.objectContaining({ functionTitle: 'Samverkanspolis 1', answer: 'ACCEPTED' }),
      expect.objectContaining({ functionTitle: 'Hotell Lillån', answer: 'DECLINED' }),
    ]);
  });

  it('is not told to the network, which reads the seminar', async () => {
    const { id } = await makeSeminar(planner, place);
    await askTo(planner, id, await police());
    await send(planner, 'confirmSeminar', { seminarId: id });
    const network = await portal.as('handlaggare@ks-lund', undefined, AFTER);
    expect((await read(network, id)).seminar).toMatchObject({
      title: PLAN.title,
      participants: [],
    });
  });
});

describe('what each agency learnt of it', () => {
  it('is written by those who came, and read with the seminar', async () => {
    const { id } = await makeSeminar(planner, place);
    const { rows } = await portal.owner.query(`select id from agency where key = 'POL-LUND'`);
    await askTo(planner, id, { agencyId: String(rows[0].id), functionTitle: 'Samverkanspolis 1' });
    await send(planner, 'confirmSeminar', { seminarId: id });
    const card = {
      ...{ saw: 'Samma nummer hela natten', means: 'Vi behöver ett nummer', proposal: 'ADOPT' },
      ...{ ownerFunction: 'Enhetschef', dueOn: '2022-05-20' },
    };
    const write = (by: Caller) =>
      by.run('mutation W($input: WriteLearningInput!) { writeLearning(input: $input) { id } }', {
        input: { clientMutationId: randomUUID(), activityId: id, ...card },
      });
    expect((await read(policeman, id)).seminar.nextSteps).toEqual([
      { step: 'learn', ready: true, missing: [] },
    ]);
    expect((await write(policeman)).problems).toEqual([]);
    expect((await read(planner, id)).seminar.learnings).toEqual([{ saw: card.saw }]);
  });
});
