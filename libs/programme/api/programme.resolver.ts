import { Args, ID, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { localDate } from '@stad/platform/rules/time.js';
import { calendarDays, sessionDays } from './calendar-days.js';
import { ProgrammeService } from './programme.service.js';
import { Area, CalendarDay, Place } from './programme.types.js';

@Resolver(() => Viewer)
export class ProgrammeResolver {
  constructor(private readonly programmes: ProgrammeService) {}

  @ResolveField(() => [Place], { description: 'What the list in the top bar offers.' })
  places(@Ctx() ctx: RequestContext) {
    return this.programmes.places(ctx);
  }

  @ResolveField(() => String, { description: 'The Swedish calendar date of the server.' })
  today(@Ctx() ctx: RequestContext) {
    return localDate(ctx.now);
  }

  @ResolveField(() => [CalendarDay], {
    description:
      "Red days and eves of this year, its neighbours and the years of one's programmes.",
  })
  async calendar(@Ctx() ctx: RequestContext) {
    return sessionDays(localDate(ctx.now), await this.programmes.all(ctx));
  }

  @ResolveField(() => [CalendarDay], { description: 'Red days and eves of one year.' })
  calendarDays(@Args('year', { type: () => Int }) year: number) {
    return calendarDays(year);
  }

  @Allow('programme:read')
  @Query(() => [Area], { description: 'The areas one can plan in at a site.' })
  areas(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.programmes.areas(ctx, siteId);
  }
}
