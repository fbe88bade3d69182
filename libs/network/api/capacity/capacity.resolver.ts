import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { SaveCapacityInput } from './capacity.input.js';
import { CapacityService } from './capacity.service.js';
import { Capacity } from './capacity.types.js';

@Resolver(() => Capacity)
export class CapacityResolver {
  constructor(private readonly capacity: CapacityService) {}

  @Allow('capacity:read')
  @Query(() => [Capacity], {
    description: 'Posts and on-call hours of a town, the latest first, what has ended too.',
  })
  capacities(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
    @Args('programmeId', { type: () => ID, description: 'Whose nights are counted.' })
    programmeId: string,
  ) {
    return this.capacity.list(ctx, siteId, programmeId);
  }

  @Allow('capacity:keep')
  @Mutation(() => Capacity)
  saveCapacity(@Ctx() ctx: RequestContext, @Args('input') input: SaveCapacityInput) {
    return this.capacity.save(ctx, input);
  }

  @ResolveField(() => Agency, { description: 'The organisation that put it in.' })
  agency(@Parent() capacity: Capacity, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, capacity.agencyId);
  }

  @ResolveField(() => Boolean, { description: 'May the viewer change it?' })
  changeable(@Parent() capacity: Capacity, @Ctx() ctx: RequestContext) {
    return capacity.agencyId === ctx.person.agencyId && ctx.may('capacity:keep');
  }
}
