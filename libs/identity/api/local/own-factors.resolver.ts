import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  ChangePasswordInput,
  PasskeyInput,
  RemovePasskeyInput,
  StepUpWithCodeInput,
} from './local.inputs.js';
import { LocalSignIn, OwnSignIn } from './local.types.js';
import { OwnFactorsService } from './own-factors.service.js';

/** What one signs in with oneself. */
@Resolver(() => OwnSignIn)
export class OwnFactorsResolver {
  constructor(private readonly factors: OwnFactorsService) {}

  @Allow('sign-in:own')
  @Query(() => OwnSignIn, {
    nullable: true,
    description: 'Null when the account is not kept by the portal.',
  })
  ownSignIn(@Ctx() ctx: RequestContext) {
    return this.factors.own(ctx);
  }

  @Allow('sign-in:own')
  @Mutation(() => String, { description: 'Options to ask for a passkey, as JSON for the browser.' })
  startPasskeyStepUp(@Ctx() ctx: RequestContext) {
    return this.factors.askPasskey(ctx);
  }

  @Allow('sign-in:own')
  @Mutation(() => LocalSignIn, { description: 'A fresh factor: the session goes on.' })
  stepUpWithPasskey(@Ctx() ctx: RequestContext, @Args('input') input: PasskeyInput) {
    return this.factors.stepUpWithPasskey(ctx, input);
  }

  @Allow('sign-in:own')
  @Mutation(() => LocalSignIn, { description: 'A fresh factor: the session goes on.' })
  stepUpWithCode(@Ctx() ctx: RequestContext, @Args('input') input: StepUpWithCodeInput) {
    return this.factors.stepUpWithCode(ctx, input);
  }

  @Allow('sign-in:own')
  @Mutation(() => LocalSignIn, {
    description: 'SIGNED_IN: it is changed, other sessions are over.',
  })
  changePassword(@Ctx() ctx: RequestContext, @Args('input') input: ChangePasswordInput) {
    return this.factors.changePassword(ctx, input);
  }

  @Allow('sign-in:own')
  @Mutation(() => String, { description: 'Options for a new passkey, as JSON for the browser.' })
  startAddPasskey(@Ctx() ctx: RequestContext) {
    return this.factors.askForNewPasskey(ctx);
  }

  @Allow('sign-in:own')
  @Mutation(() => OwnSignIn, { nullable: true })
  addPasskey(@Ctx() ctx: RequestContext, @Args('input') input: PasskeyInput) {
    return this.factors.addPasskey(ctx, input);
  }

  @Allow('sign-in:own')
  @Mutation(() => OwnSignIn, { nullable: true, description: 'Never the last factor.' })
  removePasskey(@Ctx() ctx: RequestContext, @Args('input') input: RemovePasskeyInput) {
    return this.factors.removePasskey(ctx, input.passkeyId);
  }

  @Allow('sign-in:own')
  @Mutation(() => [String], { description: 'Ten new recovery codes, shown once.' })
  renewRecoveryCodes(@Ctx() ctx: RequestContext) {
    return this.factors.renewRecoveryCodes(ctx);
  }
}
