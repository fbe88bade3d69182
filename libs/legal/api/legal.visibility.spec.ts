import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { legalGround } from './testing/ground.js';

/** One confirmation of Lund's social services and one of its police; each with a line of history. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(legalGround);
  await portal.owner.query(
    'delete from legal_confirmation_version; delete from legal_confirmation',
  );
  for (const agency of ['SOC-LUND', 'POL-LUND']) {
    await portal.owner.query(
      `with c as (
         insert into legal_confirmation (agency_id, code, wording, state, decided_by, decided_on)
         select a.id, 'OSL_10_2', 1, 'CONFIRMED', m.id, '2026-06-01'
         from agency a join membership m on m.agency_id = a.id and 'JURIST' = any (m.roles)
         where a.key = $1 returning *)
       insert into legal_confirmation_version
         (agency_id, confirmation_id, version, step, state, membership_id)
       select agency_id, id, 1, 'confirm', 'CONFIRMED', decided_by from c`,
      [agency],
    );
  }
});
afterAll(() => portal.close());

const JURIST = 'jurist@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const DUTY = 'chef-i-beredskap@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';

const SAID = 'select from legal_confirmation';
const HISTORY = 'select from legal_confirmation_version';
const ADD = (agency: string) => `insert into legal_confirmation
    (id, agency_id, code, wording, state)
  select gen_random_uuid(), a.id, 'OSL_10_14', 1, 'DRAFT' from agency a where a.key = '${agency}'`;
const CHANGE = `update legal_confirmation set state = 'DRAFT'`;
const WRITE = (whose: string, by = '(select app.membership_id())') =>
  `insert into legal_confirmation_version
    (id, agency_id, confirmation_id, version, step, state, membership_id)
  select gen_random_uuid(), ${whose}, c.id, 2, 'withdraw', 'DRAFT', ${by}
  from legal_confirmation c`;

describe('legal, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['legal_confirmation read, worker: the own one', WORKER, SAID, 1],
    ['legal_confirmation read, manager', MANAGER, SAID, 1],
    ['legal_confirmation read, manager on call', DUTY, SAID, 1],
    ['legal_confirmation read, jurist', JURIST, SAID, 1],
    ['legal_confirmation read, police: their own', POLICE, SAID, 1],
    ['legal_confirmation read, field worker of another agency', 'faltarbetare1@fa-hbg', SAID, 0],
    ['legal_confirmation read, administrator', 'administrator@soc-lund', SAID, 0],
    ['legal_confirmation read, registrar', 'registrator@soc-lund', SAID, 0],
    ['legal_confirmation read, network', 'handlaggare@ks-lund', SAID, 0],
    ['legal_confirmation add, jurist', JURIST, ADD('SOC-LUND'), 1],
    ['legal_confirmation add, jurist for another agency', JURIST, ADD('POL-LUND'), 'refused'],
    ['legal_confirmation add, worker', WORKER, ADD('SOC-LUND'), 'refused'],
    ['legal_confirmation add, manager', MANAGER, ADD('SOC-LUND'), 'refused'],
    ['legal_confirmation change, jurist: the own one', JURIST, CHANGE, 1],
    ['legal_confirmation change, worker', WORKER, CHANGE, 0],
    ['legal_confirmation remove, nobody', JURIST, 'delete from legal_confirmation', 'refused'],
    ['legal_confirmation_version read, worker', WORKER, HISTORY, 1],
    ['legal_confirmation_version read, jurist', JURIST, HISTORY, 1],
    ['legal_confirmation_version read, administrator', 'administrator@soc-lund', HISTORY, 0],
    ['legal_confirmation_version read, another agency', 'faltarbetare1@fa-hbg', HISTORY, 0],
    ['legal_confirmation_version add, jurist', JURIST, WRITE('c.agency_id'), 1],
    [
      'legal_confirmation_version add, in another’s name',
      JURIST,
      WRITE(
        'c.agency_id',
        `(select m.id from membership m where m.work_email = '${WORKER}.example')`,
      ),
      'refused',
    ],
    [
      'legal_confirmation_version add, for another agency',
      JURIST,
      WRITE(`(select a.id from agency a where a.key = 'POL-LUND')`),
      'refused',
    ],
    ['legal_confirmation_version add, worker', WORKER, WRITE('c.agency_id'), 'refused'],
    [
      'legal_confirmation_version change, nobody',
      JURIST,
      `update legal_confirmation_version set step = 'write'`,
      'refused',
    ],
    [
      'legal_confirmation_version remove, nobody',
      JURIST,
      'delete from legal_confirmation_version',
      'refused',
    ],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('a history line belongs to a confirmation of the same agency', async () => {
    const { rows } = await portal.owner.query(
      `select c.id from legal_confirmation c join agency a on a.id = c.agency_id where a.key = 'POL-LUND'`,
    );
    const statement = `insert into legal_confirmation_version
        (id, agency_id, confirmation_id, version, step, state, membership_id)
      values (gen_random_uuid(), (select app.agency_id()), '${rows[0].id}', 9, 'write', 'DRAFT',
        (select app.membership_id()))`;
    expect(await attempt(await portal.as(JURIST), statement)).toBe('refused');
  });

  it('a visitor sees nothing at all', async () => {
    expect(await attempt(portal.visitor(), SAID)).toBe(0);
    expect(await attempt(portal.visitor(), HISTORY)).toBe(0);
  });
});
