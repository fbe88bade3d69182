import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { withParticipants } from '@stad/activities/core/api/goes-along.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import { MailModule } from '@stad/mail/api/mail.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { SEMINAR_KIND } from '../rules/seminar-life.js';
import { CertificateController } from './certificate/certificate.controller.js';
import { CertificateResolver } from './certificate/certificate.resolver.js';
import { CertificateService } from './certificate/certificate.service.js';
import { CertifiedCourses } from './certificate/certified-courses.js';
import { CheckInResolver } from './check-in/check-in.resolver.js';
import { CheckInService } from './check-in/check-in.service.js';
import { employerFunctions } from './employer/employer.functions.js';
import { SeminarStaffResolver } from './employer/employer.resolver.js';
import { AnswersService } from './evaluation/answers.service.js';
import { EvaluationOrganiserService } from './evaluation/organiser.service.js';
import { QuoteEntity, RoundBoxEntity, RoundEntity } from './evaluation/round.entities.js';
import { roundFunctions } from './evaluation/round.functions.js';
import { quotePolicy, roundBoxPolicy, roundPolicy } from './evaluation/round.policy.js';
import { EvaluationFormResolver, EvaluationRoundResolver } from './evaluation/round.resolver.js';
import { RoundBoxes, SEALED_BOX } from './evaluation/round-boxes.js';
import { RoundJobs } from './evaluation/round-jobs.js';
import { RoundLetters } from './evaluation/round-letters.js';
import { RoundsService } from './evaluation/rounds.service.js';
import { seminarMigration } from './migrations/20261125-0700-seminar.js';
import { seminarSumMigration } from './migrations/20261126-0512-seminar-sum.js';
import {
  seminarSumOfActivityMigration,
  seminarSumOfPartsMigration,
  seminarSumRefillMigration,
} from './migrations/20261126-1125-seminar-sum-refill.js';
import { seminarParticipantsMigration } from './migrations/20261129-1410-seminar-participants.js';
import { seminarSignUpMigration } from './migrations/20261130-0200-seminar-sign-up.js';
import { seminarRoundsMigration } from './migrations/20261130-0500-seminar-rounds.js';
import { seminarToldEmployerMigration } from './migrations/20261130-1700-seminar-told-employer.js';
import {
  seminarSumOfListMigration,
  seminarSumUnitsMigration,
  seminarSumUnitsRefillMigration,
} from './migrations/20261201-0200-seminar-sum-units.js';
import { seminarAsksMigration } from './migrations/20261202-0105-seminar-asks.js';
import {
  seminarSumToldMigration,
  seminarSumToldRefillMigration,
} from './migrations/20261202-0170-seminar-sum-told.js';
import { seminarPermissions } from './permissions.js';
import {
  SeminarAttendanceEntity,
  SeminarEntity,
  SeminarEvaluationEntity,
} from './seminar.entities.js';
import {
  seminarAttendancePolicy,
  seminarEvaluationPolicy,
  seminarInvitationPolicy,
  seminarPolicy,
  seminarSumPolicy,
} from './seminar.policy.js';
import { SeminarAttendanceResolver, SeminarResolver } from './seminar.resolver.js';
import { SEMINAR_ROWS } from './seminar.watched.js';
import { seminarInvitationFunctions } from './seminar-invitation.functions.js';
import { SeminarResultsService } from './seminar-results.service.js';
import { seminarStatistics } from './seminar-statistics.js';
import { seminarSumFunctions } from './seminar-sum.functions.js';
import { SeminarsService } from './seminars.service.js';
import { SeminarListService } from './sign-up/seminar-list.service.js';
import {
  SignUpEntity,
  SignUpKeyEntity,
  SignUpNeedEntity,
  SignUpPageEntity,
} from './sign-up/sign-up.entities.js';
import { signUpFunctions } from './sign-up/sign-up.functions.js';
import {
  askPolicy,
  doorTryPolicy,
  signUpKeyPolicy,
  signUpNeedPolicy,
  signUpPagePolicy,
  signUpPolicy,
} from './sign-up/sign-up.policy.js';
import { SeminarListResolver, SignUpResolver } from './sign-up/sign-up.resolver.js';
import { SignUpService } from './sign-up/sign-up.service.js';
import { SignUpAnswers } from './sign-up/sign-up-answers.js';
import { SignUpJobs } from './sign-up/sign-up-jobs.js';
import { SignUpLetters } from './sign-up/sign-up-letters.js';
import { toldUnitFunctions } from './told-units.functions.js';
import { trainedKindFunctions } from './trained/trained-kinds.functions.js';
import { TrainedKindsResolver } from './trained/trained-kinds.resolver.js';
import { waitingSeminars } from './waiting-seminars.js';

