import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  ALL_NO,
  EVENING,
  FA1,
  NEXT_DAY,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  ZERO,
} from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

async function waiting(key: string, passId: string, at: Date) {
  const caller = await portal.as(key, undefined, at);
  const { rows, statements } = await waitingOf(portal, caller, 'PASS', 'PASS_RUNNING');
  expect(statements).toBeLessThanOrEqual(3);
  const own = rows.filter(({ id }) => id === passId);
  // A pass is one row, however many of its steps wait.
  expect(own.length).toBeLessThanOrEqual(1);
  return own[0];
}
const steps = async (...args: Parameters<typeof waiting>) => (await waiting(...args))?.steps ?? [];

describe('waiting for you', () => {
  it('is nothing for those who have no part, and needs a person', async () => {
    const { id } = await bench.sent();
    expect(await steps('handlaggare@ks-lund', id, PLANNED)).toEqual([]);
    expect(await steps('socialsekreterare1@soc-hbg', id, PLANNED)).toEqual([]);
    expect((await waitingOf(portal, portal.visitor(), 'PASS')).rows).toEqual([]);
  });

  it('follows the pass from sending to closing', async () => {
    const planned = await bench.planned();
    const passId = planned.id;
    expect(await steps(SOC1, passId, PLANNED)).toEqual(['send']);
    expect(await steps(POLICE, passId, PLANNED)).toEqual([]);
    await bench.done(SOC1, 'sendPlan', { passId }, PLANNED);
    expect(await steps(POLICE, passId, PLANNED)).toEqual(['answer']);
    await bench.done(POLICE, 'answerInvitation', { passId, answer: 'INFORMED' }, PLANNED);
    expect(await steps(POLICE, passId, PLANNED)).toEqual([]);
    expect(await steps(SOC1, passId, SAME_DAY)).toEqual(['answerCheck', 'briefing']);
    for (const key of [SOC1, FA1]) {
      await bench.done(key, 'savePassCheck', { passId, ...ALL_NO }, SAME_DAY);
      expect(await steps(key, passId, SAME_DAY)).toContain('giveGoAhead');
      await bench.done(key, 'giveGoAhead', { passId }, SAME_DAY);
    }
    await bench.done(SOC1, 'markBriefing', { passId }, EVENING);
    expect(await steps(SOC1, passId, EVENING)).toEqual(['start']);
    await bench.done(SOC1, 'startPass', { passId }, EVENING);
    expect(await waiting(SOC1, passId, NIGHT)).toMatchObject({
      ...{ kind: 'PASS_RUNNING', steps: ['return'], dueAt: NIGHT },
    });
    const backMemberIds = planned.team.map((member) => member.id);
    await bench.done(SOC1, 'returnPass', { passId, backMemberIds }, NIGHT);
    expect(await waiting(SOC1, passId, NEXT_DAY)).toMatchObject({
      ...{ kind: 'PASS', steps: ['debrief', 'report'] },
      dueAt: new Date('2022-05-23T23:00:00.000Z'),
    });
    const talk = { passId, heldAt: NEXT_DAY.toISOString(), participants: 2, followUp: false };
    await bench.done(FA1, 'holdDebrief', talk, NEXT_DAY);
    // Friday's night, third working day: Wednesday, to its end; Ascension Day comes after.
    expect(await waiting(FA1, passId, NEXT_DAY)).toMatchObject({
      ...{ steps: ['report'], dueAt: atLocal('2022-05-26', '00:00') },
    });
  });

  it.each([SOC1, FA1])('is to count before it is to lock, for %s', async (key) => {
    const { id: passId } = await bench.returned();
    const ofReport = async () =>
      (await steps(key, passId, NEXT_DAY)).filter((step) => ['report', 'lock'].includes(step));
    expect(await ofReport()).toEqual(['report']);
    const counts = key === SOC1 ? { tally: ZERO } : {};
    await bench.done(key, 'saveFieldReport', { passId, hours: [], ...counts }, NEXT_DAY);
    expect(await ofReport()).toEqual(['lock']);
    const { pass } = await bench.read(key, passId, NEXT_DAY);
    const expectedVersion = pass.ownReport?.version;
    await bench.done(key, 'lockFieldReport', { passId, expectedVersion }, NEXT_DAY);
    expect(await ofReport()).toEqual([]);
  });
});

