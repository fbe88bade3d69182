import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { CalendarDecisionEntity, CalendarFeedEntity } from './calendar.entities.js';
import { calendarDecisionPolicy, calendarFeedPolicy } from './calendar.policy.js';
import { calendarDoorFunctions } from './calendar-door.js';
import { FeedController } from './feed.controller.js';
import { FeedService } from './feed.service.js';
import { calendarFeedMigration } from './migrations/20261125-1460-calendar-feed.js';
import { calendarOwnReferences } from './migrations/20261128-0807-calendar-own-references.js';
import { MyCalendarResolver } from './my-calendar.resolver.js';
import { MyCalendarService } from './my-calendar.service.js';
import { calendarPermissions } from './permissions.js';

@Module({
  imports: [AuditModule],
  providers: [FeedService, MyCalendarService, MyCalendarResolver],
  controllers: [FeedController],
  exports: [FeedService],
})
export class CalendarModule {
  constructor(deeds: FirstDeeds) {
    deeds.add('CALENDAR', { may: 'calendar:own', table: 'calendar_feed', actions: ['INSERT'] });
  }
}

export const calendarDomain: Domain = {
  name: 'calendar',
  entities: [CalendarDecisionEntity, CalendarFeedEntity],
  migrations: [calendarFeedMigration, ...calendarOwnReferences],
  functions: [calendarDoorFunctions],
  policies: [calendarDecisionPolicy, calendarFeedPolicy],
  permissions: calendarPermissions,
  module: CalendarModule,
};
