import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { nextMeetingSpan } from '../rules/meeting-plan.js';
import { meetingSteps } from '../rules/next-steps.js';
import {
  CancelMeetingInput,
  ChangeMeetingInput,
  DeleteMeetingDraftInput,
  PlanMeetingInput,
  PlanNextMeetingInput,
  StepMeetingInput,
} from './meeting.inputs.js';
import { meetingOf } from './meeting.loader.js';
import { Meeting, MeetingDetails, NextMeeting } from './meeting.types.js';
import { MeetingsService } from './meetings.service.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  constructor(private readonly meetings: MeetingsService) {}

  @Allow('activity:read')
  @Query(() => Meeting)
  meeting(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.meetings.read(ctx, id);
  }

  @Allow('meeting:plan')
  @Mutation(() => Meeting, { description: 'A draft of the own agency.' })
  planMeeting(@Ctx() ctx: RequestContext, @Args('input') input: PlanMeetingInput) {
    return this.meetings.plan(ctx, input);
  }

  @Allow('meeting:plan')
  @Mutation(() => Meeting)
  changeMeeting(@Ctx() ctx: RequestContext, @Args('input') input: ChangeMeetingInput) {
    return this.meetings.change(ctx, input);
  }

  @Allow('meeting:plan')
  @Mutation(() => Meeting, { description: 'Confirmed, its agenda is sent and is a record.' })
  stepMeeting(@Ctx() ctx: RequestContext, @Args('input') input: StepMeetingInput) {
    return this.meetings.step(ctx, input);
  }

  @Allow('meeting:plan')
  @Mutation(() => Meeting)
  cancelMeeting(@Ctx() ctx: RequestContext, @Args('input') input: CancelMeetingInput) {
    return this.meetings.cancel(ctx, input);
  }

  @Allow('meeting:plan')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  deleteMeetingDraft(@Ctx() ctx: RequestContext, @Args('input') input: DeleteMeetingDraftInput) {
    return this.meetings.deleteDraft(ctx, input);
  }

  @Allow('meeting:plan')
  @Mutation(() => Meeting, { description: 'Four weeks on, with what was decided and is open.' })
  planNextMeeting(@Ctx() ctx: RequestContext, @Args('input') input: PlanNextMeetingInput) {
    return this.meetings.planNext(ctx, input);
  }

  @ResolveField(() => NextMeeting, { description: 'When the next one would be.' })
  async next(@Parent() { startsAt, endsAt }: Meeting) {
    return nextMeetingSpan({ startsAt, endsAt });
  }

  @ResolveField(() => MeetingDetails)
  meetingDetails(@Parent() { id }: Meeting, @Ctx() ctx: RequestContext) {
    return ctx.load(meetingOf, id);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  async nextSteps(@Parent() { id }: Meeting, @Ctx() ctx: RequestContext) {
    const facts = await ctx.load(meetingOf, id);
    return facts ? meetingSteps.next(ctx.person, facts, ctx.now) : [];
  }
}
