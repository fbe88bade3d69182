import { Module } from '@nestjs/common';
import { IdentityModule } from '@stad/identity/api/identity.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ringFunctions } from './door.js';
import { AreasImportService } from './import/areas-import.service.js';
import { ImportController } from './import/import.controller.js';
import { programmeMigration } from './migrations/20261125-0300-programme.js';
import { areaCodeMigration } from './migrations/20261125-1440-area-code.js';
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

@Module({
  imports: [IdentityModule],
  providers: [ProgrammeService, ProgrammeResolver, AreasImportService],
  controllers: [ImportController],
  exports: [ProgrammeService],
})
export class ProgrammeModule {}

export const programmeDomain: Domain = {
  name: 'programme',
  entities: [ProgrammeEntity, SiteEntity, ProgrammeSiteEntity, AreaEntity, SiteAgencyEntity],
  migrations: [programmeMigration, areaCodeMigration],
  policies: [programmePolicy, sitePolicy, programmeSitePolicy, areaPolicy, siteAgencyPolicy],
  functions: [ringFunctions],
  permissions: programmePermissions,
  module: ProgrammeModule,
};
