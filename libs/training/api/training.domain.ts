import { Module } from '@nestjs/common';
import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import { CertifiedCourses } from '@stad/activities/seminars/api/certificate/certified-courses.js';
import { SeminarsModule } from '@stad/activities/seminars/api/seminars.domain.js';
import { MANAGER } from '@stad/identity/rules/role.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { TRAINED_ROLES } from '../rules/course.js';
import { BookingsService } from './bookings.service.js';
import { certifiedCourse } from './certified-course.js';
import { findableCourses } from './course.findable.js';
import { CoursesService } from './courses.service.js';
import { DecisionsService } from './decisions.service.js';
import { trainingMigration } from './migrations/20261130-1125-training.js';
import { courseTopicsMigration } from './migrations/20261130-1600-course-topics.js';
import { OverviewService } from './overview.service.js';
import {
  TrainingBookingEntity,
  TrainingCourseEntity,
  TrainingNotNowEntity,
  TrainingRecordEntity,
  TrainingSessionEntity,
  TrainingTargetEntity,
} from './training.entities.js';
import { trainingCoverage, trainingFunctions } from './training.functions.js';
import {
  trainingBookingPolicy,
  trainingCoursePolicy,
  trainingNotNowPolicy,
  trainingRecordPolicy,
  trainingSessionPolicy,
  trainingTargetPolicy,
} from './training.policy.js';
import { TrainingCourseResolver, TrainingResolver } from './training.resolver.js';
import { TrainingNotices } from './training-notices.js';
import { waitingDecisions } from './waiting-decisions.js';

@Module({
  imports: [SeminarsModule],
  providers: [
    ...[CoursesService, BookingsService, DecisionsService, OverviewService, TrainingNotices],
    ...[TrainingCourseResolver, TrainingResolver],
  ],
})
export class TrainingModule {
  constructor(certified: CertifiedCourses, waiting: Waiting, findables: Findables) {
    findables.add('COURSE', findableCourses);
    waiting.hand(...waitingDecisions);
    certified.readBy(certifiedCourse);
  }
}

export const trainingDomain: Domain = {
  name: 'training',
  entities: [
    ...[TrainingCourseEntity, TrainingSessionEntity, TrainingBookingEntity],
    ...[TrainingNotNowEntity, TrainingRecordEntity, TrainingTargetEntity],
  ],
  migrations: [trainingMigration, courseTopicsMigration],
  policies: [
    ...[trainingCoursePolicy, trainingSessionPolicy, trainingBookingPolicy],
    ...[trainingNotNowPolicy, trainingRecordPolicy, trainingTargetPolicy],
  ],
  functions: [trainingFunctions, trainingCoverage],
  permissions: {
    'training:read': TRAINED_ROLES,
    'training:plan': ACTIVITY_PLANNERS,
    'training:decide': MANAGER,
  },
  module: TrainingModule,
};
