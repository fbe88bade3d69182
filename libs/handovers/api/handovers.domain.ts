import { Module } from '@nestjs/common';
import { NetworkModule } from '@stad/network/api/network.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { RoutinesModule } from '@stad/routines/api/routines.domain.js';
import { HANDOVER_CONFIRMERS, HANDOVER_READERS } from '../rules/handover-life.js';
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
import { HandoverReceivers } from './handover-receivers.service.js';
import { handoverStatistics } from './handover-statistics.js';
import { HandoversService } from './handovers.service.js';
import { handoverMigration } from './migrations/20261129-1925-handover.js';

@Module({
  imports: [NetworkModule, RoutinesModule],
  providers: [
    ...[HandoversService, HandoverReceivers, HandoverAgeing],
    ...[HandoverResolver, HandoverReceiverResolver],
  ],
})
export class HandoversModule {}

export const handoversDomain: Domain = {
  name: 'handovers',
  entities: [HandoverEntity, HandoverMonthEntity],
  migrations: [handoverMigration],
  policies: [handoverPolicy, handoverMonthPolicy, handoverSumPolicy, handoverMedianPolicy],
  functions: [handoverFunctions, handoverStatistics],
  permissions: {
    'handover:read': HANDOVER_READERS,
    'handover:confirm': HANDOVER_CONFIRMERS,
    'handover:count': ['DPO'],
  },
  module: HandoversModule,
};
