import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from './testing/ground.js';

/** One line a policy and viewer: what the statement sees or changes (field.md 8 *Directory*). */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
});
afterAll(() => portal.close());

const ADMIN = 'administrator@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const DPO = 'dataskyddsombud@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const POLICE_ADMIN = 'administrator@pol-lund';
const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';

const OF = (key: string) =>
  `membership_id = (select membership_id from directory_entry where function_title = '${key}'
     and agency_id = (select id from agency where key = 'SOC-LUND'))`;
const SOC1 = OF('Socialsekreterare 1');

const TABLES = {
  qualification: {
    rows: 3,
    add: (of: string) => `insert into qualification (id, agency_id, membership_id, kind)
      select gen_random_uuid(), d.agency_id, d.membership_id, 'IN_DEPTH'
      from directory_entry d join agency a on a.id = d.agency_id
      where d.function_title = '${of}' and a.key = 'SOC-LUND'`,
  },
  spoken_language: {
    rows: 2,
    add: (of: string) => `insert into spoken_language (id, agency_id, membership_id, language)
      select gen_random_uuid(), d.agency_id, d.membership_id, 'th'
      from directory_entry d join agency a on a.id = d.agency_id
      where d.function_title = '${of}' and a.key = 'SOC-LUND'`,
  },
} as const;

describe.each(Object.entries(TABLES))('%s', (table, { rows, add }) => {
  it.each<[string, string, string | undefined, string, number | 'refused']>([
    ['read', WORKER, undefined, `select from ${table} where ${SOC1}`, rows],
    ['read', ADMIN, undefined, `select from ${table} where ${SOC1}`, rows],
    ['read, as data protection officer', DPO, undefined, `select from ${table}`, 0],
    [
      'read, another agency of the core group',
      POLICE,
      undefined,
      `select from ${table} where ${SOC1}`,
      0,
    ],
    ['read, placed with another agency', PLACED, 'POL-LUND', `select from ${table}`, 0],
    ['add, its administrator', ADMIN, undefined, add('Enhetschef'), 1],
    ['add, a colleague', WORKER, undefined, add('Enhetschef'), 'refused'],
    [
      'add, another administrator',
      POLICE_ADMIN,
      undefined,
      `insert into ${table} select gen_random_uuid(), a.id, gen_random_uuid(), '${table === 'qualification' ? 'IN_DEPTH' : 'th'}' from agency a where a.key = 'SOC-LUND'`,
      'refused',
    ],
    ['change', ADMIN, undefined, `update ${table} set agency_id = agency_id`, 'refused'],
    ['remove, its administrator', ADMIN, undefined, `delete from ${table} where ${SOC1}`, rows],
    ['remove, a colleague', WORKER, undefined, `delete from ${table} where ${SOC1}`, 0],
    [
      'remove, another administrator',
      POLICE_ADMIN,
      undefined,
      `delete from ${table} where agency_id = (select id from agency where key = 'SOC-LUND')`,
      0,
    ],
  ])('%s: %s %s', async (_, key, agency, statement, expected) => {
    expect(await attempt(await portal.as(key, agency), statement)).toBe(expected);
  });

  it('is nothing to a visitor', async () => {
    expect(await attempt(portal.visitor(), `select 1 from ${table}`)).toBe(0);
  });
});
