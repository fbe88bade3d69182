import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { withParticipants } from '@stad/activities/core/api/goes-along.js';
import { LEARNERS } from '@stad/activities/core/rules/planners.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { TaskSources } from '@stad/tasks/api/task-sources.js';
import { TasksModule } from '@stad/tasks/api/tasks.domain.js';
import { DISSEMINATION_KIND } from '../rules/dissemination-kind.js';
import {
  DisseminationEntity,
  DisseminationLeadEntity,
  DisseminationMediaEntity,
  DisseminationVoiceEntity,
} from './dissemination.entities.js';
import {
  disseminationLeadPolicy,
  disseminationMediaPolicy,
  disseminationPolicy,
  disseminationVoicePolicy,
} from './dissemination.policy.js';
import { DisseminationResolver } from './dissemination.resolver.js';
import { DISSEMINATION_ROWS } from './dissemination.watched.js';
import {
  DISSEMINATION_SUMS,
  DISSEMINATION_TARGET_NAMES,
  disseminationStatistics,
} from './dissemination-statistics.js';
import { DisseminationsService } from './disseminations.service.js';
import { leadFunctions } from './lead/lead.functions.js';
import { LEAD_SOURCE } from './lead/lead.loaders.js';
import { LeadResolver, LeadsResolver, OriginsOfActorResolver } from './lead/lead.resolver.js';
import { LeadsService } from './lead/leads.service.js';
import { MediaResolver } from './media/media.resolver.js';
import { MediaService } from './media/media.service.js';
import { disseminationMigration } from './migrations/20261130-1113-dissemination.js';
import { leadsAreP2Migration } from './migrations/20261201-2302-leads-are-p2.js';
import { waitingLeads } from './waiting-leads.js';

registerActivityType(DISSEMINATION_KIND, {
  name: 'Dissemination',
  path: '/spridning',
  ...withParticipants(DISSEMINATION_KIND),
  sums: DISSEMINATION_SUMS,
  reported: {
    name: 'Spridning',
    targets: '(select d.targets from dissemination d where d.activity_id = a.id)',
    words: DISSEMINATION_TARGET_NAMES,
    reach: 'dissemination_reach',
  },
});

@Module({
  imports: [AuditModule, ActivitiesCoreModule, TasksModule],
  providers: [
    ...[DisseminationsService, DisseminationResolver, MediaService, MediaResolver],
    ...[LeadsService, LeadsResolver, LeadResolver, OriginsOfActorResolver],
  ],
})
export class DisseminationsModule {
  constructor(
    watched: WatchedRecords,
    sources: TaskSources,
    leads: LeadsService,
    waiting: Waiting,
  ) {
    waiting.hand(...waitingLeads);
    watched.add(DISSEMINATION_KIND, DISSEMINATION_ROWS);
    sources.add(LEAD_SOURCE, (ctx, id) => leads.source(ctx, id), {
      born: (ctx, id) => leads.followedUp(ctx, id),
    });
  }
}

export const disseminationsDomain: Domain = {
  name: 'activities/disseminations',
  entities: [
    ...[DisseminationEntity, DisseminationVoiceEntity],
    ...[DisseminationMediaEntity, DisseminationLeadEntity],
  ],
  migrations: [disseminationMigration, leadsAreP2Migration],
  policies: [
    ...[disseminationPolicy, disseminationVoicePolicy],
    ...[disseminationMediaPolicy, disseminationLeadPolicy],
  ],
  functions: [disseminationStatistics, leadFunctions],
  permissions: { 'lead:tend': LEARNERS },
  module: DisseminationsModule,
};
