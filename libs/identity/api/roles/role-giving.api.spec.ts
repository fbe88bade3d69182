import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { PeoplePlan } from '../../rules/people-import.js';
import { rolesFor } from '../../rules/role.js';
import { PeopleImportService } from '../import/people-import.service.js';
import { identityGround } from '../testing/ground.js';
import { waitingOf } from '../testing/waiting-of.js';

/** Two give a role: what one administrator can do alone, with every way there is (field.md 8). */
const ADMIN = 'administrator@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const POLICE_CHIEF = 'polisledning@pol-lund';

const CHANGE = `mutation C($input: ChangeMembershipInput!) {
  changeMembership(input: $input) { roles version rolesWaiting { id roles mayDecide } } }`;
const DECIDE = 'mutation D($input: DecideRolesInput!) { decideRoles(input: $input) }';
const WITHDRAW =
  'mutation W($input: WithdrawRolesInput!) { withdrawRoles(input: $input) { roles } }';
const WAITING = '{ roleProposals { id roles proposedByTitle mayDecide } }';

interface Changed {
  readonly changeMembership: {
    roles: string[];
    rolesWaiting: { id: string; roles: string[]; mayDecide: boolean } | null;
  };
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  // Everybody stands: in the demo nobody needs an identity to act.
  await portal.owner.query('update app.installation set demo_loaded_on = current_date');
});
afterAll(async () => {
  await portal.owner.query('update app.installation set demo_loaded_on = null');
  await portal.close();
});
beforeEach(() =>
  portal.owner.query(
    `delete from role_proposal;
     update membership set roles = '{SOCIAL_WORKER}' where work_email = '${WORKER}.example'`,
  ),
);

async function send<T>(key: string, document: string, input: object, now?: Date) {
  const caller = await portal.as(key, undefined, now);
  return caller.run<T>(document, { input: { clientMutationId: randomUUID(), ...input } });
}
async function rowOf(key: string) {
  const { rows } = await portal.owner.query<{ id: string; version: number; roles: string[] }>(
    'select id, version, roles from membership where work_email = $1',
    [`${key}.example`],
  );
  return rows[0] as { id: string; version: number; roles: string[] };
}
async function give(by: string, to: string, roles: readonly string[], now?: Date) {
  const { id, version } = await rowOf(to);
  return send<Changed>(by, CHANGE, { membershipId: id, expectedVersion: version, roles }, now);
}
async function proposed(): Promise<string> {
  const { data, problems } = await give(ADMIN, WORKER, ['SOCIAL_WORKER', 'METHOD_EDITOR']);
  expect(problems).toEqual([]);
  return data?.changeMembership.rolesWaiting?.id ?? '';
}
const decide = (by: string, proposalId: string, approves = true) =>
  send<{ decideRoles: string[] }>(by, DECIDE, { proposalId, approves });

describe('the own membership', () => {
  it.each(rolesFor('SOCIAL_SERVICES').filter((role) => role !== 'AGENCY_ADMIN'))(
    'gets no %s from oneself, by the page or in the database',
    async (role) => {
      const { problems } = await give(ADMIN, ADMIN, ['AGENCY_ADMIN', role]);
      expect(problems[0]).toMatchObject({ code: 'OWN_ROLES', field: 'roles' });
      const admin = await portal.as(ADMIN);
      const update = `update membership set roles = roles || '{${role}}' where id = app.membership_id()`;
      expect(await attempt(admin, update)).toBe('refused');
      expect((await rowOf(ADMIN)).roles).toEqual(['AGENCY_ADMIN']);
    },
  );

  it('gets none by a proposal of oneself either', async () => {
    const admin = await portal.as(ADMIN);
    const propose = `insert into role_proposal (id, agency_id, membership_id, roles, proposed_by)
      values (gen_random_uuid(), app.agency_id(), app.membership_id(), '{LOG_REVIEWER}', app.membership_id())`;
    await expect(attempt(admin, propose)).rejects.toThrow('role_proposal');
  });
});

