import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { IdentityModule } from '@stad/identity/api/identity.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ActingPerson } from './background/acting-person.js';
import { BackgroundJob } from './background/background-job.js';
import {
  backgroundTaskInputPolicy,
  backgroundTaskPolicy,
} from './background/background-task.policy.js';
import { BackgroundTasks } from './background/background-tasks.js';
import { ToldPerson } from './background/told-person.js';
import { ClosingDayEntity } from './closing-day/closing-day.entity.js';
import { closingDayFunctions } from './closing-day/closing-day.functions.js';
import { closingDayPolicy } from './closing-day/closing-day.policy.js';
import { ClosingDaysResolver } from './closing-day/closing-days.resolver.js';
import { ClosingDaysService } from './closing-day/closing-days.service.js';
import { ContextOpener } from './context-opener.js';
import { ringFunctions } from './door.js';
import { AreasImport } from './import/areas-import.js';
import { ImportController } from './import/import.controller.js';
import { ImportRoute } from './import/import-route.js';
import { PeopleImport } from './import/people-import.js';
import { programmeMigration } from './migrations/20261125-0300-programme.js';
import { areaCodeMigration } from './migrations/20261125-1440-area-code.js';
import { backgroundTaskMigration } from './migrations/20261128-0740-background-task.js';
import { programmeOwnReferences } from './migrations/20261128-0801-programme-own-references.js';
import { closingDayMigrations } from './migrations/20261128-1830-closing-day.js';
import { backgroundTaskPositionMigration } from './migrations/20261130-0112-background-task-position.js';
import { openContext } from './open-context.js';
import { programmePermissions } from './permissions.js';
import {
  AreaEntity,
  ProgrammeEntity,
  ProgrammeSiteEntity,
  SiteAgencyEntity,
  SiteEntity,
} from './programme.entities.js';
import {
  areaPolicy,
  programmePolicy,
  programmeSitePolicy,
  siteAgencyPolicy,
  sitePolicy,
} from './programme.policy.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { ProgrammeService } from './programme.service.js';
import { RefusedRequests } from './refused-requests.js';
import { SearchResolver } from './search/search.resolver.js';

/** What every domain above finds without asking for it, and what watches over all routes. */
@Global()
@Module({
  providers: [ContextOpener, { provide: APP_INTERCEPTOR, useClass: RefusedRequests }],
  exports: [ContextOpener],
})
class ContextModule {}

@Module({
  imports: [IdentityModule, ContextModule],
  providers: [
    ProgrammeService,
    ProgrammeResolver,
    ClosingDaysService,
    ClosingDaysResolver,
    ActingPerson,
    ToldPerson,
    BackgroundTasks,
    BackgroundJob,
    PeopleImport,
    AreasImport,
    ImportRoute,
    SearchResolver,
  ],
  controllers: [ImportController],
  exports: [ProgrammeService, ClosingDaysService, BackgroundTasks, ImportRoute, ToldPerson],
})
export class ProgrammeModule {}

export const programmeDomain: Domain = {
  name: 'programme',
  entities: [
    ProgrammeEntity,
    SiteEntity,
    ProgrammeSiteEntity,
    AreaEntity,
    SiteAgencyEntity,
    ClosingDayEntity,
  ],
  migrations: [
    programmeMigration,
    areaCodeMigration,
    backgroundTaskMigration,
    ...programmeOwnReferences,
    ...closingDayMigrations,
    backgroundTaskPositionMigration,
  ],
  policies: [
    programmePolicy,
    sitePolicy,
    programmeSitePolicy,
    areaPolicy,
    siteAgencyPolicy,
    closingDayPolicy,
    backgroundTaskPolicy,
    backgroundTaskInputPolicy,
  ],
  functions: [ringFunctions, closingDayFunctions],
  permissions: programmePermissions,
  module: ProgrammeModule,
  openContext,
};
