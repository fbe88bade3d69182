import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  ChangeObservationInput,
  Observation,
  RemoveObservationInput,
  WriteObservationInput,
} from './observation.types.js';
import { ObservationsService } from './observations.service.js';

@Resolver(() => Observation)
export class ObservationResolver {
  constructor(private readonly observations: ObservationsService) {}

  @Allow('learning:write')
  @Mutation(() => Observation)
  writeObservation(@Ctx() ctx: RequestContext, @Args('input') input: WriteObservationInput) {
    return this.observations.write(ctx, input);
  }

  @Allow('learning:write')
  @Mutation(() => Observation)
  changeObservation(@Ctx() ctx: RequestContext, @Args('input') input: ChangeObservationInput) {
    return this.observations.change(ctx, input);
  }

  @Allow('learning:write')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  removeObservation(@Ctx() ctx: RequestContext, @Args('input') input: RemoveObservationInput) {
    return this.observations.remove(ctx, input);
  }

  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: Observation, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }

  @ResolveField(() => Boolean)
  mine(@Parent() { writtenBy }: Observation, @Ctx() ctx: RequestContext) {
    return writtenBy === ctx.person.membershipId;
  }
}
