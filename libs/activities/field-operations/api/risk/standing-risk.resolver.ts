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
    @Args('isCounted', {
      type: () => Boolean,
      defaultValue: false,
      description: 'The total without a row: nothing is noted to have been read.',
    })
    isCounted: boolean,
  ) {
    return isCounted ? this.risks.count(ctx, siteId) : this.risks.list(ctx, siteId, offset);
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
