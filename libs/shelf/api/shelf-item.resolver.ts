import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { ShelfService } from './shelf.service.js';
import type { ShelfItemEntity, ShelfVersionEntity } from './shelf-item.entities.js';
import {
  AddShelfItemInput,
  ChangeShelfItemInput,
  ClassifyShelfItemInput,
  PublishShelfLinkInput,
  ReviewShelfItemInput,
  ShelfInput,
  TakeAwayShelfInput,
  WithdrawShelfItemInput,
} from './shelf-item.inputs.js';
import { latestShelfVersionOf, shelfVersionsOf } from './shelf-item.loaders.js';
import { ShelfAct, ShelfItem, ShelfItemPage, ShelfVersion } from './shelf-item.types.js';
import { shelfPage } from './shelf-page.js';
import { ShelfVersionsService } from './shelf-versions.service.js';

/** The row beneath what a field answers. */
type Row = ShelfItem & ShelfItemEntity;

@Resolver(() => ShelfItem)
export class ShelfItemResolver {
  constructor(
    private readonly items: ShelfService,
    private readonly versionsOf: ShelfVersionsService,
  ) {}

  @Allow('shelf:read')
  @Query(() => ShelfItemPage)
  shelf(@Ctx() ctx: RequestContext, @Args('input') input: ShelfInput) {
    return shelfPage(ctx, input);
  }

  @Allow('shelf:read')
  @Query(() => ShelfItem)
  shelfItem(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.items.open(ctx, id);
  }

  @Allow('shelf:keep', { noFactor: 'what is made for others: its class is no change of one' })
  @Mutation(() => ShelfItem)
  addShelfItem(@Ctx() ctx: RequestContext, @Args('input') input: AddShelfItemInput) {
    return this.items.add(ctx, input);
  }

  @Allow('shelf:keep')
  @Mutation(() => ShelfItem)
  changeShelfItem(@Ctx() ctx: RequestContext, @Args('input') input: ChangeShelfItemInput) {
    return this.items.change(ctx, input);
  }

  @Allow('shelf:keep')
  @Mutation(() => ShelfItem)
  async publishShelfLink(@Ctx() ctx: RequestContext, @Args('input') input: PublishShelfLinkInput) {
    return this.items.find(ctx, await this.versionsOf.publishLink(ctx, input));
  }

  @Allow('shelf:keep', {
    noFactor: 'of P3 there is none on the shelf; who lowers a class, and why, is a rule of its own',
  })
  @Mutation(() => ShelfItem)
  classifyShelfItem(@Ctx() ctx: RequestContext, @Args('input') input: ClassifyShelfItemInput) {
    return this.items.classify(ctx, input);
  }

  @Allow('shelf:keep')
  @Mutation(() => ShelfItem)
  reviewShelfItem(@Ctx() ctx: RequestContext, @Args('input') input: ReviewShelfItemInput) {
    return this.items.review(ctx, input);
  }

  @Allow('shelf:keep')
  @Mutation(() => ShelfItem)
  withdrawShelfItem(@Ctx() ctx: RequestContext, @Args('input') input: WithdrawShelfItemInput) {
    return this.items.withdraw(ctx, input);
  }

  @Allow('shelf:keep')
  @Mutation(() => ShelfItem)
  clearShelfFiles(@Ctx() ctx: RequestContext, @Args('input') input: TakeAwayShelfInput) {
    return this.items.clear(ctx, input);
  }

  @Allow('shelf:keep')
  @Mutation(() => ID, { description: 'Answers the id of what was a draft.' })
  discardShelfItem(@Ctx() ctx: RequestContext, @Args('input') input: TakeAwayShelfInput) {
    return this.items.discard(ctx, input);
  }

  @ResolveField(() => Agency)
  owner(@Parent() { agencyId }: ShelfItem, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }

  @ResolveField(() => ShelfVersion, { nullable: true })
  async current(@Parent() { id, latest }: ShelfItem, @Ctx() ctx: RequestContext) {
    const version = latest === 0 ? null : await ctx.load(latestShelfVersionOf, id);
    return version && versionOf(version);
  }

  @ResolveField(() => [ShelfVersion])
  async versions(@Parent() { id }: ShelfItem, @Ctx() ctx: RequestContext) {
    return ((await ctx.load(shelfVersionsOf, id)) ?? []).map(versionOf);
  }

  @ResolveField(() => ShelfAct, { nullable: true })
  reviewed(@Parent() { reviewedOn, reviewedFunction }: Row) {
    return actOf(reviewedOn, null, reviewedFunction);
  }

  @ResolveField(() => ShelfAct, { nullable: true })
  opened(@Parent() { openedOn, openedReason, openedFunction }: Row) {
    return actOf(openedOn, openedReason, openedFunction);
  }

  @ResolveField(() => ShelfAct, { nullable: true })
  withdrawn(@Parent() { withdrawnOn, withdrawnReason, withdrawnFunction }: Row) {
    return actOf(withdrawnOn, withdrawnReason, withdrawnFunction);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  nextSteps(@Parent() item: Row, @Ctx() ctx: RequestContext) {
    return this.items.nextSteps(ctx, item);
  }
}

const actOf = (on: string | null, reason: string | null, functionTitle: string | null) =>
  on && functionTitle ? { on, reason, functionTitle } : null;

const versionOf = (version: ShelfVersionEntity): ShelfVersion => ({
  ...{ id: version.id, number: version.number, url: version.url, size: version.fileSize },
  path: version.fileSize !== null && !version.clearedOn ? `/files/shelf/${version.id}.pdf` : null,
  ...{ publishedAt: version.publishedAt, functionTitle: version.functionTitle },
});
