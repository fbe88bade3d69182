import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { type Opened, partsOf } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import { WriteNewWordsInput } from './new-words.inputs.js';
import { NewWordsService } from './new-words.service.js';
import { NewWords } from './new-words.types.js';

@Resolver(() => FieldPass)
export class NewWordsResolver {
  constructor(private readonly service: NewWordsService) {}

  @Allow('pass:run', { inField: 'J16: what was flagged is replaced on the phone, at night' })
  @Mutation(() => FieldPass, {
    description: 'New words beside a flagged text, by the leader of a pass that is ready or out.',
  })
  writeNewWords(@Ctx() ctx: RequestContext, @Args('input') input: WriteNewWordsInput) {
    return this.service.write(ctx, input);
  }

  @ResolveField(() => Boolean, { description: 'The viewer leads it, and it is ready or out.' })
  async mayWriteNewWords(@Parent() pass: Opened, @Ctx() ctx: RequestContext) {
    return this.service.may(ctx, await partsOf(ctx, pass));
  }

  @ResolveField(() => [NewWords], { description: 'What the leader wrote beside flagged texts.' })
  newWords(@Parent() pass: FieldPass, @Ctx() ctx: RequestContext) {
    return this.service.of(ctx, pass.id);
  }
}
