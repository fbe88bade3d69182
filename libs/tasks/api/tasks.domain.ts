import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { TASK_OFFERERS, TASK_READERS } from '../rules/task.js';
import { taskMigration } from './migrations/20261129-1610-task.js';
import { taskPositionMigration } from './migrations/20261130-0114-task-position.js';
import { taskHoldersMigration } from './migrations/20261201-2311-task-holders.js';
import { TaskChangeEntity, TaskEntity, TaskOfferEntity } from './task.entities.js';
import { findableTaskOffers, findableTasks } from './task.findable.js';
import { taskFunctions } from './task.functions.js';
import { taskChangePolicy, taskOfferPolicy, taskPolicy } from './task.policy.js';
import { TaskResolver } from './task.resolver.js';
import { TASK_ROWS } from './task.watched.js';
import { TaskOfferResolver } from './task-offer.resolver.js';
import { TaskOfferChecks } from './task-offer-checks.js';
import { TaskSources } from './task-sources.js';
import { TasksService } from './tasks.service.js';
import { waitingTasks } from './waiting-tasks.js';

@Module({
  imports: [AuditModule],
  providers: [TaskSources, TaskOfferChecks, TasksService, TaskResolver, TaskOfferResolver],
  exports: [TaskSources, TaskOfferChecks, TasksService],
})
export class TasksModule {
  constructor(watched: WatchedRecords, deeds: FirstDeeds, waiting: Waiting, findables: Findables) {
    findables.add('TASK', findableTasks);
    findables.add('TASK_OFFER', findableTaskOffers);
    deeds.add('TASK', { may: 'task:read', table: 'task', actions: ['INSERT'] });
    watched.add('TASK', TASK_ROWS);
    waiting.hand(...waitingTasks);
  }
}

export const tasksDomain: Domain = {
  name: 'tasks',
  entities: [TaskEntity, TaskChangeEntity, TaskOfferEntity],
  migrations: [taskMigration, taskPositionMigration, taskHoldersMigration],
  policies: [taskPolicy, taskChangePolicy, taskOfferPolicy],
  functions: [taskFunctions],
  permissions: { 'task:read': TASK_READERS, 'task:offer': TASK_OFFERERS },
  module: TasksModule,
};
