import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import { SOC1 } from '../testing/make-field-pass.js';
import { type Device, PhoneStage } from '../testing/phone-stage.js';

/** Rights that run out while a phone is ready: a membership, an agreement with the town (INV-22). */
let stage: PhoneStage;
let portal: TestPortal;
let pass: string;

beforeAll(async () => {
  stage = await PhoneStage.open();
  ({ portal, pass } = stage);
});
afterAll(() => stage.close());
beforeEach(() => stage.beginAgain());

/** The team went out a day ago, by what the sessions remember. */
const wentOutYesterday = () =>
  portal.owner.query('update session set rights_day = rights_day - 1 where rights_day is not null');

/** Until when they are a member; written behind the trigger that ends all sessions at once. */
async function memberUntil(key: string, day: string): Promise<void> {
  await portal.owner.query('begin; alter table membership disable trigger shut_out');
  await portal.owner.query(`update membership set valid_to = ${day} where id = $1`, [
    stage.bench.membership(key),
  ]);
  await portal.owner.query('alter table membership enable trigger shut_out; commit');
}

/** While the ring of whoever owns the pass, at its town, is another one. */
async function withRing(changes: string, work: (site: string) => Promise<void>): Promise<void> {
  const { rows } = await portal.owner.query(
    `select r.id, r.site_id as site, r.tier, r.valid_from::text as first, r.valid_to::text as last
     from site_agency r join activity a on r.site_id = a.site_id and r.agency_id = a.agency_id
     where a.id = $1`,
    [pass],
  );
  expect(rows).toHaveLength(1);
  const [{ id, site, tier, first, last }] = rows;
  await portal.owner.query(`update site_agency set ${changes} where id = $1`, [id]);
  try {
    await work(site);
  } finally {
    await portal.owner.query(
      'delete from site_agency where site_id = $1 and id <> $2 and agency_id = (select agency_id from site_agency where id = $2)',
      [site, id],
    );
    await portal.owner.query(
      'update site_agency set tier = $2, valid_from = $3, valid_to = $4 where id = $1',
      [id, tier, first, last],
    );
  }
}

describe('a membership', () => {
  it('ends while the team is out, whatever was planned: the phone lives past it', async () => {
    const device = await stage.ready();
    await stage.out();
    await stage.plan(`now() - interval '12 hours'`);
    expect(await device.answers()).toBe(true);
    await memberUntil(SOC1, 'app.today() - 1');
    const viewer = await device.viewer();
    expect(viewer).toMatchObject({ fieldSession: { rightsExpired: true, until: null } });
    await stage.back();
    expect(await device.answers()).toBe(false);
    await memberUntil(SOC1, 'null');
    expect(await device.answers()).toBe(true);
  });

  it('that has run out before the team goes out ends the phone, and the pass is not ready', async () => {
    const device = await stage.ready();
    await memberUntil(SOC1, 'app.today() - 1');
    try {
      expect(await device.answers()).toBe(false);
      await expect(stage.out()).rejects.toThrow('A pass starts when it is ready');
    } finally {
      await memberUntil(SOC1, 'null');
    }
  });
});

describe('the rings of the day the team went out', () => {
  const rings = async (device: Device) => {
    const viewer = await device.viewer();
    if (viewer.kind !== 'person') throw new Error('no answer');
    const { siteIds, coreSiteIds, fieldSession } = viewer;
    return { siteIds, coreSiteIds, hasExpired: fieldSession?.rightsExpired };
  };
  const having = (site: string) => expect.arrayContaining([site]);
  const without = (site: string) => expect.not.arrayContaining([site]);

  it('which an agreement that ends meanwhile takes away when everyone is back; it is told', async () => {
    const device = await stage.ready();
    await stage.out();
    await wentOutYesterday();
    await withRing('valid_to = app.today() - 1', async (site) => {
      expect(await rings(device)).toMatchObject({ coreSiteIds: having(site), hasExpired: true });
      await stage.back();
      expect(await rings(device)).toMatchObject({ siteIds: without(site), hasExpired: false });
    });
  });

  it('on the last day of the agreement nothing is told', async () => {
    const device = await stage.ready();
    await stage.out();
    await withRing('valid_to = app.today()', async (site) => {
      expect(await rings(device)).toMatchObject({ coreSiteIds: having(site), hasExpired: false });
    });
  });

  it('which do not come back when the agreement had ended before', async () => {
    const device = await stage.ready();
    await portal.owner.query(`update session set created_at = now() - interval '1 day'`);
    await withRing('valid_to = app.today() - 1', async (site) => {
      expect(await rings(device)).toMatchObject({ siteIds: without(site) });
      await stage.out();
      expect(await rings(device)).toMatchObject({ siteIds: without(site), hasExpired: true });
    });
  });

  it('which a core ring from that day on belongs to', async () => {
    const device = await stage.ready();
    await portal.owner.query(`update session set created_at = now() - interval '1 day'`);
    await withRing(`tier = 'NETWORK', valid_to = app.today() - 1`, async (site) => {
      await portal.owner.query(
        `insert into site_agency (site_id, agency_id, tier, valid_from)
         select site_id, agency_id, 'CORE', app.today() from activity where id = $1`,
        [pass],
      );
      expect(await rings(device)).toMatchObject({ coreSiteIds: having(site) });
      await stage.out();
      expect(await rings(device)).toMatchObject({ coreSiteIds: having(site), hasExpired: false });
    });
  });

  it('also on a phone made ready while it was out', async () => {
    await stage.out();
    const device = await stage.ready();
    await wentOutYesterday();
    await withRing('valid_to = app.today() - 1', async (site) => {
      expect(await rings(device)).toMatchObject({ coreSiteIds: having(site), hasExpired: true });
    });
  });
});
