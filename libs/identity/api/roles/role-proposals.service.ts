import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { inSlices } from '@stad/platform/api/jobs/in-slices.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { In, IsNull, Not } from 'typeorm';
import { dutyProblems } from '../../rules/role-duties.js';
import { type ProposedRoles, proposalProblems } from '../../rules/role-proposal.js';
import { peopleOf } from './role-giving.js';
import { tellOfRoles } from './role-notices.js';
import { RoleProposalEntity } from './role-proposal.entity.js';
import type { DecideRolesInput, WithdrawRolesInput } from './role-proposal.types.js';

/** A statement decides on so many: each is a change of a membership, and an event. */
const DECIDED_AT_ONCE = 200;

/** What somebody decides on: exactly one of the two. */
interface Decided {
  readonly proposalId: string | null;
  readonly listId: string | null;
}

interface Waiting extends ProposedRoles {
  readonly id: string;
  readonly roles: string[];
  readonly held: string[];
  readonly validTo: string | null;
}

const WAITING = `
  select p.id, p.state, p.membership_id as "membershipId", p.proposed_by as "proposedBy", p.lapses_at as "lapsesAt",
    p.roles, m.roles as held, m.valid_to::text as "validTo"
  from role_proposal p join membership m on m.id = p.membership_id
  where p.agency_id = $1 and (p.id = $2 or p.list_id = $3)
  order by p.state = 'OPEN' desc, p.id`;

/** The second person of roles: a yes, a no, and the giver who thinks again (field.md 8, INV-21). */
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
      await this.decideAll(ctx, { proposalId, listId }, input.approves);
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
      const { agencyId } = ctx.person;
      const { id, membershipId } = await ctx.db.get(RoleProposalEntity, {
        id: input.proposalId,
        agencyId,
      });
      await this.settle(ctx, [id], 'WITHDRAWN');
      return membershipId;
    });
  }

  /**
   * Whole: one that does not fit refuses all of them. What may have changed since it was proposed is the time of
   * the membership, and what it holds.
   */
  private async decideAll(ctx: RequestContext, of: Decided, approves: boolean): Promise<void> {
    const { agencyId, membershipId: me } = ctx.person;
    const rows = await ctx.db.sql<Waiting>(WAITING, [agencyId, of.proposalId, of.listId]);
    if (rows.length === 0) throw new ProblemError([NOT_AVAILABLE]);
    const mine = rows.filter((row) => proposalProblems(row, me, ctx.now).length === 0);
    if (mine.length === 0) ctx.refuseIf(proposalProblems(rows[0] as Waiting, me, ctx.now));
    if (approves) {
      const people = await peopleOf(ctx);
      for (const { held, roles, validTo } of mine) {
        if (validTo !== null && validTo < localDate(ctx.now)) {
          ctx.refuseIf([{ code: 'MEMBERSHIP_ENDED' }]);
        }
        ctx.refuseIf(dutyProblems(held, [...held, ...roles], people));
      }
    }
    await inSlices(mine, DECIDED_AT_ONCE, (slice) =>
      this.settle(
        ctx,
        slice.map(({ id }) => id),
        approves ? 'APPROVED' : 'REFUSED',
      ),
    );
    if (approves) await tellOfRoles(ctx, (of.proposalId ?? of.listId) as string);
  }

  private async settle(
    ctx: RequestContext,
    ids: readonly string[],
    state: 'APPROVED' | 'REFUSED' | 'WITHDRAWN',
  ): Promise<void> {
    const decidedBy = ctx.person.membershipId;
    const settled = await ctx.db.update(
      RoleProposalEntity,
      { id: In([...ids]), state: 'OPEN' },
      { state, decidedBy, decidedAt: ctx.now },
    );
    // Somebody else was faster.
    if (settled < ids.length) ctx.refuseIf([{ code: 'PROPOSAL_DECIDED' }]);
  }
}
