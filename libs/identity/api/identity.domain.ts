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
import { signInMigration } from './migrations/20261126-0200-sign-in.js';
import { PeopleService } from './people.service.js';
import { identityPermissions } from './permissions.js';
import { SessionService } from './session.service.js';
import {
  IdentityProviderEntity,
  InvitationEntity,
  SignInBindingEntity,
} from './sign-in/sign-in.entities.js';
import {
  identityProviderPolicy,
  invitationPolicy,
  signInBindingPolicy,
} from './sign-in/sign-in.policy.js';
import { signInDoorFunctions } from './sign-in/sign-in-door.js';
import { signInGuardFunctions } from './sign-in/sign-in-guards.js';

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
    IdentityProviderEntity,
    SignInBindingEntity,
    InvitationEntity,
  ],
  migrations: [identityMigration, competenceMigration, shortcutsMigration, signInMigration],
  policies: [
    agencyPolicy,
    unitPolicy,
    personPolicy,
    membershipPolicy,
    sessionPolicy,
    mutationReceiptPolicy,
    qualificationPolicy,
    spokenLanguagePolicy,
    identityProviderPolicy,
    signInBindingPolicy,
    invitationPolicy,
  ],
  functions: [doorFunctions, signInDoorFunctions, signInGuardFunctions],
  permissions: identityPermissions,
  module: IdentityModule,
};
