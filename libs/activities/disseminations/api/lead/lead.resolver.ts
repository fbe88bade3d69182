import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Actor } from '@stad/actors/api/actor.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { DisseminationLeadEntity } from '../dissemination.entities.js';
import { Dissemination } from '../dissemination.types.js';
import { actorOfLead, followUpOf, originsOf } from './lead.loaders.js';
import {
  AddLeadInput,
  ChangeLeadInput,
  Lead,
  LeadFollowUp,
  LeadOrigin,
  RemoveLeadInput,
  StepLeadInput,
} from './lead.types.js';
import { LeadsService } from './leads.service.js';

@Resolver(() => Dissemination)
export class LeadsResolver {
  constructor(private readonly service: LeadsService) {}

  @Allow('lead:tend')
  @Mutation(() => Dissemination, { description: 'Who has heard of the work and wants more.' })
  addLead(@Ctx() ctx: RequestContext, @Args('input') input: AddLeadInput) {
    return this.service.add(ctx, input);
  }

  @Allow('lead:tend')
  @Mutation(() => Dissemination)
  changeLead(@Ctx() ctx: RequestContext, @Args('input') input: ChangeLeadInput) {
    return this.service.change(ctx, input);
  }

  @Allow('lead:tend')
  @Mutation(() => Dissemination, { description: 'What became of it.' })
  stepLead(@Ctx() ctx: RequestContext, @Args('input') input: StepLeadInput) {
    return this.service.step(ctx, input);
  }

  @Allow('lead:tend')
  @Mutation(() => Dissemination)
  removeLead(@Ctx() ctx: RequestContext, @Args('input') input: RemoveLeadInput) {
    return this.service.remove(ctx, input);
  }

  @ResolveField(() => [Lead], {
    description: 'In the order in which they were noted. P2 until what each became is active.',
  })
  leads(@Parent() { id }: Dissemination, @Ctx() ctx: RequestContext) {
    return this.service.read(ctx, id);
  }
}

@Resolver(() => Lead)
export class LeadResolver {
  constructor(private readonly leads: LeadsService) {}

  @ResolveField(() => Actor, { nullable: true, description: 'That it became, for who sees it.' })
  actor(@Parent() { actorId }: Lead, @Ctx() ctx: RequestContext) {
    return actorId ? ctx.load(actorOfLead, actorId) : null;
  }

  @ResolveField(() => LeadFollowUp, { nullable: true, description: 'The task to do, or the last.' })
  followUp(@Parent() { id }: Lead, @Ctx() ctx: RequestContext) {
    return ctx.load(followUpOf, id);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  nextSteps(@Parent() lead: DisseminationLeadEntity, @Ctx() ctx: RequestContext) {
    return this.leads.nextSteps(ctx, lead);
  }
}

/** The way back from an actor to where it was met. */
@Resolver(() => Actor)
export class OriginsOfActorResolver {
  @ResolveField(() => [LeadOrigin], { description: 'Where it was met first, for who sees that.' })
  origins(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return ctx.load(originsOf, id);
  }
}
