import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import { EVENING, NEXT_DAY, NIGHT, type PassBench, SOC1 } from './testing/make-field-pass.js';
import { line, OutboxBench } from './testing/outbox-bench.js';

/** Devices whose clocks are an hour off (security.md 9): the server's decides, and says whose is wrong. */
let portal: TestPortal;
let phones: OutboxBench;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  phones = await OutboxBench.open(portal);
  bench = phones.passes;
});
afterAll(() => portal.close());

const HOUR = 3_600_000;
const hours = (at: Date, n: number) => new Date(at.getTime() + n * HOUR);

/** Sends as somebody whose device is so many hours ahead; below zero behind. */
async function send(mutation: string, input: Record<string, unknown>, at: Date, ahead: number) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { viewer } = await portal.as(SOC1);
  const exchange = {
    sessionToken: null,
    deviceClock: hours(at, ahead),
    setSession: () => undefined,
    clearSession: () => undefined,
  };
  return portal.caller(viewer, at, exchange).run<Record<string, Progress>>(
    `mutation Claim($input: ${type}!) { ${mutation}(input: $input) {
       fieldCounts { counter n }
       progress { policeLeftAt policeLeftNotedAt returnedAt returnedNotedAt } } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
}
interface Progress {
  readonly progress: Readonly<Record<string, string | null>>;
}

const WRONG = 'DEVICE_CLOCK_WRONG';
const asked = (passId: string) => ({
  passId,
  agencyId: bench.agency('POL-LUND'),
  functionTitle: 'Samverkanspolis 1',
  answer: 'ON_CALL',
});
const oral = (passId: string) => ({
  passId,
  agencyId: bench.agency('FA-HBG'),
  byFunction: 'Verksamhetschef',
  decision: 'GIVEN',
});

describe('a time that is the present of a wrong clock is refused, and says which', () => {
  it.each([
    ['an hour ahead', 1],
    ['an hour behind', -1],
  ])('%s', async (_, ahead) => {
    const { id, team } = await bench.started();
    const at = hours(NIGHT, ahead).toISOString();
    const backMemberIds = team.map((member) => member.id);
    const back = await send('returnPass', { passId: id, backMemberIds, at }, NIGHT, ahead);
    expect(back.problems).toEqual([
      {
        code: WRONG,
        field: 'at',
        params: { device: ahead > 0 ? '02:00' : '00:00', now: '01:00' },
      },
    ]);
    // The right time, typed by another clock, is taken from the same device.
    const right = {
      passId: id,
      backMemberIds,
      at: new Date(NIGHT.getTime() - 60_000 * 20).toISOString(),
    };
    expect((await send('returnPass', right, NIGHT, ahead)).codes).toEqual([]);
  });

  it('of an answer by phone, an oral go-ahead and a talk', async () => {
    const sent = await bench.sent();
    const noon = atLocal('2022-05-20', '12:00');
    const toldAt = hours(noon, 1).toISOString();
    const codes = async (mutation: string, input: object, at = noon) =>
      (await send(mutation, { ...input }, at, 1)).codes;
    expect(await codes('notePhoneAnswer', { ...asked(sent.id), toldAt })).toEqual([WRONG]);
    expect(await codes('noteOralGoAhead', { ...oral(sent.id), toldAt })).toEqual([WRONG]);
    const { id } = await bench.returned();
    const talk = {
      passId: id,
      heldAt: hours(NEXT_DAY, 1).toISOString(),
      participants: 3,
      followUp: false,
    };
    expect(await codes('holdDebrief', talk, NEXT_DAY)).toEqual([WRONG]);
  });

  it.each([
    ['came later', 'joinedAt', 1],
    ['came later', 'joinedAt', -1],
    ['left early', 'leftAt', 1],
    ['left early', 'leftAt', -1],
  ])('of a member who %s (%s, %i h)', async (_, field, ahead) => {
    const { id, team } = await bench.started();
    const [member] = team;
    const memberId = member?.id ?? '';
    const members = [{ memberId, [field]: hours(NIGHT, ahead).toISOString() }];
    const problem = expect.objectContaining({ code: WRONG, field: `presence.${memberId}` });
    const noted = await send('notePresence', { passId: id, members }, NIGHT, ahead);
    expect(noted.problems).toEqual([problem]);
    const backMemberIds = team.map((each) => each.id);
    const back = { passId: id, backMemberIds, presence: members };
    expect((await send('returnPass', back, NIGHT, ahead)).problems).toEqual([problem]);
  });

  it('of a member, when it has not been yet', async () => {
    const { id, team } = await bench.started();
    const members = [{ memberId: team[0]?.id, leftAt: hours(NIGHT, 0.1).toISOString() }];
    const { codes } = await send('notePresence', { passId: id, members }, NIGHT, 0);
    expect(codes).toEqual(['TOLD_TIME_IN_FUTURE']);
  });

  it.each([
    ['an hour ahead', 1, 1, WRONG],
    ['an hour behind', -1, -1, WRONG],
    ['right, and the test has not been', 0.5, 0, 'TOLD_TIME_IN_FUTURE'],
  ])('of a tested alarm, when the device is %s', async (_, later, ahead, code) => {
    const { id, readinessVersion } = await bench.planned();
    const noon = atLocal('2022-05-20', '12:00');
    const alarm = { checkInMode: 'BY_PHONE', checkInMinutes: 30 };
    const input = {
      ...{ passId: id, expectedVersion: readinessVersion, ...alarm },
      alarmTestedAt: hours(noon, later).toISOString(),
    };
    const { problems } = await send('changeReadiness', input, noon, ahead);
    expect(problems).toEqual([expect.objectContaining({ code, field: 'alarmTestedAt' })]);
  });
});

it('an alarm is not chosen while there is none, whoever says that it was tested', async () => {
  const { id: passId, readinessVersion: expectedVersion } = await bench.planned();
  const noon = atLocal('2022-05-20', '12:00');
  const alarm = { checkInMode: 'ALARM', checkInMinutes: 30, alarmTestedAt: noon.toISOString() };
  const { problems } = await send(
    'changeReadiness',
    { passId, expectedVersion, ...alarm },
    noon,
    0,
  );
  expect(problems).toEqual([
    expect.objectContaining({ code: 'ALARM_NOT_THERE', field: 'checkInMode' }),
  ]);
});

describe('what was noted before and is sent once more', () => {
  it('of a member, is not told by the device that sends it', async () => {
    const { id, team } = await bench.started();
    const [member] = team;
    const left = { memberId: member?.id, leftAt: hours(NIGHT, -1).toISOString() };
    const members = [left];
    expect((await send('notePresence', { passId: id, members }, NIGHT, 0)).codes).toEqual([]);
    // By this device it is now an hour ago: when the member left.
    const backMemberIds = team.map((each) => each.id);
    const at = hours(NIGHT, -0.3).toISOString();
    const back = { passId: id, backMemberIds, presence: members, at };
    expect((await send('returnPass', back, NIGHT, -1)).codes).toEqual([]);
  });

  it('of a tested alarm, neither', async () => {
    const { id, readinessVersion } = await bench.planned();
    const noon = atLocal('2022-05-20', '12:00');
    const alarmTestedAt = hours(noon, -1).toISOString();
    const tested = { passId: id, checkInMode: 'BY_PHONE', checkInMinutes: 30, alarmTestedAt };
    const first = await send(
      'changeReadiness',
      { ...tested, expectedVersion: readinessVersion },
      noon,
      0,
    );
    expect(first.codes).toEqual([]);
    const again = { ...tested, checkInMinutes: 45, expectedVersion: readinessVersion + 1 };
    expect((await send('changeReadiness', again, noon, -1)).codes).toEqual([]);
  });
});

it('no time stated is the server’s own, whatever the device shows', async () => {
  const { id, team } = await bench.started();
  const backMemberIds = team.map((member) => member.id);
  const { data } = await send('returnPass', { passId: id, backMemberIds }, NIGHT, 1);
  expect(data?.['returnPass']?.progress['returnedAt']).toBe(NIGHT.toISOString());
});

it('beside a stated time stands the one at which the server heard of it', async () => {
  const { id, team } = await bench.started();
  const at = hours(NIGHT, -2).toISOString();
  const input = { passId: id, backMemberIds: team.map((member) => member.id), at };
  const { data } = await send('returnPass', input, NIGHT, 0);
  expect(data?.['returnPass']?.progress).toMatchObject({
    returnedAt: at,
    returnedNotedAt: NIGHT.toISOString(),
  });
});

describe('counts of a phone an hour off', () => {
  const sealed = async (quarter: string) => {
    const { id } = await bench.started();
    const phone = await phones.phone(id);
    return { ...(await phone.seal(id, await phones.outbox(id), [line('contacts', 2, quarter)])) };
  };

  const kept = async (passId: string) =>
    (
      await portal.owner.query(
        'select quarter, n, untimed from field_count where activity_id = $1',
        [passId],
      )
    ).rows;

  it('that knows no better: of another night they stand without a time, and none is lost', async () => {
    const batch = await sealed(hours(EVENING, -3).toISOString());
    expect((await send('addSealedCounts', batch, NIGHT, 0)).codes).toEqual([]);
    expect(await kept(batch.passId)).toEqual([{ quarter: EVENING, n: 2, untimed: 2 }]);
  });

  it.each([
    ['ahead', 1],
    ['behind', -1],
  ])('%s: stand in the quarter that the phone has corrected itself', async (_, ahead) => {
    const at = hours(EVENING, 2);
    const batch = await sealed(at.toISOString());
    expect((await send('addSealedCounts', batch, at, ahead)).codes).toEqual([]);
    expect(await kept(batch.passId)).toEqual([{ quarter: at, n: 2, untimed: 0 }]);
  });
});
