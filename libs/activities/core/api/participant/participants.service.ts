import { Injectable } from '@nestjs/common';
import { holdsAny } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { In } from 'typeorm';
import { askParticipants, participantAnswer } from '../../rules/participant/participant.js';
import { isOver, type Phase } from '../../rules/phase.js';
import { ActivitiesService } from '../activities.service.js';
import { ActivityEntity } from '../activity.entities.js';
import { plannersOf, problemsOfAsking } from '../activity-types.js';
import { inOpenProgramme } from '../open-programme.js';
import { ActivityParticipantEntity } from './participant.entity.js';
import type {
  AnswerParticipationInput,
  AskParticipantsInput,
  NoteParticipantsInput,
  RemoveParticipantInput,
} from './participant.types.js';
import { tellParticipants } from './tell-participants.js';

/** Which functions come along to an activity of any type: asked, answering, there. */
@Injectable()
export class ParticipantsService {
  constructor(private readonly activities: ActivitiesService) {}

  /** The agencies of those who are asked read the activity from now on. Answers its id. */
  ask(ctx: RequestContext, input: AskParticipantsInput): Promise<string> {
    return ctx.once('askParticipants', input, async () => {
      const activity = await this.own(ctx, input.activityId);
      await inOpenProgramme(ctx, activity.programmeId);
      if (isOver(activity.phase as Phase)) ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
      const known = await ctx.db.find(ActivityParticipantEntity, {
        where: { activityId: activity.id },
      });
      const already = known.map(({ fromAgencyId, functionTitle }) => ({
        agencyId: fromAgencyId,
        functionTitle,
      }));
      const asked = input.participants.map(
        ({ agencyId = null, functionTitle, mailbox = null }) => ({
          ...{ agencyId, functionTitle, mailbox },
        }),
      );
      const fresh = orThrow(askParticipants(asked, already));
      const agencyIds = fresh.flatMap(({ agencyId }) => agencyId ?? []);
      ctx.refuseIf(await problemsOfAsking(ctx, activity, agencyIds));
      await this.activities.share(ctx, activity, agencyIds);
      for (const { agencyId: fromAgencyId, functionTitle, mailbox = null } of fresh) {
        await ctx.db.insert(ActivityParticipantEntity, {
          ...{ activityId: activity.id, agencyId: activity.agencyId, fromAgencyId, functionTitle },
          ...{ mailbox, askedAt: ctx.now },
        });
      }
      if (fresh.length > 0) await tellParticipants(ctx, activity.id, 'NEW');
      return activity.id;
    });
  }

  /** Answers the id of the activity. Problems: `PARTICIPANT_ANSWER_UNKNOWN`, `STEP_NOT_POSSIBLE`, `NOT_AVAILABLE`. */
  answer(ctx: RequestContext, input: AnswerParticipationInput): Promise<string> {
    return ctx.once('answerParticipation', input, async () => {
      const answer = orThrow(participantAnswer(input.answer));
      const { activityId, agencyId, fromAgencyId } = await this.row(ctx, input.participantId);
      const mine = [agencyId, fromAgencyId].includes(ctx.person.agencyId);
      const activity = await ctx.db.get(ActivityEntity, { id: activityId });
      if (!mine) ctx.refuseIf([NOT_AVAILABLE]);
      await inOpenProgramme(ctx, activity.programmeId);
      if (isOver(activity.phase as Phase)) ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
      const answeredAt = answer === 'NO_ANSWER' ? null : ctx.now;
      await ctx.db.update(
        ActivityParticipantEntity,
        { id: input.participantId },
        { answer, answeredAt, proposesOtherTime: false },
      );
      return activityId;
    });
  }

  /** Who came and who did not, all at once. Problem: `NOT_BEGUN`. */
  noteAttendance(ctx: RequestContext, input: NoteParticipantsInput): Promise<string> {
    return ctx.once('noteParticipants', input, async () => {
      const activity = await this.own(ctx, input.activityId);
      const { id: activityId, startsAt } = activity;
      await inOpenProgramme(ctx, activity.programmeId);
      if (ctx.now < startsAt) ctx.refuseIf([{ code: 'NOT_BEGUN', field: 'attended' }]);
      await ctx.db.update(ActivityParticipantEntity, { activityId }, { attended: false });
      const came = { activityId, id: In(input.attended) };
      const noted = await ctx.db.update(ActivityParticipantEntity, came, { attended: true });
      if (noted < new Set(input.attended).size) ctx.refuseIf([NOT_AVAILABLE]);
      return activityId;
    });
  }

  /** Takes back a question that nobody has answered yes to; the share stays. Answers the id of the activity. */
  remove(ctx: RequestContext, input: RemoveParticipantInput): Promise<string> {
    return ctx.once('removeParticipant', input, async () => {
      const row = await this.row(ctx, input.participantId);
      const activity = await this.own(ctx, row.activityId);
      const canGo = row.attended === null && !isOver(activity.phase as Phase);
      if (!canGo) ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
      await ctx.db.delete(ActivityParticipantEntity, { id: row.id });
      return row.activityId;
    });
  }

  private row(ctx: RequestContext, id: string): Promise<ActivityParticipantEntity> {
    return ctx.db.get(ActivityParticipantEntity, { id });
  }

  private async own(ctx: RequestContext, id: string): Promise<ActivityEntity> {
    const activity = await ctx.db.get(ActivityEntity, { id });
    const plans = holdsAny(ctx.person.roles, plannersOf(activity.kind));
    if (activity.agencyId !== ctx.person.agencyId || !plans)
      throw new ProblemError([NOT_AVAILABLE]);
    return activity;
  }
}
