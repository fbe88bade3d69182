import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { notificationMigration } from './migrations/20261125-1465-notification.js';
import { NotificationEntity } from './notification.entity.js';
import { notificationPolicy } from './notification.policy.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { NotificationsService } from './notifications.service.js';
import { notificationPermissions } from './permissions.js';
import { TellJob } from './tell-job.js';

@Module({ providers: [NotificationsService, NotificationsResolver, TellJob] })
export class NotificationsModule {}

export const notificationsDomain: Domain = {
  name: 'notifications',
  entities: [NotificationEntity],
  migrations: [notificationMigration],
  policies: [notificationPolicy],
  permissions: notificationPermissions,
  module: NotificationsModule,
};
