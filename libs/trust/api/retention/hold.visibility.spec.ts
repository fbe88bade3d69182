import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { trustGround } from '../testing/ground.js';

/** One hold of Lund's social services and one of its police. */
let portal: TestPortal;
const agencies = new Map<string, string>();
beforeAll(async () => {
  portal = await TestPortal.open(trustGround);
  const { rows } = await portal.owner.query<{ id: string; key: string }>(
    'select id, key from agency',
  );
  for (const { id, key } of rows) agencies.set(key, id);
  await portal.owner.query(
    `insert into disposal_hold (agency_id, ground, set_by, set_at)
     select distinct on (a.id) a.id, 'INCIDENT', m.id, now() from agency a join membership m on m.agency_id = a.id
     where a.key in ('SOC-LUND', 'POL-LUND')`,
  );
});
afterAll(async () => {
  await portal.owner.query('delete from disposal_hold');
  await portal.close();
});

const REGISTRAR = 'registrator@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const DPO = 'dataskyddsombud@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const ME = '(select app.membership_id())';
const JURIST = `(select m.id from membership m where m.work_email = 'jurist@soc-lund.example')`;

const all = () => 'select from disposal_hold';
const add =
  (key: string, by = ME, ended = 'null') =>
  () =>
    `insert into disposal_hold (agency_id, ground, set_by, set_at, ended_by, ended_at)
     values ('${agencies.get(key)}', 'ARCHIVE', ${by}, now(), ${ended === 'null' ? 'null' : by}, ${ended})`;
const end =
  (by = ME) =>
  () =>
    `update disposal_hold set ended_by = ${by}, ended_at = now()`;

describe('disposal_hold, policy by policy', () => {
  it.each<[string, string, () => string, number | 'refused']>([
    ['read, registrar: the own one', REGISTRAR, all, 1],
    ['read, manager', MANAGER, all, 1],
    ['read, data protection officer', DPO, all, 1],
    ['read, worker', WORKER, all, 0],
    ['add, registrar', REGISTRAR, add('SOC-LUND'), 1],
    ['add, manager', MANAGER, add('SOC-LUND'), 1],
    ['add, registrar, for another agency', REGISTRAR, add('POL-LUND'), 'refused'],
    ['add, registrar, in another’s name', REGISTRAR, add('SOC-LUND', JURIST), 'refused'],
    ['add, registrar, ended at once', REGISTRAR, add('SOC-LUND', ME, 'now()'), 'refused'],
    ['add, data protection officer', DPO, add('SOC-LUND'), 'refused'],
    ['add, worker', WORKER, add('SOC-LUND'), 'refused'],
    ['change, registrar ends the own one', REGISTRAR, end(), 1],
    ['change, manager ends it', MANAGER, end(), 1],
    ['change, manager, in another’s name', MANAGER, end(JURIST), 'refused'],
    ['change, data protection officer', DPO, end(), 0],
    ['change, worker', WORKER, end(), 0],
    ['remove, nobody', REGISTRAR, () => 'delete from disposal_hold', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement())).toBe(expected);
  });
});
