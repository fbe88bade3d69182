import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { Actor } from '../actor.types.js';
import { ActorLinkService } from './actor-link.service.js';
import { actorQuestionOf } from './actor-question.loader.js';
import {
  ActorLink,
  ActorQuestion,
  AnswerActorLinkInput,
  AskActorInput,
  JudgeActorAnswerInput,
} from './actor-question.types.js';
import { ActorQuestionsService } from './actor-questions.service.js';

@Resolver(() => Actor)
export class ActorQuestionResolver {
  constructor(
    private readonly questions: ActorQuestionsService,
    private readonly links: ActorLinkService,
  ) {}

  @Allow('actor:keep')
  @Mutation(() => Actor)
  askActor(@Ctx() ctx: RequestContext, @Args('input') input: AskActorInput) {
    return this.questions.ask(ctx, input);
  }

  @Allow('actor:keep')
  @Mutation(() => Actor)
  judgeActorAnswer(@Ctx() ctx: RequestContext, @Args('input') input: JudgeActorAnswerInput) {
    return this.questions.judge(ctx, input);
  }

  /** Open: the secret in the link is what lets in. */
  @Open()
  @Query(() => ActorLink, { description: 'What the link of an organisation is for.' })
  actorLink(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => Secret }) token: SecretValue,
  ): Promise<ActorLink> {
    return this.links.page(ctx, token.reveal());
  }

  @Open()
  @Mutation(() => ActorLink)
  answerActorLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerActorLinkInput,
  ): Promise<ActorLink> {
    return this.links.answer(ctx, input);
  }

  @ResolveField(() => ActorQuestion, {
    nullable: true,
    description: 'The last one; of who keeps the list.',
  })
  question(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return ctx.load(actorQuestionOf, id);
  }
}
