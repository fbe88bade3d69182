import { Injectable } from '@nestjs/common';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { checkGroups } from '../rules/attendance-groups.js';
import { checkEvaluation } from '../rules/evaluation.js';
import { holdSeminar } from './evaluation/held-seminar.js';
import {
  SeminarAttendanceEntity,
  SeminarEntity,
  SeminarEvaluationEntity,
} from './seminar.entities.js';
import type { RecordAttendanceInput, RecordEvaluationInput } from './seminar.inputs.js';
import { SeminarsService } from './seminars.service.js';

/** Who came and what they learnt. */
@Injectable()
export class SeminarResultsService {
  constructor(private readonly seminars: SeminarsService) {}

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
      // Held: what is typed and what is answered by link never come beside each other.
      const { rounds } = await holdSeminar(ctx, activityId);
      if (rounds.length > 0) ctx.refuseIf([{ code: 'EVALUATION_BY_LINK' }]);
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
}
