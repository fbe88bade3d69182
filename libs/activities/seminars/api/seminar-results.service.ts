import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { ContactFunctionEntity } from '@stad/network/api/network.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { In, IsNull } from 'typeorm';
import { checkGroups } from '../rules/attendance-groups.js';
import { checkEvaluation } from '../rules/evaluation.js';
import { checkAnswer, newInvitees } from '../rules/invitation.js';
import {
  SeminarAttendanceEntity,
  SeminarEntity,
  SeminarEvaluationEntity,
  SeminarInvitationEntity,
} from './seminar.entities.js';
import type {
  InviteToSeminarInput,
  NoteInvitationAnswerInput,
  RecordAttendanceInput,
  RecordEvaluationInput,
} from './seminar.inputs.js';
import { SeminarsService } from './seminars.service.js';

/** Who is asked, who came and what they learnt. */
@Injectable()
export class SeminarResultsService {
  constructor(
    private readonly seminars: SeminarsService,
    private readonly activities: ActivitiesService,
  ) {}

  /** The agencies of the invited functions read the seminar from now on. */
  async invite(ctx: RequestContext, input: InviteToSeminarInput): Promise<ActivityEntity> {
    const id = await ctx.once('inviteToSeminar', input, async () => {
      const { activityId } = await this.seminars.ready(ctx, input.seminarId, 'invite');
      const known = await ctx.db.find(SeminarInvitationEntity, { where: { activityId } });
      const asked = input.invitees.map((invitee) => ({
        functionId: invitee.contactFunctionId ?? null,
        actorId: invitee.actorName ?? null,
      }));
      const already = known.map((row) => ({
        functionId: row.contactFunctionId,
        actorId: row.actorName,
      }));
      const fresh = orThrow(newInvitees(asked, already));
      const agencyIds = await this.agenciesOf(
        ctx,
        fresh.flatMap(({ functionId }) => functionId ?? []),
      );
      const { agencyId } = ctx.person;
      for (const { functionId, actorId } of fresh) {
        await ctx.db.insert(SeminarInvitationEntity, {
          activityId,
          agencyId,
          contactFunctionId: functionId ?? null,
          actorName: actorId ?? null,
        });
      }
      await this.activities.share(ctx, await this.seminars.find(ctx, activityId), agencyIds);
      return activityId;
    });
    return this.seminars.find(ctx, id);
  }

  async noteAnswer(ctx: RequestContext, input: NoteInvitationAnswerInput): Promise<ActivityEntity> {
    const id = await ctx.once('noteInvitationAnswer', input, async () => {
      const { activityId } = await this.seminars.ready(ctx, input.seminarId, 'invite');
      const answer = orThrow(checkAnswer(input.answer));
      const invitation = { id: input.invitationId, activityId };
      const noted = await ctx.db.update(SeminarInvitationEntity, invitation, { answer });
      if (noted === 0) ctx.refuseIf([NOT_AVAILABLE]);
      return activityId;
    });
    return this.seminars.find(ctx, id);
  }

  /** Writes the list of units whole: who has registered and, once it has begun, who came. */
  async recordAttendance(
    ctx: RequestContext,
    input: RecordAttendanceInput,
  ): Promise<ActivityEntity> {
    const id = await ctx.once('recordAttendance', input, async () => {
      const counted = input.groups.some((group) => group.present != null);
      const step = counted ? 'recordAttendance' : 'register';
      const seminar = await this.seminars.ready(ctx, input.seminarId, step);
      const groups = orThrow(checkGroups(input.groups, seminar.startsAt, ctx.now));
      const { activityId, ownerAgencyId: agencyId } = seminar;
      const version = input.expectedVersion;
      await ctx.db.updateVersion(SeminarEntity, { activityId }, version, {}, 'attendanceVersion');
      await ctx.db.delete(SeminarAttendanceEntity, { activityId });
      for (const { agencyId: fromAgencyId = null, unit, registered, present = null } of groups) {
        const count = { unit, registered, present };
        await ctx.db.insert(SeminarAttendanceEntity, {
          activityId,
          agencyId,
          fromAgencyId,
          ...count,
        });
      }
      return activityId;
    });
    return this.seminars.find(ctx, id);
  }

  async recordEvaluation(
    ctx: RequestContext,
    input: RecordEvaluationInput,
  ): Promise<ActivityEntity> {
    const id = await ctx.once('recordEvaluation', input, async () => {
      const seminar = await this.seminars.ready(ctx, input.seminarId, 'recordEvaluation');
      const { activityId, ownerAgencyId: agencyId } = seminar;
      const {
        answers,
        meanBefore,
        meanAfter,
        satisfied = null,
      } = orThrow(checkEvaluation(input, seminar.present ?? 0));
      const figures = { answers, meanBefore, meanAfter, satisfied };
      const version = input.expectedVersion;
      if (version === 0) {
        await ctx.db.insertMany(SeminarEvaluationEntity, [{ activityId, agencyId, ...figures }]);
      } else {
        await ctx.db.updateVersion(SeminarEvaluationEntity, { activityId }, version, figures);
      }
      return activityId;
    });
    return this.seminars.find(ctx, id);
  }

  private async agenciesOf(ctx: RequestContext, functionIds: readonly string[]) {
    const found = await ctx.db.find(ContactFunctionEntity, {
      where: { id: In([...functionIds]), endedOn: IsNull() },
    });
    if (found.length < functionIds.length) ctx.refuseIf([NOT_AVAILABLE]);
    return found.map((contact) => contact.agencyId);
  }
}
