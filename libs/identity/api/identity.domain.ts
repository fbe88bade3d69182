import { Module } from '@nestjs/common';
import type { Domain } from '@stad/platform/api/db/domain.js';
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
import { identityMigration } from './migrations/20261125-0200-identity.js';
import { PeopleService } from './people.service.js';
import { identityPermissions } from './permissions.js';
import { SessionService } from './session.service.js';

@Module({
  providers: [SessionService, PeopleService, IdentityResolver],
  exports: [PeopleService],
})
export class IdentityModule {}

export const identityDomain: Domain = {
  name: 'identity',
  entities: [AgencyEntity, UnitEntity, PersonEntity, MembershipEntity, SessionEntity],
  migrations: [identityMigration],
  policies: [
    agencyPolicy,
    unitPolicy,
    personPolicy,
    membershipPolicy,
    sessionPolicy,
    mutationReceiptPolicy,
  ],
  functions: [doorFunctions],
  permissions: identityPermissions,
  module: IdentityModule,
};
