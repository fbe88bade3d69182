import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { preventionSteps } from '../rules/next-steps.js';
import {
  CancelPreventionInput,
  ChangePreventionInput,
  DeletePreventionDraftInput,
  NotePreventionReachInput,
  PlanPreventionInput,
  StepPreventionInput,
} from './prevention.inputs.js';
import { preventionOf } from './prevention.loader.js';
import { Prevention, PreventionDetails } from './prevention.types.js';
import { PreventionsService } from './preventions.service.js';

@Resolver(() => Prevention)
export class PreventionResolver {
  constructor(private readonly preventions: PreventionsService) {}

  @Allow('activity:read')
  @Query(() => Prevention)
  prevention(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.preventions.find(ctx, id);
  }

  @Allow('activity:plan')
  @Mutation(() => Prevention, { description: 'A draft of the own agency.' })
  planPrevention(@Ctx() ctx: RequestContext, @Args('input') input: PlanPreventionInput) {
    return this.preventions.plan(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Prevention)
  changePrevention(@Ctx() ctx: RequestContext, @Args('input') input: ChangePreventionInput) {
    return this.preventions.change(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Prevention, { description: 'Confirmed, everyone at the site reads it.' })
  stepPrevention(@Ctx() ctx: RequestContext, @Args('input') input: StepPreventionInput) {
    return this.preventions.step(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Prevention)
  cancelPrevention(@Ctx() ctx: RequestContext, @Args('input') input: CancelPreventionInput) {
    return this.preventions.cancel(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Prevention, { description: 'How many it reached, once it has begun.' })
  notePreventionReach(@Ctx() ctx: RequestContext, @Args('input') input: NotePreventionReachInput) {
    return this.preventions.noteReach(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  deletePreventionDraft(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DeletePreventionDraftInput,
  ) {
    return this.preventions.deleteDraft(ctx, input);
  }

  @ResolveField(() => PreventionDetails)
  preventionDetails(@Parent() { id }: Prevention, @Ctx() ctx: RequestContext) {
    return ctx.load(preventionOf, id);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  async nextSteps(@Parent() { id }: Prevention, @Ctx() ctx: RequestContext) {
    const facts = await ctx.load(preventionOf, id);
    return facts ? preventionSteps.next(ctx.person, facts, ctx.now) : [];
  }
}
