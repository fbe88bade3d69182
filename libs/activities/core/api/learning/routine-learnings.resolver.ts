import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { LocalRoutine } from '@stad/routines/api/local-routine.types.js';
import { Learning } from './learning.types.js';
import { learningsOfRoutine } from './learning-of-step.js';

/** What was learnt of a version of the local routine. */
@Resolver(() => LocalRoutine)
export class RoutineLearningsResolver {
  @ResolveField(() => [Learning], { description: 'Of its steps; the own agency’s alone.' })
  learnings(@Parent() { id }: LocalRoutine, @Ctx() ctx: RequestContext) {
    return ctx.load(learningsOfRoutine, id);
  }
}