describe('the list', () => {
  const LIST = `query L($input: FieldPassesInput!) { fieldPasses(input: $input) { total endCursor rows {
    id number state type startsAt areas { code } agencies { key } leader { functionTitle agency { key } } } } }`;
  interface Page {
    fieldPasses: { total: number; endCursor: string | null; rows: { id: string; state: string }[] };
  }

  it('is refused to those who read no passes', async () => {
    const caller = await portal.as('administrator@soc-lund');
    expect((await caller.run(LIST, { input: {} })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('goes on where a page ended, in either order, with the same statements for one row as for many', async () => {
    const from = '2022-07-01T00:00:00Z';
    const to = '2022-07-31T00:00:00Z';
    for (const day of ['01', '02', '03']) {
      await bench.sent({
        startsAt: `2022-07-${day}T18:00:00Z`,
        endsAt: `2022-07-${day}T22:00:00Z`,
      });
    }
    await bench.planned({ startsAt: '2022-07-04T18:00:00Z', endsAt: '2022-07-04T22:00:00Z' });
    const page = async (key: string, input: Record<string, unknown>) => {
      const caller = await portal.as(key);
      const { data, statements } = await caller.run<Page>(LIST, {
        input: { ...bench.place, from, to, ...input },
      });
      return { ...(data as Page).fieldPasses, statements };
    };
    const first = await page(SOC1, { first: 3 });
    expect(first).toMatchObject({ total: 4, rows: [{}, {}, {}] });
    const next = await page(SOC1, { first: 3, after: first.endCursor });
    expect(next.rows.map(({ state }) => state)).toEqual(['PLANNING']);
    expect(await page(SOC1, { first: 4 })).toMatchObject({ total: 4, endCursor: null });
    expect(next.statements).toBe(first.statements);
    expect(first.statements).toBeLessThanOrEqual(4);
    const backwards = await page(SOC1, { sort: 'STARTS_AT_DESC', states: ['AWAITING_GO'] });
    expect(backwards.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id).reverse());
    expect(await page(POLICE, {})).toMatchObject({ total: 3 });
    expect(await page(SOC1, { type: 'DIGITAL' })).toMatchObject({ total: 0, rows: [] });
  });

  it('of all activities can ask what only passes have', async () => {
    await bench.sent({ startsAt: '2022-08-08T18:00:00Z', endsAt: '2022-08-08T22:00:00Z' });
    const caller = await portal.as(FA1);
    const { data } = await caller.run(
      `query A($input: ActivitiesInput!) { activities(input: $input) { rows { title ... on FieldPass { state aim nextSteps { step } } } } }`,
      { input: { ...bench.place, from: '2022-08-08T00:00:00Z', to: '2022-08-09T00:00:00Z' } },
    );
    expect(data).toMatchObject({
      activities: {
        rows: [{ title: 'Fältpass', state: 'AWAITING_GO', nextSteps: expect.anything() }],
      },
    });
  });

  it('finds a pass by its number in a programme', async () => {
    const { id, number } = await bench.sent();
    const caller = await portal.as(FA1);
    const read = (input: Record<string, unknown>) =>
      caller.run('query R($input: FieldPassInput!) { fieldPass(input: $input) { id } }', { input });
    const { programmeId } = bench.place;
    expect((await read({ programmeId, number })).data).toEqual({ fieldPass: { id } });
    expect((await read({ programmeId, number: 'FP-2022-999' })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await read({})).codes).toEqual(['NOT_AVAILABLE']);
  });
});