registerActivityType(SEMINAR_KIND, {
  name: 'Seminar',
  path: '/seminarier',
  ...withParticipants(SEMINAR_KIND),
  reported: {
    name: 'Seminarier',
    targets: '(select array[s.kind] from seminar s where s.activity_id = a.id)',
    words: { KNOWLEDGE: 'Nätverket', IN_DEPTH: 'Medarbetare som möter utsatta' },
    reach: 'seminar_reach',
  },
});

@Module({
  imports: [AuditModule, MailModule, ActivitiesCoreModule],
  controllers: [CertificateController],
  providers: [
    ...[SeminarsService, SeminarResultsService, SeminarResolver, SeminarAttendanceResolver],
    TrainedKindsResolver,
    ...[SignUpService, SeminarListService, SignUpLetters, SignUpJobs, SignUpAnswers],
    CheckInService,
    ...[SignUpResolver, SeminarListResolver, CheckInResolver, SeminarStaffResolver],
    ...[RoundBoxes, RoundsService, RoundJobs, RoundLetters, AnswersService],
    ...[EvaluationOrganiserService, EvaluationFormResolver, EvaluationRoundResolver],
    ...[CertificateService, CertificateResolver, CertifiedCourses],
  ],
  exports: [SeminarsService, SeminarResultsService, CertifiedCourses],
})
export class SeminarsModule {
  constructor(watched: WatchedRecords, waiting: Waiting) {
    waiting.hand(...waitingSeminars);
    watched.add('SEMINAR', SEMINAR_ROWS);
  }
}

export const seminarsDomain: Domain = {
  name: 'activities/seminars',
  entities: [
    ...[SeminarEntity, SeminarAttendanceEntity, SeminarEvaluationEntity],
    ...[SignUpPageEntity, SignUpEntity, SignUpNeedEntity, SignUpKeyEntity],
    ...[RoundEntity, RoundBoxEntity, QuoteEntity],
  ],
  migrations: [
    seminarMigration,
    seminarSumMigration,
    seminarSumOfActivityMigration,
    seminarSumOfPartsMigration,
    seminarSumRefillMigration,
    seminarParticipantsMigration,
    seminarSignUpMigration,
    seminarRoundsMigration,
    seminarToldEmployerMigration,
    ...[seminarSumUnitsMigration, seminarSumOfListMigration, seminarSumUnitsRefillMigration],
    seminarAsksMigration,
    ...[seminarSumToldMigration, seminarSumToldRefillMigration],
  ],
  policies: [
    seminarPolicy,
    seminarInvitationPolicy,
    seminarAttendancePolicy,
    seminarEvaluationPolicy,
    seminarSumPolicy,
    ...[signUpPagePolicy, signUpPolicy, signUpNeedPolicy, signUpKeyPolicy],
    ...[askPolicy, doorTryPolicy],
    ...[roundPolicy, roundBoxPolicy, quotePolicy],
  ],
  functions: [
    ...[seminarSumFunctions, seminarStatistics, seminarInvitationFunctions],
    ...[signUpFunctions, roundFunctions, employerFunctions, toldUnitFunctions],
    trainedKindFunctions,
  ],
  sealed: [SEALED_BOX],
  permissions: seminarPermissions,
  module: SeminarsModule,
};
