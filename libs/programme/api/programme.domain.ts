import { Module } from '@nestjs/common';
import { ROLES } from '@stad/identity/rules/role.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ringFunctions } from './door.js';
import { programmeMigration } from './migrations/20261125-0300-programme.js';
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

@Module({ providers: [ProgrammeService, ProgrammeResolver], exports: [ProgrammeService] })
export class ProgrammeModule {}

export const programmeDomain: Domain = {
  name: 'programme',
  entities: [ProgrammeEntity, SiteEntity, ProgrammeSiteEntity, AreaEntity, SiteAgencyEntity],
  migrations: [programmeMigration],
  policies: [programmePolicy, sitePolicy, programmeSitePolicy, areaPolicy, siteAgencyPolicy],
  functions: [ringFunctions],
  permissions: { 'programme:read': ROLES },
  module: ProgrammeModule,
};
