import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { sampleMeetingSteps } from '../rules/next-steps.js';
import {
  CancelSampleMeetingInput,
  ChangeSampleMeetingInput,
  DeleteSampleMeetingDraftInput,
  PlanSampleMeetingInput,
  StepSampleMeetingInput,
} from './sample-meeting.inputs.js';
import { sampleMeetingOf } from './sample-meeting.loader.js';
import { SampleMeeting, SampleMeetingDetails } from './sample-meeting.types.js';
import { SampleMeetingsService } from './sample-meetings.service.js';

@Resolver(() => SampleMeeting)
export class SampleMeetingResolver {
  constructor(private readonly meetings: SampleMeetingsService) {}

  @Allow('activity:read')
  @Query(() => SampleMeeting)
  sampleMeeting(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.meetings.find(ctx, id);
  }

  @Allow('activity:plan')
  @Mutation(() => SampleMeeting, { description: 'A draft of the own agency.' })
  planSampleMeeting(@Ctx() ctx: RequestContext, @Args('input') input: PlanSampleMeetingInput) {
    return this.meetings.plan(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => SampleMeeting)
  changeSampleMeeting(@Ctx() ctx: RequestContext, @Args('input') input: ChangeSampleMeetingInput) {
    return this.meetings.change(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => SampleMeeting, { description: 'Confirmed, everyone at the site reads it.' })
  stepSampleMeeting(@Ctx() ctx: RequestContext, @Args('input') input: StepSampleMeetingInput) {
    return this.meetings.step(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => SampleMeeting)
  cancelSampleMeeting(@Ctx() ctx: RequestContext, @Args('input') input: CancelSampleMeetingInput) {
    return this.meetings.cancel(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  deleteSampleMeetingDraft(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DeleteSampleMeetingDraftInput,
  ) {
    return this.meetings.deleteDraft(ctx, input);
  }

  @ResolveField(() => SampleMeetingDetails)
  sampleMeetingDetails(@Parent() { id }: SampleMeeting, @Ctx() ctx: RequestContext) {
    return ctx.load(sampleMeetingOf, id);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  async nextSteps(@Parent() { id }: SampleMeeting, @Ctx() ctx: RequestContext) {
    const facts = await ctx.load(sampleMeetingOf, id);
    return facts ? sampleMeetingSteps.next(ctx.person, facts, ctx.now) : [];
  }
}
