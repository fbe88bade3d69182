import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { ActivityListsService } from './activity-lists.service.js';
import { ActivitySumsService } from './activity-sums.service.js';
import { CloseDayJob } from './closings/close-day.job.js';
import { closingStatePolicy, closingSumPolicy } from './closings/closing.policies.js';
import { closingFunctions } from './closings/closing-functions.js';
import { ClosingStateEntity } from './closings/closing-state.entity.js';
import { ClosingsService } from './closings/closings.service.js';
import { EnteredAmountEntity, EnteredFigureEntity } from './entered-figure.entity.js';
import { enteredAmountPolicy, enteredFigurePolicy } from './entered-figure.policy.js';
import { EnteredFigureResolver } from './entered-figure.resolver.js';
import { EnteredFiguresService } from './entered-figures.service.js';
import { enteredStatistics } from './entered-statistics.js';
import { KpiFileController } from './export/kpi-file.controller.js';
import { FiguresService } from './figures.service.js';
import { GoalEntity } from './goal.entity.js';
import { findableGoals } from './goal.findable.js';
import { goalPolicy } from './goal.policy.js';
import { GoalOfActivityResolver } from './goal-of-activity.resolver.js';
import { GoalsService } from './goals.service.js';
import { KpiService } from './kpi.service.js';
import { KpiFigureResolver } from './kpi-figure.resolver.js';
import { KpiRecordsService } from './kpi-records.service.js';
import { KpiTablesService } from './kpi-tables.service.js';
import { goalMigration } from './migrations/20261125-0800-goal.js';
import { publishedFigureMigration } from './migrations/20261125-1190-published-figure.js';
import { enteredFigureMigration } from './migrations/20261125-1350-entered-figure.js';
import { outcomesOwnReferences } from './migrations/20261128-0806-outcomes-own-references.js';
import { closingMigration } from './migrations/20261128-1900-closing.js';
import { goalOfActivityMigration } from './migrations/20261129-1901-goal-of-activity.js';
import { enteredFigurePositionMigration } from './migrations/20261130-0111-entered-figure-position.js';
import { OutcomesResolver } from './outcomes.resolver.js';
import { OwnFiguresService } from './own-figures.service.js';
import { outcomesPermissions } from './permissions.js';
import { ProgressService } from './progress.service.js';
import { reportsChangedSince } from './reports-changed-since.js';
import { routineUse } from './routine-use.js';
import { TownsService } from './towns.service.js';
import { TrendsService } from './trends.service.js';
import { waitingEntered } from './waiting-entered.js';
import { WallService } from './wall.service.js';

@Module({
  imports: [AuditModule, ProgrammeModule],
  providers: [
    ActivityListsService,
    ActivitySumsService,
    FiguresService,
    OwnFiguresService,
    GoalsService,
    ProgressService,
    KpiService,
    KpiTablesService,
    TrendsService,
    TownsService,
    WallService,
    KpiRecordsService,
    OutcomesResolver,
    GoalOfActivityResolver,
    KpiFigureResolver,
    EnteredFiguresService,
    EnteredFigureResolver,
    ClosingsService,
    CloseDayJob,
  ],
  controllers: [KpiFileController],
  exports: [
    ProgressService,
    ActivityListsService,
    ActivitySumsService,
    FiguresService,
    OwnFiguresService,
    GoalsService,
    ClosingsService,
  ],
})
export class OutcomesModule {
  constructor(watched: WatchedRecords, waiting: Waiting, findables: Findables) {
    findables.add('GOAL', findableGoals);
    waiting.hand(...waitingEntered);
    watched.add('GOAL', `select 'goal' as kind, id from goal where id = $1`);
  }
}

export const outcomesDomain: Domain = {
  name: 'outcomes',
  entities: [GoalEntity, ClosingStateEntity, EnteredFigureEntity, EnteredAmountEntity],
  migrations: [
    goalMigration,
    publishedFigureMigration,
    enteredFigureMigration,
    ...outcomesOwnReferences,
    closingMigration,
    goalOfActivityMigration,
    enteredFigurePositionMigration,
  ],
  functions: [enteredStatistics, routineUse, closingFunctions, reportsChangedSince],
  policies: [
    goalPolicy,
    closingSumPolicy,
    closingStatePolicy,
    enteredFigurePolicy,
    enteredAmountPolicy,
  ],
  permissions: outcomesPermissions,
  module: OutcomesModule,
};
