import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { DisposalHold, EndDisposalHoldInput, SetDisposalHoldInput } from './hold.types.js';
import { HoldsService } from './holds.service.js';
import { RetentionService } from './retention.service.js';
import {
  DecideDisposalInput,
  Disposal,
  ProposeDisposalInput,
  Retention,
} from './retention.types.js';

@Resolver()
export class RetentionResolver {
  constructor(
    private readonly retention: RetentionService,
    private readonly holds: HoldsService,
  ) {}

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

  @Allow('retention:decide', { freshFactor: 'disposal' })
  @Mutation(() => Disposal, {
    description: 'Somebody else’s proposal; a job does what is approved.',
  })
  decideDisposal(@Ctx() ctx: RequestContext, @Args('input') input: DecideDisposalInput) {
    return this.retention.decide(ctx, input);
  }

  @Allow('retention:read')
  @Query(() => [DisposalHold], {
    description: 'What keeps the own records from being disposed of.',
  })
  disposalHolds(@Ctx() ctx: RequestContext) {
    return this.holds.all(ctx);
  }

  @Allow('retention:hold')
  @Mutation(() => DisposalHold, { description: 'Nothing is disposed of until it is ended.' })
  setDisposalHold(@Ctx() ctx: RequestContext, @Args('input') input: SetDisposalHoldInput) {
    return this.holds.set(ctx, input);
  }

  @Allow('retention:hold')
  @Mutation(() => DisposalHold, { description: 'What was approved before goes on.' })
  endDisposalHold(@Ctx() ctx: RequestContext, @Args('input') input: EndDisposalHoldInput) {
    return this.holds.end(ctx, input);
  }
}
