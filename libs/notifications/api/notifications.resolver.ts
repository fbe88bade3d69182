import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  MarkNotificationsReadInput,
  Notification,
  NotificationPage,
} from './notification.types.js';
import { NotificationsService } from './notifications.service.js';

@Resolver(() => Notification)
export class NotificationsResolver {
  constructor(private readonly notes: NotificationsService) {}

  @Allow('notification:own')
  @Query(() => NotificationPage, { description: 'What one was told, 50 a page, latest first.' })
  notifications(
    @Ctx() ctx: RequestContext,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ) {
    return this.notes.page(ctx, offset);
  }

  @Allow('notification:own')
  @Query(() => Int, { description: 'How many one has not read.' })
  unreadNotifications(@Ctx() ctx: RequestContext) {
    return this.notes.unread(ctx);
  }

  @Allow('notification:own')
  @Mutation(() => Int, { description: 'Answers how many are left.' })
  markNotificationsRead(
    @Ctx() ctx: RequestContext,
    @Args('input') input: MarkNotificationsReadInput,
  ) {
    return this.notes.markRead(ctx, input);
  }

  @ResolveField('byAgency', () => Agency, { nullable: true })
  byAgency(@Ctx() ctx: RequestContext, @Parent() { byAgencyId }: Notification) {
    return byAgencyId ? ctx.load(agencyById, byAgencyId) : null;
  }
}
