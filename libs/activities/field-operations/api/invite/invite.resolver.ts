import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { AnswerByLinkInput, AskByLinkInput, RevokeAnswerLinksInput } from './invite.inputs.js';
import { InviteService } from './invite.service.js';
import { AnswerLink, AskedByLink, PassInvitee } from './invite.types.js';
import { LinkAnswerService } from './link-answer.service.js';

@Resolver(() => PassInvitee)
export class InviteResolver {
  constructor(
    private readonly invites: InviteService,
    private readonly links: LinkAnswerService,
  ) {}

  @Allow('pass:read')
  @Query(() => [PassInvitee], { description: 'Whom the owner of a pass asked.' })
  passInvitees(
    @Ctx() ctx: RequestContext,
    @Args('passId', { type: () => ID }) passId: string,
  ): Promise<PassInvitee[]> {
    return this.invites.list(ctx, passId);
  }

  @Allow('pass:answer')
  @Mutation(() => AskedByLink)
  askByLink(@Ctx() ctx: RequestContext, @Args('input') input: AskByLinkInput) {
    return this.invites.askByLink(ctx, input);
  }

  @Allow('pass:answer')
  @Mutation(() => [PassInvitee])
  revokeAnswerLinks(@Ctx() ctx: RequestContext, @Args('input') input: RevokeAnswerLinksInput) {
    return this.invites.revoke(ctx, input);
  }

  /** Open: the secret in the link is what lets in (J3). */
  @Open()
  @Query(() => AnswerLink, { description: 'What a one-time link is for.' })
  answerLink(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => Secret }) token: SecretValue,
  ): Promise<AnswerLink> {
    return this.links.page(ctx, token.reveal());
  }

  @Open()
  @Mutation(() => AnswerLink)
  answerByLink(@Ctx() ctx: RequestContext, @Args('input') input: AnswerByLinkInput) {
    return this.links.answer(ctx, input);
  }

  @ResolveField('agency', () => Agency)
  agency(@Ctx() ctx: RequestContext, @Parent() { agencyId }: PassInvitee) {
    return ctx.load(agencyById, agencyId);
  }
}
