import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { type Opened, partsOf } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import { HearBriefingInput } from './briefing.inputs.js';
import { BriefingService } from './briefing.service.js';
import { BriefedMember } from './briefing.types.js';

@Resolver(() => FieldPass)
export class BriefingResolver {
  constructor(private readonly briefings: BriefingService) {}

  @Allow('pass:take-over', { inField: 'J2 step 2: genomgång klar, no sign-in at night' })
  @Mutation(() => FieldPass, { description: 'I have heard the briefing.' })
  hearBriefing(@Ctx() ctx: RequestContext, @Args('input') input: HearBriefingInput) {
    return this.briefings.hear(ctx, input);
  }

  @ResolveField(() => [BriefedMember], { description: 'Who has heard the briefing.' })
  async briefing(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    return this.briefings.of(ctx, await partsOf(ctx, parent));
  }
}
