import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Activity } from '@stad/activities/core/api/activity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { goalById } from './goal.loader.js';
import { Goal } from './outcomes.types.js';

/** The thread from a goal to what is done for it. */
@Resolver(() => Activity)
export class GoalOfActivityResolver {
  @ResolveField(() => Goal, {
    nullable: true,
    description: 'The goal of its programme that it serves, for the parties of the programme.',
  })
  goal(@Parent() { goalId }: Activity, @Ctx() ctx: RequestContext) {
    return goalId ? ctx.load(goalById, goalId) : null;
  }
}
