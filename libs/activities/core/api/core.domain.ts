import { Module } from '@nestjs/common';
import { ROLES } from '@stad/identity/rules/role.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityEntity, ActivityShareEntity } from './activity.entities.js';
import { activityPolicy, activitySharePolicy } from './activity.policy.js';
import { ActivityResolver } from './activity.resolver.js';
import { activityGuardFunctions } from './activity-guards.functions.js';
import { ActivityListService } from './activity-list.service.js';
import { activityMigration } from './migrations/20261125-0500-activity.js';
import { seesActivityMigration } from './migrations/20261125-1480-sees-activity.js';
import { activityByTimeMigration } from './migrations/20261126-0510-activity-by-time.js';
import { activityByKindAndTimeMigration } from './migrations/20261126-0514-activity-by-kind-and-time.js';
import { ownerOfActivityMigration } from './migrations/20261126-0835-owner-of-activity.js';
import { activityOwnReferences } from './migrations/20261128-0804-activity-own-references.js';
import { activityMovedMigration } from './migrations/20261128-0820-activity-moved.js';
import { formOfNumberMigration } from './migrations/20261129-0902-form-of-number.js';

@Module({
  providers: [ActivitiesService, ActivityListService, ActivityResolver],
  exports: [ActivitiesService, ActivityListService],
})
export class ActivitiesCoreModule {}

export const activitiesCoreDomain: Domain = {
  name: 'activities/core',
  entities: [ActivityEntity, ActivityShareEntity],
  migrations: [
    activityMigration,
    seesActivityMigration,
    activityByTimeMigration,
    activityByKindAndTimeMigration,
    ownerOfActivityMigration,
    ...activityOwnReferences,
    activityMovedMigration,
    formOfNumberMigration,
  ],
  policies: [activityPolicy, activitySharePolicy],
  functions: [activityGuardFunctions],
  permissions: { 'activity:read': ROLES },
  module: ActivitiesCoreModule,
};
