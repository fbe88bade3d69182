import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { AccessReviewService } from './access-review.service.js';
import {
  AccessReview,
  AccessReviewItem,
  AccessReviews,
  AnswerAccessInput,
  ConcludeAccessReviewInput,
  DrawAccessReviewInput,
  JudgeAccessInput,
} from './access-review.types.js';

@Resolver()
export class AccessReviewResolver {
  constructor(private readonly reviews: AccessReviewService) {}

  @Allow('access-review:read')
  @Query(() => AccessReviews)
  accessReviews(@Ctx() ctx: RequestContext) {
    return this.reviews.all(ctx);
  }

  // It is reading the log (security.md 3).
  @Allow('access-review:read', { freshFactor: 'audit reading' })
  @Query(() => [AccessReviewItem], { description: 'What is looked at in one control.' })
  accessReviewItems(
    @Ctx() ctx: RequestContext,
    @Args('reviewId', { type: () => ID }) reviewId: string,
  ) {
    return this.reviews.items(ctx, reviewId);
  }

  @Allow('access-review:answer')
  @Query(() => [AccessReviewItem], {
    description: 'What the controller of the log asked managers of the own organisation.',
  })
  accessQuestions(@Ctx() ctx: RequestContext) {
    return this.reviews.questions(ctx);
  }

  @Allow('access-review:draw', { freshFactor: 'audit reading: the sample is what one then reads' })
  @Mutation(() => AccessReview, {
    description: 'Draws a sample, and all that is always looked at, of everything since the last.',
  })
  drawAccessReview(@Ctx() ctx: RequestContext, @Args('input') input: DrawAccessReviewInput) {
    return this.reviews.draw(ctx, input);
  }

  @Allow('access-review:judge')
  @Mutation(() => AccessReviewItem)
  judgeAccess(@Ctx() ctx: RequestContext, @Args('input') input: JudgeAccessInput) {
    return this.reviews.judge(ctx, input);
  }

  @Allow('access-review:answer')
  @Mutation(() => AccessReviewItem)
  answerAccess(@Ctx() ctx: RequestContext, @Args('input') input: AnswerAccessInput) {
    return this.reviews.answer(ctx, input);
  }

  @Allow('access-review:judge', { freshFactor: 'approvals: the control of the log is signed' })
  @Mutation(() => AccessReview, { description: 'Signs it: nothing of it changes afterwards.' })
  concludeAccessReview(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ConcludeAccessReviewInput,
  ) {
    return this.reviews.conclude(ctx, input);
  }
}
