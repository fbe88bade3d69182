import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import { MailModule } from '@stad/mail/api/mail.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { MorningJob } from './digest/morning-job.js';
import { WaitingCounter } from './digest/waiting-counter.js';
import { LetterWriter } from './letter-writer.js';
import { NotificationChoiceEntity, NotificationStopKeyEntity } from './mail-choice.entities.js';
import { notificationChoicePolicy, notificationStopKeyPolicy } from './mail-choice.policy.js';
import { MailChoiceResolver } from './mail-choice.resolver.js';
import { MailChoiceService } from './mail-choice.service.js';
import { mailChoiceDoorFunctions } from './mail-choice-door.js';
import { notificationMigration } from './migrations/20261125-1465-notification.js';
import { mailChoiceMigration } from './migrations/20261125-1466-mail-choice.js';
import { notificationsOwnReferences } from './migrations/20261128-0808-notifications-own-references.js';
import { NotificationEntity } from './notification.entity.js';
import { notificationPolicy } from './notification.policy.js';
import { NotificationLetters } from './notification-letters.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { NotificationsService } from './notifications.service.js';
import { notificationPermissions } from './permissions.js';
import { StopMailController } from './stop-mail.controller.js';
import { TellJob } from './tell-job.js';
import { WaitingRowsResolver } from './waiting/waiting.resolver.js';
import { WaitingRowsService } from './waiting/waiting.service.js';

@Module({
  imports: [AuditModule, MailModule, ProgrammeModule],
  providers: [
    NotificationsService,
    NotificationsResolver,
    TellJob,
    LetterWriter,
    NotificationLetters,
    WaitingCounter,
    MorningJob,
    MailChoiceService,
    ...[WaitingRowsService, WaitingRowsResolver],
    MailChoiceResolver,
  ],
  controllers: [StopMailController],
})
export class NotificationsModule {
  constructor(deeds: FirstDeeds) {
    deeds.add('NOTICES', {
      may: 'notification:own',
      table: 'notification_choice',
      actions: ['INSERT', 'UPDATE'],
    });
  }
}

export const notificationsDomain: Domain = {
  name: 'notifications',
  entities: [NotificationEntity, NotificationChoiceEntity, NotificationStopKeyEntity],
  migrations: [notificationMigration, mailChoiceMigration, ...notificationsOwnReferences],
  functions: [mailChoiceDoorFunctions],
  policies: [notificationPolicy, notificationChoicePolicy, notificationStopKeyPolicy],
  permissions: notificationPermissions,
  module: NotificationsModule,
};
