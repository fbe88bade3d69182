import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Exchange } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import type { PersonViewer, Viewer } from '@stad/platform/rules/viewer.js';
import { attempt } from '../../../../../apps/api/test/attempt.js';
import { type Caller, TestPortal } from '../../../../../apps/api/test/portal.js';
import { FA1, PassBench, SOC1, SOC2 } from '../make-field-pass.js';
import { COUNTER_COLUMNS } from '../report/report-columns.js';

/** Phones that were made ready, through real sessions: what they reach, how long, and what ends them. */
let portal: TestPortal;
let bench: PassBench;
let pass: string;
let other: string;

const MAKE = `mutation Make($input: MakePhoneReadyInput!) {
  makePhoneReady(input: $input) { id phone { isReady until from missing } } }`;
const READ = `query Read($input: FieldPassInput!) {
  fieldPass(input: $input) { id state phone { isReady until missing } } }`;

beforeAll(async () => {
  portal = await TestPortal.open();
  bench = await PassBench.open(portal);
  pass = (await bench.ready()).id;
  other = (await bench.ready()).id;
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.owner.query('delete from session');
  await plan(`now() + interval '2 hours'`);
  await portal.owner.query(
    `update pass_progress set briefing_done_at = null, started_at = null, returned_at = null where activity_id = $1`,
    [pass],
  );
  await portal.owner.query(
    'update field_operation set cancelled_at = null, cancelled_by = null, cancel_reason = null where activity_id = $1',
    [pass],
  );
});

/** The pass begins then, and is planned for five hours. */
const plan = (startsAt: string) =>
  portal.owner.query(
    `update activity set starts_at = ${startsAt}, ends_at = ${startsAt} + interval '5 hours' where id = $1`,
    [pass],
  );
const progress = (changes: string) =>
  portal.owner.query(`update pass_progress set ${changes} where activity_id = $1`, [pass]);
/** The team went out, and came back; so long ago. */
const out = (ago = '1 hour') =>
  progress(`briefing_done_at = now() - interval '${ago}', started_at = now() - interval '${ago}'`);
const back = async (ago = '0') => {
  await out();
  await progress(`returned_at = now() - interval '${ago}'`);
};

/** The team went out a day ago, by what the sessions remember. */
const wentOutYesterday = () =>
  portal.owner.query('update session set rights_day = rights_day - 1 where rights_day is not null');

