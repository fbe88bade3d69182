import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { LocalStage } from '../testing/local-stage.js';

/** One line a policy and viewer: what the statement sees or changes (security.md 3). */
let stage: LocalStage;
const SELF = 'faltarbetare1@fa-hbg';
const COLLEAGUE = 'faltarbetare2@fa-hbg';
const ADMIN = 'administrator@fa-hbg';
const POLICE_ADMIN = 'administrator@pol-lund';

beforeAll(async () => {
  stage = await LocalStage.open();
  await stage.withPassword(`${SELF}.example`);
  await stage.portal.owner.query(
    `insert into passkey (agency_id, account_id, membership_id, credential_id, public_key, counter, transports)
     select agency_id, id, membership_id, 'credential', 'key', 0, '{internal}' from local_account`,
  );
});
afterAll(() => stage.close());

const ALL_OF = (table: string) => `select id from ${table}`;
const cases: [string, string, string, number | 'refused'][] = [
  ['local_account: read, a colleague', COLLEAGUE, ALL_OF('local_account'), 0],
  ['local_account: read, the administrator', ADMIN, ALL_OF('local_account'), 0],
  ['local_account: read, another agency', POLICE_ADMIN, ALL_OF('local_account'), 0],
  ['local_account: read, oneself', SELF, ALL_OF('local_account'), 1],
  ['local_account: add', ADMIN, 'insert into local_account default values', 'refused'],
  ['local_account: change', SELF, `update local_account set address = 'b@c.d'`, 'refused'],
  ['local_account: remove', SELF, 'delete from local_account', 'refused'],
  ['passkey: read, a colleague', COLLEAGUE, ALL_OF('passkey'), 0],
  ['passkey: read, the administrator', ADMIN, ALL_OF('passkey'), 0],
  ['passkey: read, oneself', SELF, ALL_OF('passkey'), 1],
  ['passkey: add', SELF, 'insert into passkey default values', 'refused'],
  ['passkey: change', SELF, 'update passkey set counter = 0', 'refused'],
  ['passkey: remove', SELF, 'delete from passkey', 'refused'],
];

it.each(cases)('%s', async (_, who, statement, expected) => {
  expect(await attempt(await stage.portal.as(who), statement)).toBe(expected);
});

describe.each([
  'local_secret',
  'recovery_code',
  'passkey_challenge',
  'second_step',
  'sign_in_attempt',
])('%s is nobody’s', (table) => {
  it.each([SELF, ADMIN])('%s', async (who) => {
    const caller = await stage.portal.as(who);
    expect(await attempt(caller, `select 1 from ${table}`)).toBe('refused');
    expect(await attempt(caller, `insert into ${table} default values`)).toBe('refused');
    expect(await attempt(caller, `update ${table} set id = id`)).toBe('refused');
    expect(await attempt(caller, `delete from ${table}`)).toBe('refused');
  });

  it('a visitor', async () => {
    expect(await attempt(stage.portal.visitor(), `select 1 from ${table}`)).toBe('refused');
  });
});

describe('what the application may not call', () => {
  it.each([
    `select door.count_guess('PASSWORD', sha256('a'), 'here')`,
    `select door.record_refusal(null, 'local', gen_random_uuid()::text)`,
    `select door.keep_recovery_codes(gen_random_uuid(), '{}')`,
  ])('%s', async (statement) => {
    expect(await attempt(await stage.portal.as(SELF), statement)).toBe('refused');
  });
});

it('a guess of an earlier transaction cannot be marked as right', async () => {
  const ctx = stage.portal.visitor().context('write');
  const [guess] = await ctx.db.sql<{ guess_id: string }>(
    `select guess_id from door.guess_password('${SELF}.example', 'here')`,
  );
  await ctx.db.transaction.close('commit');
  const later = stage.portal.visitor().context('write');
  await later.db.sql('select door.guess_passed($1), door.guess_held($1)', [guess?.guess_id]);
  await later.db.transaction.close('commit');
  const { rows } = await stage.portal.owner.query(
    'select passed from sign_in_attempt where id = $1',
    [guess?.guess_id],
  );
  expect(rows).toEqual([{ passed: false }]);
});
