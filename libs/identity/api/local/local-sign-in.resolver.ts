import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  ConfirmTotpInput,
  FinishPasskeySetUpInput,
  InvitedInput,
  PasskeyInput,
  SetUpPasswordInput,
  SignInWithCodeInput,
  SignInWithPasswordInput,
} from './local.inputs.js';
import { AuthenticatorApp, LocalSetUp, LocalSignIn } from './local.types.js';
import { LocalSetUpService } from './local-set-up.service.js';
import { LocalSignInService } from './local-sign-in.service.js';

/** Before anybody is signed in: making a local account by invitation, and signing in to it. */
@Resolver()
export class LocalSignInResolver {
  constructor(
    private readonly setUp: LocalSetUpService,
    private readonly signIn: LocalSignInService,
  ) {}

  @Open()
  @Mutation(() => String, { description: 'Options for a new passkey, as JSON for the browser.' })
  startPasskeySetUp(@Ctx() ctx: RequestContext, @Args('input') input: InvitedInput) {
    return this.setUp.startPasskey(ctx, input);
  }

  @Open()
  @Mutation(() => LocalSetUp, { description: 'Takes the invitation with the new passkey.' })
  finishPasskeySetUp(@Ctx() ctx: RequestContext, @Args('input') input: FinishPasskeySetUpInput) {
    return this.setUp.finishPasskey(ctx, input);
  }

  @Open()
  @Mutation(() => AuthenticatorApp, {
    description: 'Chooses a password; a code of the app follows.',
  })
  setUpPassword(@Ctx() ctx: RequestContext, @Args('input') input: SetUpPasswordInput) {
    return this.setUp.setPassword(ctx, input);
  }

  @Open()
  @Mutation(() => LocalSetUp, { description: 'Takes the invitation with password and app.' })
  confirmTotp(@Ctx() ctx: RequestContext, @Args('input') input: ConfirmTotpInput) {
    return this.setUp.confirmTotp(ctx, input);
  }

  @Open()
  @Mutation(() => LocalSignIn, { description: 'The first of two steps.' })
  signInWithPassword(@Ctx() ctx: RequestContext, @Args('input') input: SignInWithPasswordInput) {
    return this.signIn.withPassword(ctx, input);
  }

  @Open()
  @Mutation(() => LocalSignIn, { description: 'The second step: a code, or a recovery code.' })
  signInWithCode(@Ctx() ctx: RequestContext, @Args('input') input: SignInWithCodeInput) {
    return this.signIn.withCode(ctx, input);
  }

  @Open()
  @Mutation(() => String, { description: 'Options to ask for a passkey, as JSON for the browser.' })
  startPasskeySignIn(@Ctx() ctx: RequestContext) {
    return this.signIn.askPasskey(ctx);
  }

  @Open()
  @Mutation(() => LocalSignIn)
  signInWithPasskey(@Ctx() ctx: RequestContext, @Args('input') input: PasskeyInput) {
    return this.signIn.withPasskey(ctx, input);
  }
}
