import { Injectable } from '@nestjs/common';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { functionTitleOf } from '@stad/tasks/api/task.loader.js';
import { Any } from 'typeorm';
import { checkComment, mayComment } from '../../rules/comment.js';
import { MeetingCommentEntity } from '../meeting.entities.js';
import { readMeetings } from '../meeting.loader.js';
import { MeetingsService } from '../meetings.service.js';
import type { SendMeetingCommentInput } from './comment.types.js';

/** Those that the viewer may read: their agency's, and those the owner received; in the order they were sent. */
export const commentsOf = defineLoader<string, MeetingCommentEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(MeetingCommentEntity, {
    where: { activityId: Any([...ids]) },
    order: { sentAt: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter(({ activityId }) => activityId === id)]));
});

/** What an agency that was asked says of a joint draft (INV-03). */
@Injectable()
export class CommentsService {
  constructor(private readonly meetings: MeetingsService) {}

  /** Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` when it is no joint draft, those of the text. */
  async send(ctx: RequestContext, input: SendMeetingCommentInput) {
    const id = await ctx.once('sendMeetingComment', input, async () => {
      const meeting = (await readMeetings(ctx, [input.meetingId])).get(input.meetingId);
      if (!meeting) throw new ProblemError([NOT_AVAILABLE]);
      if (!mayComment(ctx.person, meeting)) ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
      acceptTexts(ctx, input, input.overrides);
      const { activityId, ownerAgencyId } = meeting;
      const { agencyId, membershipId } = ctx.person;
      await ctx.db.insert(MeetingCommentEntity, {
        ...{ activityId, agencyId, ownerAgencyId, body: orThrow(checkComment(input.body.text)) },
        ...{
          sentAt: ctx.now,
          writtenFunction: (await ctx.load(functionTitleOf, membershipId)) ?? '',
        },
      });
      return activityId;
    });
    return this.meetings.find(ctx, id);
  }
}
