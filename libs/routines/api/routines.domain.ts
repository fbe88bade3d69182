import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import { ROLES } from '@stad/identity/rules/role.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { ROUTINE_APPROVERS, ROUTINE_KEEPERS, ROUTINE_TESTERS } from '../rules/routine-life.js';
import { CallSheetStepsResolver } from './call-sheet-steps.resolver.js';
import {
  LocalRoutineAnswerEntity,
  LocalRoutineEntity,
  LocalRoutineSourceEntity,
  LocalRoutineStepEntity,
  RoutineExerciseEntity,
  RoutineMarkEntity,
} from './local-routine.entities.js';
import { localRoutineFunctions } from './local-routine.functions.js';
import {
  localRoutineAnswerPolicy,
  localRoutinePolicy,
  localRoutineSourcePolicy,
  localRoutineStepPolicy,
  routineExercisePolicy,
  routineMarkPolicy,
} from './local-routine.policy.js';
import { LocalRoutineResolver, RoutinePartyResolver } from './local-routine.resolver.js';
import { LOCAL_ROUTINE_ROWS } from './local-routine.watched.js';
import { LocalRoutineFieldsResolver } from './local-routine-fields.resolver.js';
import { localRoutineMigration } from './migrations/20261129-1921-local-routine.js';
import { exercisePositionMigration } from './migrations/20261130-0120-exercise-position.js';
import { answerTakenBackMigration } from './migrations/20261201-2300-answer-taken-back.js';
import { RoutineDraftsService } from './routine-drafts.service.js';
import { RoutineGapsService } from './routine-gaps.service.js';
import { RoutineLifeService } from './routine-life.service.js';
import { RoutineNotices } from './routine-notices.js';
import { RoutinesService } from './routines.service.js';
import { waitingRoutines } from './waiting-routines.js';

@Module({
  imports: [AuditModule],
  providers: [
    ...[RoutinesService, RoutineDraftsService, RoutineLifeService, RoutineGapsService],
    RoutineNotices,
    ...[LocalRoutineResolver, LocalRoutineFieldsResolver, RoutinePartyResolver],
    CallSheetStepsResolver,
  ],
  exports: [RoutinesService],
})
export class RoutinesModule {
  constructor(watched: WatchedRecords, waiting: Waiting) {
    waiting.hand(...waitingRoutines);
    watched.add('LOCAL_ROUTINE', LOCAL_ROUTINE_ROWS);
  }
}

export const routinesDomain: Domain = {
  name: 'routines',
  entities: [
    ...[LocalRoutineEntity, LocalRoutineStepEntity, LocalRoutineSourceEntity],
    ...[LocalRoutineAnswerEntity, RoutineExerciseEntity, RoutineMarkEntity],
  ],
  migrations: [localRoutineMigration, exercisePositionMigration, answerTakenBackMigration],
  policies: [
    ...[localRoutinePolicy, localRoutineStepPolicy, localRoutineSourcePolicy],
    ...[localRoutineAnswerPolicy, routineExercisePolicy, routineMarkPolicy],
  ],
  functions: [localRoutineFunctions],
  permissions: {
    'routine:read': ROLES,
    'routine:keep': ROUTINE_KEEPERS,
    'routine:agree': ROUTINE_APPROVERS,
    'routine:test': ROUTINE_TESTERS,
  },
  module: RoutinesModule,
};
