import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from '../testing/ground.js';

const ADMIN = 'administrator@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const POLICE_ADMIN = 'administrator@pol-lund';
/** Accounts that the portal keeps: their ids are the subjects. */
const FIRST = '00000000-0000-4000-8000-0000000000f1';
const SECOND = '00000000-0000-4000-8000-0000000000f2';

const FIELDS = `id membershipId functionTitle state invitedByTitle mailedAt mailLostAt bindingId hint mayDecide`;
const INVITE = `mutation I($input: InviteInput!) { invite(input: $input) { link invitation { ${FIELDS} } } }`;
const AGAIN = `mutation A($input: InvitationInput!) {
  sendInvitationAgain(input: $input) { link invitation { ${FIELDS} } } }`;
const WITHDRAW = `mutation W($input: InvitationInput!) { withdrawInvitation(input: $input) { id } }`;
const DECIDE = `mutation D($input: DecideBindingInput!) {
  decideBinding(input: $input) { id signIn { canSignIn approvedByTitle } } }`;
const LIST = `{ invitations { rows { ${FIELDS} } providers { id } units { name } } }`;

interface Row {
  readonly id: string;
  readonly membershipId: string;
  readonly functionTitle: string;
  readonly state: string;
  readonly mailedAt: string | null;
  readonly mailLostAt: string | null;
  readonly bindingId: string | null;
  readonly hint: string | null;
  readonly mayDecide: boolean;
}
interface Sent {
  readonly link: string | null;
  readonly invitation: Row;
}

let portal: TestPortal;
let members: Map<string, string>;

beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  const { rows } = await portal.owner.query<{ id: string; work_email: string }>(
    'select id, work_email from membership order by valid_from desc',
  );
  members = new Map(rows.map((row) => [row.work_email.replace('.example', ''), row.id]));
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.owner.query(
    `delete from session where binding_id is not null; delete from invitation;
     delete from sign_in_binding; delete from identity_provider;
     set role portal_jobs; delete from graphile_worker._private_jobs; reset role`,
  );
});

async function send<T>(key: string, document: string, input: Record<string, unknown>) {
  const caller = await portal.as(key);
  return caller.run<T>(document, { input: { clientMutationId: randomUUID(), ...input } });
}
const invite = (key: string, input: Record<string, unknown>) =>
  send<{ invite: Sent }>(key, INVITE, input);
async function invited(key = WORKER): Promise<Sent> {
  const { data } = await invite(ADMIN, { membershipId: members.get(key) });
  return data?.invite as Sent;
}
const list = async (key: string) =>
  (await (await portal.as(key)).run<{ invitations: { rows: Row[] } }>(LIST)).data?.invitations
    .rows ?? [];
const secretOf = (link: string | null) => link?.split('#')[1] ?? '';
/** As the sign-in does it, for whoever holds the secret. */
async function take(secret: string, subject = FIRST): Promise<string | null> {
  const ctx = portal.visitor().context('write');
  const [row] = await ctx.db.sql<{ id: string | null }>(
    `select door.take_invitation($1, null, 'local', $2, 'anna') as id`,
    [sha256(secret), subject],
  );
  await ctx.db.transaction.close('commit');
  return row?.id ?? null;
}
const open = async (secret: string) =>
  (
    await portal
      .visitor()
      .run<{ openInvitation: object | null }>(
        'query O($secret: Secret!) { openInvitation(secret: $secret) { agencyName functionTitle providerId state } }',
        { secret },
      )
  ).data?.openInvitation;

