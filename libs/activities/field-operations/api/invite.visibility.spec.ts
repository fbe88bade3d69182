import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { FA1, PassBench, POLICE, SAME_DAY, SOC1, SOC2 } from './testing/make-field-pass.js';

/** A pass of Social services that the Salvation Army was asked to and the police were not. */
let portal: TestPortal;
let bench: PassBench;
let sent: string;
let invitee: string;

beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  sent = (await bench.sent({}, [])).id;
  const { rows } = await portal.owner.query(
    `select id from pass_invitee where activity_id = $1
       and agency_id = (select id from agency where key = 'FA-HBG')`,
    [sent],
  );
  invitee = rows[0].id;
  await portal.owner.query(
    `insert into answer_key (invitee_id, agency_id, way, secret_hash, calendar_uid, made_at)
     select id, agency_id, 'CALENDAR', sha256('a'), 'a', now() from pass_invitee where id = $1`,
    [invitee],
  );
});
afterAll(() => portal.close());

const DUTY = 'chef-i-beredskap@soc-lund';
const ADMIN = 'administrator@soc-lund';
const LEAD = 'utvecklingsledare@soc-lund';
const SAFETY = 'skyddsombud@soc-lund';
const STRATEGIST = 'sakerhetsstrateg@ks-lund';
const NETWORK = 'handlaggare@ks-lund';
const job = (key: string) => `job ${key}`;

async function callerOf(who: string): Promise<Caller> {
  if (who === 'visitor') return portal.visitor();
  const [, key] = /^job (.+)$/.exec(who) ?? [];
  return key
    ? portal.caller({ kind: 'system', job: 'test', agencyId: bench.agency(key) }, SAME_DAY)
    : portal.as(who, undefined, SAME_DAY);
}

type Case = [what: string, who: string, statement: string, expected: number | 'refused'];

const ALL = `select from pass_invitee where activity_id = '$sent'`;
const ASK = (owner: string) => `insert into pass_invitee
    (activity_id, agency_id, owner_agency_id, function_title)
  select '$sent', g.id, w.id, 'Yttre verksamhet 1' from agency g, agency w
  where g.key = 'POL-LUND' and w.key = '${owner}'`;
const RESET = `update pass_invitee set keys_from = now() where activity_id = '$sent'`;
const KEYS = `select from answer_key where invitee_id = '$invitee'`;
const MAKE = (way: string, agency: string) => `insert into answer_key
    (invitee_id, agency_id, way, secret_hash, calendar_uid, made_at)
  select '$invitee', id, '${way}', sha256('b'), ${way === 'LINK' ? 'null' : `'b'`}, now()
  from agency where key = '${agency}'`;
const LETTERS = `select from mail_delivery d join pass_invitee i on i.id = d.subject_id where i.activity_id = '$sent'`;
const DELIVERY = `select from mail_delivery where subject_id = '$invitee'`;
const WRITE = (agency: string, state = 'QUEUED') => `insert into mail_delivery
    (agency_id, kind, subject_id, to_agency_id, queued_at, state, reason, settled_at)
  select id, 'PASS', gen_random_uuid(), id, now(), '${state}', null,
    ${state === 'QUEUED' ? 'null' : 'now()'} from agency where key = '${agency}'`;
const SETTLE = `update mail_delivery set state = 'SENT', settled_at = now()
  where subject_id = '$invitee'`;

