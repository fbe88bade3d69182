import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from './testing/ground.js';

const PEOPLE = '{ people { total rows { id functionTitle roles validTo version } } }';
const CHANGE = `mutation Change($input: ChangeMembershipInput!) {
  changeMembership(input: $input) { id roles validTo version } }`;

interface People {
  people: {
    total: number;
    rows: { id: string; functionTitle: string; roles: string[]; version: number }[];
  };
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
});
afterAll(() => portal.close());

describe('who is not allowed', () => {
  it('answers a visitor with nobody and refuses the rest', async () => {
    const visitor = portal.visitor();
    expect((await visitor.run('{ viewer { personId } }')).data).toEqual({ viewer: null });
    expect((await visitor.run(PEOPLE)).codes).toEqual(['UNAUTHENTICATED']);
  });

  // INV-31.
  it('hides the people of another agency', async () => {
    const police = await portal.as('administrator@pol-lund');
    const social = await portal.as('administrator@soc-lund');
    const theirs = await social.run<People>(PEOPLE);
    const id = theirs.data?.people.rows[0]?.id;
    const input = {
      clientMutationId: randomUUID(),
      membershipId: id,
      expectedVersion: 1,
      roles: ['JURIST'],
    };
    expect((await police.run(CHANGE, { input })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await police.run<People>(PEOPLE)).data?.people.rows).not.toContainEqual(
      expect.objectContaining({ id }),
    );
  });

  // INV-19.
  it('refuses a change by somebody who is no administrator, and writes the refusal down', async () => {
    const worker = await portal.as('socialsekreterare1@soc-lund');
    const input = {
      clientMutationId: randomUUID(),
      membershipId: randomUUID(),
      expectedVersion: 1,
      roles: ['JURIST'],
    };
    expect((await worker.run(CHANGE, { input })).codes).toEqual(['NOT_AVAILABLE']);
    const { rows } = await portal.owner.query(
      `select action, object_type, hash is not null as linked from audit.event
       where action = 'REFUSED' order by position desc limit 1`,
    );
    expect(rows).toEqual([{ action: 'REFUSED', object_type: 'changeMembership', linked: true }]);
  });
});

describe('changing a membership', () => {
  it('is one change however often it is sent, and a conflict for the one who was slower', async () => {
    const admin = await portal.as('administrator@soc-hbg');
    const before = (await admin.run<People>(PEOPLE)).data?.people.rows ?? [];
    const worker = before.find((row) => row.functionTitle === 'Socialsekreterare 1');
    const input = {
      clientMutationId: randomUUID(),
      membershipId: worker?.id,
      expectedVersion: worker?.version,
      roles: ['SOCIAL_WORKER', 'METHOD_EDITOR'],
    };
    const [first, again] = await Promise.all([
      admin.run(CHANGE, { input }),
      admin.run(CHANGE, { input }),
    ]);
    expect(first.problems).toEqual([]);
    expect(again.data).toEqual(first.data);
    const slower = { ...input, clientMutationId: randomUUID(), roles: ['SOCIAL_WORKER'] };
    expect((await admin.run(CHANGE, { input: slower })).codes).toEqual(['CONFLICT']);
    const reused = { ...input, roles: ['SOCIAL_WORKER'] };
    expect((await admin.run(CHANGE, { input: reused })).codes).toEqual(['MUTATION_ID_REUSED']);
  });

  it.each([
    [
      'keeps the last administrator',
      { roles: ['AGENCY_ADMIN'], validTo: '2099-12-31' },
      { code: 'LAST_ADMINISTRATOR', field: 'roles' },
    ],
    [
      'shuts out nobody who does it themselves',
      { roles: ['AGENCY_ADMIN'], validTo: '2022-12-31' },
      { code: 'OWN_MEMBERSHIP', field: 'validTo' },
    ],
  ])('%s', async (_, change, problem) => {
    const admin = await portal.as('administrator@soc-hbg');
    const rows = (await admin.run<People>(PEOPLE)).data?.people.rows ?? [];
    const self = rows.find((row) => row.roles.includes('AGENCY_ADMIN'));
    const input = {
      clientMutationId: randomUUID(),
      membershipId: self?.id,
      expectedVersion: self?.version,
      ...change,
    };
    expect((await admin.run(CHANGE, { input })).problems).toEqual([problem]);
  });

  it('refuses a role that the kind of agency does not have', async () => {
    const admin = await portal.as('administrator@soc-hbg');
    const rows = (await admin.run<People>(PEOPLE)).data?.people.rows ?? [];
    const worker = rows.find((row) => row.functionTitle === 'Socialsekreterare 2');
    const input = {
      clientMutationId: randomUUID(),
      membershipId: worker?.id,
      expectedVersion: worker?.version,
      roles: ['POLICE_LIAISON'],
    };
    expect((await admin.run(CHANGE, { input })).codes).toEqual(['ROLE_NOT_FOR_AGENCY']);
  });
});
