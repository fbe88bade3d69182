import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { QualificationEntity, SpokenLanguageEntity } from './competence.entities.js';
import { qualificationPolicy, spokenLanguagePolicy } from './competence.policy.js';
import { CompetenceResolver } from './competence.resolver.js';
import { CompetenceService } from './competence.service.js';
import { doorFunctions } from './door.js';
import {
  AgencyEntity,
  MembershipEntity,
  PersonEntity,
  SessionEntity,
  UnitEntity,
} from './identity.entities.js';
import {
  agencyPolicy,
  membershipPolicy,
  mutationReceiptPolicy,
  personPolicy,
  sessionPolicy,
  unitPolicy,
} from './identity.policy.js';
import { IdentityResolver } from './identity.resolver.js';
import { PeopleImportService } from './import/people-import.service.js';
import { identityMigration } from './migrations/20261125-0200-identity.js';
import { competenceMigration } from './migrations/20261125-1120-competence.js';
import { shortcutsMigration } from './migrations/20261125-1250-shortcuts.js';
import { PeopleService } from './people.service.js';
import { identityPermissions } from './permissions.js';
import { SessionService } from './session.service.js';

@Module({
  providers: [
    SessionService,
    PeopleService,
    CompetenceService,
    PeopleImportService,
    IdentityResolver,
    CompetenceResolver,
  ],
  exports: [PeopleService, PeopleImportService],
})
export class IdentityModule {}

export const identityDomain: Domain = {
  name: 'identity',
  entities: [
    AgencyEntity,
    UnitEntity,
    PersonEntity,
    MembershipEntity,
    SessionEntity,
    QualificationEntity,
    SpokenLanguageEntity,
  ],
  migrations: [identityMigration, competenceMigration, shortcutsMigration],
  policies: [
    agencyPolicy,
    unitPolicy,
    personPolicy,
    membershipPolicy,
    sessionPolicy,
    mutationReceiptPolicy,
    qualificationPolicy,
    spokenLanguagePolicy,
  ],
  functions: [doorFunctions],
  permissions: identityPermissions,
  module: IdentityModule,
};
