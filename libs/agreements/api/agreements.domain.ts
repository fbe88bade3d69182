import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { TaskOfferChecks } from '@stad/tasks/api/task-offer-checks.js';
import { TasksModule } from '@stad/tasks/api/tasks.domain.js';
import {
  AGREEMENT_APPROVERS,
  AGREEMENT_KEEPERS,
  AGREEMENT_MAKING_READERS,
  AGREEMENT_READERS,
} from '../rules/agreement-life.js';
import {
  AgreementEntity,
  AgreementEventEntity,
  AgreementPartyEntity,
} from './agreement.entities.js';
import { findableAgreements } from './agreement.findable.js';
import { agreementFunctions } from './agreement.functions.js';
import { agreementEventPolicy, agreementPartyPolicy, agreementPolicy } from './agreement.policy.js';
import { AgreementResolver } from './agreement.resolver.js';
import { AGREEMENT_ROWS } from './agreement.watched.js';
import { AgreementNotices } from './agreement-notices.js';
import { AgreementEventResolver, AgreementPartyResolver } from './agreement-parts.resolver.js';
import { agreementStatistics } from './agreement-statistics.js';
import { AgreementsService } from './agreements.service.js';
import { AgreementsBetween } from './agreements-between.js';
import { agreementMigration } from './migrations/20261129-1911-agreement.js';
import { agreementEventPositionMigration } from './migrations/20261130-0115-agreement-event-position.js';
import { waitingAgreements } from './waiting-agreements.js';

@Module({
  imports: [AuditModule, TasksModule],
  providers: [
    ...[AgreementsService, AgreementsBetween, AgreementNotices],
    ...[AgreementResolver, AgreementPartyResolver, AgreementEventResolver],
  ],
  exports: [AgreementsBetween],
})
export class AgreementsModule {
  constructor(
    watched: WatchedRecords,
    offers: TaskOfferChecks,
    between: AgreementsBetween,
    waiting: Waiting,
    findables: Findables,
  ) {
    waiting.hand(...waitingAgreements);
    findables.add('AGREEMENT', findableAgreements);
    watched.add('AGREEMENT', AGREEMENT_ROWS);
    offers.add((ctx, { siteId, toAgencyId }) => between.endedWith(ctx, siteId, [toAgencyId]));
  }
}

export const agreementsDomain: Domain = {
  name: 'agreements',
  entities: [AgreementEntity, AgreementPartyEntity, AgreementEventEntity],
  migrations: [agreementMigration, agreementEventPositionMigration],
  policies: [agreementPolicy, agreementPartyPolicy, agreementEventPolicy],
  functions: [agreementFunctions, agreementStatistics],
  permissions: {
    'agreement:read': AGREEMENT_READERS,
    // Asked for by no root field: the page says what an administrator does not see.
    'agreement:read-making': AGREEMENT_MAKING_READERS,
    'agreement:keep': AGREEMENT_KEEPERS,
    'agreement:approve': AGREEMENT_APPROVERS,
  },
  module: AgreementsModule,
};
