import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { type SamplePartnerState, samplePartnerNextSteps } from '../rules/sample-partner.js';
import {
  AddSamplePartnerInput,
  ChangeSamplePartnerInput,
  SamplePartnersInput,
  StepSamplePartnerInput,
} from './sample-partner.inputs.js';
import { samplePartnerChangesOf } from './sample-partner.loader.js';
import { SamplePartner, SamplePartnerChange, SamplePartnerPage } from './sample-partner.types.js';
import { SamplePartnersService } from './sample-partners.service.js';

@Resolver(() => SamplePartner)
export class SamplePartnerResolver {
  constructor(private readonly partners: SamplePartnersService) {}

  @Allow('sample-partner:read')
  @Query(() => SamplePartnerPage)
  samplePartners(@Ctx() ctx: RequestContext, @Args('input') input: SamplePartnersInput) {
    return this.partners.page(ctx, input);
  }

  @Allow('sample-partner:read')
  @Query(() => SamplePartner)
  samplePartner(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.partners.find(ctx, id);
  }

  @Allow('sample-partner:keep')
  @Mutation(() => SamplePartner)
  addSamplePartner(@Ctx() ctx: RequestContext, @Args('input') input: AddSamplePartnerInput) {
    return this.partners.add(ctx, input);
  }

  @Allow('sample-partner:keep')
  @Mutation(() => SamplePartner)
  changeSamplePartner(@Ctx() ctx: RequestContext, @Args('input') input: ChangeSamplePartnerInput) {
    return this.partners.change(ctx, input);
  }

  @Allow('sample-partner:keep')
  @Mutation(() => SamplePartner)
  stepSamplePartner(@Ctx() ctx: RequestContext, @Args('input') input: StepSamplePartnerInput) {
    return this.partners.step(ctx, input);
  }

  @ResolveField(() => [SamplePartnerChange])
  changes(@Parent() { id }: SamplePartner, @Ctx() ctx: RequestContext) {
    return ctx.load(samplePartnerChangesOf, id);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  nextSteps(@Parent() { agencyId, state }: SamplePartner, @Ctx() ctx: RequestContext) {
    const partner = { agencyId, state: state as SamplePartnerState };
    return samplePartnerNextSteps(ctx.person, partner);
  }
}
