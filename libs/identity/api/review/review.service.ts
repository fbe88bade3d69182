import { Injectable } from '@nestjs/common';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { In } from 'typeorm';
import { isToRenew, type Qualification } from '../../rules/qualification.js';
import { inactiveSince, reviewDueOn } from '../../rules/review.js';
import { MANAGER } from '../../rules/role.js';
import { MembershipEntity } from '../identity.entities.js';
import { invitationRows } from '../invitation/invitation-rows.js';
import { waitingProposals } from '../roles/role-proposals.js';
import type { ConfirmMembershipsInput, MembershipReview } from './review.types.js';

/** When memberships were last used; asked once an operation. */
const lastUsed = defineLoader<string, string>(async (ctx) => {
  const rows = await ctx.db.sql<{ id: string; on: string }>(
    'select membership_id as id, used_on::text as on from door.last_used()',
  );
  return new Map(rows.map(({ id, on }) => [id, on]));
});

/** How many of each kind wait for the viewer. */
export interface PeopleWaiting {
  /** Sign-ins to approve as the second person. */
  readonly bindings: number;
  /** Proposals of roles to decide on as the second person. */
  readonly roles: number;
  /** Memberships to confirm that are overdue. */
  readonly reviews: number;
  /** People whose training has run out, or ends within 90 days; for their manager. */
  readonly trainings: number;
}

/** What each of the own organisation is trained for who works there today. */
const TRAINED = `select json_agg(json_build_object('kind', q.kind, 'validTo', q.valid_to)) as held
  from qualification q join membership m on m.id = q.membership_id
  where q.agency_id = (select app.agency_id())
    and (select app.today()) between m.valid_from and coalesce(m.valid_to, 'infinity')
  group by q.membership_id`;

/** The quarterly review of the own organisation: who is still needed, and who has not been seen. */
@Injectable()
export class ReviewService {
  async of(ctx: RequestContext, membership: MembershipEntity): Promise<MembershipReview> {
    const today = localDate(ctx.now);
    const dueOn = reviewDueOn(membership, today);
    const hasLeft = membership.validTo !== null && membership.validTo < today;
    const seenOn = await ctx.load(lastUsed, membership.id);
    return {
      dueOn,
      isOverdue: dueOn !== null && dueOn < today,
      inactiveSince: hasLeft ? null : inactiveSince(membership, seenOn, today),
      isUnused: seenOn === null,
    };
  }

  /** What waits for the viewer: sign-ins and roles to approve, memberships to confirm, trainings to renew. */
  async waiting(ctx: RequestContext): Promise<PeopleWaiting> {
    const rows = await invitationRows(ctx);
    const proposals = await waitingProposals(ctx);
    const reviews = ctx.may('people:change') ? await this.overdue(ctx) : 0;
    const mine = (those: readonly { readonly mayDecide: boolean }[]) =>
      those.filter(({ mayDecide }) => mayDecide).length;
    const isManager = MANAGER.some((role) => ctx.person.roles.includes(role));
    const trainings = isManager ? await this.toTrain(ctx) : 0;
    return { bindings: mine(rows), roles: mine(proposals), reviews, trainings };
  }

  /** *Behövs fortfarande*: from today it runs anew. */
  async confirm(ctx: RequestContext, input: ConfirmMembershipsInput): Promise<MembershipEntity[]> {
    const ids = [...new Set(input.membershipIds)];
    await ctx.once('confirmMemberships', input, async () => {
      const { membershipId: reviewedBy } = ctx.person;
      const confirmed = await ctx.db.update(
        MembershipEntity,
        { id: In(ids) },
        { reviewedOn: localDate(ctx.now), reviewedBy },
      );
      if (ids.length === 0 || confirmed !== ids.length) throw new ProblemError([NOT_AVAILABLE]);
      return reviewedBy;
    });
    return ctx.db.find(MembershipEntity, { where: { id: In(ids) } });
  }

  private async overdue(ctx: RequestContext): Promise<number> {
    const today = localDate(ctx.now);
    const members = await ctx.db.find(MembershipEntity);
    const dues = members.map((membership) => reviewDueOn(membership, today));
    return dues.filter((due) => due !== null && due < today).length;
  }

  /** How many of those who work here have a training to renew. */
  private async toTrain(ctx: RequestContext): Promise<number> {
    const trained = await ctx.db.sql<{ held: Qualification[] }>(TRAINED);
    return trained.filter(({ held }) => isToRenew(held, localDate(ctx.now))).length;
  }
}
