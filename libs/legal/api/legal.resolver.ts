import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { DecideLegalBasisInput, WriteLegalTextInput } from './legal.inputs.js';
import { LegalService } from './legal.service.js';
import { LegalBases, LegalBasis, LegalConfirmationVersion } from './legal.types.js';

@Resolver()
export class LegalResolver {
  constructor(private readonly legal: LegalService) {}

  @Open()
  @Query(() => LegalBases, {
    description:
      'The legal bases with their dates; confirmations of the own organisation for who may see them.',
  })
  legalBases(@Ctx() ctx: RequestContext) {
    return this.legal.bases(ctx);
  }

  @Allow('legal:confirmations')
  @Query(() => [LegalConfirmationVersion], {
    description: 'What the own legal adviser wrote and decided about a wording, the latest first.',
  })
  legalHistory(
    @Ctx() ctx: RequestContext,
    @Args('code', { type: () => Code }) code: string,
    @Args('wording', { type: () => Int }) wording: number,
  ) {
    return this.legal.history(ctx, code, wording);
  }

  @Allow('legal:confirm')
  @Mutation(() => LegalBasis)
  writeLegalText(@Ctx() ctx: RequestContext, @Args('input') input: WriteLegalTextInput) {
    return this.legal.write(ctx, input);
  }

  @Allow('legal:confirm', { freshFactor: 'approvals' })
  @Mutation(() => LegalBasis, { description: 'For the own organisation alone.' })
  decideLegalBasis(@Ctx() ctx: RequestContext, @Args('input') input: DecideLegalBasisInput) {
    return this.legal.decide(ctx, input);
  }
}
