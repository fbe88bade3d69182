import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FieldPass } from '../pass/pass.types.js';
import { CheckService } from './check.service.js';
import {
  AssessedInOwnStructureInput,
  DecideStandingRiskInput,
  GiveGoAheadInput,
  NoteOralGoAheadInput,
  RefuseGoAheadInput,
  SavePassCheckInput,
  WriteStandingRiskInput,
} from './go-ahead.inputs.js';
import { GoAheadService } from './go-ahead.service.js';
import { StandingRisk } from './go-ahead.types.js';
import { StandingRiskService } from './standing-risk.service.js';

@Resolver(() => FieldPass)
export class GoAheadResolver {
  constructor(
    private readonly checks: CheckService,
    private readonly goAheads: GoAheadService,
    private readonly risks: StandingRiskService,
  ) {}

  @Allow('pass:go-ahead')
  @Mutation(() => FieldPass)
  savePassCheck(@Ctx() ctx: RequestContext, @Args('input') input: SavePassCheckInput) {
    return this.checks.save(ctx, input);
  }

  @Allow('pass:go-ahead')
  @Mutation(() => FieldPass)
  giveGoAhead(@Ctx() ctx: RequestContext, @Args('input') input: GiveGoAheadInput) {
    return this.goAheads.give(ctx, input);
  }

  @Allow('pass:go-ahead')
  @Mutation(() => FieldPass)
  refuseGoAhead(@Ctx() ctx: RequestContext, @Args('input') input: RefuseGoAheadInput) {
    return this.goAheads.refuse(ctx, input);
  }

  @Allow('pass:go-ahead')
  @Mutation(() => FieldPass)
  noteOralGoAhead(@Ctx() ctx: RequestContext, @Args('input') input: NoteOralGoAheadInput) {
    return this.goAheads.noteOral(ctx, input);
  }

  @Allow('pass:go-ahead')
  @Mutation(() => FieldPass)
  assessedInOwnStructure(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AssessedInOwnStructureInput,
  ) {
    return this.goAheads.assessed(ctx, input);
  }

  @Allow('standing-risk:read')
  @Query(() => [StandingRisk], { description: 'The own employer’s, the latest first.' })
  standingRisks(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.risks.list(ctx, siteId);
  }

  @Allow('standing-risk:write')
  @Mutation(() => StandingRisk)
  writeStandingRisk(@Ctx() ctx: RequestContext, @Args('input') input: WriteStandingRiskInput) {
    return this.risks.write(ctx, input);
  }

  @Allow('standing-risk:decide')
  @Mutation(() => StandingRisk)
  decideStandingRisk(@Ctx() ctx: RequestContext, @Args('input') input: DecideStandingRiskInput) {
    return this.risks.decide(ctx, input);
  }
}
