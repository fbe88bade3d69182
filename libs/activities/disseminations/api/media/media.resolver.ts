import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Dissemination } from '../dissemination.types.js';
import { MediaService, mediaOf } from './media.service.js';
import {
  AddMediaItemInput,
  ChangeMediaItemInput,
  MediaItem,
  RemoveMediaItemInput,
} from './media.types.js';

@Resolver(() => Dissemination)
export class MediaResolver {
  constructor(private readonly media: MediaService) {}

  @Allow('activity:plan')
  @Mutation(() => Dissemination, { description: 'What a paper or a channel told of it.' })
  addMediaItem(@Ctx() ctx: RequestContext, @Args('input') input: AddMediaItemInput) {
    return this.media.add(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Dissemination)
  changeMediaItem(@Ctx() ctx: RequestContext, @Args('input') input: ChangeMediaItemInput) {
    return this.media.change(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => Dissemination)
  removeMediaItem(@Ctx() ctx: RequestContext, @Args('input') input: RemoveMediaItemInput) {
    return this.media.remove(ctx, input);
  }

  @ResolveField(() => [MediaItem], { description: 'By the day it appeared.' })
  mediaItems(@Parent() { id }: Dissemination, @Ctx() ctx: RequestContext) {
    return ctx.load(mediaOf, id);
  }
}
