import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from '../testing/ground.js';

/** One line a policy and viewer: what the statement sees or changes (field.md 8). */
let portal: TestPortal;
const ADMIN = 'administrator@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const COLLEAGUE = 'socialsekreterare2@soc-lund';
const POLICE_CHIEF = 'polisledning@pol-lund';
const POLICE_ADMIN = 'administrator@pol-lund';

beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  await portal.owner.query(
    `insert into role_proposal (agency_id, membership_id, roles, proposed_by)
     select w.agency_id, w.id, '{METHOD_EDITOR}', a.id from membership w, membership a
     where w.work_email = '${WORKER}.example' and a.work_email = '${ADMIN}.example'`,
  );
});
afterAll(() => portal.close());

const PROPOSALS = 'select id from role_proposal';
const PERIODS = `select since from role_period p join membership m on m.id = p.membership_id
  where m.work_email = '${WORKER}.example'`;
const PROPOSE = (email: string, by = 'app.membership_id()') =>
  `insert into role_proposal (id, agency_id, membership_id, roles, proposed_by)
   select gen_random_uuid(), app.agency_id(), d.membership_id, '{JURIST}', ${by}
   from directory_entry d join membership m on m.id = d.membership_id where m.work_email = '${email}.example'`;
const DECIDE = (state: string) =>
  `update role_proposal set state = '${state}', decided_by = app.membership_id(), decided_at = now()`;

const cases: Record<string, [string, string, string, number | 'refused'][]> = {
  role_proposal: [
    ['read, a colleague', COLLEAGUE, PROPOSALS, 0],
    ['read, another agency', POLICE_CHIEF, PROPOSALS, 0],
    ['read, another agency’s administrator', POLICE_ADMIN, PROPOSALS, 0],
    ['read, who is to get them', WORKER, PROPOSALS, 1],
    ['read, the giver', ADMIN, PROPOSALS, 1],
    ['read, the second person', CHIEF, PROPOSALS, 1],
    ['add, without the right', CHIEF, PROPOSE(COLLEAGUE), 'refused'],
    ['add, in another’s name', ADMIN, PROPOSE(COLLEAGUE, 'd.membership_id'), 'refused'],
    ['add', ADMIN, PROPOSE(COLLEAGUE), 1],
    ['change, who is to get them', WORKER, DECIDE('APPROVED'), 0],
    ['change, another agency', POLICE_CHIEF, DECIDE('APPROVED'), 0],
    ['change, taken back without the right', CHIEF, DECIDE('WITHDRAWN'), 'refused'],
    ['change, the second person', CHIEF, DECIDE('APPROVED'), 1],
    ['change, the second person refuses', CHIEF, DECIDE('REFUSED'), 1],
    ['change, taken back', ADMIN, DECIDE('WITHDRAWN'), 1],
    ['remove', ADMIN, 'delete from role_proposal', 'refused'],
  ],
  role_period: [
    ['read, a colleague', COLLEAGUE, PERIODS, 0],
    ['read, another agency’s administrator', POLICE_ADMIN, PERIODS, 0],
    ['read, the administrator', ADMIN, PERIODS, 1],
    ['read, the manager', CHIEF, PERIODS, 1],
    ['add', ADMIN, 'insert into role_period default values', 'refused'],
    ['change', ADMIN, `update role_period set roles = '{}'`, 'refused'],
    ['remove', ADMIN, 'delete from role_period', 'refused'],
  ],
};

describe.each(Object.entries(cases))('%s', (table, lines) => {
  it.each(lines)('%s: %s', async (_, who, statement, expected) => {
    expect(await attempt(await portal.as(who), statement)).toBe(expected);
  });

  it('read, a visitor: nothing', async () => {
    expect([0, 'refused']).toContain(await attempt(portal.visitor(), `select 1 from ${table}`));
  });
});
