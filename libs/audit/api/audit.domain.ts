import { Module } from '@nestjs/common';
import { ROLES } from '@stad/identity/rules/role.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { AuditEventEntity } from './audit.entities.js';
import { auditChainPolicy, auditEventPolicy, auditPayloadPolicy } from './audit.policy.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
import { auditReadFunctions } from './audit-functions.js';
import { FirstDeeds } from './first-deeds.js';
import { FirstStepsResolver } from './first-steps.resolver.js';
import { FirstStepsService } from './first-steps.service.js';
import { GuardLogResolver } from './guard-log.resolver.js';
import { GuardLogService } from './guard-log.service.js';
import { auditMigration } from './migrations/20261125-0450-audit.js';
import { guardEventsMigration } from './migrations/20261125-1160-guard-events.js';
import { eventByObjectMigration } from './migrations/20261125-1441-event-by-object.js';
import { coveredChainMigration } from './migrations/20261126-1130-covered-chain.js';
import { forgottenPayloadsMigration } from './migrations/20261128-1502-forgotten-payloads.js';
import { addressesForgottenMigration } from './migrations/20261202-0100-addresses-forgotten.js';
import { RecordChangesService } from './record-changes.service.js';
import { WatchedRecords } from './watched-records.js';

@Module({
  providers: [
    AuditService,
    AuditResolver,
    GuardLogService,
    GuardLogResolver,
    WatchedRecords,
    RecordChangesService,
    FirstDeeds,
    FirstStepsService,
    FirstStepsResolver,
  ],
  exports: [WatchedRecords, FirstDeeds],
})
export class AuditModule {
  constructor(deeds: FirstDeeds) {
    // Of the domain below, which knows no log.
    deeds.add('INVITE', { may: 'people:change', table: 'invitation', actions: ['INSERT'] });
    deeds.add('LET_IN', {
      may: 'sign-in:read',
      table: 'sign_in_binding',
      actions: ['UPDATE'],
      field: 'state',
    });
  }
}

export const auditDomain: Domain = {
  name: 'audit',
  entities: [AuditEventEntity],
  migrations: [
    auditMigration,
    guardEventsMigration,
    eventByObjectMigration,
    coveredChainMigration,
    forgottenPayloadsMigration,
    addressesForgottenMigration,
  ],
  functions: [auditReadFunctions],
  policies: [auditEventPolicy, auditPayloadPolicy, auditChainPolicy],
  permissions: { 'audit:read': ROLES, 'record:watch': ROLES, 'start:own': ROLES },
  module: AuditModule,
};