describe('inviting', () => {
  const NEW = { workEmail: 'ny@soc-lund.example', functionTitle: 'Ny', roles: ['SOCIAL_WORKER'] };

  it.each([
    ['a colleague', WORKER],
    ['a manager', CHIEF],
    ['the administrator of another agency', POLICE_ADMIN],
  ])('is refused to %s', async (_, key) => {
    const { codes } = await invite(key, { membershipId: members.get(WORKER) });
    expect(codes).toEqual(['NOT_AVAILABLE']);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['nobody', {}, ['NOT_AVAILABLE']],
    ['two at once', { membershipId: randomUUID(), newMember: NEW }, ['NOT_AVAILABLE']],
    [
      'an address that is a member’s',
      { newMember: { ...NEW, workEmail: `${WORKER}.example` } },
      ['ALREADY_MEMBER'],
    ],
    [
      'a role of another kind of agency',
      { newMember: { ...NEW, roles: ['POLICE_LIAISON'] } },
      ['ROLE_NOT_FOR_AGENCY'],
    ],
    [
      'somebody who leaves before',
      { newMember: { ...NEW, validTo: '2022-01-01' } },
      ['END_BEFORE_START'],
    ],
    ['a unit of nobody', { newMember: { ...NEW, unitId: randomUUID() } }, ['NOT_AVAILABLE']],
    ['by a provider of nobody', { newMember: NEW, providerId: randomUUID() }, ['PROVIDER_UNKNOWN']],
  ])('%s is refused', async (_, input, codes) => {
    expect((await invite(ADMIN, input)).codes).toEqual(codes);
  });

  it('to a local account is refused where the agency has a provider', async () => {
    await portal.owner.query(
      `insert into identity_provider (agency_id, name, issuer, client_id)
       select id, 'Kommunen', 'https://id.example', 'portal' from agency where key = 'SOC-LUND'`,
    );
    const { codes } = await invite(ADMIN, { membershipId: members.get(WORKER) });
    expect(codes).toEqual(['PROVIDER_MISSING']);
  });

  it('the same person twice is refused, and a repeat of the same sending is one', async () => {
    const input = { clientMutationId: randomUUID(), membershipId: members.get(WORKER) };
    const [first, repeat] = [await invite(ADMIN, input), await invite(ADMIN, input)];
    expect(first.data?.invite.link).toMatch(/\/inbjudan#[\w-]{43}$/);
    // The link is shown once.
    expect(repeat.data?.invite).toMatchObject({
      link: null,
      invitation: { id: first.data?.invite.invitation.id },
    });
    const again = await invite(ADMIN, { membershipId: members.get(WORKER) });
    expect(again.codes).toEqual(['ALREADY_INVITED']);
  });

  it('takes somebody new in, with roles until a day', async () => {
    const newMember = { ...NEW, workEmail: 'fresh@soc-lund.example', validTo: '2099-12-31' };
    const { data, codes } = await invite(ADMIN, { newMember });
    expect(codes).toEqual([]);
    const { rows } = await portal.owner.query(
      `select roles, valid_to::text, function_title from membership where work_email = $1`,
      [newMember.workEmail],
    );
    expect(rows).toEqual([
      { roles: ['SOCIAL_WORKER'], valid_to: '2099-12-31', function_title: 'Ny' },
    ]);
    expect(await open(secretOf(data?.invite.link ?? ''))).toMatchObject({
      functionTitle: 'Ny',
      state: 'OPEN',
    });
  });
});

describe('an invitation', () => {
  it('is known by its secret alone', async () => {
    const { link } = await invited();
    expect(await open('no-such-secret')).toBeNull();
    expect(await open(secretOf(link))).toEqual({
      agencyName: 'Lunds kommun, socialförvaltningen',
      functionTitle: 'Socialsekreterare 1',
      providerId: null,
      state: 'OPEN',
    });
  });

  it('is dead when it is withdrawn, and not withdrawn twice', async () => {
    const { link, invitation } = await invited();
    const input = { invitationId: invitation.id };
    expect((await send(POLICE_ADMIN, WITHDRAW, input)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await send(ADMIN, WITHDRAW, input)).codes).toEqual([]);
    expect((await send(ADMIN, WITHDRAW, input)).codes).toEqual(['INVITATION_SETTLED']);
    expect(await open(secretOf(link))).toBeNull();
    expect(await take(secretOf(link))).toBeNull();
    expect(await list(ADMIN)).toEqual([]);
  });

  it('sent again has another secret, and the first is dead', async () => {
    const first = await invited();
    const { data } = await send<{ sendInvitationAgain: Sent }>(ADMIN, AGAIN, {
      invitationId: first.invitation.id,
    });
    expect(await open(secretOf(first.link))).toBeNull();
    expect(await open(secretOf(data?.sendInvitationAgain.link ?? null))).toMatchObject({
      state: 'OPEN',
    });
  });
});

describe('the second person', () => {
  const decide = (
    key: string,
    bindingId: string | null,
    approves = true,
    roles: readonly string[] | null = ['SOCIAL_WORKER'],
  ) => send<{ decideBinding: { signIn: object } }>(key, DECIDE, { bindingId, approves, roles });

  it.each<[string, readonly string[] | null]>([
    ['that are others than the ones shown', ['SOCIAL_WORKER', 'METHOD_EDITOR']],
    ['that were not shown', null],
    ['of which some were not shown', []],
  ])('says no yes to roles %s', async (_, roles) => {
    const bindingId = await take(secretOf((await invited()).link));
    expect((await decide(CHIEF, bindingId, true, roles)).codes).toEqual(['ROLES_CHANGED']);
  });

  it('says no yes to roles that changed after they were shown, and none to what they gave', async () => {
    const bindingId = await take(secretOf((await invited()).link));
    const { rows } = await portal.owner.query('select version from membership where id = $1', [
      members.get(WORKER),
    ]);
    const change = `mutation C($input: ChangeMembershipInput!) { changeMembership(input: $input) { roles } }`;
    const input = { membershipId: members.get(WORKER), expectedVersion: rows[0].version };
    const both = ['SOCIAL_WORKER', 'METHOD_EDITOR'];
    expect((await send(ADMIN, change, { ...input, roles: both })).codes).toEqual([]);
    expect((await decide(CHIEF, bindingId)).codes).toEqual(['ROLES_CHANGED']);
    await portal.owner.query(
      'update role_period set given_by = $1 where membership_id = $2 and given_by is not null',
      [members.get(CHIEF), members.get(WORKER)],
    );
    expect((await decide(CHIEF, bindingId, true, both)).codes).toEqual(['OWN_ROLES_GIVEN']);
    await portal.owner.query('update role_period set given_by = null');
    expect((await decide(CHIEF, bindingId, true, both)).codes).toEqual([]);
    await portal.owner.query(`update membership set roles = '{SOCIAL_WORKER}' where id = $1`, [
      members.get(WORKER),
    ]);
  });

  it('is neither the inviter, nor the one it lets in, nor somebody without the right', async () => {
    const { link } = await invited(CHIEF);
    const bindingId = await take(secretOf(link));
    expect((await decide(ADMIN, bindingId)).codes).toEqual(['OWN_INVITATION']);
    expect((await decide(CHIEF, bindingId)).codes).toEqual(['OWN_BINDING']);
    for (const key of [WORKER, POLICE_ADMIN]) {
      expect((await decide(key, bindingId)).codes).toEqual(['NOT_AVAILABLE']);
    }
  });

  it('sees function, what the provider calls whoever took it, and who invited', async () => {
    const { link } = await invited();
    await take(secretOf(link));
    expect(await list(CHIEF)).toMatchObject([
      {
        functionTitle: 'Socialsekreterare 1',
        state: 'TAKEN',
        invitedByTitle: 'Administratör',
        hint: 'anna',
        mayDecide: true,
      },
    ]);
    expect(await list(ADMIN)).toMatchObject([{ state: 'TAKEN', mayDecide: false }]);
  });

  it('says yes once, and the hint is forgotten', async () => {
    const { link } = await invited();
    const bindingId = await take(secretOf(link));
    const { data } = await decide(CHIEF, bindingId);
    expect(data?.decideBinding.signIn).toEqual({ canSignIn: true, approvedByTitle: 'Enhetschef' });
    expect((await decide(CHIEF, bindingId, false)).codes).toEqual(['BINDING_DECIDED']);
    const { rows } = await portal.owner.query('select state, hint from sign_in_binding');
    expect(rows).toEqual([{ state: 'APPROVED', hint: null }]);
  });

  it('says no, and the person can be invited again', async () => {
    const { link } = await invited();
    const { data } = await decide(CHIEF, await take(secretOf(link)), false);
    expect(data?.decideBinding.signIn).toEqual({ canSignIn: false, approvedByTitle: null });
    expect((await invited()).link).not.toBeNull();
  });

  it('replaces a lost factor: the old way in ends with the yes, and its sessions', async () => {
    const decided = await decide(CHIEF, await take(secretOf((await invited()).link)));
    expect(decided.codes).toEqual([]);
    await portal.owner.query(
      `select door.sign_in(null, 'local', '${FIRST}', 'PASSKEY', sha256('lost'))`,
    );
    const bindingId = await take(secretOf((await invited()).link), SECOND);
    const sessions = async () =>
      (await portal.owner.query(`select from door.session(sha256('lost'), true)`)).rowCount;
    expect(await sessions()).toBe(1);
    expect((await decide(CHIEF, bindingId)).codes).toEqual([]);
    expect(await sessions()).toBe(0);
    const { rows } = await portal.owner.query(
      'select subject, state from sign_in_binding order by taken_at',
    );
    expect(rows).toEqual([
      { subject: FIRST, state: 'ENDED' },
      { subject: SECOND, state: 'APPROVED' },
    ]);
  });
});

it('how people sign in is not told to colleagues, and costs no more statements for many', async () => {
  await invited();
  const PEOPLE = '{ people { rows { id signIn { canSignIn invitation { state } } } } }';
  const rows = async (key: string) =>
    (
      await (
        await portal.as(key)
      ).run<{ people: { rows: { id: string; signIn: { invitation: object | null } | null }[] } }>(
        PEOPLE,
      )
    ).data?.people.rows ?? [];
  expect((await rows(WORKER)).every(({ signIn }) => signIn === null)).toBe(true);
  const seen = (await rows(ADMIN)).filter(({ signIn }) => signIn?.invitation);
  expect(seen.map(({ id }) => id)).toEqual([members.get(WORKER)]);
});
