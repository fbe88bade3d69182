import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { notificationsGround } from './testing/ground.js';

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
  portal = await TestPortal.open(notificationsGround);
  const { rows } = await portal.owner.query<{ key: string; id: string }>(
    'select key, id from agency',
  );
  agencies = new Map(rows.map(({ key, id }) => [key, id]));
  await portal.owner.query(
    `insert into notification (agency_id, membership_id, kind, subject_id, number, event_id, at)
     select agency_id, id, 'ASKED', gen_random_uuid(), 'FP-2022-001', gen_random_uuid(), now()
     from membership where work_email = '${MINE}.example' and 'SOCIAL_WORKER' = any (roles)`,
  );
  await portal.owner.query(
    `with mine as (
       insert into notification_choice (agency_id, membership_id)
         select agency_id, id from membership
         where work_email = '${MINE}.example' and 'SOCIAL_WORKER' = any (roles)
         returning id, agency_id)
     insert into notification_stop_key (agency_id, choice_id, secret_hash, made_at)
       select agency_id, id, sha256('stop'), now() from mine`,
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

const CHOICE = `select from notification_choice
  where agency_id = (select id from agency where key = 'SOC-LUND')`;
const CHOOSE = (whose: string) => `insert into notification_choice (agency_id, membership_id)
  select d.agency_id, d.membership_id from directory_entry d join agency a on a.id = d.agency_id
  where a.key = 'SOC-LUND' and d.function_title = '${whose}'`;
const STOP = 'update notification_choice set stopped_at = now()';
const KEYS = 'select from notification_stop_key';
const KEY = `insert into notification_stop_key (agency_id, choice_id, secret_hash, made_at)
  select agency_id, id, sha256('more'), now() from notification_choice`;
const KEY_FOR_ANOTHER = `insert into notification_stop_key (agency_id, choice_id, secret_hash, made_at)
  select id, gen_random_uuid(), sha256('more'), now() from agency where key = 'SOC-LUND'`;

describe('how one is told by mail', () => {
  it.each<Case>([
    ['read, a colleague', COLLEAGUE, CHOICE, 0],
    ['read, the administrator', ADMIN, CHOICE, 0],
    ['read, another agency', POLICE, CHOICE, 0],
    ['read, the job of another agency', job('POL-LUND'), CHOICE, 0],
    ['read, one’s own', MINE, CHOICE, 1],
    ['read, the job of the agency', job('SOC-LUND'), CHOICE, 1],
    ['add, for a colleague', MINE, CHOOSE('Socialsekreterare 2'), 'refused'],
    ['add, the administrator', ADMIN, CHOOSE('Socialsekreterare 2'), 'refused'],
    ['add, one’s own', COLLEAGUE, CHOOSE('Socialsekreterare 2'), 1],
    ['add, the job of the agency', job('SOC-LUND'), CHOOSE('Socialsekreterare 2'), 1],
    ['change, a colleague', COLLEAGUE, STOP, 0],
    ['change, the administrator', ADMIN, STOP, 0],
    ['change, the job of another agency', job('POL-LUND'), STOP, 0],
    ['change, one’s own', MINE, STOP, 1],
    ['change, the job of the agency', job('SOC-LUND'), STOP, 1],
    ['remove, one’s own', MINE, 'delete from notification_choice', 'refused'],
  ])('%s: %s', async (_, who, statement, expected) => {
    expect(await attempt(await callerOf(who), statement)).toBe(expected);
  });
});

describe('a secret that ends the mail', () => {
  it.each<Case>([
    ['read, one’s own', MINE, KEYS, 0],
    ['read, the administrator', ADMIN, KEYS, 0],
    ['read, the job of another agency', job('POL-LUND'), KEYS, 0],
    ['read, the job of the agency', job('SOC-LUND'), KEYS, 1],
    ['add, one’s own', MINE, KEY, 'refused'],
    ['add, the job of another agency', job('POL-LUND'), KEY_FOR_ANOTHER, 'refused'],
    ['add, the job of the agency', job('SOC-LUND'), KEY, 1],
    [
      'change, the job',
      job('SOC-LUND'),
      'update notification_stop_key set made_at = now()',
      'refused',
    ],
    ['remove, one’s own', MINE, 'delete from notification_stop_key', 0],
    ['remove, the job of another agency', job('POL-LUND'), 'delete from notification_stop_key', 0],
    ['remove, the job of the agency', job('SOC-LUND'), 'delete from notification_stop_key', 1],
  ])('%s: %s', async (_, who, statement, expected) => {
    expect(await attempt(await callerOf(who), statement)).toBe(expected);
  });
});

describe('a visitor', () => {
  it.each(['notification', 'notification_choice', 'notification_stop_key'])(
    'sees nothing of %s',
    async (table) => {
      expect(await attempt(portal.visitor(), `select 1 from ${table}`)).toBe(0);
    },
  );
});
