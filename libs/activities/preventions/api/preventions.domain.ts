import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { withParticipants } from '@stad/activities/core/api/goes-along.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { PREVENTION_KIND } from '../rules/prevention-kind.js';
import { preventionMigration } from './migrations/20261130-0033-prevention.js';
import { PreventionEntity } from './prevention.entity.js';
import { preventionPolicy } from './prevention.policy.js';
import { PreventionResolver } from './prevention.resolver.js';
import { PREVENTION_ROWS } from './prevention.watched.js';
import { NAMES, PREVENTION_SUMS, preventionStatistics } from './prevention-statistics.js';
import { PreventionsService } from './preventions.service.js';

registerActivityType(PREVENTION_KIND, {
  name: 'Prevention',
  path: '/forebyggande',
  ...withParticipants(PREVENTION_KIND),
  sums: PREVENTION_SUMS,
  reported: {
    name: 'Förebyggande',
    targets: '(select array[t.target] from prevention t where t.activity_id = a.id)',
    words: NAMES,
    reach: 'prevention_reach',
  },
});

@Module({
  imports: [AuditModule, ActivitiesCoreModule],
  providers: [PreventionsService, PreventionResolver],
})
export class PreventionsModule {
  constructor(watched: WatchedRecords) {
    watched.add(PREVENTION_KIND, PREVENTION_ROWS);
  }
}

export const preventionsDomain: Domain = {
  name: 'activities/preventions',
  entities: [PreventionEntity],
  migrations: [preventionMigration],
  policies: [preventionPolicy],
  functions: [preventionStatistics],
  permissions: {},
  module: PreventionsModule,
};
