import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { quarterOf } from '../../rules/field-counts/quarter.js';
import { COUNTER_COLUMNS } from '../report/report-columns.js';
import { FA1, type PassBench, SOC1, SOC2 } from '../testing/make-field-pass.js';
import { Device, PhoneStage } from '../testing/phone-stage.js';
import { type Outbox, SealingPhone } from '../testing/sealing-phone.js';

/** Phones that were made ready, through real sessions: what they reach, how long, and what ends them. */
let stage: PhoneStage;
let portal: TestPortal;
let bench: PassBench;
let pass: string;
let other: string;

const READ = `query Read($input: FieldPassInput!) {
  fieldPass(input: $input) { id state phone { isReady until missing } } }`;

beforeAll(async () => {
  stage = await PhoneStage.open();
  ({ portal, bench, pass } = stage);
  other = (await bench.ready()).id;
});
afterAll(() => stage.close());
beforeEach(() => stage.beginAgain());

describe('a phone is not made ready', () => {
  it('by nobody', async () => {
    expect((await new Device(stage).makeReady()).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('by somebody who does not go', async () => {
    const chief = await stage.device('enhetschef@soc-lund');
    expect((await chief.makeReady()).codes).toEqual(['NOT_IN_TEAM']);
    const stranger = await stage.device('socialsekreterare1@soc-hbg');
    expect((await stranger.makeReady()).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('two days before, and says from when', async () => {
    await stage.plan(`now() + interval '2 days'`);
    const { codes, problems } = await (await stage.device(SOC1)).makeReady();
    expect(codes).toEqual(['PHONE_TOO_EARLY']);
    expect(problems[0]?.params).toHaveProperty('from');
  });

  it('once everyone is back', async () => {
    await stage.back();
    expect((await (await stage.device(SOC1)).makeReady()).codes).toEqual(['PHONE_PASS_IS_OVER']);
  });

  it('from a field session', async () => {
    expect((await (await stage.ready()).makeReady()).codes).toEqual(['OUTSIDE_FIELD_SESSION']);
  });

  it('with a session that is somebody else’s', async () => {
    const device = await stage.device(SOC2);
    const viewer = await device.viewer();
    const { rows } = await portal.owner.query('select id from session');
    await stage.device(SOC1);
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
    const phone = await (await stage.ready()).caller();
    const { data, codes } = await phone.run(READ, { input: { id: pass } });
    expect(codes).toEqual([]);
    expect(data).toMatchObject({ fieldPass: { id: pass, phone: { isReady: true } } });
  });

  it('reaches no other pass of the same person', async () => {
    const phone = await (await stage.ready()).caller();
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
  ])('does not reach %s', async (_, document) => {
    const phone = await (await stage.ready()).caller();
    const { codes } = await phone.run(document);
    // A document that does not hold says nothing about who may ask.
    expect(codes).not.toContain('BAD_REQUEST');
    expect(codes).toEqual(['OUTSIDE_FIELD_SESSION']);
  });

  it('closes no pass', async () => {
    const phone = await (await stage.ready()).caller();
    const { codes } = await phone.run(
      'mutation Close($input: PassInput!) { closePass(input: $input) { id } }',
      { input: { clientMutationId: randomUUID(), passId: pass } },
    );
    expect(codes).toEqual(['OUTSIDE_FIELD_SESSION']);
  });

  it('opens no file and no feed', async () => {
    const device = await stage.ready();
    expect((await device.viewer(false)).kind).toBe('visitor');
  });

  it('is not a session in place of the other one', async () => {
    const device = await stage.ready();
    device.sessionToken = device.fieldToken;
    device.fieldToken = null;
    expect(await device.answers()).toBe(false);
  });

  it('is registered, and sends what it counted', async () => {
    const device = await stage.ready();
    await stage.out();
    const phone = await SealingPhone.make();
    const registered = await (await device.caller()).run<{
      registerFieldDevice: { outbox: Outbox };
    }>(
      'mutation Register($input: RegisterFieldDeviceInput!) { registerFieldDevice(input: $input) { outbox { keyId publicKey } } }',
      { input: { clientMutationId: randomUUID(), passId: pass, publicKey: phone.deviceKey } },
    );
    expect(registered.codes).toEqual([]);
    const outbox = registered.data?.registerFieldDevice.outbox as Outbox;
    const quarter = quarterOf(new Date()).toISOString();
    const input = await phone.seal(pass, outbox, [{ counter: 'contacts', quarter, n: 2 }]);
    const sent = await (await device.caller()).run(
      'mutation Add($input: AddSealedCountsInput!) { addSealedCounts(input: $input) { fieldCounts { counter n } } }',
      { input },
    );
    expect(sent.codes).toEqual([]);
    expect(sent.data).toEqual({
      addSealedCounts: { fieldCounts: [{ counter: 'contacts', n: 2 }] },
    });
  });

  it('tells the page what it is', async () => {
    const phone = await (await stage.ready()).caller();
    const { data } = await phone.run('{ viewer { fieldSession { passId until rightsExpired } } }');
    expect(data).toMatchObject({
      viewer: { fieldSession: { passId: pass, until: expect.any(String), rightsExpired: false } },
    });
  });
});

describe('it lives', () => {
  it('without idle time, to three hours after the planned end', async () => {
    const device = await stage.ready();
    await portal.owner.query(`update session set last_seen_at = now() - interval '20 hours'`);
    expect(await device.answers()).toBe(true);
    await stage.plan(`now() - interval '8 hours 1 minute'`);
    expect(await device.answers()).toBe(false);
  });

  it('half an hour after everyone is back, for what is still in the phone', async () => {
    const device = await stage.ready();
    await stage.back();
    expect(await device.answers()).toBe(true);
    await stage.back('31 minutes');
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
    ['when the pass is moved to another day', () => stage.plan(`now() + interval '3 days'`)],
    [
      'with the place in the team',
      () =>
        portal.owner.query(
          'update pass_member set membership_id = null where activity_id = $1 and membership_id = $2',
          [pass, bench.membership(SOC1)],
        ),
    ],
  ])('%s', async (_, happens) => {
    const device = await stage.ready();
    await happens();
    expect(await device.answers()).toBe(false);
    await portal.owner.query(
      `update pass_member set membership_id = $2 where activity_id = $1 and role = 'PASS_LEADER'`,
      [pass, bench.membership(SOC1)],
    );
  });

  it('when the pass is closed, at once, whoever writes it', async () => {
    const { id } = await bench.ready();
    const device = await stage.device(SOC1);
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
    const device = await stage.ready();
    const desk = await (await stage.device(SOC1)).caller();
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
      const device = await stage.ready();
      expect((await end('administrator@pol-lund')).data).toEqual({ endFieldSessions: 0 });
      expect((await end(SOC2)).codes).toEqual(['NOT_AVAILABLE']);
      expect(await device.answers()).toBe(true);
    });

    it('of the own one, at once, while the team is out too', async () => {
      const device = await stage.ready();
      await stage.out();
      expect((await end('administrator@soc-lund')).data).toEqual({ endFieldSessions: 1 });
      expect(await device.answers()).toBe(false);
    });
  });

  it('when somebody else signs in on the device', async () => {
    const device = await stage.ready();
    device.sessionToken = (await stage.device(FA1)).sessionToken;
    expect(await device.viewer()).not.toHaveProperty('fieldSession');
    await device.evening();
    expect(await device.answers()).toBe(false);
  });

  it('when the device is made ready for another pass', async () => {
    const device = await stage.device(SOC1);
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
  await stage.ready();
  const { rows } = await portal.owner.query(
    `select action, object_ids from audit.event where action = 'FIELD_SESSION' order by sequence desc limit 1`,
  );
  expect(rows).toEqual([{ action: 'FIELD_SESSION', object_ids: [pass] }]);
});