/** INV-21: two give a role. */
describe('a membership that stands', () => {
  it('gets a role once somebody says yes who neither gives nor gets it', async () => {
    const { data } = await give(ADMIN, WORKER, ['SOCIAL_WORKER', 'METHOD_EDITOR']);
    expect(data?.changeMembership).toMatchObject({
      roles: ['SOCIAL_WORKER'],
      rolesWaiting: { roles: ['METHOD_EDITOR'], mayDecide: false },
    });
    const id = data?.changeMembership.rolesWaiting?.id ?? '';
    expect((await decide(ADMIN, id)).codes).toEqual(['OWN_PROPOSAL']);
    expect((await decide(WORKER, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await decide(POLICE_CHIEF, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await rowOf(WORKER)).roles).toEqual(['SOCIAL_WORKER']);
    const chief = await portal.as(CHIEF);
    expect((await chief.run(WAITING)).data).toMatchObject({
      roleProposals: [{ roles: ['METHOD_EDITOR'], mayDecide: true }],
    });
    const waits = async (key: string) =>
      (await waitingOf(portal, await portal.as(key), 'ROLES_TO_APPROVE')).rows.map(({ n }) => n);
    expect(await waits(CHIEF)).toEqual([1]);
    // Nobody approves what they propose themselves.
    expect(await waits(ADMIN)).toEqual([]);
    expect((await decide(CHIEF, id)).data?.decideRoles).toHaveLength(1);
    expect((await rowOf(WORKER)).roles).toEqual(['SOCIAL_WORKER', 'METHOD_EDITOR']);
    expect((await decide(CHIEF, id)).codes).toEqual(['PROPOSAL_DECIDED']);
  });

  it('keeps by whose hand and whose yes', async () => {
    await decide(CHIEF, await proposed());
    const { rows } = await portal.owner.query(
      `select p.added, g.work_email as given, a.work_email as approved from role_period p
       join membership g on g.id = p.given_by join membership a on a.id = p.approved_by
       where p.membership_id = $1 order by p.since desc limit 1`,
      [(await rowOf(WORKER)).id],
    );
    expect(rows).toEqual([
      { added: ['METHOD_EDITOR'], given: `${ADMIN}.example`, approved: `${CHIEF}.example` },
    ]);
  });

  it('loses one at once', async () => {
    await portal.owner.query(
      `update membership set roles = '{SOCIAL_WORKER,METHOD_EDITOR}' where work_email = '${WORKER}.example'`,
    );
    const { data } = await give(ADMIN, WORKER, ['SOCIAL_WORKER']);
    expect(data?.changeMembership).toMatchObject({ roles: ['SOCIAL_WORKER'], rolesWaiting: null });
  });

  it.each<[string, readonly string[], string]>([
    ['nothing until it is approved', ['METHOD_EDITOR'], 'ROLE_KEPT_UNTIL_APPROVED'],
    ['what excludes what is held', ['SOCIAL_WORKER', 'AGENCY_ADMIN'], 'ROLES_EXCLUDED'],
  ])('holds no %s', async (_, roles, code) => {
    expect((await give(ADMIN, WORKER, roles)).codes).toEqual([code]);
  });

  it('is not given to by a yes that comes after fourteen days', async () => {
    const id = await proposed();
    await portal.owner.query(
      `update role_proposal set proposed_at = now() - interval '15 days', lapses_at = now() - interval '1 day'`,
    );
    expect((await decide(CHIEF, id)).codes).toEqual(['PROPOSAL_LAPSED']);
    const chief = await portal.as(CHIEF);
    const yes = `update role_proposal set state = 'APPROVED', decided_by = app.membership_id(), decided_at = now()`;
    expect(await attempt(chief, yes)).toBe('refused');
  });

  it('keeps one proposal: another takes its place, the same stays, the giver takes it back', async () => {
    const first = await proposed();
    expect(await proposed()).toBe(first);
    const { data } = await give(ADMIN, WORKER, ['SOCIAL_WORKER', 'JURIST']);
    expect(data?.changeMembership.rolesWaiting?.roles).toEqual(['JURIST']);
    expect((await decide(CHIEF, first)).codes).toEqual(['PROPOSAL_DECIDED']);
    const proposalId = data?.changeMembership.rolesWaiting?.id;
    expect((await send(CHIEF, WITHDRAW, { proposalId })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await send(ADMIN, WITHDRAW, { proposalId })).codes).toEqual([]);
    expect((await portal.as(CHIEF).then((chief) => chief.run(WAITING))).data).toMatchObject({
      roleProposals: [],
    });
  });

  it('is not given to when it has ended meanwhile', async () => {
    const id = await proposed();
    await portal.owner.query(
      `update membership set valid_to = app.today() - 1 where work_email = '${WORKER}.example'`,
    );
    expect((await decide(CHIEF, id)).codes).toEqual(['PROPOSAL_DECIDED']);
    await portal.owner.query(
      `update membership set valid_to = null where work_email = '${WORKER}.example'`,
    );
  });

  it.each<[string, string, string]>([
    [
      'roles, by the giver',
      ADMIN,
      `update membership set roles = roles || '{JURIST}' where work_email = '${WORKER}.example'`,
    ],
    [
      'a yes of the giver',
      ADMIN,
      `update role_proposal set state = 'APPROVED', decided_by = app.membership_id(), decided_at = now()`,
    ],
    [
      'a yes in another’s name',
      ADMIN,
      `update role_proposal set state = 'APPROVED', decided_at = now(), decided_by = (select id from membership where work_email = '${CHIEF}.example')`,
    ],
    [
      'more roles than were proposed',
      CHIEF,
      `update role_proposal set roles = roles || '{DPO}', state = 'APPROVED', decided_by = app.membership_id(), decided_at = now()`,
    ],
    ['a history of one’s own', ADMIN, `update role_period set given_by = null`],
  ])('is given to by no statement: %s', async (_, who, statement) => {
    await proposed();
    const outcome = await attempt(await portal.as(who), statement).catch(() => 'refused');
    expect(outcome).toBe('refused');
    expect((await rowOf(WORKER)).roles).toEqual(['SOCIAL_WORKER']);
  });
});

describe('the roles of a file', () => {
  const COLLEAGUE = 'socialsekreterare2@soc-lund';
  const LIST = '00000000-0000-4000-8000-00000000a117';
  const listed = (...rows: readonly [key: string, role: string][]) =>
    portal.owner.query(
      `insert into role_proposal (agency_id, membership_id, roles, list_id, proposed_by)
       select w.agency_id, w.id, array[x.role], '${LIST}', a.id
       from jsonb_to_recordset($1) as x (email text, role text)
         join membership w on w.work_email = x.email
         join membership a on a.work_email = '${ADMIN}.example'`,
      [JSON.stringify(rows.map(([key, role]) => ({ email: `${key}.example`, role })))],
    );
  const decideList = (by: string) =>
    send<{ decideRoles: string[] }>(by, DECIDE, { listId: LIST, approves: true });

  it('are approved whole, but for one’s own', async () => {
    await listed([WORKER, 'METHOD_EDITOR'], [COLLEAGUE, 'JURIST'], [CHIEF, 'SIGNATORY']);
    expect((await decideList(ADMIN)).codes).toEqual(['OWN_PROPOSAL']);
    expect((await decideList(CHIEF)).data?.decideRoles).toHaveLength(2);
    expect((await rowOf(WORKER)).roles).toEqual(['SOCIAL_WORKER', 'METHOD_EDITOR']);
    expect((await rowOf(COLLEAGUE)).roles).toEqual(['SOCIAL_WORKER', 'JURIST']);
    expect((await rowOf(CHIEF)).roles).toEqual(['SOCIAL_MANAGER']);
    expect((await decideList(CHIEF)).codes).toEqual(['OWN_ROLES']);
    await portal.owner.query(
      `update membership set roles = '{SOCIAL_WORKER}' where work_email = '${COLLEAGUE}.example'`,
    );
  });

  it('are proposed anew where what waited has lapsed', async () => {
    const read = async () => {
      const ctx = (await portal.as(ADMIN)).context('write');
      const service = portal.server.app.get(PeopleImportService);
      const plan = new PeoplePlan(await service.facts(ctx, true));
      plan.read([{ row: 2, email: `${WORKER}.example`, roles: 'SOCIAL_WORKER, METHOD_EDITOR' }]);
      await service.write(ctx, plan);
      await ctx.db.transaction.close('commit');
      const { rows } = await portal.owner.query<{ state: string; isGood: boolean }>(
        'select state, lapses_at > now() as "isGood" from role_proposal order by proposed_at',
      );
      return rows.map(({ state, isGood }) => `${state} ${isGood}`);
    };
    expect(await read()).toEqual(['OPEN true']);
    expect(await read()).toEqual(['OPEN true']);
    await portal.owner.query(
      `update role_proposal set proposed_at = now() - interval '15 days', lapses_at = now() - interval '1 day'`,
    );
    expect(await read()).toEqual(['VOID false', 'OPEN true']);
  });

  it('are not approved at all when one does not fit', async () => {
    await listed([WORKER, 'METHOD_EDITOR'], [COLLEAGUE, 'AGENCY_ADMIN']);
    expect((await decideList(CHIEF)).codes).toEqual(['ROLES_EXCLUDED']);
    expect((await rowOf(WORKER)).roles).toEqual(['SOCIAL_WORKER']);
  });
});

describe('roles that exclude each other', () => {
  it('are given to nobody, by nobody, whoever writes', async () => {
    const both = `update membership set roles = '{AGENCY_ADMIN,LOG_REVIEWER}' where work_email = '${WORKER}.example'`;
    await expect(portal.owner.query(both)).rejects.toThrow('exclude each other');
  });
});

describe('a pass', () => {
  it('is judged by the roles of the moment it was read', async () => {
    const { id } = await rowOf(WORKER);
    const at = async () => {
      const { rows } = await portal.owner.query<{ roles: string[] }>(
        'select app.roles_at($1, clock_timestamp()) as roles, clock_timestamp() as at',
        [id],
      );
      return rows[0] as { roles: string[]; at?: Date };
    };
    const before = await at();
    await portal.owner.query(`update membership set roles = '{JURIST}' where id = $1`, [id]);
    expect((await at()).roles).toEqual(['JURIST']);
    const { rows } = await portal.owner.query<{ roles: string[] }>(
      'select app.roles_at($1, $2) as roles',
      [id, before.at],
    );
    expect(rows[0]?.roles).toEqual(['SOCIAL_WORKER']);
  });
});
