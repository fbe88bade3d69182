import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { dutyProblems, rolesAdded } from '../../rules/role-duties.js';
import { givingProblems, PROPOSAL_DAYS } from '../../rules/role-proposal.js';
import type { MembershipEntity } from '../identity.entities.js';
import { RoleProposalEntity } from './role-proposal.entity.js';

/** What a wish for roles comes to: those that are held from now on, and those that wait for a second person. */
export interface RolesGiven {
  readonly now: readonly string[];
  readonly waiting: readonly string[];
}

/** How many the agency has whose time is not over: in a small one a manager keeps its people. */
export async function peopleOf(ctx: RequestContext): Promise<number> {
  const [row] = await ctx.db.sql<{ people: number }>(
    `select count(*)::int as people from membership
     where agency_id = $1 and coalesce(valid_to, 'infinity') >= app.today()`,
    [ctx.person.agencyId],
  );
  return row?.people ?? 0;
}

/**
 * What becomes of the roles that somebody wants a membership to have: taking away is at once, adding to one that
 * stands waits. Problems on `roles`: `OWN_ROLES`, `ROLES_EXCLUDED` { role, other }, `ROLE_KEPT_UNTIL_APPROVED`
 * when nothing would be held meanwhile.
 */
export async function giveRoles(
  ctx: RequestContext,
  membership: Pick<MembershipEntity, 'id' | 'roles'>,
  wanted: readonly string[],
): Promise<RolesGiven> {
  const added = rolesAdded(membership.roles, wanted);
  ctx.refuseIf([
    ...givingProblems(added, membership.id, ctx.person.membershipId),
    ...dutyProblems(membership.roles, wanted, await peopleOf(ctx)),
  ]);
  if (added.length === 0 || !(await stands(ctx, membership.id))) {
    return { now: wanted, waiting: [] };
  }
  const now = wanted.filter((role) => membership.roles.includes(role));
  if (now.length === 0) ctx.refuseIf([{ code: 'ROLE_KEPT_UNTIL_APPROVED', field: 'roles' }]);
  return { now, waiting: added };
}

async function stands(ctx: RequestContext, id: string): Promise<boolean> {
  const [row] = await ctx.db.sql<{ stands: boolean }>('select app.stands($1) as stands', [id]);
  return row?.stands ?? true;
}

/**
 * Lets these roles, and no others, wait for the membership: what waited before gives way unless it is the same.
 *
 * @returns the new proposal, for who tells of it; null when nothing is new
 */
export async function proposeRoles(
  ctx: RequestContext,
  membershipId: string,
  roles: readonly string[],
): Promise<string | null> {
  const open = await ctx.db.findOne(RoleProposalEntity, { membershipId, state: 'OPEN' });
  if (open) {
    const isSame =
      open.roles.length === roles.length && open.roles.every((one) => roles.includes(one));
    if (isSame && open.lapsesAt > ctx.now) return null;
    await ctx.db.update(
      RoleProposalEntity,
      { id: open.id, state: 'OPEN' },
      { state: 'VOID', decidedAt: ctx.now },
    );
  }
  if (roles.length === 0) return null;
  return ctx.db.insert(RoleProposalEntity, {
    agencyId: ctx.person.agencyId,
    membershipId,
    roles: [...roles],
    listId: null,
    proposedBy: ctx.person.membershipId,
    proposedAt: ctx.now,
    lapsesAt: new Date(ctx.now.getTime() + PROPOSAL_DAYS * 86_400_000),
  });
}