/** Until when they are a member; written behind the trigger that ends all sessions at once. */
async function memberUntil(key: string, day: string): Promise<void> {
  await portal.owner.query('begin; alter table membership disable trigger shut_out');
  await portal.owner.query(`update membership set valid_to = ${day} where id = $1`, [
    bench.membership(key),
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

/** A device, with the cookies it has been given. */
class Device {
  sessionToken: string | null = null;
  fieldToken: string | null = null;

  static async of(key: string): Promise<Device> {
    const device = new Device();
    device.sessionToken = makeToken();
    await portal.owner.query(
      `insert into session (token_hash, person_id, membership_id)
       select $1, person_id, id from membership where work_email = $2`,
      [sha256(device.sessionToken), `${key}.example`],
    );
    return device;
  }

  /** Whoever this device acts as on the next request; where the pages ask, a ready phone answers too. */
  viewer(takesFieldSession = true): Promise<Viewer> {
    return portal.viewerBy(this.exchange(), takesFieldSession);
  }

  async caller(): Promise<Caller> {
    return portal.caller(await this.viewer(), undefined, this.exchange());
  }

  private exchange(): Exchange {
    return {
      sessionToken: this.sessionToken,
      fieldToken: this.fieldToken,
      setSession: () => undefined,
      setFieldSession: (token) => {
        this.fieldToken = token;
      },
      clearSession: () => undefined,
    };
  }

  /** The ordinary session is over, as it is when the evening comes. */
  async evening(): Promise<void> {
    await portal.owner.query(
      `update session set last_seen_at = now() - interval '3 hours' where way <> 'FIELD'`,
    );
  }

  async makeReady(passId = pass) {
    const input = { clientMutationId: randomUUID(), passId };
    return (await this.caller()).run(MAKE, { input });
  }

  async answers(): Promise<boolean> {
    return (await this.viewer()).kind === 'person';
  }
}

async function ready(key = SOC1): Promise<Device> {
  const device = await Device.of(key);
  expect((await device.makeReady()).codes).toEqual([]);
  await device.evening();
  return device;
}

describe('a phone is not made ready', () => {
  it('by nobody', async () => {
    expect((await new Device().makeReady()).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('by somebody who does not go', async () => {
    const chief = await Device.of('enhetschef@soc-lund');
    expect((await chief.makeReady()).codes).toEqual(['NOT_IN_TEAM']);
    const stranger = await Device.of('socialsekreterare1@soc-hbg');
    expect((await stranger.makeReady()).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('two days before, and says from when', async () => {
    await plan(`now() + interval '2 days'`);
    const { codes, problems } = await (await Device.of(SOC1)).makeReady();
    expect(codes).toEqual(['PHONE_TOO_EARLY']);
    expect(problems[0]?.params).toHaveProperty('from');
  });

  it('once everyone is back', async () => {
    await back();
    expect((await (await Device.of(SOC1)).makeReady()).codes).toEqual(['PHONE_PASS_IS_OVER']);
  });

  it('from a field session', async () => {
    expect((await (await ready()).makeReady()).codes).toEqual(['OUTSIDE_FIELD_SESSION']);
  });

  it('with a session that is somebody else’s', async () => {
    const device = await Device.of(SOC2);
    const viewer = await device.viewer();
    const { rows } = await portal.owner.query('select id from session');
    await Device.of(SOC1);
    const mine = portal.caller({
      ...(viewer as PersonViewer),
      membershipId: bench.membership(SOC1),
    });
    const ctx = mine.context('write');
    const made = await ctx.db.sql('select * from app.make_phone_ready($1, $2, $3, null)', [
      pass,
      rows[0].id,
      sha256('theirs'),
    ]);
    await ctx.db.transaction.close('commit');
    expect(made).toEqual([]);
  });
});

describe('in the evening it', () => {
  it('reaches the pass', async () => {
    const phone = await (await ready()).caller();
    const { data, codes } = await phone.run(READ, { input: { id: pass } });
    expect(codes).toEqual([]);
    expect(data).toMatchObject({ fieldPass: { id: pass, phone: { isReady: true } } });
  });

  it('reaches no other pass of the same person', async () => {
    const phone = await (await ready()).caller();
    expect((await phone.run(READ, { input: { id: other } })).codes).toEqual(['NOT_AVAILABLE']);
    expect(await attempt(phone, 'select id from activity')).toBe(1);
    expect(
      await attempt(
        phone,
        'update pass_progress set briefing_done_at = now() where activity_id = $1',
        [other],
      ),
    ).toBe(0);
  });

  it.each([
    ['the list of passes', '{ fieldPasses(input: {}) { total } }'],
    ['people', '{ people { total } }'],
    ['where one is signed in', '{ mySessions { id } }'],
    ['the log', '{ auditEvents { total } }'],
    ['reports', '{ progressReports(programmeId: "00000000-0000-4000-8000-000000000000") { id } }'],
    ['what waits', '{ waitingForMe { step } }'],
  ])('does not reach %s', async (_, document) => {
    const phone = await (await ready()).caller();
    const { codes } = await phone.run(document);
    // A document that does not hold says nothing about who may ask.
    expect(codes).not.toContain('BAD_REQUEST');
    expect(codes).toEqual(['OUTSIDE_FIELD_SESSION']);
  });

  it('closes no pass', async () => {
    const phone = await (await ready()).caller();
    const { codes } = await phone.run(
      'mutation Close($input: PassInput!) { closePass(input: $input) { id } }',
      { input: { clientMutationId: randomUUID(), passId: pass } },
    );
    expect(codes).toEqual(['OUTSIDE_FIELD_SESSION']);
  });

  it('opens no file and no feed', async () => {
    const device = await ready();
    expect((await device.viewer(false)).kind).toBe('visitor');
  });

  it('is not a session in place of the other one', async () => {
    const device = await ready();
    device.sessionToken = device.fieldToken;
    device.fieldToken = null;
    expect(await device.answers()).toBe(false);
  });

  it('sends what was counted', async () => {
    const device = await ready();
    await out();
    const quarter = new Date(Math.floor(Date.now() / 900_000) * 900_000).toISOString();
    const { codes } = await (await device.caller()).run(
      'mutation Add($input: AddFieldCountsInput!) { addFieldCounts(input: $input) { fieldCounts { counter n } } }',
      {
        input: {
          clientMutationId: randomUUID(),
          passId: pass,
          entries: [{ counter: 'contacts', quarter, n: 2 }],
        },
      },
    );
    expect(codes).toEqual([]);
  });

  it('tells the page what it is', async () => {
    const phone = await (await ready()).caller();
    const { data } = await phone.run('{ viewer { fieldSession { passId until rightsExpired } } }');
    expect(data).toMatchObject({
      viewer: { fieldSession: { passId: pass, until: expect.any(String), rightsExpired: false } },
    });
  });
});

describe('it lives', () => {
  it('without idle time, to three hours after the planned end', async () => {
    const device = await ready();
    await portal.owner.query(`update session set last_seen_at = now() - interval '20 hours'`);
    expect(await device.answers()).toBe(true);
    await plan(`now() - interval '8 hours 1 minute'`);
    expect(await device.answers()).toBe(false);
  });

  it('while the team is out, whatever was planned, and past the end of the membership', async () => {
    const device = await ready();
    await out();
    await plan(`now() - interval '12 hours'`);
    expect(await device.answers()).toBe(true);
    await memberUntil(SOC1, 'app.today() - 1');
    const viewer = await device.viewer();
    expect(viewer).toMatchObject({ fieldSession: { rightsExpired: true, until: null } });
    await back();
    expect(await device.answers()).toBe(false);
    await memberUntil(SOC1, 'null');
    expect(await device.answers()).toBe(true);
  });

  describe('with the rings of the day the team went out', () => {
    const rings = async (device: Device) => {
      const viewer = await device.viewer();
      if (viewer.kind !== 'person') throw new Error('no answer');
      const { siteIds, coreSiteIds, fieldSession } = viewer;
      return { siteIds, coreSiteIds, hasExpired: fieldSession?.rightsExpired };
    };
    const having = (site: string) => expect.arrayContaining([site]);
    const without = (site: string) => expect.not.arrayContaining([site]);

    it('which an agreement that ends meanwhile takes away when everyone is back; it is told', async () => {
      const device = await ready();
      await out();
      await wentOutYesterday();
      await withRing('valid_to = app.today() - 1', async (site) => {
        expect(await rings(device)).toMatchObject({ coreSiteIds: having(site), hasExpired: true });
        await back();
        expect(await rings(device)).toMatchObject({ siteIds: without(site), hasExpired: false });
      });
    });

    it('on the last day of the agreement nothing is told', async () => {
      const device = await ready();
      await out();
      await withRing('valid_to = app.today()', async (site) => {
        expect(await rings(device)).toMatchObject({ coreSiteIds: having(site), hasExpired: false });
      });
    });

    it('which do not come back when the agreement had ended before', async () => {
      const device = await ready();
      await portal.owner.query(`update session set created_at = now() - interval '1 day'`);
      await withRing('valid_to = app.today() - 1', async (site) => {
        expect(await rings(device)).toMatchObject({ siteIds: without(site) });
        await out();
        expect(await rings(device)).toMatchObject({ siteIds: without(site), hasExpired: true });
      });
    });

    it('which a core ring from that day on belongs to', async () => {
      const device = await ready();
      await portal.owner.query(`update session set created_at = now() - interval '1 day'`);
      await withRing(`tier = 'NETWORK', valid_to = app.today() - 1`, async (site) => {
        await portal.owner.query(
          `insert into site_agency (site_id, agency_id, tier, valid_from)
           select site_id, agency_id, 'CORE', app.today() from activity where id = $1`,
          [pass],
        );
        expect(await rings(device)).toMatchObject({ coreSiteIds: having(site) });
        await out();
        expect(await rings(device)).toMatchObject({ coreSiteIds: having(site), hasExpired: false });
      });
    });

    it('also on a phone made ready while it was out', async () => {
      await out();
      const device = await ready();
      await wentOutYesterday();
      await withRing('valid_to = app.today() - 1', async (site) => {
        expect(await rings(device)).toMatchObject({ coreSiteIds: having(site), hasExpired: true });
      });
    });
  });

  it('half an hour after everyone is back, for what is still in the phone', async () => {
    const device = await ready();
    await back();
    expect(await device.answers()).toBe(true);
    await back('31 minutes');
    expect(await device.answers()).toBe(false);
  });
});

describe('it ends', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'when the pass is cancelled',
      () =>
        portal.owner.query(
          `update field_operation set cancelled_at = now(), cancelled_by = $2, cancel_reason = 'OTHER' where activity_id = $1`,
          [pass, bench.membership(SOC1)],
        ),
    ],
    ['when the pass is moved to another day', () => plan(`now() + interval '3 days'`)],
    [
      'with the place in the team',
      () =>
        portal.owner.query(
          'update pass_member set membership_id = null where activity_id = $1 and membership_id = $2',
          [pass, bench.membership(SOC1)],
        ),
    ],
  ])('%s', async (_, happens) => {
    const device = await ready();
    await happens();
    expect(await device.answers()).toBe(false);
    await portal.owner.query(
      `update pass_member set membership_id = $2 where activity_id = $1 and role = 'PASS_LEADER'`,
      [pass, bench.membership(SOC1)],
    );
  });

  it('when the team goes out without the membership that had run out before', async () => {
    const device = await ready();
    await memberUntil(SOC1, 'app.today() - 1');
    try {
      expect(await device.answers()).toBe(false);
      await out();
      expect(await device.answers()).toBe(false);
    } finally {
      await memberUntil(SOC1, 'null');
    }
    expect(await device.answers()).toBe(false);
  });

  it('when the pass is closed, at once, whoever writes it', async () => {
    const { id } = await bench.ready();
    const device = await Device.of(SOC1);
    const write = (sql: string) => portal.owner.query(sql, [id]);
    await write(`update activity set starts_at = now() + interval '1 hour',
      ends_at = now() + interval '6 hours' where id = $1`);
    expect((await device.makeReady(id)).codes).toEqual([]);
    await device.evening();
    await write(
      `update pass_progress set briefing_done_at = now(), started_at = now() where activity_id = $1`,
    );
    await write('update pass_progress set returned_at = now() where activity_id = $1');
    expect(await device.answers()).toBe(true);
    const counters = Object.values(COUNTER_COLUMNS);
    const zero = counters.map(() => '0').join(', ');
    await write(`insert into field_report (activity_id, agency_id, state, locked_at, locked_by, ${counters.join(', ')})
      select activity_id, counting_agency_id, 'LOCKED', now(), sent_by, ${zero} from field_operation
      where activity_id = $1`);
    await write('update pass_progress set debrief_held_at = returned_at where activity_id = $1');
    expect(await device.answers()).toBe(true);
    await write('update pass_progress set closed_at = now() where activity_id = $1');
    expect(await device.answers()).toBe(false);
    const { rows } = await portal.owner.query(
      `select ended_at is not null as ended from session where pass_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ ended: true }]);
  });

  it('from the list of own sessions, where it is told apart', async () => {
    const device = await ready();
    const desk = await (await Device.of(SOC1)).caller();
    const { data } = await desk.run<{ mySessions: { id: string; way: string; until: string }[] }>(
      '{ mySessions { id way until } }',
    );
    const phone = data?.mySessions.find(({ way }) => way === 'FIELD');
    expect(phone?.until).not.toBeNull();
    await desk.run('mutation End($input: EndSessionInput!) { endSession(input: $input) { id } }', {
      input: { clientMutationId: randomUUID(), sessionId: phone?.id },
    });
    expect(await device.answers()).toBe(false);
  });

  describe('by an administrator', () => {
    const end = async (key: string) =>
      (await portal.as(key)).run<{ endFieldSessions: number }>(
        'mutation End($input: EndFieldSessionsInput!) { endFieldSessions(input: $input) }',
        { input: { clientMutationId: randomUUID(), membershipId: bench.membership(SOC1) } },
      );
    it('of another agency: not', async () => {
      const device = await ready();
      expect((await end('administrator@pol-lund')).data).toEqual({ endFieldSessions: 0 });
      expect((await end(SOC2)).codes).toEqual(['NOT_AVAILABLE']);
      expect(await device.answers()).toBe(true);
    });

    it('of the own one, at once, while the team is out too', async () => {
      const device = await ready();
      await out();
      expect((await end('administrator@soc-lund')).data).toEqual({ endFieldSessions: 1 });
      expect(await device.answers()).toBe(false);
    });
  });

  it('when somebody else signs in on the device', async () => {
    const device = await ready();
    device.sessionToken = (await Device.of(FA1)).sessionToken;
    expect(await device.viewer()).not.toHaveProperty('fieldSession');
    await device.evening();
    expect(await device.answers()).toBe(false);
  });

  it('when the device is made ready for another pass', async () => {
    const device = await Device.of(SOC1);
    await device.makeReady();
    const former = device.fieldToken;
    await device.makeReady();
    await device.evening();
    expect(await device.answers()).toBe(true);
    device.fieldToken = former;
    expect(await device.answers()).toBe(false);
  });
});

it('is an event in the log', async () => {
  await ready();
  const { rows } = await portal.owner.query(
    `select action, object_ids from audit.event where action = 'FIELD_SESSION' order by sequence desc limit 1`,
  );
  expect(rows).toEqual([{ action: 'FIELD_SESSION', object_ids: [pass] }]);
});
