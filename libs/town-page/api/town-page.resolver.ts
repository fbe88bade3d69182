import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  HideFromTownPageInput,
  RemoveTownPageTextInput,
  SaveTownPageInput,
  SaveTownPageTextInput,
  ShowOnTownPageInput,
} from './town-page.inputs.js';
import { TownPage } from './town-page.types.js';
import { TownPageTextsService } from './town-page-texts.service.js';
import { TownPagesService } from './town-pages.service.js';

/** For those who keep it. Who reads it asks for no root field: `page/page.controller.ts`. */
@Resolver(() => TownPage)
export class TownPageResolver {
  constructor(
    private readonly pages: TownPagesService,
    private readonly texts: TownPageTextsService,
  ) {}

  @Allow('town-page:read')
  @Query(() => TownPage, { description: 'The page of a town one takes part in, open or not.' })
  townPage(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.pages.find(ctx, siteId);
  }

  @Allow('town-page:keep')
  @Mutation(() => TownPage)
  saveTownPage(@Ctx() ctx: RequestContext, @Args('input') input: SaveTownPageInput) {
    return this.pages.save(ctx, input);
  }

  @Allow('town-page:keep')
  @Mutation(() => TownPage)
  saveTownPageText(@Ctx() ctx: RequestContext, @Args('input') input: SaveTownPageTextInput) {
    return this.texts.save(ctx, input);
  }

  @Allow('town-page:keep')
  @Mutation(() => TownPage)
  removeTownPageText(@Ctx() ctx: RequestContext, @Args('input') input: RemoveTownPageTextInput) {
    return this.texts.remove(ctx, input);
  }

  @Allow('town-page:show')
  @Mutation(() => TownPage)
  showOnTownPage(@Ctx() ctx: RequestContext, @Args('input') input: ShowOnTownPageInput) {
    return this.pages.show(ctx, input);
  }

  @Allow('town-page:show')
  @Mutation(() => TownPage)
  hideFromTownPage(@Ctx() ctx: RequestContext, @Args('input') input: HideFromTownPageInput) {
    return this.pages.hide(ctx, input);
  }
}
