import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { withParticipants } from '@stad/activities/core/api/goes-along.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { VISIT_KIND } from '../rules/visit-life.js';
import { studyVisitMigration } from './migrations/20261129-1010-study-visit.js';
import { VisitReportController } from './report/visit-report.controller.js';
import { VisitReportService } from './report/visit-report.service.js';
import { StudyVisitEntity, VisitQuestionEntity } from './study-visit.entities.js';
import { studyVisitPolicy, visitQuestionPolicy } from './study-visit.policy.js';
import { StudyVisitResolver } from './study-visit.resolver.js';
import { STUDY_VISIT_ROWS } from './study-visit.watched.js';
import { STUDY_VISIT_SUMS, studyVisitStatistics } from './study-visit-statistics.js';
import { StudyVisitsService } from './study-visits.service.js';

registerActivityType(VISIT_KIND, {
  name: 'StudyVisit',
  path: '/studiebesok',
  ...withParticipants(VISIT_KIND),
  sums: STUDY_VISIT_SUMS,
  reported: {
    name: 'Studiebesök',
    targets: `array['PARTIES']`,
    words: { PARTIES: 'De samverkande parterna' },
    reach: 'visit_reach',
  },
  hasTopic: async (ctx, activityId, id) =>
    (await ctx.db.findOne(VisitQuestionEntity, { id, activityId })) !== null,
});

@Module({
  imports: [AuditModule, ActivitiesCoreModule],
  controllers: [VisitReportController],
  providers: [StudyVisitsService, StudyVisitResolver, VisitReportService],
  exports: [StudyVisitsService],
})
export class StudyVisitsModule {
  constructor(watched: WatchedRecords) {
    watched.add('STUDY_VISIT', STUDY_VISIT_ROWS);
  }
}

export const studyVisitsDomain: Domain = {
  name: 'activities/study-visits',
  entities: [StudyVisitEntity, VisitQuestionEntity],
  migrations: [studyVisitMigration],
  policies: [studyVisitPolicy, visitQuestionPolicy],
  functions: [studyVisitStatistics],
  permissions: {},
  module: StudyVisitsModule,
};
