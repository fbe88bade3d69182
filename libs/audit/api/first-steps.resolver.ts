import { Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FirstStepsService } from './first-steps.service.js';
import { FirstStepTaken } from './first-steps.types.js';

@Resolver()
export class FirstStepsResolver {
  constructor(private readonly steps: FirstStepsService) {}

  @Allow('start:own')
  @Query(() => [FirstStepTaken], {
    description: 'The first steps of one’s roles, and which of them one has taken.',
  })
  gettingStarted(@Ctx() ctx: RequestContext) {
    return this.steps.list(ctx);
  }
}
