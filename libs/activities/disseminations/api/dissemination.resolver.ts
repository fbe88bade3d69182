import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { noteLeadStep } from '../rules/lead.js';
import { disseminationSteps } from '../rules/next-steps.js';
import {
  CancelDisseminationInput,
  ChangeDisseminationInput,
  DeleteDisseminationDraftInput,
  NoteDisseminationAudienceInput,
  PlanDisseminationInput,
  SaveDisseminationLineupInput,
  StepDisseminationInput,
} from './dissemination.inputs.js';
import { disseminationOf, lineupOf } from './dissemination.loader.js';
import { Dissemination, DisseminationDetails, DisseminationVoice } from './dissemination.types.js';
import { DisseminationsService } from './disseminations.service.js';

@Resolver(() => Dissemination)
export class DisseminationResolver {
  constructor(private readonly disseminations: DisseminationsService) {}

  @Allow('activity:read')
  @Query(() => Dissemination)
  dissemination(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.disseminations.find(ctx, id);
  }

  @Allow('activity:plan')
  @Mutation(() => Dissemination, { description: 'A draft of the own agency.' })
  planDissemination(@Ctx() ctx: RequestContext, @Args('input') input: PlanDisseminationInput) {
    return this.disseminations.plan(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Dissemination)
  changeDissemination(@Ctx() ctx: RequestContext, @Args('input') input: ChangeDisseminationInput) {
    return this.disseminations.change(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Dissemination, { description: 'Confirmed, everyone at the site reads it.' })
  stepDissemination(@Ctx() ctx: RequestContext, @Args('input') input: StepDisseminationInput) {
    return this.disseminations.step(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Dissemination)
  cancelDissemination(@Ctx() ctx: RequestContext, @Args('input') input: CancelDisseminationInput) {
    return this.disseminations.cancel(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Dissemination, { description: 'How many listened, once it has begun.' })
  noteDisseminationAudience(
    @Ctx() ctx: RequestContext,
    @Args('input') input: NoteDisseminationAudienceInput,
  ) {
    return this.disseminations.noteAudience(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Dissemination, { description: 'Partners and panel, whole.' })
  saveDisseminationLineup(
    @Ctx() ctx: RequestContext,
    @Args('input') input: SaveDisseminationLineupInput,
  ) {
    return this.disseminations.saveLineup(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  deleteDisseminationDraft(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DeleteDisseminationDraftInput,
  ) {
    return this.disseminations.deleteDraft(ctx, input);
  }

  @ResolveField(() => DisseminationDetails)
  disseminationDetails(@Parent() { id }: Dissemination, @Ctx() ctx: RequestContext) {
    return ctx.load(disseminationOf, id);
  }

  @ResolveField(() => [DisseminationVoice], { description: 'Partners and panel in their order.' })
  lineup(@Parent() { id }: Dissemination, @Ctx() ctx: RequestContext) {
    return ctx.load(lineupOf, id);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  async nextSteps(@Parent() { id }: Dissemination, @Ctx() ctx: RequestContext) {
    const facts = await ctx.load(disseminationOf, id);
    if (!facts) return [];
    return [
      ...disseminationSteps.next(ctx.person, facts, ctx.now),
      ...noteLeadStep(ctx.person, facts, ctx.now),
    ];
  }
}
