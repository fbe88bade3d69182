import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from '../testing/ground.js';

/** One line a policy and viewer: what the statement sees or changes. */
let portal: TestPortal;
const ADMIN = 'administrator@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const COLLEAGUE = 'socialsekreterare2@soc-lund';
const POLICE_ADMIN = 'administrator@pol-lund';

beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  await portal.owner.query(
    `insert into undertaking_acceptance (agency_id, membership_id, version)
     select agency_id, id, 1 from membership where work_email = $1`,
    [`${WORKER}.example`],
  );
});
afterAll(() => portal.close());

const READ = 'select from undertaking_acceptance';
const ADD = (membership: string) =>
  `insert into undertaking_acceptance (id, agency_id, membership_id, version)
   select gen_random_uuid(), m.agency_id, m.id, 7 from membership m where ${membership}`;
const SOMEBODY_ELSE = `m.work_email = '${COLLEAGUE}.example'`;

it.each<[string, string, string, number | 'refused']>([
  ['read, a colleague', COLLEAGUE, READ, 0],
  ['read, another agency’s administrator', POLICE_ADMIN, READ, 0],
  ['read, one’s own', WORKER, READ, 1],
  ['read, the administrator', ADMIN, READ, 1],
  ['add, for somebody else', ADMIN, ADD(SOMEBODY_ELSE), 'refused'],
  ['add, for oneself', COLLEAGUE, ADD('m.id = (select app.membership_id())'), 1],
  ['change', WORKER, 'update undertaking_acceptance set version = 9', 'refused'],
  ['remove', WORKER, 'delete from undertaking_acceptance', 'refused'],
])('undertaking_acceptance %s: %s', async (_, who, statement, expected) => {
  expect(await attempt(await portal.as(who), statement)).toBe(expected);
});

it('undertaking_acceptance read, a visitor: nothing', async () => {
  expect(await attempt(portal.visitor(), 'select 1 from undertaking_acceptance')).toBe(0);
});
