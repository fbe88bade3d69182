import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import type { LearningEntity } from './learning.entity.js';
import { activityKindOf } from './learning.loader.js';
import {
  ChangeLearningInput,
  DecideLearningInput,
  FollowUpLearningInput,
  Learning,
  LearningAboutStep,
  RemoveLearningInput,
  WriteLearningInput,
} from './learning.types.js';
import { stepOfLearning } from './learning-of-step.js';
import { LearningsService } from './learnings.service.js';

@Resolver(() => Learning)
export class LearningResolver {
  constructor(private readonly learnings: LearningsService) {}

  @Allow('learning:write')
  @Mutation(() => Learning)
  writeLearning(@Ctx() ctx: RequestContext, @Args('input') input: WriteLearningInput) {
    return this.learnings.write(ctx, input);
  }

  @Allow('learning:write')
  @Mutation(() => Learning, { description: 'Until it is decided on.' })
  changeLearning(@Ctx() ctx: RequestContext, @Args('input') input: ChangeLearningInput) {
    return this.learnings.change(ctx, input);
  }

  @Allow('learning:decide', {
    noFactor: 'what one’s own agency does with what it learnt: nobody is told or given anything',
  })
  @Mutation(() => Learning, { description: 'For the agency that wrote it; once.' })
  decideLearning(@Ctx() ctx: RequestContext, @Args('input') input: DecideLearningInput) {
    return this.learnings.decide(ctx, input);
  }

  @Allow('learning:write')
  @Mutation(() => Learning, { description: 'Whether it became so.' })
  followUpLearning(@Ctx() ctx: RequestContext, @Args('input') input: FollowUpLearningInput) {
    return this.learnings.followUp(ctx, input);
  }

  @Allow('learning:write')
  @Mutation(() => ID, { description: 'Until it is decided on. Answers the id of what is gone.' })
  removeLearning(@Ctx() ctx: RequestContext, @Args('input') input: RemoveLearningInput) {
    return this.learnings.remove(ctx, input);
  }

  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: LearningEntity, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }

  @ResolveField(() => String, { nullable: true })
  async activityKind(@Parent() { activityId }: LearningEntity, @Ctx() ctx: RequestContext) {
    return activityId === null ? null : ((await ctx.load(activityKindOf, activityId)) ?? null);
  }

  @ResolveField(() => LearningAboutStep, { nullable: true })
  aboutStep(@Parent() { routineStepId }: LearningEntity, @Ctx() ctx: RequestContext) {
    return routineStepId === null ? null : ctx.load(stepOfLearning, routineStepId);
  }

  @ResolveField(() => String)
  standing(@Parent() row: LearningEntity, @Ctx() ctx: RequestContext) {
    return this.learnings.standing(ctx, row);
  }

  @ResolveField(() => [NextStep])
  nextSteps(@Parent() row: LearningEntity, @Ctx() ctx: RequestContext) {
    return this.learnings.nextSteps(ctx, row);
  }
}
