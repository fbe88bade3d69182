import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { TasksService } from '@stad/tasks/api/tasks.service.js';
import { checkMinutes } from '../../rules/minutes.js';
import {
  MeetingDecisionEntity,
  MeetingMinutesEntity,
  MeetingRegistrationEntity,
} from '../meeting.entities.js';
import type { ApproveMeetingMinutesInput } from '../meeting.inputs.js';
import { MeetingsService } from '../meetings.service.js';
import { DECISION_SOURCE } from './decision-source.js';
import type { RegisterMeetingMinutesInput, SaveMeetingMinutesInput } from './minutes.types.js';

/** What was said and decided: written, established, and decisions made into tasks. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly tasks: TasksService,
  ) {}

  /** Writes them whole. Problems: those of `checkMinutes`, `CONFLICT` when somebody was faster. */
  async save(ctx: RequestContext, input: SaveMeetingMinutesInput) {
    const id = await ctx.once('saveMeetingMinutes', input, async () => {
      const meeting = await this.meetings.ready(ctx, input.meetingId, 'minutes');
      const { activityId, ownerAgencyId: agencyId } = meeting;
      acceptTexts(ctx, input, input.overrides);
      const written = input.decisions.map((each) => ({ ...each, body: each.body.text }));
      const typed = { summary: input.summary.text, decisions: written };
      const minutes = orThrow(checkMinutes(typed, [agencyId, ...meeting.agencyIds]));
      const { summary, decisions } = minutes;
      await this.write(ctx, { activityId, agencyId, summary }, input.expectedVersion);
      await ctx.db.delete(MeetingDecisionEntity, { activityId });
      await ctx.db.insertMany(
        MeetingDecisionEntity,
        decisions.map(({ verb, body, ownerAgencyId, ownerFunction, dueOn }, at) => ({
          ...{ activityId, agencyId, n: at + 1, verb, body, ownerAgencyId, ownerFunction, dueOn },
        })),
      );
      return activityId;
    });
    return this.meetings.find(ctx, id);
  }

  /**
   * Established: nobody changes them, everyone who sees the meeting reads them, and each decision is a task of ours
   * or offered to the agency it lies with.
   */
  approve(ctx: RequestContext, input: ApproveMeetingMinutesInput) {
    return this.meetings.approve(ctx, input, async (activityId) => {
      const approved = {
        ...{ approvedAt: ctx.now, approvedFunction: await this.tasks.ownFunction(ctx) },
      };
      const known = await ctx.db.findOne(MeetingMinutesEntity, { activityId });
      if (known) await ctx.db.update(MeetingMinutesEntity, { activityId }, approved);
      else {
        const { agencyId } = ctx.person;
        await ctx.db.insert(MeetingMinutesEntity, { activityId, agencyId, summary: '' });
        await ctx.db.update(MeetingMinutesEntity, { activityId }, approved);
      }
      const { siteId } = await this.meetings.find(ctx, activityId);
      const where = { activityId };
      for (const decision of await ctx.db.find(MeetingDecisionEntity, {
        where,
        order: { n: 'ASC' },
      })) {
        const { id: sourceId, verb, body, dueOn, ownerAgencyId, ownerFunction } = decision;
        await this.tasks.bear(ctx, {
          ...{ siteId, verb, body, dueOn, sourceKind: DECISION_SOURCE, sourceId },
          ...{ belongsTo: ownerAgencyId, ownerFunction },
        });
      }
    });
  }

  /** In the diary of the own agency; a number that was wrong is written again. */
  async register(ctx: RequestContext, input: RegisterMeetingMinutesInput) {
    const id = await ctx.once('registerMeetingMinutes', input, async () => {
      const { meetingId: activityId, diaryNumber } = input;
      const { agencyId } = ctx.person;
      const minutes = await ctx.db.get(MeetingMinutesEntity, { activityId });
      const isAuthority = (await ctx.load(agencyById, agencyId))?.isPublicAuthority;
      if (!minutes.approvedAt || !isAuthority) ctx.refuseIf([NOT_AVAILABLE]);
      const said = {
        ...{ diaryNumber, registeredAt: ctx.now },
        registeredFunction: await this.tasks.ownFunction(ctx),
      };
      const own = { activityId, agencyId };
      const changed = await ctx.db.update(MeetingRegistrationEntity, own, said);
      if (changed === 0) await ctx.db.insertMany(MeetingRegistrationEntity, [{ ...own, ...said }]);
      return activityId;
    });
    return this.meetings.find(ctx, id);
  }

  private async write(
    ctx: RequestContext,
    minutes: Pick<MeetingMinutesEntity, 'activityId' | 'agencyId' | 'summary'>,
    expectedVersion: number,
  ): Promise<void> {
    const { activityId, summary } = minutes;
    if (expectedVersion > 0) {
      const own = { activityId };
      return ctx.db.updateVersion(MeetingMinutesEntity, own, expectedVersion, { summary });
    }
    if (await ctx.db.findOne(MeetingMinutesEntity, { activityId })) {
      ctx.refuseIf([{ code: 'CONFLICT' }]);
    }
    await ctx.db.insertMany(MeetingMinutesEntity, [minutes]);
  }
}
