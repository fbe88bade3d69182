import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { networkGround } from '../testing/ground.js';

/**
 * An on-call service in Lund that Helsingborg has too; each put hours in, and has said what tonight can do. What
 * Helsingborg said is over.
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(networkGround);
  await portal.owner.query(`
    delete from on_call_tonight; delete from capacity; delete from on_call_coverage; delete from contact_function;
    insert into contact_function (agency_id, label, kind, work_phone, classification, site_ids)
      select a.id, 'Jour', 'SOCIAL_ON_CALL', '040-628 04 00', 'P1', array[s.id]
      from agency a, site s where (a.key, s.key) in (('SOC-LUND', 'lund'), ('SOC-HBG', 'helsingborg'));
    insert into capacity (agency_id, site_id, kind, amount, from_on, contact_function_id)
      select agency_id, site_ids[1], 'ON_CALL_HOURS', 70, '2022-05-16', id from contact_function;
    insert into on_call_tonight (agency_id, contact_function_id, goes_out, by_phone, has_shelter, starts_at, ends_at)
      select f.agency_id, f.id, true, true, false, now() - interval '9 hours',
        now() + interval '1 hour' * case a.key when 'SOC-LUND' then 1 else -1 end
      from contact_function f join agency a on a.id = f.agency_id`);
});
afterAll(() => portal.close());

const WORKER = 'socialsekreterare1@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const DEVELOPMENT = 'utvecklingsledare@soc-lund';
const ON_CALL = 'socialjouren@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const POLICE_CHIEF = 'polisledning@pol-lund';
const DUTY = 'chef-i-beredskap@soc-lund';
const NETWORK = 'sakerhetsstrateg@ks-lund';
const LEAD = 'projektledare@fa-hbg';
const CAPACITY = 'select from capacity';
const TONIGHT = 'select from on_call_tonight';
const PUT_IN = (
  agency: string,
  site = 'lund',
) => `insert into capacity (agency_id, site_id, kind, amount, from_on)
  select a.id, s.id, 'POST', 2, '2021-01-01' from agency a, site s where a.key = '${agency}' and s.key = '${site}'`;
const ENDED = `update capacity set to_on = '2022-06-30'`;
const SAY = (agency: string) => `insert into on_call_tonight
    (agency_id, contact_function_id, goes_out, by_phone, has_shelter, starts_at, ends_at)
  select f.agency_id, f.id, true, true, true, now(), now() + interval '1 hour'
  from contact_function f join agency a on a.id = f.agency_id where a.key = '${agency}'
  on conflict do nothing`;
const CORRECT = 'update on_call_tonight set has_shelter = true';

describe('capacity', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['read, who works in the town', WORKER, CAPACITY, 1],
    ['read, another agency of the town', POLICE, CAPACITY, 1],
    ['read, the project lead, of all their towns', LEAD, CAPACITY, 2],
    ['read, development lead', DEVELOPMENT, CAPACITY, 1],
    ['read, another town', 'socialsekreterare1@soc-hbg', CAPACITY, 1],
    ['read, duty manager', DUTY, CAPACITY, 0],
    ['read, on call', ON_CALL, CAPACITY, 0],
    ['read, network of the town', NETWORK, CAPACITY, 0],
    ['read, data protection officer', 'dataskyddsombud@soc-lund', CAPACITY, 0],
    ['add, manager', MANAGER, PUT_IN('SOC-LUND'), 1],
    ['add, development lead', DEVELOPMENT, PUT_IN('SOC-LUND'), 1],
    ['add, worker', WORKER, PUT_IN('SOC-LUND'), 'refused'],
    ['add, project lead', LEAD, PUT_IN('FA-HBG'), 'refused'],
    ['add, administrator', 'administrator@soc-lund', PUT_IN('SOC-LUND'), 'refused'],
    ['add, for another agency', POLICE_CHIEF, PUT_IN('SOC-LUND'), 'refused'],
    ['add, in a town that is not theirs', MANAGER, PUT_IN('SOC-LUND', 'malmo'), 0],
    ['change, manager: the own', MANAGER, ENDED, 1],
    ['change, of others', POLICE_CHIEF, ENDED, 0],
    ['change, worker', WORKER, ENDED, 0],
    ['remove, nobody', MANAGER, 'delete from capacity', 'refused'],
  ])('capacity %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('capacity is seen by the statistics, of on-call hours alone', async () => {
    const posts = () => portal.owner.query(PUT_IN('SOC-LUND'));
    const kinds = 'select distinct kind from capacity';
    expect(await seenByStatistics(portal, posts, kinds)).toEqual([{ kind: 'ON_CALL_HOURS' }]);
  });
});

describe('what tonight can do', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['read, core group of the town', WORKER, TONIGHT, 1],
    ['read, another agency of the town', POLICE, TONIGHT, 1],
    ['read, duty manager', DUTY, TONIGHT, 1],
    ['read, of two towns, what is not over', LEAD, TONIGHT, 1],
    ['read, on call, at home: also what is over', 'socialjouren@soc-hbg', TONIGHT, 1],
    [
      'read, who is on call, of another town',
      'socialjouren@soc-hbg',
      `${TONIGHT} where ends_at > now()`,
      0,
    ],
    ['read, network of the town', NETWORK, TONIGHT, 0],
    ['read, administrator', 'administrator@soc-lund', TONIGHT, 0],
    ['read, development lead', DEVELOPMENT, TONIGHT, 0],
    ['change, on call: the own', ON_CALL, CORRECT, 1],
    ['change, manager: the own', MANAGER, CORRECT, 1],
    ['change, worker', WORKER, CORRECT, 0],
    ['change, of others', POLICE_CHIEF, CORRECT, 0],
    ['add, worker', WORKER, SAY('SOC-LUND'), 'refused'],
    ['add, for another agency', POLICE_CHIEF, SAY('SOC-LUND'), 'refused'],
    ['remove, nobody', ON_CALL, 'delete from on_call_tonight', 'refused'],
  ])('on_call_tonight %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('on_call_tonight add, on call: the own, once', async () => {
    await portal.owner.query(
      `delete from on_call_tonight where agency_id = (select id from agency where key = 'SOC-LUND')`,
    );
    expect(await attempt(await portal.as(ON_CALL), SAY('SOC-LUND'))).toBe(1);
  });

  it('a visitor sees nothing at all', async () => {
    for (const seen of [CAPACITY, TONIGHT]) {
      expect(await attempt(portal.visitor(), seen)).toBe(0);
    }
  });
});
