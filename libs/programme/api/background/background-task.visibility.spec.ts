import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { programmeGround } from '../testing/ground.js';

/** One line a policy and viewer: what the statement sees or changes. */
let portal: TestPortal;
const ASKER = 'administrator@soc-lund';
const COLLEAGUE = 'socialsekreterare1@soc-lund';
const POLICE_ADMIN = 'administrator@pol-lund';
const JOB = 'the job of the agency';
const OTHER_JOB = 'the job of another agency';

beforeAll(async () => {
  portal = await TestPortal.open(programmeGround);
  await portal.owner.query(
    `with t as (
       insert into background_task (id, agency_id, membership_id, session_id, kind, key, total)
         select gen_random_uuid(), agency_id, id, gen_random_uuid(), 'SPEC', '\\x00', 1
         from membership where work_email = $1 returning id, agency_id, membership_id)
     insert into background_task_input (task_id, agency_id, membership_id, content)
       select id, agency_id, membership_id, '{}' from t`,
    [`${ASKER}.example`],
  );
});
afterAll(async () => {
  await portal.owner.query('delete from background_task_input; delete from background_task');
  await portal.close();
});

async function callerOf(who: string): Promise<Caller> {
  const agencyOf = async (key: string) => {
    const { viewer } = await portal.as(key);
    return viewer.kind === 'person' ? viewer.agencyId : '';
  };
  if (who === JOB) {
    return portal.caller({ kind: 'system', job: 'spec', agencyId: await agencyOf(ASKER) });
  }
  if (who === OTHER_JOB) {
    return portal.caller({ kind: 'system', job: 'spec', agencyId: await agencyOf(POLICE_ADMIN) });
  }
  return portal.as(who);
}

const READ = 'select from background_task';
const READ_INPUT = 'select from background_task_input';
const CHANGE = 'update background_task set done = 1';
const REMOVE = 'delete from background_task';
const REMOVE_INPUT = 'delete from background_task_input';
const ADD = (membership: string) =>
  `insert into background_task (id, agency_id, membership_id, session_id, kind, key, total)
   select gen_random_uuid(), m.agency_id, m.id, gen_random_uuid(), 'SPEC', '\\x01', 1
   from membership m where ${membership}`;
const ADD_INPUT = (membership: string) =>
  `insert into background_task_input (task_id, agency_id, membership_id, content)
   select gen_random_uuid(), m.agency_id, m.id, '{}' from membership m where ${membership}`;
const ME = 'm.id = (select app.membership_id())';
const ASKERS = `m.work_email = '${ASKER}.example'`;
/** Of a foreign agency nobody sees a membership: the ids are given. */
const GIVE_AWAY = `update background_task set membership_id =
  (select id from membership where work_email = '${COLLEAGUE}.example')`;

it.each<[string, string, string, number | 'refused']>([
  ['background_task read', COLLEAGUE, READ, 0],
  ['background_task read', POLICE_ADMIN, READ, 0],
  ['background_task read', OTHER_JOB, READ, 0],
  ['background_task read', ASKER, READ, 1],
  ['background_task read', JOB, READ, 1],
  ['background_task add, for somebody else', COLLEAGUE, ADD(ASKERS), 'refused'],
  ['background_task add, as a job', JOB, ADD(ASKERS), 'refused'],
  ['background_task add', COLLEAGUE, ADD(ME), 1],
  ['background_task change', COLLEAGUE, CHANGE, 0],
  ['background_task change', OTHER_JOB, CHANGE, 0],
  ['background_task change, to somebody else’s', ASKER, GIVE_AWAY, 'refused'],
  ['background_task change', ASKER, CHANGE, 1],
  ['background_task change', JOB, CHANGE, 1],
  ['background_task remove', ASKER, REMOVE, 'refused'],
  ['background_task remove', JOB, REMOVE, 'refused'],
  ['background_task_input read', COLLEAGUE, READ_INPUT, 0],
  ['background_task_input read', POLICE_ADMIN, READ_INPUT, 0],
  ['background_task_input read', OTHER_JOB, READ_INPUT, 0],
  ['background_task_input read', ASKER, READ_INPUT, 1],
  ['background_task_input read', JOB, READ_INPUT, 1],
  ['background_task_input add, for somebody else', COLLEAGUE, ADD_INPUT(ASKERS), 'refused'],
  ['background_task_input add, as a job', JOB, ADD_INPUT(ASKERS), 'refused'],
  [
    'background_task_input change',
    ASKER,
    `update background_task_input set content = ''`,
    'refused',
  ],
  ['background_task_input remove', COLLEAGUE, REMOVE_INPUT, 0],
  ['background_task_input remove', OTHER_JOB, REMOVE_INPUT, 0],
  ['background_task_input remove', ASKER, REMOVE_INPUT, 1],
  ['background_task_input remove', JOB, REMOVE_INPUT, 1],
])('%s, %s: %s', async (_, who, statement, expected) => {
  expect(await attempt(await callerOf(who), statement)).toBe(expected);
});

it('background_task_input add: what one handed in oneself', async () => {
  const { rows } = await portal.owner.query('select id from background_task');
  const add = ADD_INPUT(ME).replace('gen_random_uuid()', '$1::uuid');
  await portal.owner.query('delete from background_task_input');
  expect(await attempt(await portal.as(ASKER), add, [rows[0].id])).toBe(1);
});

it('background_task read, a visitor: nothing', async () => {
  expect(await attempt(portal.visitor(), READ)).toBe(0);
  expect(await attempt(portal.visitor(), READ_INPUT)).toBe(0);
});