const cases: Record<string, Case[]> = {
  pass_invitee: [
    ['read, its owner', SOC2, ALL, 3],
    ['read, asked', FA1, ALL, 3],
    ['read, the job of one that was asked', job('FA-HBG'), ALL, 3],
    ['read, not asked', POLICE, ALL, 0],
    ['read, the job of one that was not', job('POL-LUND'), ALL, 0],
    ['read, an administrator', ADMIN, ALL, 0],
    ['read, network', NETWORK, ALL, 0],
    ['add, its owner', SOC2, ASK('SOC-LUND'), 1],
    ['add, asked', FA1, ASK('FA-HBG'), 'refused'],
    ['add, in the owner’s name', FA1, ASK('SOC-LUND'), 'refused'],
    ['add, the duty manager', DUTY, ASK('SOC-LUND'), 'refused'],
    ['change, its owner', SOC2, RESET, 3],
    ['change, asked', FA1, RESET, 0],
    ['change, the job of one that was asked, its own', job('FA-HBG'), RESET, 1],
    ['remove, its owner', SOC2, `delete from pass_invitee where id = '$invitee'`, 'refused'],
  ],
  answer_key: [
    ['read, the job of the agency that answers', job('FA-HBG'), KEYS, 1],
    ['read, the job of the owner', job('SOC-LUND'), KEYS, 0],
    ['read, the owner', SOC1, KEYS, 0],
    ['read, one’s own', FA1, KEYS, 0],
    ['add, the job of the agency that answers', job('FA-HBG'), MAKE('LINK', 'FA-HBG'), 1],
    ['add, the owner, to be passed on', SOC2, MAKE('LINK', 'FA-HBG'), 1],
    ['add, the owner, a calendar’s', SOC2, MAKE('CALENDAR', 'FA-HBG'), 'refused'],
    ['add, the owner, as another’s', SOC2, MAKE('LINK', 'SOC-LUND'), 'refused'],
    ['add, asked', FA1, MAKE('LINK', 'FA-HBG'), 'refused'],
    ['change', SOC1, `update answer_key set made_at = now()`, 'refused'],
    ['remove', SOC1, `delete from answer_key`, 'refused'],
  ],
  mail_delivery: [
    ['read, the sender', SOC2, LETTERS, 3],
    ['read, the job of the sender', job('SOC-LUND'), LETTERS, 3],
    ['read, one it went to', FA1, LETTERS, 0],
    ['read, the job of one it went to', job('FA-HBG'), LETTERS, 0],
    ['read, the sender’s administrator', ADMIN, LETTERS, 0],
    ['read, the sender’s development lead, who asks others too', LEAD, DELIVERY, 1],
    ['read, the sender’s safety representative', SAFETY, DELIVERY, 0],
    ['read, a strategist of another agency', STRATEGIST, DELIVERY, 0],
    ['add, own', SOC2, WRITE('SOC-LUND'), 1],
    ['add, as if it were sent', SOC2, WRITE('SOC-LUND', 'SENT'), 'refused'],
    ['add, in another’s name', SOC2, WRITE('FA-HBG'), 'refused'],
    ['add, the job of the sender', job('SOC-LUND'), WRITE('SOC-LUND'), 1],
    ['add, the job of another', job('FA-HBG'), WRITE('SOC-LUND'), 'refused'],
    ['add, an administrator', ADMIN, WRITE('SOC-LUND'), 'refused'],
    ['add, the development lead', LEAD, WRITE('SOC-LUND'), 'refused'],
    ['change, the job of the sender', job('SOC-LUND'), SETTLE, 1],
    ['change, the sender', SOC2, SETTLE, 0],
    ['change, the job of another', job('FA-HBG'), SETTLE, 0],
    // Without a condition no read is needed, and the read policy does not help.
    ['change, the job of another: all', job('FA-HBG'), `update mail_delivery set reason = null`, 0],
    ['remove, the sender', SOC2, 'delete from mail_delivery', 'refused'],
  ],
  // What an agency's own function may write by a secret of its own, and no more.
  'by a secret': [
    [
      'pass_answer add, own',
      job('FA-HBG'),
      `insert into pass_answer (activity_id, agency_id, function_title, answer, via, at)
       select '$sent', id, 'Fältarbetare 1', 'IN_FIELD', 'LINK', now() from agency where key = 'FA-HBG'`,
      1,
    ],
    [
      'pass_answer add, as if signed in',
      job('FA-HBG'),
      `insert into pass_answer (activity_id, agency_id, function_title, answer, via, at)
       select '$sent', id, 'Fältarbetare 1', 'IN_FIELD', 'SIGNED_IN', now() from agency where key = 'FA-HBG'`,
      'refused',
    ],
    [
      'pass_answer add, another’s',
      job('FA-HBG'),
      `insert into pass_answer (activity_id, agency_id, function_title, answer, via, at)
       select '$sent', id, 'Socialsekreterare 1', 'DECLINED', 'LINK', now() from agency where key = 'SOC-LUND'`,
      'refused',
    ],
    [
      'pass_answer add, of a pass it was not asked to',
      job('POL-LUND'),
      `insert into pass_answer (activity_id, agency_id, function_title, answer, via, at)
       select '$sent', id, 'Samverkanspolis 1', 'IN_FIELD', 'LINK', now() from agency where key = 'POL-LUND'`,
      'refused',
    ],
    [
      'pass_member remove, own alone',
      job('FA-HBG'),
      `delete from pass_member where activity_id = '$sent'`,
      1,
    ],
    [
      'pass_member add, another’s',
      job('FA-HBG'),
      `insert into pass_member (activity_id, agency_id, function_title, role)
       select '$sent', id, 'Funktion', 'MEMBER' from agency where key = 'SOC-LUND'`,
      'refused',
    ],
    [
      'pass_progress change, in the pass',
      job('FA-HBG'),
      `update pass_progress set team_version = team_version + 1 where activity_id = '$sent'`,
      1,
    ],
    [
      'pass_progress change, not in it',
      job('POL-LUND'),
      `update pass_progress set team_version = team_version + 1 where activity_id = '$sent'`,
      0,
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (table, rows) => {
  it.each(rows)(`${table} %s: %s`, async (_, who, statement, expected) => {
    const sql = statement.replaceAll('$sent', sent).replaceAll('$invitee', invitee);
    expect(await attempt(await callerOf(who), sql)).toBe(expected);
  });
});

describe.each(['pass_invitee', 'answer_key', 'mail_delivery'])('%s', (table) => {
  it(`${table} read, a visitor: nothing`, async () => {
    expect(await attempt(portal.visitor(), `select from ${table}`)).toBe(0);
  });
});
