import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { IsNull, MoreThan, Not } from 'typeorm';
import { dutyProblems } from '../../rules/role-duties.js';
import { proposalProblems } from '../../rules/role-proposal.js';
import { MembershipEntity } from '../identity.entities.js';
import { peopleOf } from './role-giving.js';
import { tellOfRoles } from './role-notices.js';
import { RoleProposalEntity } from './role-proposal.entity.js';
import type { DecideRolesInput, WithdrawRolesInput } from './role-proposal.types.js';

/** The second person of roles: a yes, a no, and the giver who thinks again (domain.md 8, INV-21). */
@Injectable()
export class RoleProposalsService {
  /**
   * Says yes or no to one proposal, or to all of a file that the viewer may decide. With the yes the roles are
   * held at once. Problems: those of the rules, `MEMBERSHIP_ENDED`.
   *
   * @returns the memberships that were decided on
   */
  async decide(ctx: RequestContext, input: DecideRolesInput): Promise<string[]> {
    const { proposalId = null, listId = null } = input;
    if ((proposalId === null) === (listId === null)) throw new ProblemError([NOT_AVAILABLE]);
    await ctx.once('decideRoles', input, async () => {
      if (proposalId !== null) await this.decideOne(ctx, proposalId, input.approves);
      else await this.decideList(ctx, listId as string, input.approves);
      return (proposalId ?? listId) as string;
    });
    const of = proposalId !== null ? { id: proposalId } : { listId: listId as string };
    const decided = await ctx.db.find(RoleProposalEntity, {
      where: { ...of, decidedAt: Not(IsNull()) },
    });
    return decided.map(({ membershipId }) => membershipId);
  }

  /** Problem: `PROPOSAL_DECIDED`. */
  async withdraw(ctx: RequestContext, input: WithdrawRolesInput): Promise<string> {
    return ctx.once('withdrawRoles', input, async () => {
      const { id, membershipId } = await this.own(ctx, input.proposalId);
      await this.settle(ctx, id, 'WITHDRAWN');
      return membershipId;
    });
  }

  private async decideOne(ctx: RequestContext, id: string, approves: boolean): Promise<void> {
    const proposal = await this.own(ctx, id);
    ctx.refuseIf(proposalProblems(proposal, ctx.person.membershipId, ctx.now));
    if (approves) await this.refuseUnfit(ctx, proposal);
    await this.settle(ctx, id, approves ? 'APPROVED' : 'REFUSED');
    if (approves) await tellOfRoles(ctx, proposal.membershipId);
  }

  /** Whole: one that does not fit refuses the list, and says whose it is. */
  private async decideList(ctx: RequestContext, listId: string, approves: boolean): Promise<void> {
    const { agencyId, membershipId: me } = ctx.person;
    const rows = await ctx.db.find(RoleProposalEntity, {
      where: { agencyId, listId, state: 'OPEN', lapsesAt: MoreThan(ctx.now) },
      order: { id: 'ASC' },
    });
    const mine = rows.filter((row) => proposalProblems(row, me, ctx.now).length === 0);
    if (mine.length === 0) {
      ctx.refuseIf(
        rows[0] ? proposalProblems(rows[0], me, ctx.now) : [{ code: 'PROPOSAL_DECIDED' }],
      );
    }
    for (const proposal of mine) {
      if (approves) await this.refuseUnfit(ctx, proposal);
      await this.settle(ctx, proposal.id, approves ? 'APPROVED' : 'REFUSED');
    }
    if (approves) await tellOfRoles(ctx, listId);
  }

  /** What may have changed since it was proposed: the time of the membership, and what it holds. */
  private async refuseUnfit(ctx: RequestContext, proposal: RoleProposalEntity): Promise<void> {
    const { roles, validTo } = await ctx.db.get(MembershipEntity, { id: proposal.membershipId });
    if (validTo !== null && validTo < localDate(ctx.now))
      ctx.refuseIf([{ code: 'MEMBERSHIP_ENDED' }]);
    ctx.refuseIf(dutyProblems(roles, [...roles, ...proposal.roles], await peopleOf(ctx)));
  }

  private async own(ctx: RequestContext, id: string): Promise<RoleProposalEntity> {
    return ctx.db.get(RoleProposalEntity, { id, agencyId: ctx.person.agencyId });
  }

  private async settle(
    ctx: RequestContext,
    id: string,
    state: 'APPROVED' | 'REFUSED' | 'WITHDRAWN',
  ): Promise<void> {
    const decidedBy = ctx.person.membershipId;
    const settled = await ctx.db.update(
      RoleProposalEntity,
      { id, state: 'OPEN' },
      { state, decidedBy, decidedAt: ctx.now },
    );
    // Somebody else was faster.
    if (settled === 0) ctx.refuseIf([{ code: 'PROPOSAL_DECIDED' }]);
  }
}
