import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { preventionsGround } from './testing/ground.js';

/** Of social services in Lund: a draft and a confirmed one. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(preventionsGround);
  await portal.owner.query(`
    with opened as (
      insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
          classification, lifecycle, created_by)
        select m.agency_id, s.id, p.id, 'PREVENTION', v.title, 'PLANNED', '2022-05-20 13:00Z',
          '2022-05-20 15:00Z', 'P1', v.lifecycle, m.id
        from membership m, site s, programme p,
          (values ('utkast', 'DRAFT'), ('bekräftat', 'FINALISED'), ('fri', 'FINALISED')) v (title, lifecycle)
        where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
        returning *)
    insert into prevention (activity_id, agency_id, state, purpose, target, channel)
      select id, agency_id, 'PLANNED', 'visibility', 'DEMAND', 'NET' from opened where title <> 'fri'`);
});
afterAll(() => portal.close());

const ALL = `select from prevention where purpose = 'visibility'`;
const CHANGE = `update prevention set purpose = 'nytt' where purpose = 'visibility'`;
const GONE = `delete from prevention where purpose = 'visibility'`;
const ADD = `insert into prevention (activity_id, agency_id, state, purpose, target, channel)
  select id, (select app.agency_id()), 'PLANNED', 'nytt', 'DEMAND', 'NET' from activity
  where kind = 'PREVENTION' and title = 'fri'`;

const OWNER = 'socialsekreterare2@soc-lund';
const SITE = 'samverkanspolis1@pol-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';

describe('prevention, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['prevention read, its owner', OWNER, ALL, 2],
    ['prevention read, the site', SITE, ALL, 1],
    ['prevention read, another site', ELSEWHERE, ALL, 0],
    ['prevention add, its owner', OWNER, ADD, 1],
    ['prevention add, under another agency’s activity', SITE, ADD, 'refused'],
    ['prevention change, its owner', OWNER, CHANGE, 2],
    ['prevention change, the site', SITE, CHANGE, 0],
    ['prevention remove, its owner while it is a draft', OWNER, GONE, 1],
    ['prevention remove, the site', SITE, GONE, 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('prevention is seen by the statistics once it was held', async () => {
    const oneHeld = () =>
      portal.owner.query(
        `update prevention p set state = 'COMPLETED' from activity a
         where a.id = p.activity_id and a.title = 'bekräftat'`,
      );
    const held = 'select target from prevention';
    expect(await seenByStatistics(portal, oneHeld, held)).toEqual([{ target: 'DEMAND' }]);
  });
});
