import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow, Open } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Secret, type SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { Membership } from '../identity.types.js';
import { PeopleService } from '../people.service.js';
import {
  DecideBindingInput,
  InvitationInput,
  Invitations,
  InviteInput,
  MembershipSignIn,
  OpenInvitation,
  SentInvitation,
} from './invitation.types.js';
import { InvitationsService } from './invitations.service.js';
import { signInOf } from './sign-in.loader.js';

@Resolver(() => Membership)
export class InvitationResolver {
  constructor(
    private readonly invites: InvitationsService,
    private readonly people: PeopleService,
  ) {}

  @Open()
  @Query(() => OpenInvitation, {
    nullable: true,
    description: 'What an invitation is for; null when it is unknown, withdrawn or run out.',
  })
  openInvitation(
    @Ctx() ctx: RequestContext,
    @Args('secret', { type: () => Secret }) secret: SecretValue,
  ) {
    return this.invites.open(ctx, secret.reveal());
  }

  @Allow('sign-in:read')
  @Query(() => Invitations, { description: 'Who of the own organisation is invited, and waits.' })
  invitations(@Ctx() ctx: RequestContext) {
    return this.invites.list(ctx);
  }

  @Allow('people:change', { freshFactor: 'role changes: who may act as a member' })
  @Mutation(() => SentInvitation)
  invite(@Ctx() ctx: RequestContext, @Args('input') input: InviteInput) {
    return this.invites.invite(ctx, input);
  }

  @Allow('people:change', { freshFactor: 'role changes: who may act as a member' })
  @Mutation(() => SentInvitation, { description: 'With new secrets; the old ones are dead.' })
  sendInvitationAgain(@Ctx() ctx: RequestContext, @Args('input') input: InvitationInput) {
    return this.invites.sendAgain(ctx, input);
  }

  @Allow('people:change')
  @Mutation(() => Membership)
  async withdrawInvitation(@Ctx() ctx: RequestContext, @Args('input') input: InvitationInput) {
    return this.people.membership(ctx, await this.invites.withdraw(ctx, input));
  }

  @Allow('sign-in:read', { freshFactor: 'role changes: who may act as a member' })
  @Mutation(() => Membership, {
    description: 'The second person says whether whoever took the invitation is the one meant.',
  })
  async decideBinding(@Ctx() ctx: RequestContext, @Args('input') input: DecideBindingInput) {
    return this.people.membership(ctx, await this.invites.decide(ctx, input));
  }

  @ResolveField(() => MembershipSignIn, {
    nullable: true,
    description: 'For the administrator and the manager; null for others.',
  })
  signIn(@Parent() membership: Membership, @Ctx() ctx: RequestContext) {
    return ctx.may('sign-in:read') ? ctx.load(signInOf, membership.id) : null;
  }
}
