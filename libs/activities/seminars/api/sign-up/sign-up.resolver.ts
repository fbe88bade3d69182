import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { CheckInService } from '../check-in/check-in.service.js';
import { Seminar } from '../seminar.types.js';
import { SeminarListService } from './seminar-list.service.js';
import { SignUpService } from './sign-up.service.js';
import {
  AskToSignUpInput,
  CancelSignUpInput,
  ChangeSignUpNeedsInput,
  CheckInAtDoorInput,
  CheckInByLinkInput,
  InviteToSeminarInput,
  SeminarList,
  SeminarListInput,
  SignUp,
  SignUpLinkInput,
  SignUpPage,
  TakeSeatInput,
} from './sign-up.types.js';

/** Open: the secret of a link is what lets in. */
@Resolver(() => SignUp)
export class SignUpResolver {
  constructor(
    private readonly signUps: SignUpService,
    private readonly checkIn: CheckInService,
  ) {}

  @Open()
  @Query(() => SignUpPage, { description: 'What the link that is spread is for.' })
  signUpPage(
    @Ctx() ctx: RequestContext,
    @Args('key', { type: () => Secret }) key: SecretValue,
  ): Promise<SignUpPage> {
    return this.signUps.page(ctx, key.reveal());
  }

  @Open()
  @Mutation(() => SignUpPage, { description: 'Sends a letter to the address; takes nothing yet.' })
  askToSignUp(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AskToSignUpInput,
  ): Promise<SignUpPage> {
    return this.signUps.ask(ctx, input);
  }

  @Open()
  @Query(() => SignUp, { description: 'The own sign-up.' })
  signUp(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => Secret }) token: SecretValue,
  ): Promise<SignUp> {
    return this.signUps.mine(ctx, token.reveal());
  }

  @Open()
  @Mutation(() => SignUp, { description: 'Confirms, accepts what is offered, or comes back.' })
  takeSeat(@Ctx() ctx: RequestContext, @Args('input') input: TakeSeatInput): Promise<SignUp> {
    return this.signUps.take(ctx, input);
  }

  @Open()
  @Mutation(() => SignUp, { description: 'The seat or the place goes on.' })
  leaveSeminar(@Ctx() ctx: RequestContext, @Args('input') input: SignUpLinkInput): Promise<SignUp> {
    return this.signUps.leave(ctx, input.token.reveal());
  }

  @Open()
  @Mutation(() => SignUp)
  changeSignUpNeeds(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ChangeSignUpNeedsInput,
  ): Promise<SignUp> {
    return this.signUps.changeNeeds(ctx, input);
  }

  @Open()
  @Mutation(() => String, {
    description:
      'On the own phone, with the code of the hour: DONE for every address, CODE_WRONG, WAIT or CLOSED.',
  })
  checkInAtDoor(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CheckInAtDoorInput,
  ): Promise<string> {
    return this.checkIn.byCode(ctx, input);
  }

  @Open()
  @Mutation(() => String, {
    description: 'With the link of an own letter: DONE, FULL, NO_SEAT, CODE_WRONG, WAIT or CLOSED.',
  })
  checkInByLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CheckInByLinkInput,
  ): Promise<string> {
    return this.checkIn.byLink(ctx, input);
  }
}

/** The organiser's. */
@Resolver(() => SeminarList)
export class SeminarListResolver {
  constructor(private readonly lists: SeminarListService) {}

  @Allow('seminar:plan')
  @Query(() => SeminarList, {
    nullable: true,
    description: 'The list of an own seminar (P3); null before sign-up was ever opened.',
  })
  seminarList(
    @Ctx() ctx: RequestContext,
    @Args('seminarId', { type: () => ID }) seminarId: string,
  ): Promise<SeminarList | null> {
    return this.lists.list(ctx, seminarId);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar)
  openSignUp(@Ctx() ctx: RequestContext, @Args('input') input: SeminarListInput) {
    return this.lists.open(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'Nobody new; who is on the list stays.' })
  closeSignUp(@Ctx() ctx: RequestContext, @Args('input') input: SeminarListInput) {
    return this.lists.close(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'A letter with an own link to each address.' })
  inviteToSeminar(@Ctx() ctx: RequestContext, @Args('input') input: InviteToSeminarInput) {
    return this.lists.invite(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'Whoever asks for it; the seat goes on.' })
  cancelSignUp(@Ctx() ctx: RequestContext, @Args('input') input: CancelSignUpInput) {
    return this.lists.takeOff(ctx, input);
  }
}
