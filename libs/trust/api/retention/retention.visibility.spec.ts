import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { trustGround } from '../testing/ground.js';

/** One proposal of Lund's social services and one of its police, each by its registrar. */
let portal: TestPortal;
const agencies = new Map<string, string>();
beforeAll(async () => {
  portal = await TestPortal.open(trustGround);
  const { rows } = await portal.owner.query<{ id: string; key: string }>(
    'select id, key from agency',
  );
  for (const { id, key } of rows) agencies.set(key, id);
  for (const key of ['SOC-LUND', 'POL-LUND']) {
    await portal.owner.query(
      `insert into disposal (agency_id, rule, before, proposed_rows, proposed_by, proposed_at)
       select a.id, 'BUSY_SPANS', '2026-08-26', 3,
         (select m.id from membership m where m.agency_id = a.id order by 'REGISTRAR' = any (m.roles) desc limit 1),
         now()
       from agency a where a.key = $1`,
      [key],
    );
  }
});
afterAll(async () => {
  await portal.owner.query('delete from disposal');
  await portal.close();
});

const REGISTRAR = 'registrator@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const ADMIN = 'administrator@soc-lund';

const ALL = 'select from disposal';
const ADD = (agency: string, changes: Record<string, string> = {}) => {
  const values = {
    agency_id: `(select a.id from agency a where a.key = '${agency}')`,
    rule: `'ACCOUNTS'`,
    before: `'2024-11-26'`,
    proposed_rows: '1',
    proposed_by: '(select app.membership_id())',
    proposed_at: 'now()',
    ...changes,
  };
  return `insert into disposal (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;
};
const DECIDE = (state = 'APPROVED', by = '(select app.membership_id())') =>
  `update disposal set state = '${state}', decided_by = ${by}, decided_at = now()`;

describe('disposal, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['read, registrar: the own one', REGISTRAR, ALL, 1],
    ['read, manager', MANAGER, ALL, 1],
    ['read, worker', WORKER, ALL, 0],
    ['read, administrator', ADMIN, ALL, 0],
    ['read, jurist', 'jurist@soc-lund', ALL, 0],
    ['add, registrar', REGISTRAR, ADD('SOC-LUND'), 1],
    ['add, registrar for another agency', REGISTRAR, ADD('POL-LUND'), 'refused'],
    [
      'add, registrar, in another’s name',
      REGISTRAR,
      ADD('SOC-LUND', {
        proposed_by: `(select m.id from membership m where m.work_email = '${MANAGER}.example')`,
      }),
      'refused',
    ],
    [
      'add, registrar, approved at once',
      REGISTRAR,
      ADD('SOC-LUND', { state: `'APPROVED'`, decided_at: 'now()' }),
      'refused',
    ],
    [
      'add, registrar, with a cut of the log',
      REGISTRAR,
      ADD('SOC-LUND', { rule: `'ACCESS_LOG'`, cut_through: '7', cut_hash: `repeat('ab', 32)` }),
      'refused',
    ],
    ['add, manager', MANAGER, ADD('SOC-LUND'), 'refused'],
    ['add, worker', WORKER, ADD('SOC-LUND'), 'refused'],
    ['change, manager: the own one', MANAGER, DECIDE(), 1],
    ['change, manager refuses', MANAGER, DECIDE('REFUSED'), 1],
    ['change, manager, done at once', MANAGER, `${DECIDE('DONE')}, done_at = now()`, 'refused'],
    [
      'change, manager, in another’s name',
      MANAGER,
      DECIDE(
        'APPROVED',
        `(select m.id from membership m where m.work_email = '${WORKER}.example')`,
      ),
      'refused',
    ],
    [
      'change, manager, with a cut of the log',
      MANAGER,
      `${DECIDE()}, rule = 'ACCESS_LOG', cut_through = 7, cut_hash = repeat('ab', 32)`,
      'refused',
    ],
    ['change, registrar', REGISTRAR, DECIDE(), 0],
    ['change, worker', WORKER, DECIDE(), 0],
    ['remove, nobody', MANAGER, 'delete from disposal', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('a visitor and a job see none', async () => {
    expect(await attempt(portal.visitor(), ALL)).toBe(0);
    const job = portal.caller({
      kind: 'system',
      job: 'test',
      agencyId: agencies.get('SOC-LUND') ?? '',
    });
    expect(await attempt(job, ALL)).toBe(0);
  });
});

describe('the functions', () => {
  const DUE = `select from app.disposal_due('BUSY_SPANS', '2026-08-26')`;
  const DISPOSE = `select app.dispose((select id from disposal limit 1), 10)`;
  it.each<[string, string, string]>([
    ['dry run, worker', WORKER, DUE],
    ['dry run, administrator', ADMIN, DUE],
    ['disposal, registrar', REGISTRAR, DISPOSE],
    ['disposal, manager', MANAGER, DISPOSE],
    [
      'what the log kept, manager',
      MANAGER,
      `select app.forget_payload('unit', '{}', app.agency_id(), '')`,
    ],
    [
      'what the log kept of parts of a report, manager',
      MANAGER,
      `select app.forget_parts('field_report_hours', '{}', app.agency_id(), '')`,
    ],
    ['who is signed in is no transaction', MANAGER, `select app.dispose(gen_random_uuid(), 1)`],
  ])('%s: refused', async (_, key, statement) => {
    expect(await attempt(await portal.as(key), statement)).toBe('refused');
  });

  it.each([REGISTRAR, MANAGER])('dry run, %s', async (key) => {
    expect(await attempt(await portal.as(key), DUE)).toBe(1);
  });

  it('a job disposes of nothing that was not approved', async () => {
    const job = portal.caller({
      kind: 'system',
      job: 'dispose',
      agencyId: agencies.get('SOC-LUND') ?? '',
    });
    const { rows } = await portal.owner.query<{ id: string }>(
      `select d.id from disposal d join agency a on a.id = d.agency_id where a.key = 'SOC-LUND'`,
    );
    expect(await attempt(job, `select app.dispose('${rows[0]?.id}', 10)`)).toBe('refused');
  });
});
