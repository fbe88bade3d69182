import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { Seminar } from '../seminar.types.js';
import { AnswersService } from './answers.service.js';
import { EvaluationOrganiserService } from './organiser.service.js';
import { roundsOf } from './round.loaders.js';
import {
  AnswerEvaluationInput,
  CloseEvaluationRoundInput,
  EvaluationForm,
  EvaluationReach,
  EvaluationRound,
  OpenEvaluationRoundInput,
  ReviewQuoteInput,
} from './round.types.js';
import { reachOfRound } from './round-tasks.js';

/** Open: the link of a letter is what lets in, once. */
@Resolver(() => EvaluationForm)
export class EvaluationFormResolver {
  constructor(private readonly answers: AnswersService) {}

  @Open()
  @Query(() => EvaluationForm, { description: 'What a link asks; to look uses nothing.' })
  evaluationForm(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => Secret }) token: SecretValue,
  ): Promise<EvaluationForm> {
    return this.answers.form(ctx, token.reveal());
  }

  @Open()
  @Mutation(() => EvaluationForm, { description: 'Once for each link; joined to nobody.' })
  answerEvaluation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerEvaluationInput,
  ): Promise<EvaluationForm> {
    return this.answers.answer(ctx, input);
  }
}

/** The organiser's, and what is told to all who see the seminar. */
@Resolver(() => Seminar)
export class EvaluationRoundResolver {
  constructor(private readonly organiser: EvaluationOrganiserService) {}

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'Each with an address gets a link of its own.' })
  openEvaluationRound(@Ctx() ctx: RequestContext, @Args('input') input: OpenEvaluationRoundInput) {
    return this.organiser.open(ctx, input);
  }

  @ResolveField(() => EvaluationReach, { description: 'For the organiser, else nobody.' })
  async evaluationReach(
    @Ctx() ctx: RequestContext,
    @Parent() activity: { readonly id: string; readonly agencyId: string },
  ): Promise<EvaluationReach> {
    if (activity.agencyId !== ctx.person.agencyId) return { before: 0, after: 0 };
    return {
      before: await reachOfRound(ctx, activity.id, 'BEFORE'),
      after: await reachOfRound(ctx, activity.id, 'AFTER'),
    };
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'For good: what waits is told, and the links end.' })
  closeEvaluationRound(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CloseEvaluationRoundInput,
  ) {
    return this.organiser.close(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'Shows what somebody wrote, or takes it away.' })
  reviewQuote(@Ctx() ctx: RequestContext, @Args('input') input: ReviewQuoteInput) {
    return this.organiser.review(ctx, input);
  }

  @ResolveField(() => [EvaluationRound], {
    description: 'Answered by link; none where sums are typed.',
  })
  evaluationRounds(@Parent() seminar: Seminar, @Ctx() ctx: RequestContext) {
    return ctx.load(roundsOf, seminar.id);
  }
}
