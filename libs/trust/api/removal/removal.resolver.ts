import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { RemovalService } from './removal.service.js';
import {
  AdviseRemovalInput,
  ContentRemoval,
  DecideRemovalInput,
  FlaggedText,
  FlagTextInput,
  NoteRemovalInput,
} from './removal.types.js';

@Resolver()
export class RemovalResolver {
  constructor(private readonly removals: RemovalService) {}

  @Allow('removal:read')
  @Query(() => [ContentRemoval], {
    description: 'Texts of the own organisation that somebody flagged, those undecided first.',
  })
  contentRemovals(@Ctx() ctx: RequestContext) {
    return this.removals.all(ctx);
  }

  @Allow('removal:flag')
  @Mutation(() => FlaggedText, { description: 'Hides a text that must not stand, at once.' })
  flagText(@Ctx() ctx: RequestContext, @Args('input') input: FlagTextInput) {
    return this.removals.flag(ctx, input);
  }

  @Allow('removal:decide', { freshFactor: 'disposal: a text is taken away for good' })
  @Mutation(() => ContentRemoval, {
    description: 'Takes the text away for good, or puts it back; never by who flagged or wrote it.',
  })
  decideRemoval(@Ctx() ctx: RequestContext, @Args('input') input: DecideRemovalInput) {
    return this.removals.decide(ctx, input);
  }

  @Allow('removal:advise')
  @Mutation(() => ContentRemoval, { description: 'The advice of the data protection officer.' })
  adviseRemoval(@Ctx() ctx: RequestContext, @Args('input') input: AdviseRemovalInput) {
    return this.removals.advise(ctx, input);
  }

  @Allow('removal:note')
  @Mutation(() => ContentRemoval, { description: 'Where the decision and its ground are kept.' })
  noteRemoval(@Ctx() ctx: RequestContext, @Args('input') input: NoteRemovalInput) {
    return this.removals.note(ctx, input);
  }
}
