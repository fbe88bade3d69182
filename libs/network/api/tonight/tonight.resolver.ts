import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { CallFunction } from '../call/call.types.js';
import { ContactFunction } from '../network.types.js';
import { SayTonightInput } from './tonight.input.js';
import { tonightOf } from './tonight.loader.js';
import { TonightService } from './tonight.service.js';
import { OnCallTonight } from './tonight.types.js';

const TONIGHT = {
  nullable: true,
  description: 'What it can do tonight; null where nobody has said, or it is for others.',
};

@Resolver(() => ContactFunction)
export class TonightResolver {
  constructor(private readonly tonight: TonightService) {}

  @Allow('tonight:say')
  @Mutation(() => ContactFunction)
  sayTonight(@Ctx() ctx: RequestContext, @Args('input') input: SayTonightInput) {
    return this.tonight.say(ctx, input);
  }

  @ResolveField('tonight', () => OnCallTonight, TONIGHT)
  ofContact(@Parent() { id }: ContactFunction, @Ctx() ctx: RequestContext) {
    return ctx.load(tonightOf, id);
  }
}

/** The same on the sheet of *Vem ringer jag nu?*. */
@Resolver(() => CallFunction)
export class CallTonightResolver {
  @ResolveField('tonight', () => OnCallTonight, TONIGHT)
  ofCall(@Parent() { id }: CallFunction, @Ctx() ctx: RequestContext) {
    return ctx.load(tonightOf, id);
  }
}
