import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { InboundController } from './inbound/inbound.controller.js';
import { Inbound } from './inbound/inbound.js';
import { Letters } from './letters.js';
import { MailDeliveryEntity } from './mail.entities.js';
import { mailDeliveryPolicy } from './mail.policy.js';
import { mailDoorFunctions } from './mail-door.js';
import { MailJob } from './mail-job.js';
import { MembershipInvitations } from './membership-invitations.js';
import { mailMigration } from './migrations/20261125-1201-mail.js';
import { deliveryReasonsMigration } from './migrations/20261125-1467-delivery-reasons.js';
import { deliveryPositionMigration } from './migrations/20261130-0110-delivery-position.js';

@Module({
  providers: [Letters, Inbound, MailJob, MembershipInvitations],
  controllers: [InboundController],
  exports: [Letters, Inbound],
})
export class MailModule {}

export const mailDomain: Domain = {
  name: 'mail',
  entities: [MailDeliveryEntity],
  migrations: [mailMigration, deliveryReasonsMigration, deliveryPositionMigration],
  functions: [mailDoorFunctions],
  policies: [mailDeliveryPolicy],
  permissions: {},
  module: MailModule,
};
