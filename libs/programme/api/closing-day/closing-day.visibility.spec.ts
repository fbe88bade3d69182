import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fromToday, today, type UnderWay, underWay } from '../testing/closing-stage.js';
import { programmeGround } from '../testing/ground.js';

let portal: TestPortal;
let own: UnderWay;
let others: UnderWay;
beforeAll(async () => {
  portal = await TestPortal.open(programmeGround);
  own = await underWay(portal, 'pagar');
  others = await underWay(portal, 'annans', 'SOC-LUND');
  await portal.owner.query(
    `with begins as (
       insert into programme (key, name, starts_on, ends_on, state, lead_agency_id)
       select 'begins', 'Börjar', $1, $2, 'ACTIVE', id from agency where key = 'FA-HBG' returning id)
     insert into programme_site (programme_id, site_id)
     select begins.id, site.id from begins, site where key = 'helsingborg'`,
    [today, fromToday(90)],
  );
});
afterAll(() => portal.close());

const LEAD = 'projektledare@fa-hbg';
const WORKER = 'socialsekreterare1@soc-lund';
const MEMBER = 'handlaggare@ks-lund';

const READ = `select from closing_day d join programme p on p.id = d.programme_id where p.key = 'pagar'`;
const add = (programme: string, day: string, agency = 'p.lead_agency_id') =>
  `insert into closing_day (programme_id, closes_on, agency_id)
   select p.id, '${day}', ${agency} from programme p where p.key = '${programme}'`;
const remove = (programme: string, day: string) =>
  `delete from closing_day where closes_on = '${day}'
   and programme_id = (select id from programme where key = '${programme}')`;

describe('closing_day, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['add: behind', LEAD, add('pagar', fromToday(-60)), 'refused'],
    ['add: after the end', LEAD, add('pagar', fromToday(240)), 'refused'],
    ['add: the first day', LEAD, add('begins', today), 'refused'],
    ['add: another agency leads', LEAD, add('annans', fromToday(100)), 'refused'],
    [
      'add: as another agency',
      LEAD,
      add('pagar', fromToday(100), `(select id from agency where key = 'SOC-LUND')`),
      'refused',
    ],
    ['add: no lead', 'faltarbetare1@fa-hbg', add('pagar', fromToday(100)), 'refused'],
    ['add: no lead', 'verksamhetschef@fa-hbg', add('pagar', fromToday(100)), 'refused'],
    ['add: no lead', WORKER, add('annans', fromToday(100)), 'refused'],
    ['add', LEAD, add('pagar', fromToday(100)), 1],
    ['change', LEAD, `update closing_day set closes_on = '${fromToday(100)}'`, 'refused'],
    ['remove: behind', LEAD, remove('pagar', fromToday(-10)), 0],
    ['remove: the end', LEAD, remove('pagar', fromToday(200)), 0],
    ['remove: another agency leads', LEAD, remove('annans', fromToday(60)), 0],
    ['remove: no lead', 'faltarbetare1@fa-hbg', remove('pagar', fromToday(60)), 0],
    ['remove: no lead', WORKER, remove('annans', fromToday(60)), 0],
    ['remove', LEAD, remove('pagar', fromToday(60)), 1],
    ['read', LEAD, READ, 3],
    ['read', WORKER, READ, 3],
    ['add: no lead', MEMBER, add('pagar', fromToday(100)), 'refused'],
    ['remove: no lead', MEMBER, remove('pagar', fromToday(60)), 0],
    ['read', MEMBER, READ, 3],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('today is added, and not removed', async () => {
    await portal.owner.query(remove('pagar', own.behind));
    const ctx = (await portal.as(LEAD)).context('write');
    try {
      await ctx.db.sql(add('pagar', today));
      expect(await ctx.db.sql(`${remove('pagar', today)} returning 1`)).toEqual([[], 0]);
    } finally {
      await ctx.db.transaction.close('rollback');
      await portal.owner.query(add('pagar', own.behind));
    }
  });

  it('nothing is added or removed once the programme is closed', async () => {
    const state = (to: string) =>
      portal.owner.query(`update programme set state = $2 where id = $1`, [own.id, to]);
    await state('CLOSED');
    expect(await attempt(await portal.as(LEAD), add('pagar', fromToday(100)))).toBe('refused');
    expect(await attempt(await portal.as(LEAD), remove('pagar', fromToday(60)))).toBe(0);
    await state('ACTIVE');
  });

  it('of a programme one takes no part in is not seen, nor by a visitor', async () => {
    await portal.owner.query('delete from programme_site where programme_id = $1', [others.id]);
    const read = READ.replace('pagar', 'annans');
    expect(await attempt(await portal.as(WORKER), read)).toBe(0);
    expect(await attempt(portal.visitor(), 'select 1 from closing_day')).toBe(0);
  });
});

describe('whoever writes', () => {
  const insert = (day: string) =>
    portal.owner.query(add('pagar', day)).then(
      () => 'in',
      ({ code }: { code: string }) => code,
    );

  it.each([fromToday(-9), fromToday(31), fromToday(59), fromToday(61), fromToday(199)])(
    'a day less than a month from another is refused: %s',
    async (day) => {
      expect(await insert(day)).toBe('23P01');
    },
  );

  it('a day that is one already is refused as such', async () => {
    expect(await insert(own.ahead)).toBe('23505');
  });
});
