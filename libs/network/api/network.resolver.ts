import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { NetworkService } from './network.service.js';
import {
  BusySpan,
  ContactFunction,
  DirectoryPage,
  SiteCoverage,
  TimeElsewhere,
} from './network.types.js';

@Resolver()
export class NetworkResolver {
  constructor(private readonly network: NetworkService) {}

  @Allow('contact:read')
  @Query(() => [ContactFunction], {
    description: 'The functions that serve a site; without one those of one’s own organisation.',
  })
  contactFunctions(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID, nullable: true }) siteId: string | null,
  ) {
    return siteId
      ? this.network.contactFunctions(ctx, siteId)
      : this.network.ownContactFunctions(ctx);
  }

  @Allow('contact:read')
  @Query(() => SiteCoverage, {
    description: 'Who answers over a time at a site, and when nobody does; at most 93 days.',
  })
  siteCoverage(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
    @Args('from', { type: () => Instant }) from: Date,
    @Args('to', { type: () => Instant, description: 'Not included.' }) to: Date,
    @Args('agencyIds', {
      type: () => [ID],
      nullable: true,
      description:
        'Whose gaps; left out: of those in the core group that have said they answer there.',
    })
    agencyIds: string[] | null,
  ) {
    return this.network.coverage(ctx, siteId, from, to, agencyIds);
  }

  @Allow('busy-span:read')
  @Query(() => [BusySpan], { description: 'Who is taken at a site; at most 93 days.' })
  busySpans(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
    @Args('from', { type: () => Instant }) from: Date,
    @Args('to', { type: () => Instant, description: 'Not included.' }) to: Date,
  ) {
    return this.network.busySpans(ctx, siteId, from, to);
  }

  @Allow('time:own')
  @Query(() => [TimeElsewhere], {
    description: 'When one is taken for another of one’s employers; at most 93 days.',
  })
  myTimeElsewhere(
    @Ctx() ctx: RequestContext,
    @Args('from', { type: () => Instant }) from: Date,
    @Args('to', { type: () => Instant, description: 'Not included.' }) to: Date,
  ) {
    return this.network.timeElsewhere(ctx, from, to);
  }

  @Allow('directory:read')
  @Query(() => DirectoryPage, {
    description:
      'Functions of the organisations at a site, 50 a page: own, or of all of them for the core group.',
  })
  directory(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
    @Args('agencyId', {
      type: () => ID,
      nullable: true,
      description: 'One organisation alone; left out: all of them.',
    })
    agencyId: string | null,
  ) {
    return this.network.directory(ctx, siteId, offset, agencyId);
  }
}
