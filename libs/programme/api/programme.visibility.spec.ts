import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { programmeGround } from './testing/ground.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(programmeGround);
  await portal.owner.query(`
    insert into programme (id, key, name, starts_on, ends_on, state, lead_agency_id)
      select '00000000-0000-4000-8000-00000000f001', 'elsewhere', 'Någon annanstans', '2022-01-01', '2022-12-31', 'ACTIVE', id
      from agency where key = 'KS-LUND' on conflict do nothing;
    insert into site (id, key, name, kind)
      values ('00000000-0000-4000-8000-00000000f002', 'elsewhere', 'Annan ort', 'PILOT') on conflict do nothing;
    insert into programme_site values ('00000000-0000-4000-8000-00000000f001', '00000000-0000-4000-8000-00000000f002')
      on conflict do nothing;
    insert into area (site_id, code, name, area_group, kind)
      values ('00000000-0000-4000-8000-00000000f002', 'XX-CENTRUM', 'Centrum', 'XX', 'DISTRICT') on conflict do nothing`);
});
afterAll(() => portal.close());

const WORKER = 'socialsekreterare1@soc-lund';
const LEAD = 'projektledare@fa-hbg';
const AREA = `insert into area (id, site_id, code, name, area_group, kind)`;
const ADD_AREA = `${AREA}
  select gen_random_uuid(), id, 'HB-NYTT', 'En stadsdel', 'HB-INRE', 'DISTRICT' from site where key = 'helsingborg'`;
const ADD_AREA_ELSEWHERE = `${AREA} values
  (gen_random_uuid(), '00000000-0000-4000-8000-00000000f002', 'XX-NYTT', 'En stadsdel', 'XX-INRE', 'DISTRICT')`;
const RENAME_AREA = `update area set name = 'Centrum' where code = 'HB-CENTRUM'`;
const RENAME = `update programme set name = 'Stad till Stad' where key = '2022'`;

describe('programme, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['programme read', WORKER, `select from programme where key = '2022'`, 1],
    ['programme read', WORKER, `select from programme where key = 'elsewhere'`, 0],
    ['programme change', LEAD, RENAME, 1],
    ['programme change', WORKER, RENAME, 0],
    ['programme change', 'faltarbetare1@fa-hbg', RENAME, 0],
    ['site read', WORKER, 'select from site', 1],
    ['site read', LEAD, `select from site where key in ('lund', 'helsingborg', 'kronhamn')`, 3],
    ['site read', LEAD, `select from site where key = 'elsewhere'`, 0],
    ['programme_site read', WORKER, 'select from programme_site', 4],
    ['area read', WORKER, `select from area where code like 'LU-%'`, 8],
    ['area read', WORKER, `select from area where code like 'HB-%'`, 0],
    ['site_agency read', WORKER, `select from site_agency where tier = 'CORE'`, 3],
    [
      'site add',
      LEAD,
      `insert into site (id, key, name, kind) values (gen_random_uuid(), 'ny', 'Ny', 'PILOT')`,
      'refused',
    ],
    ['area add', LEAD, ADD_AREA, 1],
    ['area add', LEAD, ADD_AREA_ELSEWHERE, 'refused'],
    ['area add', 'faltarbetare1@fa-hbg', ADD_AREA, 'refused'],
    ['area change', LEAD, RENAME_AREA, 1],
    ['area change', 'faltarbetare1@fa-hbg', RENAME_AREA, 0],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it.each([
    ['programme', 'id'],
    ['programme_site', 'programme_id'],
  ])('%s is seen by the statistics', async (table, key) => {
    const one = `select ${key} as id from ${table}
      where ${key} = '00000000-0000-4000-8000-00000000f001'`;
    expect(await seenByStatistics(portal, async () => undefined, one)).toHaveLength(1);
  });

  it('a town whose programmes are over keeps the areas it has', async () => {
    const { rows } = await portal.owner.query(
      `update programme p set state = 'REPORTING' from programme old where old.id = p.id and p.key = '2022'
       returning old.state`,
    );
    expect(await attempt(await portal.as(LEAD), ADD_AREA)).toBe('refused');
    expect(await attempt(await portal.as(LEAD), RENAME_AREA)).toBe(0);
    await portal.owner.query(`update programme set state = $1 where key = '2022'`, [rows[0].state]);
  });

  it('a visitor sees nothing at all', async () => {
    for (const table of ['programme', 'site', 'programme_site', 'area', 'site_agency']) {
      expect([table, await attempt(portal.visitor(), `select 1 from ${table}`)]).toEqual([
        table,
        0,
      ]);
    }
  });
});
