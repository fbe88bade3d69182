import { Injectable } from '@nestjs/common';
import { AgreementsBetween } from '@stad/agreements/api/agreements-between.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { AimTag } from '../rules/aim-tag.js';
import { type Classification, mayShareWith } from '../rules/classification.js';
import type { Phase } from '../rules/phase.js';
import { ActivityEntity, ActivityShareEntity } from './activity.entities.js';

/** What a type's own service says of a new activity. */
export interface OpenActivity {
  readonly id?: string;
  readonly kind: string;
  readonly siteId: string;
  readonly programmeId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly placeLabel?: string | null;
  readonly aimTag?: AimTag | null;
  readonly goalId?: string | null;
  readonly classification: Classification;
  readonly phase: Phase;
}

/** What may change without the type's state changing. */
export type ChangeActivity = Partial<
  Pick<
    ActivityEntity,
    'number' | 'title' | 'startsAt' | 'endsAt' | 'placeLabel' | 'aimTag' | 'goalId' | 'phase'
  >
>;

/** The part of every activity that no type does for itself: opening, sharing, finalising. */
@Injectable()
export class ActivitiesService {
  constructor(private readonly agreements: AgreementsBetween) {}

  /** Opens a DRAFT that only its own agency sees. The type checks its plan first. */
  open(ctx: RequestContext, activity: OpenActivity): Promise<string> {
    return ctx.db.insert(ActivityEntity, {
      ...activity,
      agencyId: ctx.person.agencyId,
      createdBy: ctx.person.membershipId,
      lifecycle: 'DRAFT',
    });
  }

  async change(ctx: RequestContext, id: string, changes: ChangeActivity): Promise<void> {
    const changed = await ctx.db.update(
      ActivityEntity,
      { id, agencyId: ctx.person.agencyId },
      changes,
    );
    if (changed === 0) ctx.refuseIf([NOT_AVAILABLE]);
  }

  /**
   * Changes what several people plan at once; `CONFLICT` when somebody was faster. The activity's
   * version is that of the plan: its phase and lifecycle move without it.
   */
  changePlan(
    ctx: RequestContext,
    id: string,
    expectedVersion: number,
    changes: ChangeActivity,
  ): Promise<void> {
    const own = { id, agencyId: ctx.person.agencyId };
    return ctx.db.updateVersion(ActivityEntity, own, expectedVersion, changes);
  }

  /** Set in the same write as the type's own state, from the type's own map. */
  setPhase(ctx: RequestContext, id: string, phase: Phase): Promise<void> {
    return this.change(ctx, id, { phase });
  }

  /**
   * Shares an activity with other agencies: an explicit, logged act (INV-05). A draft becomes a
   * joint draft. What is the own agency's alone never goes to a non-authority (INV-06). Problem:
   * `AGREEMENT_ENDED` { who, on } for one that did not read it before (INV-22).
   */
  async share(
    ctx: RequestContext,
    activity: Pick<ActivityEntity, 'id' | 'siteId' | 'classification' | 'lifecycle' | 'startsAt'>,
    agencyIds: readonly string[],
  ): Promise<void> {
    const { agencyId, membershipId } = ctx.person;
    const receivers = [...new Set(agencyIds)].filter((id) => id !== agencyId);
    for (const receiver of await Promise.all(receivers.map((id) => ctx.load(agencyById, id)))) {
      if (!receiver) ctx.refuseIf([NOT_AVAILABLE]);
      const isAuthority = receiver?.isPublicAuthority ?? false;
      orThrow(mayShareWith(activity.classification as Classification, { isAuthority }));
    }
    const known = await ctx.db.find(ActivityShareEntity, { where: { activityId: activity.id } });
    const readers = known.filter(({ revokedAt }) => !revokedAt).map(({ agencyId: id }) => id);
    const asked = receivers.filter((id) => !readers.includes(id));
    ctx.refuseIf(
      await this.agreements.endedWith(ctx, activity.siteId, asked, localDate(activity.startsAt)),
    );
    const fresh = receivers.filter((id) => !known.some((share) => share.agencyId === id));
    await ctx.db.insertMany(
      ActivityShareEntity,
      fresh.map((id) => ({
        activityId: activity.id,
        agencyId: id,
        ownerAgencyId: agencyId,
        sharedAt: ctx.now,
        sharedBy: membershipId,
      })),
    );
    for (const share of known.filter(
      (each) => each.revokedAt && receivers.includes(each.agencyId),
    )) {
      const { activityId, agencyId: receiverId } = share;
      await ctx.db.update(
        ActivityShareEntity,
        { activityId, agencyId: receiverId },
        {
          ...{ revokedAt: null, revokedBy: null, revokedReason: null },
          ...{ sharedAt: ctx.now, sharedBy: membershipId },
        },
      );
    }
    if (activity.lifecycle === 'DRAFT') await this.setLifecycle(ctx, activity.id, 'JOINT_DRAFT');
  }

  /** Final: everyone at the site reads it when its class is P1, nobody changes it in place (INV-04). */
  finalise(ctx: RequestContext, id: string): Promise<void> {
    return this.setLifecycle(ctx, id, 'FINALISED');
  }

  /** Throws away what nobody else has seen; the policy lets only drafts go. */
  async discard(ctx: RequestContext, id: string): Promise<void> {
    if ((await ctx.db.delete(ActivityEntity, { id })) === 0) ctx.refuseIf([NOT_AVAILABLE]);
  }

  private async setLifecycle(ctx: RequestContext, id: string, lifecycle: string): Promise<void> {
    await ctx.db.update(ActivityEntity, { id, agencyId: ctx.person.agencyId }, { lifecycle });
  }
}
