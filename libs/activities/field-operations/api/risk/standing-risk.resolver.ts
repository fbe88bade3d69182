import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { DecideStandingRiskInput, WriteStandingRiskInput } from './standing-risk.inputs.js';
import { StandingRiskService } from './standing-risk.service.js';
import { StandingRisk, StandingRisksPage } from './standing-risk.types.js';

@Resolver(() => StandingRisk)
export class StandingRiskResolver {
  constructor(private readonly risks: StandingRiskService) {}

  @Allow('standing-risk:read')
  @Query(() => StandingRisksPage, {
    description: 'The own employer’s, the latest first, 60 a page.',
  })
  standingRisks(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ) {
    return this.risks.list(ctx, siteId, offset);
  }

  @Allow('standing-risk:decide')
  @Query(() => [StandingRisk], {
    description: 'Those that wait for a decision of the viewer’s, the first to begin first.',
  })
  standingRisksWaiting(@Ctx() ctx: RequestContext) {
    return this.risks.waiting(ctx);
  }

  @Allow('standing-risk:read')
  @Query(() => StandingRisk, { description: 'One of the own employer’s, by its number.' })
  standingRisk(@Ctx() ctx: RequestContext, @Args('number', { type: () => Code }) number: string) {
    return this.risks.open(ctx, number);
  }

  @Allow('standing-risk:write')
  @Mutation(() => StandingRisk)
  writeStandingRisk(@Ctx() ctx: RequestContext, @Args('input') input: WriteStandingRiskInput) {
    return this.risks.write(ctx, input);
  }

  @Allow('standing-risk:decide', { freshFactor: 'approvals' })
  @Mutation(() => StandingRisk)
  decideStandingRisk(@Ctx() ctx: RequestContext, @Args('input') input: DecideStandingRiskInput) {
    return this.risks.decide(ctx, input);
  }
}
