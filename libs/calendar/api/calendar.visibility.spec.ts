import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { calendarGround } from './testing/ground.js';

/** One line a policy and viewer: what the statement sees or changes. */
let portal: TestPortal;
const ADMIN = 'administrator@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const COLLEAGUE = 'socialsekreterare2@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const POLICE_ADMIN = 'administrator@pol-lund';

beforeAll(async () => {
  portal = await TestPortal.open(calendarGround);
  await portal.owner.query(
    `insert into calendar_feed (agency_id, membership_id, device, token_hash, made_at)
       select agency_id, id, 'PHONE', sha256('feed'), now() from membership
       where work_email = '${WORKER}.example' and 'SOCIAL_WORKER' = any (roles);
     insert into calendar_decision (agency_id, own_time, decided_at, decided_by)
       select agency_id, true, now(), id from membership where work_email = '${ADMIN}.example'`,
  );
});
afterAll(() => portal.close());

const SOC = `agency_id = (select id from agency where key = 'SOC-LUND')`;
const FEEDS = `select from calendar_feed where ${SOC}`;
const MAKE = (whose: string) => `insert into calendar_feed
    (agency_id, membership_id, device, token_hash, made_at)
  select d.agency_id, d.membership_id, 'PHONE', sha256('more'), now()
  from directory_entry d join agency a on a.id = d.agency_id
  where a.key = 'SOC-LUND' and d.function_title = '${whose}'`;
/** Without a condition, which would be held to what one may read. */
const REVOKE_BLINDLY = 'update calendar_feed set revoked_at = now()';
const REVOKE = `update calendar_feed set revoked_at = now() where ${SOC}`;
const DECISION = `select from calendar_decision where ${SOC}`;
const TAKE_BACK = (by: string) =>
  `update calendar_decision set own_time = false, decided_by = ${by} where ${SOC}`;
const ME = '(select app.membership_id())';
const NEW = (agency: string, by = ME) => `insert into calendar_decision
    (agency_id, own_time, decided_at, decided_by)
  select id, true, now(), ${by} from agency where key = '${agency}'`;

type Case = [what: string, who: string, statement: string, expected: number | 'refused'];

const cases: Record<string, Case[]> = {
  calendar_feed: [
    ['read, a colleague', COLLEAGUE, FEEDS, 0],
    ['read, the administrator', ADMIN, FEEDS, 0],
    ['read, another agency', POLICE, FEEDS, 0],
    ['read, one’s own', WORKER, FEEDS, 1],
    ['add, for a colleague', WORKER, MAKE('Socialsekreterare 2'), 'refused'],
    ['add, the administrator', ADMIN, MAKE('Socialsekreterare 1'), 'refused'],
    ['add, another agency', POLICE, MAKE('Socialsekreterare 1'), 'refused'],
    ['add, one’s own', WORKER, MAKE('Socialsekreterare 1'), 1],
    ['change, a colleague', COLLEAGUE, REVOKE, 0],
    ['change, the administrator', ADMIN, REVOKE, 0],
    ['change, one’s own', WORKER, REVOKE, 1],
    ['change, a colleague without looking', COLLEAGUE, REVOKE_BLINDLY, 0],
    ['remove, one’s own', WORKER, 'delete from calendar_feed', 'refused'],
  ],
  calendar_decision: [
    ['read, another agency', POLICE, DECISION, 0],
    ['read, own agency', WORKER, DECISION, 1],
    ['add, for another agency', ADMIN, NEW('POL-LUND'), 'refused'],
    ['add, without the right', POLICE, NEW('POL-LUND'), 'refused'],
    ['add, in somebody’s name', POLICE_ADMIN, NEW('POL-LUND', 'id'), 'refused'],
    ['add', POLICE_ADMIN, NEW('POL-LUND'), 1],
    ['change, without the right', WORKER, TAKE_BACK(ME), 0],
    ['change, another agency', POLICE_ADMIN, TAKE_BACK(ME), 0],
    ['change, in the name of who decided before', CHIEF, TAKE_BACK('decided_by'), 'refused'],
    ['change', CHIEF, TAKE_BACK(ME), 1],
    ['remove', ADMIN, 'delete from calendar_decision', 'refused'],
  ],
};

describe.each(Object.entries(cases))('%s', (table, lines) => {
  it.each(lines)('%s: %s', async (_, who, statement, expected) => {
    expect(await attempt(await portal.as(who), statement)).toBe(expected);
  });

  it('is nothing to a visitor', async () => {
    expect(await attempt(portal.visitor(), `select 1 from ${table}`)).toBe(0);
  });
});
