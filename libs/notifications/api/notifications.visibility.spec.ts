import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '../../../apps/api/test/attempt.js';
import { type Caller, TestPortal } from '../../../apps/api/test/portal.js';

/** One notification of Socialsekreterare 1: one line a policy and viewer. */
let portal: TestPortal;
let agencies: ReadonlyMap<string, string>;
const MINE = 'socialsekreterare1@soc-lund';
const COLLEAGUE = 'socialsekreterare2@soc-lund';
const ADMIN = 'administrator@soc-lund';
const REVIEWER = 'ansvarig-for-loggkontroll@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const job = (key: string) => `job ${key}`;

beforeAll(async () => {
  portal = await TestPortal.open();
  const { rows } = await portal.owner.query<{ key: string; id: string }>(
    'select key, id from agency',
  );
  agencies = new Map(rows.map(({ key, id }) => [key, id]));
  await portal.owner.query(
    `insert into notification (agency_id, membership_id, kind, subject_id, number, event_id, at)
     select agency_id, id, 'ASKED', gen_random_uuid(), 'FP-2022-001', gen_random_uuid(), now()
     from membership where work_email = '${MINE}.example' and 'SOCIAL_WORKER' = any (roles)`,
  );
});
afterAll(() => portal.close());

async function callerOf(who: string): Promise<Caller> {
  const [, key] = /^job (.+)$/.exec(who) ?? [];
  return key
    ? portal.caller({ kind: 'system', job: 'test', agencyId: agencies.get(key) ?? '' })
    : portal.as(who);
}

const ALL = `select from notification where agency_id = (select id from agency where key = 'SOC-LUND')`;
const ADD = `insert into notification (agency_id, membership_id, kind, subject_id, event_id, at)
  select d.agency_id, d.membership_id, 'ASKED', gen_random_uuid(), gen_random_uuid(), now()
  from directory_entry d join agency a on a.id = d.agency_id
  where a.key = 'SOC-LUND' and d.function_title = 'Socialsekreterare 1'`;
const READ = 'update notification set read_at = now()';
const PURGE = 'delete from notification';

type Case = [what: string, who: string, statement: string, expected: number | 'refused'];

it.each<Case>([
  ['read, a colleague', COLLEAGUE, ALL, 0],
  ['read, the administrator', ADMIN, ALL, 0],
  ['read, who reviews the log', REVIEWER, ALL, 0],
  ['read, another agency', POLICE, ALL, 0],
  ['read, the job of another agency', job('POL-LUND'), ALL, 0],
  ['read, the one who is told', MINE, ALL, 1],
  ['read, the job of the agency', job('SOC-LUND'), ALL, 1],
  ['add, oneself', MINE, ADD, 'refused'],
  ['add, a colleague', COLLEAGUE, ADD, 'refused'],
  ['add, the job of the agency', job('SOC-LUND'), ADD, 1],
  ['change, a colleague', COLLEAGUE, READ, 0],
  ['change, the administrator', ADMIN, READ, 0],
  ['change, the job of the agency', job('SOC-LUND'), READ, 0],
  ['change, the one who is told', MINE, READ, 1],
  ['remove, the one who is told', MINE, PURGE, 0],
  ['remove, the job of another agency', job('POL-LUND'), PURGE, 0],
  ['remove, the job of the agency', job('SOC-LUND'), PURGE, 1],
])('%s: %s', async (_, who, statement, expected) => {
  expect(await attempt(await callerOf(who), statement)).toBe(expected);
});

describe('a visitor', () => {
  it('sees nothing', async () => {
    expect(await attempt(portal.visitor(), 'select 1 from notification')).toBe(0);
  });
});
