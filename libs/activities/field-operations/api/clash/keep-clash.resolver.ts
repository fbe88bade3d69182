import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FieldPass } from '../pass/pass.types.js';
import { KeepClashService } from './keep-clash.service.js';
import { KeepClashInput } from './kept-clash.inputs.js';

@Resolver(() => FieldPass)
export class KeepClashResolver {
  constructor(private readonly clashes: KeepClashService) {}

  @Allow('pass:plan')
  @Mutation(() => FieldPass, { description: 'Goes on with a clash, and says why.' })
  keepClash(@Ctx() ctx: RequestContext, @Args('input') input: KeepClashInput) {
    return this.clashes.keep(ctx, input);
  }
}
