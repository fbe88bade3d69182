import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { identityGround } from '../testing/ground.js';
import { waitingOf } from '../testing/waiting-of.js';

/** *Behövs fortfarande*: the quarterly review, and accounts that nobody uses. */
const ADMIN = 'administrator@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const PEOPLE = `{ people { rows { id functionTitle review { dueOn isOverdue inactiveSince isUnused } } } }`;
const CONFIRM = `mutation C($input: ConfirmMembershipsInput!) { confirmMemberships(input: $input) { id review { dueOn } } }`;
/** Everybody in the demo began on 1 April. */
const NOW = atLocal('2022-06-20', '10:00');
const LATER = atLocal('2022-07-02', '10:00');

interface Row {
  readonly id: string;
  readonly functionTitle: string;
  readonly review: {
    readonly dueOn: string | null;
    readonly isOverdue: boolean;
    readonly inactiveSince: string | null;
    readonly isUnused: boolean;
  } | null;
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  await portal.owner.query(`update membership set valid_from = '2022-04-01'`);
});
afterAll(() => portal.close());

const people = async (key: string, now: Date) =>
  (await (await portal.as(key, undefined, now)).run<{ people: { rows: Row[] } }>(PEOPLE)).data
    ?.people.rows ?? [];
const worker = async (now: Date) =>
  (await people(ADMIN, now)).find(({ functionTitle }) => functionTitle === 'Socialsekreterare 1');
const waiting = async (key: string, now: Date) => {
  const caller = await portal.as(key, undefined, now);
  const kinds = ['SIGN_INS_TO_APPROVE', 'PEOPLE_TO_CONFIRM'];
  return (await waitingOf(portal, caller, ...kinds)).rows.map(({ kind, n }) => [kind, n]);
};
const confirm = async (key: string, membershipIds: readonly (string | undefined)[], now: Date) =>
  (await portal.as(key, undefined, now)).run(CONFIRM, {
    input: { clientMutationId: randomUUID(), membershipIds },
  });

describe('who is still needed', () => {
  it('is not told to colleagues, nor confirmed by them', async () => {
    expect((await people(WORKER, NOW)).every(({ review }) => review === null)).toBe(true);
    const { codes } = await confirm(WORKER, [(await worker(NOW))?.id], NOW);
    expect(codes).toEqual(['NOT_AVAILABLE']);
  });

  it('of another agency is not confirmed, nor are one’s own beside them', async () => {
    const id = (await worker(NOW))?.id;
    const police = (await people('administrator@pol-lund', NOW))[0]?.id;
    expect((await confirm(ADMIN, [id, police], NOW)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await confirm(ADMIN, [], NOW)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await worker(LATER))?.review?.isOverdue).toBe(true);
  });

  it('waits for the administrator once it is overdue, not for the manager', async () => {
    const all = await people(ADMIN, LATER);
    expect(await waiting(ADMIN, NOW)).toEqual([]);
    expect(await waiting(ADMIN, LATER)).toEqual([['PEOPLE_TO_CONFIRM', all.length]]);
    expect(await waiting('enhetschef@soc-lund', LATER)).toEqual([]);
  });

  it('tells the manager alone, and of the own organisation, whose training ends', async () => {
    const held = `membership_id = $1 and kind = 'PASS_LEADER'`;
    const id = (await worker(NOW))?.id;
    await portal.owner.query(`update qualification set valid_to = '2022-09-17' where ${held}`, [
      id,
    ]);
    const trainings = async (key: string, now: Date) => {
      const caller = await portal.as(key, undefined, now);
      return (await waitingOf(portal, caller, 'TRAININGS_ENDING')).rows.map(({ n }) => n);
    };
    expect(await trainings(ADMIN, NOW)).toEqual([]);
    expect(await trainings('enhetschef@soc-lund', atLocal('2022-06-19', '10:00'))).toEqual([]);
    expect(await trainings('enhetschef@soc-lund', NOW)).toEqual([1]);
    expect(await trainings('administrator@pol-lund', NOW)).toEqual([]);
  });

  it('runs anew from the day it is confirmed', async () => {
    const id = (await worker(LATER))?.id;
    const { data } = await confirm(ADMIN, [id], LATER);
    expect(data).toEqual({ confirmMemberships: [{ id, review: { dueOn: '2022-10-02' } }] });
  });
});

it('an account that nobody has used is told of after ninety days, by the day', async () => {
  expect((await worker(NOW))?.review?.inactiveSince).toBeNull();
  expect((await worker(LATER))?.review).toMatchObject({
    inactiveSince: '2022-04-01',
    isUnused: true,
  });
  await portal.owner.query(
    `insert into session (token_hash, person_id, membership_id, created_at, last_seen_at)
     select sha256('seen'), person_id, id, '2022-06-01', '2022-06-01' from membership where work_email = $1`,
    [`${WORKER}.example`],
  );
  expect((await worker(LATER))?.review).toMatchObject({ inactiveSince: null, isUnused: false });
});
