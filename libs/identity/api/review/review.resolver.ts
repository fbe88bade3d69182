import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import type { MembershipEntity } from '../identity.entities.js';
import { Membership } from '../identity.types.js';
import { PeopleService } from '../people.service.js';
import { ReviewService } from './review.service.js';
import { ConfirmMembershipsInput, MembershipReview } from './review.types.js';

@Resolver(() => Membership)
export class ReviewResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly people: PeopleService,
  ) {}

  @Allow('people:change')
  @Mutation(() => [Membership], { description: 'They are still needed.' })
  async confirmMemberships(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ConfirmMembershipsInput,
  ) {
    return this.people.withUnits(ctx, await this.reviews.confirm(ctx, input));
  }

  @ResolveField(() => MembershipReview, {
    nullable: true,
    description: 'For the administrator; null for others.',
  })
  review(@Parent() membership: Membership & MembershipEntity, @Ctx() ctx: RequestContext) {
    return ctx.may('people:change') ? this.reviews.of(ctx, membership) : null;
  }
}
