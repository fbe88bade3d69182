import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { ParticipationLinkService } from './participation-link.service.js';
import { AnswerParticipationByLinkInput, ParticipationLink } from './participation-link.types.js';

@Resolver(() => ParticipationLink)
export class ParticipationLinkResolver {
  constructor(private readonly links: ParticipationLinkService) {}

  /** Open: the secret in the link is what lets in. */
  @Open()
  @Query(() => ParticipationLink, { description: 'What a one-time link is for.' })
  participationLink(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => Secret }) token: SecretValue,
  ): Promise<ParticipationLink> {
    return this.links.page(ctx, token.reveal());
  }

  @Open()
  @Mutation(() => ParticipationLink)
  answerParticipationByLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerParticipationByLinkInput,
  ): Promise<ParticipationLink> {
    return this.links.answer(ctx, input);
  }
}
