import { Module } from '@nestjs/common';
import type { Config } from '@stad/platform/api/config/config.js';
import { CONFIG } from '@stad/platform/api/config/config-token.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { QualificationEntity, SpokenLanguageEntity } from './competence.entities.js';
import { qualificationPolicy, spokenLanguagePolicy } from './competence.policy.js';
import { CompetenceResolver } from './competence.resolver.js';
import { CompetenceService } from './competence.service.js';
import { doorFunctions } from './door.js';
import { FieldSessionResolver } from './field-session/field-session.resolver.js';
import { fieldSessionDoorFunctions } from './field-session/field-session-door.js';
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
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { InvitationsService } from './invitation/invitations.service.js';
import { Departures } from './leaving/departures.js';
import { leavingFunctions } from './leaving/leaving-functions.js';
import { guessDoorFunctions } from './local/guess-door.js';
import { LocalAccountEntity, PasskeyEntity } from './local/local.entities.js';
import {
  localAccountPolicy,
  localSecretPolicy,
  passkeyChallengePolicy,
  passkeyPolicy,
  recoveryCodePolicy,
  secondStepPolicy,
  signInAttemptPolicy,
} from './local/local.policy.js';
import { localProviders } from './local/local.providers.js';
import { ownFactorsDoorFunctions } from './local/own-factors-door.js';
import { passkeyDoorFunctions } from './local/passkey-door.js';
import { setUpDoorFunctions } from './local/set-up-door.js';
import { totpSeeds } from './local/totp-codes.js';
import { identityMigration } from './migrations/20261125-0200-identity.js';
import { competenceMigration } from './migrations/20261125-1120-competence.js';
import { shortcutsMigration } from './migrations/20261125-1250-shortcuts.js';
import { signInMigration } from './migrations/20261126-0200-sign-in.js';
import { signInFlowMigration } from './migrations/20261126-0215-sign-in-flow.js';
import { localAccountsMigration } from './migrations/20261126-0230-local-accounts.js';
import { mailedInvitationMigration } from './migrations/20261126-0230-mailed-invitation.js';
import { undertakingMigration } from './migrations/20261126-0240-undertaking.js';
import { membershipReviewMigration } from './migrations/20261126-0250-membership-review.js';
import { fieldSessionMigration } from './migrations/20261126-0525-field-session.js';
import { signInFlowPlaceMigration } from './migrations/20261126-0550-sign-in-flow-place.js';
import { rightsOfTheStartMigration } from './migrations/20261126-0945-rights-of-the-start.js';
import { signInFlowLeavesMigration } from './migrations/20261126-1630-sign-in-flow-leaves.js';
import { passkeyPlaceMigration } from './migrations/20261126-1635-passkey-place.js';
import { demoAgenciesMigration } from './migrations/20261128-0730-demo-agencies.js';
import { identityOwnReferences } from './migrations/20261128-0800-identity-own-references.js';
import { demandedAcrMigration } from './migrations/20261128-1150-demanded-acr.js';
import { roleProposalMigration } from './migrations/20261128-1200-role-proposal.js';
import { summedRefusalsMigration } from './migrations/20261128-1200-summed-refusals.js';
import { clientCertificateMigration } from './migrations/20261128-1500-client-certificate.js';
import { formsOfIdentityMigration } from './migrations/20261129-0901-forms-of-identity.js';
import { gettingStartedMigration } from './migrations/20261130-0430-getting-started.js';
import { wideNetworkMigration } from './migrations/20261202-0150-wide-network.js';
import { pinsMigration } from './migrations/20261203-0100-pins.js';
import { CertificateWatch } from './oidc/certificate-watch.js';
import { IDENTITY_SECRETS_DIR } from './oidc/identity-secrets.js';
import { ProviderClients } from './oidc/provider-clients.js';
import { SignInController } from './oidc/sign-in.controller.js';
import { SignInFlowService } from './oidc/sign-in-flow.service.js';
import { SignInProvidersResolver } from './oidc/sign-in-providers.resolver.js';
import { SignOutService } from './oidc/sign-out.service.js';
import { contextOpener } from './open-context.js';
import { OwnSessionsResolver } from './own-sessions/own-sessions.resolver.js';
import { OwnSessionsService } from './own-sessions/own-sessions.service.js';
import { PeopleService } from './people.service.js';
import { identityPermissions } from './permissions.js';
import { personFunctions } from './person-functions.js';
import { NOWHERE } from './places.js';
import { ReviewResolver } from './review/review.resolver.js';
import { ReviewService } from './review/review.service.js';
import { reviewDoorFunctions } from './review/review-door.js';
import { roleGuardFunctions } from './roles/role-guards.js';
import { RoleNotices } from './roles/role-notices.js';
import { RoleProposalEntity } from './roles/role-proposal.entity.js';
import { rolePeriodPolicy, roleProposalPolicy } from './roles/role-proposal.policy.js';
import { RoleProposalsResolver } from './roles/role-proposals.resolver.js';
import { RoleProposalsService } from './roles/role-proposals.service.js';
import { SessionService } from './session.service.js';
import { sessionCountFunction } from './session-count.js';
import {
  IdentityProviderEntity,
  InvitationEntity,
  SignInBindingEntity,
} from './sign-in/sign-in.entities.js';
import {
  identityProviderPolicy,
  invitationPolicy,
  signInBindingPolicy,
  signInFlowPolicy,
} from './sign-in/sign-in.policy.js';
import { signInDoorFunctions } from './sign-in/sign-in-door.js';
import { signInFlowDoorFunctions } from './sign-in/sign-in-flow-door.js';
import { signInGuardFunctions } from './sign-in/sign-in-guards.js';
import { UndertakingAcceptanceEntity } from './undertaking/undertaking.entities.js';
import { undertakingAcceptancePolicy } from './undertaking/undertaking.policy.js';
import { UndertakingResolver } from './undertaking/undertaking.resolver.js';
import { waitingInvitations, waitingPeople } from './waiting-people.js';

