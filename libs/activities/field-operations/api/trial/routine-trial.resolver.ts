import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { type Opened, partsOf } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import { RoutineTrialService } from './routine-trial.service.js';
import { RoutineTrial, SaveRoutineTrialInput } from './routine-trial.types.js';

@Resolver(() => FieldPass)
export class RoutineTrialResolver {
  constructor(private readonly trials: RoutineTrialService) {}

  @ResolveField(() => RoutineTrial, { nullable: true, description: 'Of a pass that tries it.' })
  async routineTrial(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    return this.trials.of(ctx, await partsOf(ctx, parent));
  }

  @Allow('pass:report')
  @Mutation(() => FieldPass, { description: 'Others learn the month and the version alone.' })
  saveRoutineTrial(@Ctx() ctx: RequestContext, @Args('input') input: SaveRoutineTrialInput) {
    return this.trials.save(ctx, input);
  }
}
