import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CHIEF,
  DUTY,
  EVENING,
  FA1,
  NEXT_DAY,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
  ZERO,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { line, OutboxBench } from '@stad/activities/field-operations/api/testing/outbox-bench.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { notificationsGround } from './testing/ground.js';

/** What people are told inside the portal when they, or others, do something with a pass. */
let portal: TestPortal;
let bench: PassBench;
const SOC3 = 'socialsekreterare-samverkan-polis@soc-lund';
const POLICE2 = 'samverkanspolis2@pol-lund';
const MINUTE = 60_000;

beforeAll(async () => {
  portal = await TestPortal.open(notificationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.owner.query('delete from notification'));

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly subjectId: string;
  readonly byTitle: string | null;
  readonly byAgency: { readonly key: string } | null;
  readonly read: boolean;
}

const caller = (key: string, at = SAME_DAY) => portal.as(key, key.split('@')[1]?.toUpperCase(), at);

async function inbox(key: string) {
  const { data } = await (await caller(key)).run<{
    notifications: { rows: Row[]; total: number; unread: number };
    unreadNotifications: number;
  }>(`{ unreadNotifications notifications { total unread rows {
      id kind number subjectId byTitle byAgency { key } read at } } }`);
  return data ?? { notifications: { rows: [], total: 0, unread: 0 }, unreadNotifications: 0 };
}

/** Kind and who did it, the latest last; of one pass. */
async function told(key: string, passId: string) {
  const { notifications } = await inbox(key);
  return notifications.rows
    .filter(({ subjectId }) => subjectId === passId)
    .map(({ kind, byTitle }) => (byTitle ? `${kind} ${byTitle}` : kind))
    .reverse();
}

const run = (at: Date, minutes = 1) => portal.runJobs(new Date(at.getTime() + minutes * MINUTE));

async function forget() {
  await portal.owner.query('delete from notification');
}

describe('nobody is told', () => {
  it('of a plan that was not sent, nor of what they did themselves', async () => {
    const draft = await bench.planned();
    await run(PLANNED);
    expect(await told(SOC2, draft.id)).toEqual([]);
    const { id } = await bench.sent();
    await run(PLANNED);
    expect(await told(SOC1, id)).toEqual([]);
    expect(await told(SOC2, id)).toEqual(['ASKED Socialsekreterare 1']);
  });

  it('when the business is taken back', async () => {
    const { id } = await bench.sent();
    await run(PLANNED);
    await forget();
    const refused = await bench.send(
      POLICE,
      'cancelPass',
      { passId: id, reason: 'OTHER' },
      SAME_DAY,
    );
    expect(refused.codes).toEqual(['NOT_AVAILABLE']);
    await run(SAME_DAY);
    const cancelled = (await told(SOC2, id)).filter((line) => line.startsWith('CANCELLED'));
    expect(cancelled).toEqual([]);
  });

  it('who has lost the right, or whose agency no longer takes part', async () => {
    const { id } = await bench.sent();
    const { owner } = portal;
    await owner.query(`update membership set valid_to = '2022-05-12' where id = $1`, [
      bench.membership(POLICE2),
    ]);
    await owner.query(
      `update activity_share set revoked_at = now() where activity_id = $1 and agency_id = $2`,
      [id, bench.agency('FA-HBG')],
    );
    await run(PLANNED);
    await owner.query('update membership set valid_to = null where id = $1', [
      bench.membership(POLICE2),
    ]);
    expect(await told(POLICE2, id)).toEqual([]);
    expect(await told(FA1, id)).toEqual([]);
    expect(await told(POLICE, id)).toEqual(['ASKED Socialsekreterare 1']);
  });

  it('twice of one event, however often the job is tried', async () => {
    const { id } = await bench.sent();
    await portal.owner.query(`set role portal_jobs;
      insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
        select task_id, payload, run_at, max_attempts from graphile_worker._private_jobs j
        where payload::jsonb @> '${JSON.stringify({ kind: 'ASKED', subjectId: id })}';
      reset role`);
    await run(PLANNED);
    expect(await told(SOC2, id)).toEqual(['ASKED Socialsekreterare 1']);
  });
});

describe('those whom it concerns are told', () => {
  it('that they are asked, once; that it is moved; that it is off', async () => {
    const { id: passId, whenVersion, number } = await bench.sent();
    await run(PLANNED);
    expect(await told(POLICE, passId)).toEqual(['ASKED Socialsekreterare 1']);
    const { siteId: _, programmeId: __, ...when } = bench.plan() as Record<string, unknown>;
    const move = (hour: string, expectedVersion: number) =>
      bench.done(
        SOC1,
        'changeWhenAndWhere',
        {
          ...when,
          passId,
          expectedVersion,
          startsAt: atLocal('2022-05-20', hour).toISOString(),
        },
        new Date(PLANNED.getTime() + MINUTE),
      );
    await move('20:30', whenVersion);
    await move('21:00', whenVersion + 1);
    await run(PLANNED, 2);
    const later = new Date(PLANNED.getTime() + 2 * MINUTE);
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, later);
    await run(later);
    // Moved twice before it was told: once.
    for (const key of [POLICE, FA1, SOC2, DUTY]) {
      expect([key, await told(key, passId)]).toEqual([
        key,
        ['ASKED', 'MOVED', 'CANCELLED'].map((kind) => `${kind} Socialsekreterare 1`),
      ]);
    }
    expect(await told(CHIEF, passId)).toEqual([]);
    const { notifications } = await inbox(POLICE);
    expect(notifications.rows[0]).toMatchObject({ number, byAgency: { key: 'SOC-LUND' } });
  });

  it('of answers, signed in and by phone, and of each employer’s go-ahead', async () => {
    const { id: passId } = await bench.sent();
    await run(PLANNED);
    await forget();
    await bench.done(POLICE, 'answerInvitation', { passId, answer: 'STANDBY' }, SAME_DAY);
    await bench.done(SOC2, 'answerInvitation', { passId, answer: 'IN_FIELD' }, SAME_DAY);
    await run(SAME_DAY);
    expect((await told(SOC1, passId)).sort()).toEqual([
      'ANSWERED Samverkanspolis 1',
      'ANSWERED Socialsekreterare 2',
    ]);
    expect(await told(SOC2, passId)).toEqual([]);
    await forget();
    const no = { newThreat: false, newPlaceOrTask: false, newOrAlone: false };
    await bench.done(
      FA1,
      'savePassCheck',
      { passId, ...no, supportAbsent: false, policeAbsent: false },
      SAME_DAY,
    );
    await bench.done(FA1, 'refuseGoAhead', { passId }, SAME_DAY);
    await bench.done(FA1, 'giveGoAhead', { passId }, SAME_DAY);
    await run(SAME_DAY, 2);
    expect((await told(SOC1, passId)).sort()).toEqual([
      'GO_AHEAD_GIVEN Fältarbetare 1',
      'GO_AHEAD_REFUSED Fältarbetare 1',
    ]);
  });

  it('that a go-ahead fell, those who lead and those who have to give it again', async () => {
    const pass = await bench.ready();
    await run(SAME_DAY);
    await forget();
    const { siteId: _, programmeId: __, ...when } = bench.plan() as Record<string, unknown>;
    await bench.done(
      SOC1,
      'changeWhenAndWhere',
      {
        ...when,
        passId: pass.id,
        expectedVersion: pass.whenVersion,
        startsAt: atLocal('2022-05-20', '22:30').toISOString(),
      },
      SAME_DAY,
    );
    await run(SAME_DAY, 2);
    expect(await told(FA1, pass.id)).toContain('GO_AHEAD_VOID Socialsekreterare 1');
    expect(await told(SOC2, pass.id)).toContain('GO_AHEAD_VOID Socialsekreterare 1');
    expect(await told(POLICE, pass.id)).not.toContain('GO_AHEAD_VOID Socialsekreterare 1');
  });

  it('that somebody cannot, the one who is asked, and the one whose place was taken', async () => {
    const { id: passId, team } = await bench.ready();
    await run(SAME_DAY);
    await forget();
    await bench.done(
      SOC2,
      'reportUnable',
      { passId, askMembershipId: bench.membership(SOC3) },
      SAME_DAY,
    );
    await run(SAME_DAY, 2);
    expect(await told(SOC1, passId)).toEqual(['UNABLE Socialsekreterare 2']);
    expect(await told(SOC3, passId)).toEqual(['TAKE_OVER_ASKED Socialsekreterare 2']);
    expect(await told(FA1, passId)).toEqual([]);
    const memberId = team.find(({ functionTitle }) => functionTitle === 'Socialsekreterare 2')?.id;
    await bench.done(SOC3, 'answerTakeOver', { passId, memberId, takesOver: true }, SAME_DAY);
    await run(SAME_DAY, 3);
    expect(await told(SOC2, passId)).toEqual(['TAKEN_OVER Socialsekreterare, samverkan polis']);
  });

  it('the partners, of a correction of a locked report', async () => {
    const { id: passId } = await bench.returned();
    const tally = { ...ZERO, contacts: 4, supportConversations: 3, accepted: 1, declined: 2 };
    const saved = await bench.done(SOC1, 'saveFieldReport', { passId, hours: [], tally }, NEXT_DAY);
    const lock = { passId, expectedVersion: saved.ownReport?.version };
    const { ownReport } = await bench.done(SOC1, 'lockFieldReport', lock, NEXT_DAY);
    await run(NEXT_DAY);
    await forget();
    const corrected = await bench.send(
      SOC1,
      'correctFieldReport',
      {
        passId,
        expectedVersion: ownReport?.version,
        hours: ownReport?.hours.map(({ memberId, hours }) => ({ memberId, hours })) ?? [],
        tally: { ...tally, contacts: 5 },
        reason: 'MISCOUNTED',
      },
      NEXT_DAY,
    );
    expect(corrected.problems).toEqual([]);
    await run(NEXT_DAY, 2);
    expect(await told(FA1, passId)).toEqual(['REPORT_CORRECTED Socialsekreterare 1']);
    expect(await told(SOC1, passId)).toEqual([]);
  });

  it('those who count, of what comes after the lock of their report', async () => {
    const outboxes = await OutboxBench.open(portal);
    const { id, team, phone, other, outbox } = await outboxes.out();
    await outboxes.back(id, team);
    await outboxes.lock(id);
    await run(NEXT_DAY);
    await forget();
    const nothing = await phone.seal(id, outbox, [line(), line('contacts', -1)]);
    expect((await outboxes.send(nothing, NEXT_DAY)).codes).toEqual([]);
    await run(NEXT_DAY, 2);
    expect(await told(SOC2, id)).toEqual([]);
    for (const sums of [[line()], [line('accepted')]]) {
      await outboxes.send(await other.seal(id, outbox, sums), NEXT_DAY, SOC2);
    }
    await run(NEXT_DAY, 3);
    expect(await told(SOC1, id)).toEqual(['COUNTS_LATE Socialsekreterare 2']);
    for (const key of [SOC2, FA1]) expect(await told(key, id)).toEqual([]);
  });

  it('the police stop the area, and take it back: the team, by the agency alone', async () => {
    const { id: passId, number } = await bench.started();
    await run(EVENING);
    await forget();
    await bench.done(POLICE, 'stopArea', { passId }, EVENING);
    await run(EVENING);
    for (const key of [SOC1, SOC2, FA1, DUTY]) {
      expect((await inbox(key)).notifications.rows).toEqual([
        expect.objectContaining({
          kind: 'AREA_STOPPED',
          number,
          byTitle: null,
          byAgency: { key: 'POL-LUND' },
        }),
      ]);
    }
    // Asked and not out; and the one who did it.
    for (const key of [POLICE, POLICE2, CHIEF]) expect(await told(key, passId)).toEqual([]);
    const later = new Date(EVENING.getTime() + MINUTE);
    await bench.done(POLICE, 'freeArea', { passId }, later);
    await run(later);
    expect(await told(FA1, passId)).toEqual(['AREA_STOPPED', 'AREA_FREE']);
  });
});

