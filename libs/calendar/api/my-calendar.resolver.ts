import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  DecideCalendarInput,
  MakeCalendarFeedInput,
  RevokeCalendarFeedInput,
} from './calendar.inputs.js';
import { MadeCalendarFeed, MyCalendar } from './calendar.types.js';
import { MyCalendarService } from './my-calendar.service.js';

@Resolver()
export class MyCalendarResolver {
  constructor(private readonly calendars: MyCalendarService) {}

  @Allow('calendar:own')
  @Query(() => MyCalendar, { description: 'One’s own calendar outside the portal.' })
  myCalendar(@Ctx() ctx: RequestContext) {
    return this.calendars.page(ctx);
  }

  @Allow('calendar:own')
  @Mutation(() => MadeCalendarFeed)
  makeCalendarFeed(@Ctx() ctx: RequestContext, @Args('input') input: MakeCalendarFeedInput) {
    return this.calendars.make(ctx, input);
  }

  @Allow('calendar:own')
  @Mutation(() => MyCalendar)
  revokeCalendarFeed(@Ctx() ctx: RequestContext, @Args('input') input: RevokeCalendarFeedInput) {
    return this.calendars.revoke(ctx, input);
  }

  @Allow('calendar:decide', {
    noFactor: 'a setting of the agency; own working time without content (INV-20)',
  })
  @Mutation(() => MyCalendar)
  decideCalendar(@Ctx() ctx: RequestContext, @Args('input') input: DecideCalendarInput) {
    return this.calendars.decide(ctx, input);
  }
}
