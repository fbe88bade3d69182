import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Membership } from '../identity.types.js';
import { PeopleService } from '../people.service.js';
import { DecideRolesInput, RoleProposal, WithdrawRolesInput } from './role-proposal.types.js';
import { proposalOf, waitingProposals } from './role-proposals.js';
import { RoleProposalsService } from './role-proposals.service.js';

@Resolver(() => Membership)
export class RoleProposalsResolver {
  constructor(
    private readonly proposals: RoleProposalsService,
    private readonly people: PeopleService,
  ) {}

  @Allow('roles:decide')
  @Query(() => [RoleProposal], {
    description: 'Roles of the own organisation that wait for a second person.',
  })
  roleProposals(@Ctx() ctx: RequestContext) {
    return waitingProposals(ctx);
  }

  @Allow('roles:decide', { freshFactor: 'role changes: the second person' })
  @Mutation(() => [ID], {
    description: 'The second person says yes or no to roles; answers whose they are.',
  })
  decideRoles(@Ctx() ctx: RequestContext, @Args('input') input: DecideRolesInput) {
    return this.proposals.decide(ctx, input);
  }

  @Allow('people:change')
  @Mutation(() => Membership)
  async withdrawRoles(@Ctx() ctx: RequestContext, @Args('input') input: WithdrawRolesInput) {
    return this.people.membership(ctx, await this.proposals.withdraw(ctx, input));
  }

  @ResolveField(() => RoleProposal, {
    nullable: true,
    description: 'Roles that wait; for the administrator, the manager and whoever is to get them.',
  })
  rolesWaiting(@Parent() membership: Membership, @Ctx() ctx: RequestContext) {
    return ctx.load(proposalOf, membership.id);
  }
}
