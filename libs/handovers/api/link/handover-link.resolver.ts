import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import type { HandoverEntity } from '../handover.entities.js';
import { Handover } from '../handover.types.js';
import { linkUntil } from './handover-link.loader.js';
import {
  AnswerHandoverLinkInput,
  HandoverLink,
  SendHandoverLinkInput,
} from './handover-link.types.js';
import { HandoverLinksService } from './handover-links.service.js';

@Resolver(() => Handover)
export class HandoverLinkResolver {
  constructor(private readonly links: HandoverLinksService) {}

  @Allow('handover:register')
  @Mutation(() => Handover)
  sendHandoverLink(@Ctx() ctx: RequestContext, @Args('input') input: SendHandoverLinkInput) {
    return this.links.send(ctx, input);
  }

  /** Open: the secret in the link is what lets in. */
  @Open()
  @Query(() => HandoverLink, { description: 'What the link of a receiver is for.' })
  handoverLink(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => Secret }) token: SecretValue,
  ): Promise<HandoverLink> {
    return this.links.page(ctx, token.reveal());
  }

  @Open()
  @Mutation(() => HandoverLink)
  answerHandoverLink(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerHandoverLinkInput,
  ): Promise<HandoverLink> {
    return this.links.answer(ctx, input);
  }

  @ResolveField(() => LocalDate, {
    nullable: true,
    description: 'The last day of the link to confirm by, for who handed over; null without one.',
  })
  linkUntil(
    @Parent() row: HandoverEntity & { linkUntil?: string | null },
    @Ctx() ctx: RequestContext,
  ) {
    // A page has it with its rows.
    if (row.linkUntil !== undefined) return row.linkUntil;
    return row.state === 'REGISTERED' ? ctx.load(linkUntil, row.id) : null;
  }
}
