import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import { MailModule } from '@stad/mail/api/mail.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { TaskSources } from '@stad/tasks/api/task-sources.js';
import { TasksModule } from '@stad/tasks/api/tasks.domain.js';
import {
  ActorAnswerBeforeEntity,
  ActorAnswerEntity,
  ActorAreaEntity,
  ActorChangeEntity,
  ActorEntity,
  ActorFileEntity,
} from './actor.entities.js';
import { findableActors } from './actor.findable.js';
import {
  actorAnswerBeforePolicy,
  actorAnswerPolicy,
  actorAreaPolicy,
  actorChangePolicy,
  actorFilePolicy,
  actorPolicy,
  actorTiePolicy,
} from './actor.policy.js';
import { ActorResolver } from './actor.resolver.js';
import { ACTOR_ROWS } from './actor.watched.js';
import { actorAnswerFunctions } from './actor-answer.functions.js';
import { ActorAnswersService } from './actor-answers.service.js';
import { GAP_SOURCE, gapSource } from './actor-gap-source.js';
import { actorGapFunctions } from './actor-gaps.functions.js';
import { actorStatistics } from './actor-statistics.js';
import { ActorTieEntity } from './actor-tie.entity.js';
import { ActorTiesService } from './actor-ties.service.js';
import { ActorsService } from './actors.service.js';
import { ActorsFileController } from './export/actors-file.controller.js';
import { ActorsImportController } from './import/actors-import.controller.js';
import { ActorsImport } from './import/actors-import.js';
import { actorMergeFunctions } from './merge/actor-merge.functions.js';
import { ActorMergeResolver } from './merge/actor-merge.resolver.js';
import { ActorMergeService } from './merge/actor-merge.service.js';
import { actorMigration } from './migrations/20261129-1610-actor.js';
import { actorTieMigration } from './migrations/20261129-1611-actor-tie.js';
import { actorQuestionMigration } from './migrations/20261129-2200-actor-question.js';
import { actorPlacementMigration } from './migrations/20261129-2210-actor-placement.js';
import { actorMergeMigration } from './migrations/20261129-2330-actor-merge.js';
import { answerByLinkMigration } from './migrations/20261129-2331-answer-by-link.js';
import { changePositionMigration } from './migrations/20261130-0030-change-position.js';
import { cardFollowsMigration } from './migrations/20261130-0100-card-follows.js';
import { saidAndNotedMigration } from './migrations/20261201-2301-said-and-noted.js';
import { actorsPermissions } from './permissions.js';
import { ActorLetters } from './question/actor-letters.js';
import { ActorLinkService } from './question/actor-link.service.js';
import { ActorQuestionEntity } from './question/actor-question.entity.js';
import { actorQuestionFunctions } from './question/actor-question.functions.js';
import { actorQuestionPolicy } from './question/actor-question.policy.js';
import { ActorQuestionResolver } from './question/actor-question.resolver.js';
import { ActorQuestionsService } from './question/actor-questions.service.js';
import { ActorRoundResolver } from './question/actor-round.resolver.js';
import { ActorRoundService } from './question/actor-round.service.js';
import { waitingActors } from './waiting-actors.js';

@Module({
  imports: [AuditModule, MailModule, ProgrammeModule, TasksModule],
  controllers: [ActorsImportController, ActorsFileController],
  providers: [
    ...[ActorsService, ActorAnswersService, ActorTiesService, ActorResolver, ActorsImport],
    ...[ActorQuestionsService, ActorLinkService, ActorQuestionResolver, ActorLetters],
    ...[ActorRoundService, ActorRoundResolver],
    ...[ActorMergeService, ActorMergeResolver],
  ],
})
export class ActorsModule {
  constructor(
    watched: WatchedRecords,
    sources: TaskSources,
    waiting: Waiting,
    findables: Findables,
  ) {
    waiting.hand(...waitingActors);
    findables.add('ACTOR', findableActors);
    watched.add('ACTOR', ACTOR_ROWS);
    sources.add(GAP_SOURCE, gapSource);
  }
}

export const actorsDomain: Domain = {
  name: 'actors',
  entities: [
    ...[ActorEntity, ActorAreaEntity, ActorFileEntity],
    ...[ActorAnswerEntity, ActorAnswerBeforeEntity],
    ...[ActorChangeEntity, ActorTieEntity, ActorQuestionEntity],
  ],
  migrations: [
    actorMigration,
    actorTieMigration,
    actorQuestionMigration,
    actorPlacementMigration,
    actorMergeMigration,
    answerByLinkMigration,
    changePositionMigration,
    cardFollowsMigration,
    saidAndNotedMigration,
  ],
  policies: [
    ...[actorPolicy, actorAreaPolicy, actorFilePolicy],
    ...[actorAnswerPolicy, actorAnswerBeforePolicy],
    ...[actorChangePolicy, actorTiePolicy, actorQuestionPolicy],
  ],
  functions: [
    ...[actorStatistics, actorQuestionFunctions, actorMergeFunctions, actorAnswerFunctions],
    actorGapFunctions,
  ],
  permissions: actorsPermissions,
  module: ActorsModule,
};
