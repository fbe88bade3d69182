import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { LegalConfirmationEntity, LegalConfirmationVersionEntity } from './legal.entities.js';
import { legalConfirmationPolicy, legalConfirmationVersionPolicy } from './legal.policy.js';
import { LegalResolver } from './legal.resolver.js';
import { LegalService } from './legal.service.js';
import { legalMigration } from './migrations/20261125-1150-legal.js';
import { legalOwnReferences } from './migrations/20261128-0803-legal-own-references.js';
import { legalPermissions } from './permissions.js';
import { waitingLegal } from './waiting-legal.js';

@Module({
  imports: [AuditModule],
  providers: [LegalService, LegalResolver],
  exports: [LegalService],
})
export class LegalModule {
  constructor(deeds: FirstDeeds, waiting: Waiting) {
    waiting.hand(...waitingLegal);
    deeds.add('LEGAL', {
      may: 'legal:confirm',
      table: 'legal_confirmation',
      actions: ['INSERT', 'UPDATE'],
    });
  }
}

export const legalDomain: Domain = {
  name: 'legal',
  entities: [LegalConfirmationEntity, LegalConfirmationVersionEntity],
  migrations: [legalMigration, ...legalOwnReferences],
  policies: [legalConfirmationPolicy, legalConfirmationVersionPolicy],
  permissions: legalPermissions,
  module: LegalModule,
};
