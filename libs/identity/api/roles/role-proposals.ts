import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { proposalProblems } from '../../rules/role-proposal.js';
import type { RoleProposal } from './role-proposal.types.js';

interface Row extends Omit<RoleProposal, 'mayDecide'> {
  readonly proposedBy: string;
}

/** Those that wait and have not lapsed; of some memberships, or of the whole agency. */
const WAITING = `
  select p.id, p.membership_id as "membershipId", p.roles, p.list_id as "listId", p.proposed_by as "proposedBy",
    by.function_title as "proposedByTitle", p.proposed_at as "proposedAt", p.lapses_at as "lapsesAt"
  from role_proposal p join membership by on by.id = p.proposed_by
  where p.state = 'OPEN' and p.lapses_at > $1 and ($2::uuid[] is null or p.membership_id = any ($2))`;

/** The proposals of roles that wait in the own agency, for who may read them; each with whether the viewer decides. */
export async function waitingProposals(
  ctx: RequestContext,
  membershipIds: readonly string[] | null = null,
): Promise<readonly RoleProposal[]> {
  const rows = await ctx.db.sql<Row>(WAITING, [ctx.now, membershipIds]);
  return rows.map(({ proposedBy, ...row }) => ({
    ...row,
    mayDecide:
      ctx.may('roles:decide') &&
      proposalProblems({ ...row, state: 'OPEN', proposedBy }, ctx.person.membershipId, ctx.now)
        .length === 0,
  }));
}

/** What waits for a membership of the own agency. */
export const proposalOf = defineLoader<string, RoleProposal>(async (ctx, ids) => {
  const rows = await waitingProposals(ctx, [...ids]);
  return new Map(rows.map((row) => [row.membershipId, row]));
});
