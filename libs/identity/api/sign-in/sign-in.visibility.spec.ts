import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from '../testing/ground.js';

/** One line a policy and viewer: what the statement sees or changes (field.md 8, security.md 3). */
let portal: TestPortal;
const ADMIN = 'administrator@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const COLLEAGUE = 'socialsekreterare2@soc-lund';
const POLICE_ADMIN = 'administrator@pol-lund';

beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  await portal.owner.query(
    `insert into identity_provider (agency_id, name, issuer, client_id)
       select id, 'Kommunens inloggning', 'https://id.lund.example', 'portal' from agency where key = 'SOC-LUND';
     insert into sign_in_binding (agency_id, membership_id, issuer, subject, hint, state, invited_by)
       select w.agency_id, w.id, 'https://id.lund.example', 's1', 'anna', 'PENDING', a.id
       from membership w, membership a
       where w.work_email = '${WORKER}.example' and a.work_email = '${ADMIN}.example';
     insert into invitation (agency_id, membership_id, token_hash, invited_by)
       select w.agency_id, w.id, sha256('visibility'), a.id from membership w, membership a
       where w.work_email = '${COLLEAGUE}.example' and a.work_email = '${ADMIN}.example'`,
  );
});
afterAll(() => portal.close());

const PROVIDERS = 'select from identity_provider';
const BINDINGS = 'select id from sign_in_binding';
const INVITATIONS = 'select id from invitation';
const DECIDE = (state: string, by = '(select app.membership_id())') =>
  `update sign_in_binding set state = '${state}', hint = null, roles = ${state === 'APPROVED' ? "'{SOCIAL_WORKER}'" : 'roles'}, decided_by = ${by}, decided_at = now() where state = 'PENDING'`;
const WITHDRAW = 'update invitation set withdrawn_at = now() where taken_at is null';
const INVITE = (agency: string, by = '(select app.membership_id())') =>
  `insert into invitation (id, agency_id, membership_id, token_hash, invited_by)
   select gen_random_uuid(), m.agency_id, m.id, sha256('new'), ${by} from directory_entry d
     join membership m on m.id = d.membership_id join agency a on a.id = m.agency_id
   where a.key = '${agency}' and d.function_title = 'Skyddsombud'`;

const cases: Record<string, [string, string, string, number | 'refused'][]> = {
  identity_provider: [
    ['read, a worker', WORKER, PROVIDERS, 0],
    ['read, another agency’s administrator', POLICE_ADMIN, PROVIDERS, 0],
    ['read, the administrator', ADMIN, PROVIDERS, 1],
    ['change', ADMIN, `update identity_provider set issuer = 'https://evil.example'`, 'refused'],
  ],
  sign_in_binding: [
    ['read, a colleague', COLLEAGUE, BINDINGS, 0],
    ['read, another agency', POLICE_ADMIN, BINDINGS, 0],
    ['read, one’s own', WORKER, BINDINGS, 1],
    ['read, the second person', CHIEF, BINDINGS, 1],
    ['add', ADMIN, `insert into sign_in_binding default values`, 'refused'],
    ['change, oneself', WORKER, DECIDE('APPROVED'), 0],
    ['change, another agency', POLICE_ADMIN, DECIDE('APPROVED'), 0],
    ['change, in another’s name', CHIEF, DECIDE('APPROVED', 'membership_id'), 'refused'],
    ['change, to another identity', CHIEF, `update sign_in_binding set subject = 's2'`, 'refused'],
    ['change, the second person', CHIEF, DECIDE('APPROVED'), 1],
    [
      'change, with roles nobody saw',
      CHIEF,
      DECIDE('APPROVED').replace('{SOCIAL_WORKER}', '{SOCIAL_WORKER,DPO}'),
      'refused',
    ],
    ['change, the second person refuses', CHIEF, DECIDE('REFUSED'), 1],
    [
      'change, ended in another’s name',
      CHIEF,
      `update sign_in_binding set state = 'ENDED', hint = null, decided_by = (select app.membership_id())`,
      'refused',
    ],
    ['change, ended', CHIEF, `update sign_in_binding set state = 'ENDED', hint = null`, 1],
    ['remove', CHIEF, 'delete from sign_in_binding', 'refused'],
  ],
  // Nobody's: rows of people whom nobody knows yet, reached by functions of the door alone.
  sign_in_flow: [
    ['read, the administrator', ADMIN, 'select from sign_in_flow', 'refused'],
    ['read, a worker', WORKER, 'select from sign_in_flow', 'refused'],
    ['add', ADMIN, 'insert into sign_in_flow default values', 'refused'],
    ['change', ADMIN, `update sign_in_flow set return_path = '/'`, 'refused'],
    ['remove', ADMIN, 'delete from sign_in_flow', 'refused'],
  ],
  invitation: [
    ['read, the one who is invited', COLLEAGUE, INVITATIONS, 0],
    ['read, another agency', POLICE_ADMIN, INVITATIONS, 0],
    ['read, the administrator', ADMIN, INVITATIONS, 1],
    ['add, without the right', CHIEF, INVITE('SOC-LUND'), 'refused'],
    ['add, in another’s name', ADMIN, INVITE('SOC-LUND', 'm.id'), 'refused'],
    ['add', ADMIN, INVITE('SOC-LUND'), 1],
    ['change, without the right', CHIEF, WITHDRAW, 0],
    ['change, another agency', POLICE_ADMIN, WITHDRAW, 0],
    ['change, prolonged', ADMIN, `update invitation set expires_at = created_at`, 'refused'],
    [
      'change, with a secret of one’s own',
      ADMIN,
      `update invitation set mailed_hash = sha256('own')`,
      'refused',
    ],
    ['change, withdrawn', ADMIN, WITHDRAW, 1],
    ['remove', ADMIN, 'delete from invitation', 'refused'],
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

describe('the job that mails an invitation', () => {
  const job = async (agency: string) => {
    const { rows } = await portal.owner.query('select id from agency where key = $1', [agency]);
    return portal.caller({ kind: 'system', job: 'test', agencyId: rows[0].id });
  };
  it.each<[string, string, string, number | 'refused']>([
    ['reads nothing of another agency', 'POL-LUND', INVITATIONS, 0],
    ['reads those of its own', 'SOC-LUND', INVITATIONS, 1],
    ['withdraws none', 'SOC-LUND', WITHDRAW, 'refused'],
    ['prolongs none', 'SOC-LUND', `update invitation set expires_at = created_at`, 'refused'],
    [
      'keeps the hash of its secret',
      'SOC-LUND',
      `update invitation set mailed_hash = sha256('m')`,
      1,
    ],
  ])('%s', async (_, agency, statement, expected) => {
    expect(await attempt(await job(agency), statement)).toBe(expected);
  });
});

it('the inviter does not approve', async () => {
  const admin = await portal.as(ADMIN);
  await expect(attempt(admin, DECIDE('APPROVED'))).rejects.toThrow('sign_in_binding_check');
});
