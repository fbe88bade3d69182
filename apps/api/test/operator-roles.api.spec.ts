import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { approveRoles, listProposals } from '../src/operator/approve-roles.js';
import { inviteFirst } from '../src/operator/invite-first.js';
import { listStandingPairs } from '../src/operator/list-standing-pairs.js';
import { TestPortal, wholeGround } from './portal.js';

/** The operator as the second person of roles, where an agency has none. */
const ADMIN = 'administrator@soc-lund.example';
const CHIEF = 'enhetschef@soc-lund.example';
const WORKER = 'socialsekreterare1@soc-lund.example';
const ORDER = {
  agencyKey: 'SOC-LUND',
  ground: 'Ingen annan kan logga in än.',
  diaryNumber: '2026/114',
};

let portal: TestPortal;
let proposalId: string;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.owner.query(
    `delete from role_proposal; delete from sign_in_binding;
     update membership set roles = '{SOCIAL_WORKER}' where work_email = '${WORKER}'`,
  );
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into role_proposal (agency_id, membership_id, roles, proposed_by)
     select w.agency_id, w.id, '{METHOD_EDITOR}', a.id from membership w, membership a
     where w.work_email = '${WORKER}' and a.work_email = '${ADMIN}' returning id`,
  );
  proposalId = rows[0]?.id ?? '';
});

const rolesOf = async () =>
  (await portal.owner.query('select roles from membership where work_email = $1', [WORKER])).rows[0]
    .roles;
const approve = (more: object = {}) =>
  approveRoles(portal.owner, { ...ORDER, proposalId, ...more });

describe('roles that wait where nobody else can decide', () => {
  it('are listed', async () => {
    expect(await listProposals(portal.owner, 'SOC-LUND')).toEqual([
      `${proposalId}  Socialsekreterare 1: METHOD_EDITOR  by Administratör`,
    ]);
    expect(await listProposals(portal.owner, 'POL-LUND')).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['no ground', { ground: '' }, /--ground: 10 to 300 signs/],
    ['a ground that points at somebody', { ground: 'Ring 070-123 45 67 om det.' }, /--ground/],
    ['no number', { diaryNumber: '' }, /--diary-number/],
    ['another agency', { agencyKey: 'POL-LUND' }, /nothing of POL-LUND waits/],
    ['no agency', { agencyKey: 'NIX' }, /There is no agency NIX/],
  ])('are not approved with %s', async (_, more, said) => {
    await expect(approve(more)).rejects.toThrow(said);
    expect(await rolesOf()).toEqual(['SOCIAL_WORKER']);
  });

  it('are not approved where somebody in the agency can', async () => {
    await portal.owner.query(
      `insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
       select agency_id, id, 'local', id::text, 'APPROVED' from membership where work_email = '${CHIEF}'`,
    );
    await expect(approve()).rejects.toThrow('Somebody in the agency can sign in and decide');
  });

  it('are held with the yes, and the log of the agency says by which command', async () => {
    expect(await approve()).toBe('Socialsekreterare 1 holds METHOD_EDITOR from now on.');
    expect(await rolesOf()).toEqual(['SOCIAL_WORKER', 'METHOD_EDITOR']);
    const { rows } = await portal.owner.query(
      `select e.job, e.object_type, e.action from audit.event e
       where e.agency_id = (select id from agency where key = 'SOC-LUND') and e.job is not null
       order by e.position desc limit 2`,
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { job: 'roles:approve', object_type: 'role_proposal', action: 'UPDATE' },
      ]),
    );
    await expect(approve()).rejects.toThrow('nothing of SOC-LUND waits');
  });
});

describe('roles that exclude each other', () => {
  it('are refused to the operator in a sentence', async () => {
    const first = {
      agencyKey: 'SOC-LUND',
      role: 'AGENCY_ADMIN' as const,
      functionTitle: 'Organisationsadministratör',
      email: WORKER,
      providerId: null,
      publicUrl: 'http://localhost:3000',
      anyway: true,
    };
    await expect(inviteFirst(portal.owner, first)).rejects.toThrow(
      'holds SOCIAL_WORKER, which nobody holds together with AGENCY_ADMIN',
    );
  });

  it('are named at an upgrade where they stood before, and end with the next change', async () => {
    expect(await listStandingPairs(portal.owner)).toEqual([]);
    await portal.owner.query(
      `alter table membership disable trigger guard_roles;
       update membership set roles = '{SOCIAL_WORKER,DPO}' where work_email = '${WORKER}';
       alter table membership enable trigger guard_roles`,
    );
    expect(await listStandingPairs(portal.owner)).toEqual([
      'SOC-LUND, Socialsekreterare 1: DPO together with SOCIAL_WORKER',
    ]);
    const change = (roles: string) =>
      portal.owner.query(`update membership set roles = '${roles}' where work_email = '${WORKER}'`);
    await expect(change('{SOCIAL_WORKER,DPO,METHOD_EDITOR}')).rejects.toThrow('exclude');
    await change('{SOCIAL_WORKER}');
  });
});
