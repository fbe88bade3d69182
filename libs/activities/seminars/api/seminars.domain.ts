import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { withParticipants } from '@stad/activities/core/api/goes-along.js';
import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { SEMINAR_KIND } from '../rules/seminar-life.js';
import { seminarMigration } from './migrations/20261125-0700-seminar.js';
import { seminarSumMigration } from './migrations/20261126-0512-seminar-sum.js';
import {
  seminarSumOfActivityMigration,
  seminarSumOfPartsMigration,
  seminarSumRefillMigration,
} from './migrations/20261126-1125-seminar-sum-refill.js';
import { seminarParticipantsMigration } from './migrations/20261129-1410-seminar-participants.js';
import {
  SeminarAttendanceEntity,
  SeminarEntity,
  SeminarEvaluationEntity,
} from './seminar.entities.js';
import {
  seminarAttendancePolicy,
  seminarEvaluationPolicy,
  seminarInvitationPolicy,
  seminarPolicy,
  seminarSumPolicy,
} from './seminar.policy.js';
import { SeminarAttendanceResolver, SeminarResolver } from './seminar.resolver.js';
import { SEMINAR_ROWS } from './seminar.watched.js';
import { seminarInvitationFunctions } from './seminar-invitation.functions.js';
import { SeminarResultsService } from './seminar-results.service.js';
import { seminarStatistics } from './seminar-statistics.js';
import { seminarSumFunctions } from './seminar-sum.functions.js';
import { SeminarsService } from './seminars.service.js';

registerActivityType(SEMINAR_KIND, {
  name: 'Seminar',
  path: '/seminarier',
  ...withParticipants(SEMINAR_KIND),
});

@Module({
  imports: [AuditModule, ActivitiesCoreModule],
  providers: [SeminarsService, SeminarResultsService, SeminarResolver, SeminarAttendanceResolver],
  exports: [SeminarsService, SeminarResultsService],
})
export class SeminarsModule {
  constructor(watched: WatchedRecords) {
    watched.add('SEMINAR', SEMINAR_ROWS);
  }
}

export const seminarsDomain: Domain = {
  name: 'activities/seminars',
  entities: [SeminarEntity, SeminarAttendanceEntity, SeminarEvaluationEntity],
  migrations: [
    seminarMigration,
    seminarSumMigration,
    seminarSumOfActivityMigration,
    seminarSumOfPartsMigration,
    seminarSumRefillMigration,
    seminarParticipantsMigration,
  ],
  policies: [
    seminarPolicy,
    seminarInvitationPolicy,
    seminarAttendancePolicy,
    seminarEvaluationPolicy,
    seminarSumPolicy,
  ],
  functions: [seminarSumFunctions, seminarStatistics, seminarInvitationFunctions],
  permissions: { 'seminar:plan': ACTIVITY_PLANNERS },
  module: SeminarsModule,
};
