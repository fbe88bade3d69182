import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  ActivityShare,
  ActivitySharePage,
  ActivitySharesInput,
  EndShareInput,
} from './share.types.js';
import { type ShareRow, staysBecause } from './share-page.js';
import { SharesService } from './shares.service.js';

@Resolver(() => ActivityShare)
export class ShareResolver {
  constructor(private readonly shares: SharesService) {}

  @Allow('share:read')
  @Query(() => ActivitySharePage, { description: 'What the own agency has shared, and with whom.' })
  activityShares(@Ctx() ctx: RequestContext, @Args('input') input: ActivitySharesInput) {
    return this.shares.page(ctx, input);
  }

  @Allow('share:end', {
    noFactor: 'it stops reading and gives nobody any: what was shared wrongly waits for no factor',
  })
  @Mutation(() => ID, { description: 'Answers the id of the share.' })
  endShare(@Ctx() ctx: RequestContext, @Args('input') input: EndShareInput) {
    return this.shares.end(ctx, input);
  }

  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: ActivityShare, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }

  @ResolveField(() => String, { nullable: true })
  staysBecause(@Parent() share: ActivityShare) {
    return staysBecause(share as unknown as ShareRow);
  }
}
