import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeSeminar, PLAN } from '@stad/activities/seminars/api/testing/make-seminar.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { outcomesGround } from './testing/ground.js';

/** The thread from what a programme has set out to reach to what is done for it. */
let portal: TestPortal;
let place: { siteId: string; programmeId: string };
let planner: Caller;
let lead: Caller;
let own: string;
let elsewhere: string;

const APRIL = new Date('2022-04-01T08:00:00Z');

beforeAll(async () => {
  portal = await TestPortal.open(outcomesGround);
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as "siteId",
       (select id from programme where key = '2022') as "programmeId"`,
  );
  [place] = rows;
  planner = await portal.as('socialsekreterare1@soc-lund', undefined, APRIL);
  lead = await portal.as('projektledare@fa-hbg', undefined, APRIL);
  own = await addGoal('Kunskapsseminarier');
  const { rows: made } = await portal.owner.query(
    `with other as (
       insert into programme (id, key, name, lead_agency_id, starts_on, ends_on, state)
       select gen_random_uuid(), 'annat', 'Ett annat', lead_agency_id, starts_on, ends_on, state
       from programme where id = $1 returning id)
     insert into goal (id, agency_id, programme_id, title, kpi, measure, unit, target, plan_to_date)
     select gen_random_uuid(), g.agency_id, other.id, g.title, g.kpi, g.measure, g.unit, 1, 1
     from goal g, other where g.id = $2 returning id`,
    [place.programmeId, own],
  );
  elsewhere = String(made[0].id);
});
afterAll(() => portal.close());

async function addGoal(title: string): Promise<string> {
  const { data } = await lead.run<{ addGoal: { id: string } }>(
    'mutation A($input: AddGoalInput!) { addGoal(input: $input) { id } }',
    {
      input: {
        clientMutationId: randomUUID(),
        ...{ ...place, title, kpi: 'K01', measure: 'ACTIVITIES', unit: 'seminarier' },
        ...{ target: 4, planToDate: 4, position: 1 },
      },
    },
  );
  return data?.addGoal.id ?? '';
}

const GOAL = 'query G($id: ID!) { seminar(id: $id) { version goal { title } } }';
const read = async (id: string, caller = planner) =>
  (await caller.run<{ seminar: { version: number; goal: { title: string } | null } }>(GOAL, { id }))
    .data?.seminar;
const change = async (id: string, more: object) => {
  const expectedVersion = (await read(id))?.version;
  return planner.run(
    'mutation C($input: ChangeSeminarInput!) { changeSeminar(input: $input) { id } }',
    {
      input: { clientMutationId: randomUUID(), seminarId: id, expectedVersion, ...PLAN, ...more },
    },
  );
};

describe('the goal that an activity serves', () => {
  it.each([
    ['of another programme', () => elsewhere],
    ['that there is not', () => randomUUID()],
    ['that is no id', () => 'K01'],
  ])('is not one %s', async (_, goalId) => {
    const input = { clientMutationId: randomUUID(), ...PLAN, ...place, goalId: goalId() };
    const { codes } = await planner.run(
      'mutation P($input: PlanSeminarInput!) { planSeminar(input: $input) { id } }',
      { input },
    );
    expect(codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is one of its programme, and stays as it is for who does not know of it', async () => {
    const { id } = await makeSeminar(planner, place, { goalId: own });
    expect((await read(id))?.goal).toEqual({ title: 'Kunskapsseminarier' });
    expect((await change(id, { title: 'Ett annat namn' })).codes).toEqual([]);
    expect((await read(id))?.goal).toEqual({ title: 'Kunskapsseminarier' });
    expect((await change(id, { goalId: elsewhere })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await change(id, { goalId: null })).codes).toEqual([]);
    expect((await read(id))?.goal).toBeNull();
  });

  it('stands in the list, in one statement for all', async () => {
    await makeSeminar(planner, place, { goalId: own });
    const { data } = await planner.run<{
      activities: { rows: readonly { goal: { title: string } | null }[] };
    }>(
      'query L($input: ActivitiesInput!) { activities(input: $input) { rows { goal { title } } } }',
      { input: { kind: 'SEMINAR', ...place, first: 200 } },
    );
    expect(data?.activities.rows).toContainEqual({ goal: { title: 'Kunskapsseminarier' } });
  });

  it('is gone when the lead takes the goal away; the activity stands', async () => {
    const goalId = await addGoal('Ett mål som går');
    const { id } = await makeSeminar(planner, place, { goalId });
    const { codes } = await lead.run(
      'mutation R($input: RemoveGoalInput!) { removeGoal(input: $input) }',
      { input: { clientMutationId: randomUUID(), goalId } },
    );
    expect(codes).toEqual([]);
    expect((await read(id))?.goal).toBeNull();
  });
});
