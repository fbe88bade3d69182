import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { DeputiesService } from './deputies.service.js';
import { EndDeputyInput, RegisterDeputyInput } from './deputy.inputs.js';
import { Deputy } from './deputy.types.js';

@Resolver(() => Deputy)
export class DeputiesResolver {
  constructor(private readonly all: DeputiesService) {}

  @Allow('deputy:read')
  @Query(() => [Deputy], { description: 'Deputies of the own agency, the latest first.' })
  deputies(@Ctx() ctx: RequestContext) {
    return this.all.list(ctx);
  }

  @Allow('deputy:write', { freshFactor: 'role changes: decides like the manager on those nights' })
  @Mutation(() => [Deputy])
  registerDeputy(@Ctx() ctx: RequestContext, @Args('input') input: RegisterDeputyInput) {
    return this.all.register(ctx, input);
  }

  @Allow('deputy:write', { freshFactor: 'role changes' })
  @Mutation(() => [Deputy], { description: 'Ends it now; what was given stands.' })
  endDeputy(@Ctx() ctx: RequestContext, @Args('input') input: EndDeputyInput) {
    return this.all.end(ctx, input);
  }
}
