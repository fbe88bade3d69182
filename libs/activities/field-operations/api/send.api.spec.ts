import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  EVENING,
  FA1,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
} from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

/** INV-03: to send it is to share it, with those who are asked. */
describe('a plan that is sent', () => {
  it('is refused unfinished, and by another agency', async () => {
    const { id: passId } = await bench.done(SOC1, 'planFieldPass', bench.plan(), PLANNED);
    expect((await bench.send(SOC1, 'sendPlan', { passId }, PLANNED)).codes).toEqual([
      'PASS_LEADER_MISSING',
    ]);
    expect((await bench.send(FA1, 'sendPlan', { passId }, PLANNED)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it('is read by those asked, and by no other of the core group', async () => {
    const { id } = await bench.sent({}, []);
    expect((await bench.read(FA1, id)).pass).toMatchObject({
      state: 'AWAITING_GO',
      progress: { sentByTitle: 'Socialsekreterare 1' },
    });
    expect((await bench.read(POLICE, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await bench.read('administrator@soc-lund', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await bench.read('skyddsombud@soc-lund', id)).pass).toMatchObject({
      nextSteps: [],
      ownReport: null,
      ownCheck: null,
    });
  });

  it('is shared when an agency is asked later', async () => {
    const { id: passId, teamVersion } = await bench.sent({}, []);
    await bench.done(
      SOC1,
      'changeTeam',
      {
        passId,
        expectedVersion: teamVersion,
        team: bench.team(),
        invitedAgencyIds: [bench.agency('POL-LUND')],
      },
      PLANNED,
    );
    expect((await bench.read(POLICE, passId)).pass.state).toBe('AWAITING_GO');
    // When each was asked is the owner's to read; another agency reads it of itself.
    const ask = `query Asked($id: ID!) { fieldPass(input: { id: $id }) { asked { at agency { key } } } }`;
    const asked = async (who: string) =>
      (
        await (await portal.as(who)).run<{ fieldPass: { asked: object[] } }>(ask, { id: passId })
      ).data?.fieldPass.asked.map((one) => ({ ...one, agency: Reflect.get(one, 'agency').key }));
    const at = new Date(PLANNED).toISOString();
    expect(await asked(FA1)).toEqual([{ at, agency: 'FA-HBG' }]);
    expect(await asked(POLICE)).toEqual([{ at, agency: 'POL-LUND' }]);
    const all = await asked(SOC1);
    expect(all).toHaveLength(2);
    expect(all).toEqual(
      expect.arrayContaining([
        { at, agency: 'FA-HBG' },
        { at, agency: 'POL-LUND' },
      ]),
    );
  });

  it('gets the next number, also when five are sent at the same moment', async () => {
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push((await bench.planned()).id);
    const sent = await Promise.all(
      ids.map((passId) => bench.done(SOC1, 'sendPlan', { passId }, PLANNED)),
    );
    const orders = sent.map(({ number }) => Number(number?.slice(-3))).sort((a, b) => a - b);
    expect(orders).toEqual(orders.map((_, at) => (orders[0] as number) + at));
  });

  it('lays out upptagen for its people, moves it, and takes it back when it is cancelled', async () => {
    const { id: passId, whenVersion } = await bench.sent();
    const spans = async () =>
      (
        await portal.owner.query(
          `select b.starts_at as at, e.function_title as who from busy_span b join pass_member m on m.busy_span_id = b.id
           join directory_entry e on e.membership_id = b.membership_id where m.activity_id = $1 order by 2`,
          [passId],
        )
      ).rows;
    expect(await spans()).toEqual([
      { at: EVENING, who: 'Chef i beredskap' },
      { at: EVENING, who: 'Fältarbetare 1' },
      { at: EVENING, who: 'Socialsekreterare 1' },
      { at: EVENING, who: 'Socialsekreterare 2' },
    ]);
    const {
      siteId: _site,
      programmeId: _programme,
      ...moved
    } = bench.plan({
      startsAt: '2022-05-20T17:00:00Z',
    });
    await bench.done(
      SOC1,
      'changeWhenAndWhere',
      { ...moved, passId, expectedVersion: whenVersion },
      PLANNED,
    );
    expect(new Set((await spans()).map(({ at }) => at.toISOString()))).toEqual(
      new Set(['2022-05-20T17:00:00.000Z']),
    );
    const busy = await (await portal.as(POLICE, undefined, PLANNED)).run<{ busySpans: unknown[] }>(
      `query B($siteId: ID!) { busySpans(siteId: $siteId, from: "2022-05-20T18:00:00Z", to: "2022-05-20T19:00:00Z") { functionTitle } }`,
      { siteId: bench.place.siteId },
    );
    expect(busy.data?.busySpans).toContainEqual({ functionTitle: 'Socialsekreterare 1' });
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'NO_ON_CALL' }, SAME_DAY);
    expect(await spans()).toEqual([]);
  });

  it('is cancelled by its owner, with a reason', async () => {
    const { id: passId } = await bench.sent();
    expect(
      (await bench.send(SOC1, 'cancelPass', { passId, reason: 'BORED' }, NIGHT)).codes,
    ).toEqual(['CANCEL_REASON_MISSING']);
    expect((await bench.send(FA1, 'cancelPass', { passId, reason: 'OTHER' }, NIGHT)).codes).toEqual(
      ['NOT_AVAILABLE'],
    );
    expect(
      await bench.done(SOC1, 'cancelPass', { passId, reason: 'NO_ON_CALL' }, SAME_DAY),
    ).toMatchObject({
      state: 'CANCELLED',
      phase: 'CANCELLED',
      nextSteps: [],
    });
  });
});
