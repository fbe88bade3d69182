import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { mayComment } from '../../rules/comment.js';
import { meetingOf } from '../meeting.loader.js';
import { Meeting } from '../meeting.types.js';
import { MeetingComment, SendMeetingCommentInput } from './comment.types.js';
import { CommentsService, commentsOf } from './comments.service.js';

@Resolver(() => Meeting)
export class MeetingCommentsResolver {
  constructor(private readonly service: CommentsService) {}

  @Allow('meeting:comment')
  @Mutation(() => Meeting, { description: 'Of the own agency, on a draft that is shared with it.' })
  sendMeetingComment(@Ctx() ctx: RequestContext, @Args('input') input: SendMeetingCommentInput) {
    return this.service.send(ctx, input);
  }

  @ResolveField(() => [MeetingComment], {
    description: 'Those of the own agency; to the owner of the draft all.',
  })
  comments(@Parent() { id }: Meeting, @Ctx() ctx: RequestContext) {
    return ctx.load(commentsOf, id);
  }

  @ResolveField(() => Boolean, { description: 'The viewer may say something of the draft.' })
  async mayComment(@Parent() { id }: Meeting, @Ctx() ctx: RequestContext) {
    const meeting = await ctx.load(meetingOf, id);
    return meeting ? mayComment(ctx.person, meeting) : false;
  }
}

@Resolver(() => MeetingComment)
export class MeetingCommentResolver {
  @ResolveField(() => Agency, { description: 'Whose record it is.' })
  agency(@Parent() { agencyId }: MeetingComment, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }
}
