import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { notificationsGround } from './testing/ground.js';

const CHIEF = 'polisledning@pol-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const HELD = atLocal('2022-05-13', '10:00');

/** One of the police, trained on 12 May 2022 for twelve months: the last day is 11 May 2023. */
let portal: TestPortal;
let courseId: string;
let membershipId: string;
beforeAll(async () => {
  portal = await TestPortal.open(notificationsGround);
  await portal.owner.query(
    `set role portal_jobs; delete from graphile_worker._private_jobs; reset role`,
  );
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as site, m.id as who
     from membership m where m.work_email = $1`,
    [`${POLICE}.example`],
  );
  membershipId = rows[0].who;
  const fields = { name: 'Kursen', level: 'IN_DEPTH', kind: 'IN_DEPTH', validMonths: 12 };
  const made = await send<{ id: string }>(POLICE, 'saveTrainingCourse', 'SaveTrainingCourseInput', {
    ...{ siteId: rows[0].site, ...fields, neededBy: [] },
  });
  courseId = made?.id ?? '';
  await register('2022-05-12');
});
afterAll(() => portal.close());

async function send<T>(who: string, name: string, type: string, input: object, at = HELD) {
  const caller = await portal.as(who, undefined, at);
  const shape = name === 'saveTrainingCourse' ? '{ id }' : '';
  const { data, problems } = await caller.run<Record<string, T>>(
    `mutation S($input: ${type}!) { ${name}(input: $input) ${shape} }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  expect(problems).toEqual([]);
  return data?.[name];
}
const register = (heldOn: string, at = HELD) =>
  send(
    ...([CHIEF, 'registerTraining', 'RegisterTrainingInput'] as const),
    { courseId, heldOn, source: 'EXTERNAL', membershipIds: [membershipId], staffNumbers: [] },
    at,
  );

/** Who was told of a kind, by their address. */
async function told(kind: string): Promise<string[]> {
  const { rows } = await portal.owner.query<{ who: string }>(
    `select replace(m.work_email, '.example', '') as who from notification n
       join membership m on m.id = n.membership_id where n.kind = $1 order by 1`,
    [kind],
  );
  return rows.map(({ who }) => who);
}

describe('a training that ends', () => {
  it.each([
    ['2023-02-10', '08:59', 0],
    ['2023-02-10', '09:00', 1],
    ['2023-04-11', '09:00', 2],
  ])('is told to the person and the own manager alone: %s %s, %s', async (day, time, times) => {
    await portal.runJobs(atLocal(day, time));
    expect(await told('TRAINING_ENDS')).toEqual(Array(times).fill(POLICE));
    expect(await told('STAFF_TRAINING_ENDS')).toEqual(Array(times).fill(CHIEF));
  });

  it('is told no more once a later course holds for longer', async () => {
    await register('2023-04-20', atLocal('2023-04-21', '10:00'));
    await portal.runJobs(atLocal('2023-05-04', '09:00'));
    expect(await told('TRAINING_ENDS')).toHaveLength(2);
    expect(await told('STAFF_TRAINING_ENDS')).toHaveLength(2);
  });
});