describe('a notification', () => {
  const mark = async (key: string, ids: readonly string[] | null) => {
    const { data, codes } = await (await caller(key)).run<{ markNotificationsRead: number }>(
      `mutation M($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) }`,
      { input: { clientMutationId: randomUUID(), ids } },
    );
    return { left: data?.markNotificationsRead, codes };
  };

  it('is read by whoever was told, one by one or all at once, and by nobody else', async () => {
    await bench.sent();
    await bench.sent();
    await run(PLANNED);
    const { notifications, unreadNotifications } = await inbox(POLICE);
    expect(unreadNotifications).toBe(2);
    expect(notifications).toMatchObject({ total: 2, unread: 2 });
    const [first] = notifications.rows;
    expect(await mark(FA1, [first?.id ?? ''])).toEqual({ left: 2, codes: [] });
    expect((await inbox(POLICE)).unreadNotifications).toBe(2);
    expect(await mark(POLICE, [first?.id ?? ''])).toEqual({ left: 1, codes: [] });
    expect((await inbox(POLICE)).notifications.rows.map(({ read }) => read)).toEqual([true, false]);
    expect(await mark(POLICE, null)).toEqual({ left: 0, codes: [] });
    expect((await inbox(FA1)).unreadNotifications).toBe(2);
  });

  it('is purged after ninety days, and not before', async () => {
    const { id } = await bench.sent();
    await run(PLANNED);
    await portal.runJobs(atLocal('2022-08-11', '23:00'));
    expect(await told(POLICE, id)).toHaveLength(1);
    await portal.runJobs(atLocal('2022-08-12', '03:01'));
    expect(await told(POLICE, id)).toEqual([]);
  });
});
