import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PassBench,
  SAME_DAY,
  SOC1,
  SOC2,
  type WholePass,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { begin, look } from '@stad/programme/api/testing/import-stage.js';
import { notificationsGround } from './testing/ground.js';

/** Somebody leaves the organisation, and passes that have not begun are told (field.md J11). */
const ADMIN = 'administrator@soc-lund';

let portal: TestPortal;
let bench: PassBench;
let sent: WholePass;
let unsent: WholePass;
let begun: WholePass;

beforeAll(async () => {
  portal = await TestPortal.open(notificationsGround);
  bench = await PassBench.open(portal);
  begun = await bench.started();
  const next = { startsAt: '2022-05-27T18:00:00Z', endsAt: '2022-05-27T23:00:00Z' };
  sent = await bench.sent(next);
  unsent = await bench.planned({
    startsAt: '2022-06-03T18:00:00Z',
    endsAt: '2022-06-03T23:00:00Z',
  });
  await portal.owner.query(
    `delete from notification; set role portal_jobs;
     delete from graphile_worker._private_jobs; reset role`,
  );
  await leave('endMembership', {});
  await portal.runJobs(SAME_DAY);
});
afterAll(() => portal.close());

async function leave(mutation: string, input: Record<string, unknown>) {
  const admin = await portal.as(ADMIN, 'SOC-LUND', SAME_DAY);
  const { codes } = await admin.run(
    `mutation L($input: EndMembershipInput!) { ${mutation}(input: $input) { id } }`,
    {
      input: {
        clientMutationId: randomUUID(),
        membershipId: bench.membership(SOC2),
        expectedVersion: 1,
        ...input,
      },
    },
  );
  expect(codes).toEqual([]);
}

const placeIn = async (pass: WholePass) => {
  const { pass: now } = await bench.read(SOC1, pass.id);
  return {
    inTeam: now.team.some(({ membershipId }) => membershipId === bench.membership(SOC2)),
    isFree: now.takeOvers.some(({ memberId }) =>
      pass.team.some(
        ({ id, membershipId }) => id === memberId && membershipId === bench.membership(SOC2),
      ),
    ),
  };
};

/** The others of the team, whoever leads it among them, and who answers for it. */
const THE_OTHERS = [
  'chef-i-beredskap@soc-lund',
  'enhetschef@soc-lund',
  'faltarbetare1@fa-hbg',
  'socialsekreterare1@soc-lund',
];

async function toldOf(pass: WholePass): Promise<readonly string[]> {
  const { rows } = await portal.owner.query<{ key: string }>(
    `select replace(m.work_email, '.example', '') as key
     from notification n join membership m on m.id = n.membership_id
     where n.kind = 'LEFT_TEAM' and n.subject_id = $1 order by 1`,
    [pass.id],
  );
  return rows.map(({ key }) => key);
}

describe('who leaves', () => {
  it('has a free place in a plan that was sent', async () => {
    expect(await placeIn(sent)).toEqual({ inTeam: true, isFree: true });
  });

  it('is in no plan that was not sent', async () => {
    expect(await placeIn(unsent)).toEqual({ inTeam: false, isFree: false });
  });

  it('stays in a pass that has begun', async () => {
    expect(await placeIn(begun)).toEqual({ inTeam: true, isFree: false });
  });

  it('is told of to leader, team and managers the same minute, and not who it is', async () => {
    const { rows } = await portal.owner.query<{ kind: string; by_title: string | null }>(
      'select kind, by_title from notification',
    );
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify({ kind: 'LEFT_TEAM', by_title: null })]),
    );
    expect(await toldOf(sent)).toEqual(THE_OTHERS);
    expect(await toldOf(begun)).toEqual(THE_OTHERS);
    expect(await toldOf(unsent)).toEqual([]);
  });
});

describe('who gets a last day by a file', () => {
  it('leaves the same, later passes alone', async () => {
    const { owner } = portal;
    await owner.query(
      'update membership set valid_to = null, version = version + 1 where id = $1',
      [bench.membership(SOC2)],
    );
    const friday = (day: string) => ({
      startsAt: `2022-06-${day}T18:00:00Z`,
      endsAt: `2022-06-${day}T23:00:00Z`,
    });
    const before = await bench.sent(friday('10'));
    const after = await bench.sent(friday('17'));
    const unsentAfter = await bench.planned(friday('24'));
    const url = await listening(portal);
    const rows = [{ row: 2, email: `${SOC2}.example`, validTo: '2022-06-16' }];
    const dry = await imported(url, rows, null);
    expect(dry?.rows[0]?.changes).toMatchObject([{ field: 'validTo', after: '2022-06-16' }]);
    expect((await imported(url, rows, dry?.digest ?? ''))?.state).toBe('DONE');
    expect(await placeIn(before)).toEqual({ inTeam: true, isFree: false });
    expect(await placeIn(after)).toEqual({ inTeam: true, isFree: true });
    expect(await placeIn(unsentAfter)).toEqual({ inTeam: false, isFree: false });
    expect(await toldOf(after)).toEqual(THE_OTHERS);
    expect([await toldOf(before), await toldOf(unsentAfter)]).toEqual([[], []]);
  });
});

async function imported(url: string, rows: readonly object[], digest: string | null) {
  const who = { portal, url, cookie: await cookieOf(portal, ADMIN) };
  await begin(who, 'people', { rows, digest });
  // It is asked for by the clock on the wall.
  await portal.owner.query(
    `set role portal_jobs; update graphile_worker._private_jobs set run_at = '2022-05-20'; reset role`,
  );
  await portal.runJobs(SAME_DAY);
  return (await look(who, 'people')).task?.report;
}
