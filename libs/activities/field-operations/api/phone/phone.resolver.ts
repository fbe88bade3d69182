import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { type Opened, partsOf } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import { PhoneService } from './phone.service.js';
import { MakePhoneReadyInput, Phone } from './phone.types.js';

@Resolver(() => FieldPass)
export class PhoneResolver {
  constructor(private readonly phones: PhoneService) {}

  @Allow('pass:phone')
  @Mutation(() => FieldPass, {
    description: 'This device reaches the pass without signing in, until the night is over.',
  })
  makePhoneReady(@Ctx() ctx: RequestContext, @Args('input') input: MakePhoneReadyInput) {
    return this.phones.makeReady(ctx, input);
  }

  @ResolveField(() => Phone, { description: 'Of the device that asks.' })
  async phone(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    return this.phones.of(ctx, await partsOf(ctx, parent));
  }
}
