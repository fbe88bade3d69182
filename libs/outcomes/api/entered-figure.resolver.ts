import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { EnteredFigureStepInput, EnterFigureInput } from './entered-figure.inputs.js';
import { EnteredFigure } from './entered-figure.types.js';
import { EnteredFiguresService } from './entered-figures.service.js';
import { EnteredFrom } from './outcomes.types.js';

@Resolver(() => EnteredFrom)
export class EnteredFigureResolver {
  constructor(private readonly service: EnteredFiguresService) {}

  @Allow('enteredFigure:read')
  @Query(() => [EnteredFigure], { description: 'What my agency has entered by hand.' })
  enteredFigures(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ) {
    return this.service.list(ctx, programmeId);
  }

  @Allow('enteredFigure:enter')
  @Mutation(() => EnteredFigure, { description: 'Counts once its agency has approved it.' })
  enterFigure(@Ctx() ctx: RequestContext, @Args('input') input: EnterFigureInput) {
    return this.service.enter(ctx, input);
  }

  @Allow('enteredFigure:approve', { freshFactor: 'approvals' })
  @Mutation(() => EnteredFigure, { description: 'By another than who entered it.' })
  approveEnteredFigure(@Ctx() ctx: RequestContext, @Args('input') input: EnteredFigureStepInput) {
    return this.service.take(ctx, 'approve', input);
  }

  @Allow('enteredFigure:read')
  @Mutation(() => EnteredFigure, { description: 'By who entered it, or by its manager.' })
  withdrawEnteredFigure(@Ctx() ctx: RequestContext, @Args('input') input: EnteredFigureStepInput) {
    return this.service.take(ctx, 'withdraw', input);
  }

  @ResolveField(() => Agency, { nullable: true })
  agency(@Parent() { agencyId }: EnteredFrom, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }
}
