import { Module } from '@nestjs/common';
import { NetworkModule } from '@stad/network/api/network.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { RoutinesModule } from '@stad/routines/api/routines.domain.js';
import { HANDOVER_CONFIRMERS, HANDOVER_FIELD, HANDOVER_READERS } from '../rules/handover-life.js';
import { HandoverEntity, HandoverMonthEntity } from './handover.entities.js';
import { handoverFunctions } from './handover.functions.js';
import {
  handoverMedianPolicy,
  handoverMonthPolicy,
  handoverPolicy,
  handoverSumPolicy,
} from './handover.policy.js';
import { HandoverReceiverResolver, HandoverResolver } from './handover.resolver.js';
import { HandoverAgeing } from './handover-ageing.job.js';
import { HandoverFunctionsService } from './handover-functions.service.js';
import { HandoverReceivers } from './handover-receivers.service.js';
import { handoverStatistics } from './handover-statistics.js';
import { HandoversService } from './handovers.service.js';
import { HandoverLetters } from './link/handover-letters.js';
import { HandoverLinkEntity } from './link/handover-link.entity.js';
import { handoverLinkFunctions } from './link/handover-link.functions.js';
import { handoverLinkPolicy } from './link/handover-link.policy.js';
import { HandoverLinkResolver } from './link/handover-link.resolver.js';
import { HandoverLinksService } from './link/handover-links.service.js';
import { handoverMigration } from './migrations/20261129-1925-handover.js';
import { handoverLinkMigration } from './migrations/20261129-2310-handover-link.js';
import { wrongReceiverWaitsMigration } from './migrations/20261201-2210-wrong-receiver-waits.js';
import { boardOfChildMigration } from './migrations/20261201-2215-board-of-a-child.js';
import { countsByFivesMigration } from './migrations/20261201-2320-counts-by-fives.js';
import { contestedMigration } from './migrations/20261202-0005-contested.js';
import { functionsChosenMigration } from './migrations/20261202-0010-functions-chosen.js';
import { waitingHandovers } from './waiting-handovers.js';

@Module({
  imports: [NetworkModule, RoutinesModule],
  providers: [
    ...[HandoversService, HandoverReceivers, HandoverFunctionsService, HandoverAgeing],
    ...[HandoverLinksService, HandoverLetters],
    ...[HandoverResolver, HandoverReceiverResolver, HandoverLinkResolver],
  ],
})
export class HandoversModule {
  constructor(waiting: Waiting, handovers: HandoversService) {
    waiting.hand(waitingHandovers(handovers));
  }
}

export const handoversDomain: Domain = {
  name: 'handovers',
  entities: [HandoverEntity, HandoverLinkEntity, HandoverMonthEntity],
  migrations: [
    ...[handoverMigration, handoverLinkMigration, wrongReceiverWaitsMigration],
    ...[boardOfChildMigration, countsByFivesMigration, contestedMigration],
    functionsChosenMigration,
  ],
  policies: [
    ...[handoverPolicy, handoverLinkPolicy],
    ...[handoverMonthPolicy, handoverSumPolicy, handoverMedianPolicy],
  ],
  functions: [handoverFunctions, handoverLinkFunctions, handoverStatistics],
  permissions: {
    'handover:read': HANDOVER_READERS,
    'handover:register': HANDOVER_FIELD,
    'handover:confirm': HANDOVER_CONFIRMERS,
    'handover:count': ['DPO'],
  },
  module: HandoversModule,
};
