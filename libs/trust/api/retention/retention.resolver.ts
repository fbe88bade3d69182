import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { RetentionService } from './retention.service.js';
import {
  DecideDisposalInput,
  Disposal,
  ProposeDisposalInput,
  Retention,
} from './retention.types.js';

@Resolver()
export class RetentionResolver {
  constructor(private readonly retention: RetentionService) {}

  @Allow('retention:read')
  @Query(() => [Retention], {
    name: 'retention',
    description: 'How long each type of record is kept, and what of the own ones is due today.',
  })
  rules(@Ctx() ctx: RequestContext) {
    return this.retention.rules(ctx);
  }

  @Allow('retention:read')
  @Query(() => [Disposal], { description: 'The protocol of the own organisation, latest first.' })
  disposals(@Ctx() ctx: RequestContext) {
    return this.retention.disposals(ctx);
  }

  @Allow('retention:propose')
  @Mutation(() => Disposal)
  proposeDisposal(@Ctx() ctx: RequestContext, @Args('input') input: ProposeDisposalInput) {
    return this.retention.propose(ctx, input);
  }

  @Allow('retention:decide', { freshFactor: true })
  @Mutation(() => Disposal, {
    description: 'Somebody else’s proposal; a job does what is approved.',
  })
  decideDisposal(@Ctx() ctx: RequestContext, @Args('input') input: DecideDisposalInput) {
    return this.retention.decide(ctx, input);
  }
}
