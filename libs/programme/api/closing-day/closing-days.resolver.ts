import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { ProgrammeEntity } from '../programme.entities.js';
import { programmeOf } from '../programme.loader.js';
import { Programme } from '../programme.types.js';
import { RemoveClosingDayInput } from './closing-day.inputs.js';
import { closingDaysOf } from './closing-days.loader.js';
import { ClosingDaysService } from './closing-days.service.js';

@Resolver(() => Programme)
export class ClosingDaysResolver {
  constructor(private readonly closings: ClosingDaysService) {}

  @Allow('programme:read')
  @Query(() => Programme, { description: 'A programme one’s agency takes part in.' })
  programme(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return programmeOf(ctx, id);
  }

  @Allow('closingDay:remove')
  @Mutation(() => Programme, {
    description: 'One closing day less: one that is ahead, and that no report ends on.',
  })
  async removeClosingDay(@Ctx() ctx: RequestContext, @Args('input') input: RemoveClosingDayInput) {
    return programmeOf(ctx, await this.closings.remove(ctx, input));
  }

  @ResolveField(() => [String], {
    description: 'Calendar dates as of which counts about persons are told, in order.',
  })
  async closingDays(@Ctx() ctx: RequestContext, @Parent() { id }: ProgrammeEntity) {
    return (await ctx.load(closingDaysOf, id)) ?? [];
  }

  @ResolveField(() => [String], {
    description: 'Which of them I may remove, as long as no report ends on them.',
  })
  async removableClosingDays(@Ctx() ctx: RequestContext, @Parent() programme: ProgrammeEntity) {
    if (!ctx.may('closingDay:remove')) return [];
    return this.closings.removable(ctx, programme);
  }
}
