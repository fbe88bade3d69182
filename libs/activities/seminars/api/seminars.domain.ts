import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
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
import { ownSeminarHours } from './own-seminar-hours.js';
import {
  SeminarAttendanceEntity,
  SeminarEntity,
  SeminarEvaluationEntity,
  SeminarInvitationEntity,
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
import { SeminarResultsService } from './seminar-results.service.js';
import { seminarStatistics } from './seminar-statistics.js';
import { seminarSumFunctions } from './seminar-sum.functions.js';
import { SeminarsService } from './seminars.service.js';

registerActivityType(SEMINAR_KIND, { name: 'Seminar', ownHours: ownSeminarHours });

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
  entities: [
    SeminarEntity,
    SeminarInvitationEntity,
    SeminarAttendanceEntity,
    SeminarEvaluationEntity,
  ],
  migrations: [
    seminarMigration,
    seminarSumMigration,
    seminarSumOfActivityMigration,
    seminarSumOfPartsMigration,
    seminarSumRefillMigration,
  ],
  policies: [
    seminarPolicy,
    seminarInvitationPolicy,
    seminarAttendancePolicy,
    seminarEvaluationPolicy,
    seminarSumPolicy,
  ],
  functions: [seminarSumFunctions, seminarStatistics],
  permissions: { 'seminar:plan': ACTIVITY_PLANNERS },
  module: SeminarsModule,
};
