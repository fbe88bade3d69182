import { Module, type OnModuleInit } from '@nestjs/common';
import { AgreementsModule } from '@stad/agreements/api/agreements.domain.js';
import { ROLES } from '@stad/identity/rules/role.js';
import { MailModule } from '@stad/mail/api/mail.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { RoutinesModule } from '@stad/routines/api/routines.domain.js';
import { TaskSources } from '@stad/tasks/api/task-sources.js';
import { TasksModule } from '@stad/tasks/api/tasks.domain.js';
import {
  ACTIVITY_ASKERS,
  ACTIVITY_PLANNERS,
  LEARNERS,
  LEARNING_DECIDERS,
} from '../rules/planners.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityEntity, ActivityShareEntity } from './activity.entities.js';
import { findableActivities, findableLearnings } from './activity.findable.js';
import { activityPolicy, activitySharePolicy } from './activity.policy.js';
import { ActivityResolver } from './activity.resolver.js';
import { activityGuardFunctions } from './activity-guards.functions.js';
import { ActivityListService } from './activity-list.service.js';
import { LearningEntity } from './learning/learning.entity.js';
import { LearningResolver } from './learning/learning.resolver.js';
import { learningSource } from './learning/learning-source.js';
import { LearningsService } from './learning/learnings.service.js';
import { RoutineLearningsResolver } from './learning/routine-learnings.resolver.js';
import { ActivityMaterialEntity } from './material/material.entity.js';
import { MaterialResolver } from './material/material.resolver.js';
import { MaterialsService } from './material/materials.service.js';
import { activityMigration } from './migrations/20261125-0500-activity.js';
import { seesActivityMigration } from './migrations/20261125-1480-sees-activity.js';
import { activityByTimeMigration } from './migrations/20261126-0510-activity-by-time.js';
import { activityByKindAndTimeMigration } from './migrations/20261126-0514-activity-by-kind-and-time.js';
import { ownerOfActivityMigration } from './migrations/20261126-0835-owner-of-activity.js';
import { activityOwnReferences } from './migrations/20261128-0804-activity-own-references.js';
import { activityMovedMigration } from './migrations/20261128-0820-activity-moved.js';
import { formOfNumberMigration } from './migrations/20261129-0902-form-of-number.js';
import { sharedPartsMigration } from './migrations/20261129-1000-shared-parts.js';
import { participantsOfTheTownMigration } from './migrations/20261129-1400-participants-of-the-town.js';
import { participantLettersMigration } from './migrations/20261129-1430-participant-letters.js';
import { participantBusyMigration } from './migrations/20261129-1510-participant-busy.js';
import { activityAimTagMigration } from './migrations/20261129-1600-activity-aim-tag.js';
import { activityGoalMigration } from './migrations/20261129-1900-activity-goal.js';
import { learningOfStepMigration } from './migrations/20261129-2310-learning-of-step.js';
import { endedShareMigration } from './migrations/20261129-2340-ended-share.js';
import { participantOtherTimeMigration } from './migrations/20261202-0180-participant-other-time.js';
import { ObservationEntity } from './observation/observation.entity.js';
import { ObservationResolver } from './observation/observation.resolver.js';
import { ObservationsService } from './observation/observations.service.js';
import { ActivityParticipantEntity } from './participant/participant.entity.js';
import { participantFunctions } from './participant/participant.functions.js';
import { ParticipantResolver } from './participant/participant.resolver.js';
import { participantBusyFunctions } from './participant/participant-busy.functions.js';
import { participantDoorFunctions } from './participant/participant-door.js';
import { ParticipantKeyEntity } from './participant/participant-key.entity.js';
import { participantKeyPolicy } from './participant/participant-key.policy.js';
import { ParticipantLetters } from './participant/participant-letters.js';
import { ParticipantsService } from './participant/participants.service.js';
import { ParticipationLinkResolver } from './participant/participation-link.resolver.js';
import { ParticipationLinkService } from './participant/participation-link.service.js';
import { sharePermissions } from './share/permissions.js';
import { ShareResolver } from './share/share.resolver.js';
import { SharesService } from './share/shares.service.js';
import { SharesFileController } from './share/shares-file.controller.js';
import {
  activityMaterialPolicy,
  activityParticipantPolicy,
  learningPolicy,
  observationPolicy,
  participantBusyPolicy,
} from './shared-parts.policy.js';
import { SharedPartsResolver } from './shared-parts.resolver.js';
import { waitingActivities } from './waiting-activities.js';

@Module({
  imports: [AgreementsModule, MailModule, RoutinesModule, TasksModule],
  controllers: [SharesFileController],
  providers: [
    ActivitiesService,
    ActivityListService,
    ActivityResolver,
    LearningsService,
    LearningResolver,
    RoutineLearningsResolver,
    MaterialsService,
    MaterialResolver,
    ObservationsService,
    ObservationResolver,
    ParticipantsService,
    ParticipantResolver,
    SharedPartsResolver,
    SharesService,
    ShareResolver,
    ParticipantLetters,
    ParticipationLinkService,
    ParticipationLinkResolver,
  ],
  exports: [ActivitiesService, ActivityListService],
})
export class ActivitiesCoreModule implements OnModuleInit {
  constructor(
    sources: TaskSources,
    waiting: Waiting,
    private readonly findables: Findables,
  ) {
    waiting.hand(...waitingActivities);
    sources.add('LEARNING', learningSource);
  }

  /** By then every type has said what it is. */
  onModuleInit(): void {
    this.findables.add('ACTIVITY', findableActivities());
    this.findables.add('LEARNING', findableLearnings());
  }
}

export const activitiesCoreDomain: Domain = {
  name: 'activities/core',
  entities: [
    ActivityEntity,
    ActivityShareEntity,
    ActivityParticipantEntity,
    ParticipantKeyEntity,
    ObservationEntity,
    LearningEntity,
    ActivityMaterialEntity,
  ],
  migrations: [
    activityMigration,
    seesActivityMigration,
    activityByTimeMigration,
    activityByKindAndTimeMigration,
    ownerOfActivityMigration,
    ...activityOwnReferences,
    activityMovedMigration,
    formOfNumberMigration,
    sharedPartsMigration,
    participantsOfTheTownMigration,
    participantLettersMigration,
    participantBusyMigration,
    activityAimTagMigration,
    activityGoalMigration,
    learningOfStepMigration,
    endedShareMigration,
    participantOtherTimeMigration,
  ],
  policies: [
    activityPolicy,
    activitySharePolicy,
    activityParticipantPolicy,
    participantBusyPolicy,
    participantKeyPolicy,
    observationPolicy,
    learningPolicy,
    activityMaterialPolicy,
  ],
  functions: [
    activityGuardFunctions,
    participantFunctions,
    participantBusyFunctions,
    participantDoorFunctions,
  ],
  permissions: {
    'activity:read': ROLES,
    'activity:plan': ACTIVITY_PLANNERS,
    'activity:ask': ACTIVITY_ASKERS,
    'learning:write': LEARNERS,
    'learning:decide': LEARNING_DECIDERS,
    ...sharePermissions,
  },
  module: ActivitiesCoreModule,
};
