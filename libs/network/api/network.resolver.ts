import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { ContactsService } from './contacts.service.js';
import {
  ChangeContactFunctionInput,
  CreateContactFunctionInput,
  RemoveOnCallCoverageInput,
  SetOnCallCoverageInput,
} from './network.inputs.js';
import { NetworkService } from './network.service.js';
import {
  Answering,
  BusySpan,
  ContactFunction,
  DirectoryPage,
  SiteCoverage,
} from './network.types.js';

@Resolver()
export class NetworkResolver {
  constructor(
    private readonly network: NetworkService,
    private readonly contacts: ContactsService,
  ) {}

  @Allow('contact:read')
  @Query(() => [ContactFunction], { description: 'The functions that serve a site.' })
  contactFunctions(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.network.contactFunctions(ctx, siteId);
  }

  @Allow('contact:read')
  @Query(() => [Answering], {
    description: 'The functions of a site: those that answer first, then those that open soonest.',
  })
  answersNow(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
    @Args('at', { type: () => Instant, nullable: true, description: 'Now, when left out.' })
    at: Date | null,
  ) {
    return this.network.answersNow(ctx, siteId, at ?? ctx.now);
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
      description: 'Whose gaps; left out: of all that have said they answer there.',
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

  @Allow('directory:read')
  @Query(() => DirectoryPage, {
    description:
      'Functions of the organisations at a site, 50 a page: own, or of all of them for the core group.',
  })
  directory(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ) {
    return this.network.directory(ctx, siteId, offset);
  }

  @Allow('contact:create')
  @Mutation(() => ContactFunction)
  createContactFunction(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CreateContactFunctionInput,
  ) {
    return this.contacts.create(ctx, input);
  }

  @Allow('contact:change')
  @Mutation(() => ContactFunction)
  changeContactFunction(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ChangeContactFunctionInput,
  ) {
    return this.contacts.change(ctx, input);
  }

  @Allow('contact:change')
  @Mutation(() => ContactFunction, { description: 'The function with the hours it now has.' })
  setOnCallCoverage(@Ctx() ctx: RequestContext, @Args('input') input: SetOnCallCoverageInput) {
    return this.contacts.setCoverage(ctx, input);
  }

  @Allow('contact:change')
  @Mutation(() => ContactFunction, { description: 'The function without those hours.' })
  removeOnCallCoverage(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RemoveOnCallCoverageInput,
  ) {
    return this.contacts.removeCoverage(ctx, input);
  }
}