@Module({
  controllers: [SignInController],
  providers: [
    SessionService,
    PeopleService,
    CompetenceService,
    PeopleImportService,
    InvitationsService,
    OwnSessionsService,
    ReviewService,
    Departures,
    IdentityResolver,
    CompetenceResolver,
    ...localProviders,
    InvitationResolver,
    OwnSessionsResolver,
    FieldSessionResolver,
    UndertakingResolver,
    ReviewResolver,
    RoleProposalsService,
    RoleProposalsResolver,
    RoleNotices,
    CertificateWatch,
    ProviderClients,
    SignInFlowService,
    SignOutService,
    SignInProvidersResolver,
    {
      provide: IDENTITY_SECRETS_DIR,
      inject: [CONFIG],
      useFactory: (config: Config) => config.IDENTITY_SECRETS_DIR ?? null,
    },
  ],
  exports: [PeopleService, PeopleImportService, Departures],
})
export class IdentityModule {
  constructor(waiting: Waiting, reviews: ReviewService) {
    waiting.hand(waitingPeople(reviews), ...waitingInvitations);
  }
}

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
    UndertakingAcceptanceEntity,
    LocalAccountEntity,
    PasskeyEntity,
    RoleProposalEntity,
  ],
  migrations: [
    identityMigration,
    competenceMigration,
    shortcutsMigration,
    signInMigration,
    signInFlowMigration,
    localAccountsMigration,
    mailedInvitationMigration,
    undertakingMigration,
    membershipReviewMigration,
    fieldSessionMigration,
    signInFlowPlaceMigration,
    rightsOfTheStartMigration,
    signInFlowLeavesMigration,
    passkeyPlaceMigration,
    demoAgenciesMigration,
    ...identityOwnReferences,
    demandedAcrMigration,
    roleProposalMigration,
    summedRefusalsMigration,
    clientCertificateMigration,
    formsOfIdentityMigration,
    gettingStartedMigration,
    wideNetworkMigration,
    pinsMigration,
  ],
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
    undertakingAcceptancePolicy,
    signInFlowPolicy,
    localAccountPolicy,
    localSecretPolicy,
    passkeyPolicy,
    recoveryCodePolicy,
    passkeyChallengePolicy,
    secondStepPolicy,
    signInAttemptPolicy,
    roleProposalPolicy,
    rolePeriodPolicy,
  ],
  functions: [
    doorFunctions,
    fieldSessionDoorFunctions,
    signInDoorFunctions,
    signInFlowDoorFunctions,
    signInGuardFunctions,
    setUpDoorFunctions,
    ownFactorsDoorFunctions,
    guessDoorFunctions,
    passkeyDoorFunctions,
    leavingFunctions,
    personFunctions,
    sessionCountFunction,
    reviewDoorFunctions,
    roleGuardFunctions,
  ],
  sealed: [totpSeeds],
  permissions: identityPermissions,
  module: IdentityModule,
  openContext: contextOpener(NOWHERE),
};
