import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DUTY,
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
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { notificationsGround } from './testing/ground.js';

/** Reminders before a deadline, by a shifted clock. */
let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(notificationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());
beforeEach(() =>
  portal.owner.query(`delete from notification; set role portal_jobs;
    delete from graphile_worker._private_jobs; reset role`),
);

/** Who was told of a kind, by their address. */
async function told(kind: string): Promise<string[]> {
  const { rows } = await portal.owner.query<{ who: string }>(
    `select replace(m.work_email, '.example', '') as who from notification n
       join membership m on m.id = n.membership_id where n.kind = $1 order by 1`,
    [kind],
  );
  return rows.map(({ who }) => who);
}

describe('who has not answered before the pass', () => {
  it('is reminded the morning before, once; agencies that have said something are not', async () => {
    const { id: passId } = await bench.sent();
    await bench.done(FA1, 'answerInvitation', { passId, answer: 'IN_FIELD' }, PLANNED);
    await portal.runJobs(atLocal('2022-05-19', '08:59'));
    expect(await told('ANSWER_DUE')).toEqual([]);
    await portal.runJobs(atLocal('2022-05-19', '09:00'));
    const expected = [DUTY, POLICE, 'samverkanspolis2@pol-lund', SOC2].sort();
    expect(await told('ANSWER_DUE')).toEqual(expected);
    await portal.runJobs(atLocal('2022-05-19', '09:01'));
    expect(await told('ANSWER_DUE')).toEqual(expected);
  });

  it('is reminded at the new time when the pass is moved, and not of one that is cancelled', async () => {
    const { id: passId, whenVersion } = await bench.sent();
    const { siteId: _, programmeId: __, ...when } = bench.plan() as Record<string, unknown>;
    await bench.done(
      SOC1,
      'changeWhenAndWhere',
      {
        ...when,
        passId,
        expectedVersion: whenVersion,
        startsAt: atLocal('2022-05-21', '20:00').toISOString(),
        endsAt: atLocal('2022-05-22', '01:00').toISOString(),
      },
      PLANNED,
    );
    await portal.runJobs(atLocal('2022-05-19', '09:00'));
    expect(await told('ANSWER_DUE')).toEqual([]);
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, SAME_DAY);
    await portal.runJobs(atLocal('2022-05-20', '15:01'));
    expect(await told('ANSWER_DUE')).toEqual([]);
  });
});

describe('the report of a pass', () => {
  it('is reminded of on its last day, in the agency that counts alone', async () => {
    await bench.returned();
    await portal.runJobs(atLocal('2022-05-25', '08:59'));
    expect(await told('REPORT_DUE')).toEqual([]);
    await portal.runJobs(atLocal('2022-05-25', '09:00'));
    // Whoever counts the return is reminded too.
    expect(await told('REPORT_DUE')).toEqual([SOC1, SOC2]);
  });

  it('is not reminded of once it is locked', async () => {
    const { id: passId } = await bench.returned();
    const tally = { ...ZERO, contacts: 4, supportConversations: 3, accepted: 1, declined: 2 };
    const { ownReport } = await bench.done(
      SOC1,
      'saveFieldReport',
      { passId, hours: [], tally },
      NEXT_DAY,
    );
    const lock = { passId, expectedVersion: ownReport?.version };
    await bench.done(SOC1, 'lockFieldReport', lock, NEXT_DAY);
    await portal.runJobs(atLocal('2022-05-25', '09:00'));
    expect(await told('REPORT_DUE')).toEqual([]);
  });
});
