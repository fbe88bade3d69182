import type { Domain } from '@stad/platform/api/db/domain.js';
import { briefingFunctions } from './briefing/briefing.functions.js';
import { BriefingHeardEntity } from './briefing/briefing-heard.entities.js';
import { briefingHeardPolicy } from './briefing/briefing-heard.policy.js';
import {
  ChecklistPointEntity,
  ChecklistTemplateEntity,
  ChecklistTickEntity,
} from './checklist/checklist.entities.js';
import { checklistFunctions } from './checklist/checklist.functions.js';
import {
  checklistPointPolicy,
  checklistTemplatePolicy,
  checklistTickPolicy,
} from './checklist/checklist.policy.js';
import { KeptClashEntity } from './clash/kept-clash.entities.js';
import { keptClashPolicy } from './clash/kept-clash.policy.js';
import { crewCardFunctions } from './crew/crew-card.functions.js';
import { crewCardPolicy } from './crew/crew-card.policy.js';
import { fieldCountPolicy } from './field/field-count.policy.js';
import { teamCountFunctions } from './field/team-count.functions.js';
import { teamCountPolicy } from './field/team-count.policy.js';
import { FieldActEntity, VoiceCheckInEntity } from './field-act/field-act.entities.js';
import { fieldActPolicy, voiceCheckInPolicy } from './field-act/field-act.policy.js';
import { trunkFunctions } from './field-act/trunk.functions.js';
import {
  GoAheadEntity,
  GoAheadVoidEntity,
  PassCheckEntity,
  StandingRiskEntity,
} from './go-ahead/go-ahead.entities.js';
import {
  goAheadPolicy,
  goAheadVoidPolicy,
  passAgencyFactPolicy,
  passCheckPolicy,
  standingRiskFactPolicy,
  standingRiskPolicy,
} from './go-ahead/go-ahead.policy.js';
import { AnswerKeyEntity, PassInviteeEntity } from './invite/invite.entities.js';
import { answerKeyPolicy, passInviteePolicy } from './invite/invite.policy.js';
import { inviteDoorFunctions } from './invite/invite-door.js';
import { fieldPassMigration } from './migrations/20261125-0600-field-pass.js';
import { goAheadMigration } from './migrations/20261125-0610-go-ahead.js';
import { fieldReportMigration } from './migrations/20261125-0620-field-report.js';
import { goAheadVersionsMigration } from './migrations/20261125-0630-go-ahead-versions.js';
import { fieldSafetyMigration } from './migrations/20261125-1180-field-safety.js';
import { goAheadStartMigration } from './migrations/20261125-1181-go-ahead-start.js';
import { crewCardMigration } from './migrations/20261125-1185-crew-card.js';
import { inviteeMigration } from './migrations/20261125-1202-invitee.js';
import { silentReportsMigration } from './migrations/20261125-1203-silent-reports.js';
import { planDraftMigration } from './migrations/20261125-1300-plan-draft.js';
import { keptClashMigration } from './migrations/20261125-1320-kept-clash.js';
import { takeOverMigration } from './migrations/20261125-1321-take-over.js';
import { fieldCountMigration } from './migrations/20261125-1390-field-count.js';
import { teamCountMigration } from './migrations/20261125-1391-team-count.js';
import { checklistMigration } from './migrations/20261125-1400-checklist.js';
import { briefingHeardMigration } from './migrations/20261125-1401-briefing-heard.js';
import { deputyGoAheadMigration } from './migrations/20261125-1403-deputy-go-ahead.js';
import { calendarKeysMigration } from './migrations/20261125-1468-calendar-keys.js';
import { reportByPassMigration } from './migrations/20261126-0513-report-by-pass.js';
import { claimedTimesMigration } from './migrations/20261126-0540-claimed-times.js';
import { reportSumMigration } from './migrations/20261126-0820-report-sum.js';
import {
  ownerOfPassHeldMigration,
  ownerOfPassMigration,
} from './migrations/20261126-0836-owner-of-pass.js';
import { fieldSumMigration } from './migrations/20261126-0844-field-sum.js';
import { areaStopMigration } from './migrations/20261126-1840-area-stop.js';
import { moreCountersMigration } from './migrations/20261126-1846-more-counters.js';
import { fieldOperationsOwnReferences } from './migrations/20261128-0805-field-operations-own-references.js';
import { formsOfPassesMigration } from './migrations/20261129-0903-forms-of-passes.js';
import { routineTrialMigration } from './migrations/20261129-1930-routine-trial.js';
import { testedStepsMigration } from './migrations/20261129-2320-tested-steps.js';
import { trainingGateMigration } from './migrations/20261130-1145-training-gate.js';
import { outboxMigration } from './migrations/20261201-0300-outbox.js';
import { fieldActMigration } from './migrations/20261201-1910-field-act.js';
import { newWordsMigration } from './migrations/20261201-2220-new-words.js';
import { inviteeOtherTimeMigration } from './migrations/20261202-0181-invitee-other-time.js';
import { PassNewWordsEntity } from './new-words/new-words.entity.js';
import { passNewWordsPolicy } from './new-words/new-words.policy.js';
import { nightFunctions } from './new-words/night.functions.js';
import {
  FieldDeviceEntity,
  FieldLateCountEntity,
  FieldPassKeyEntity,
} from './outbox/outbox.entities.js';
import { outboxFunctions } from './outbox/outbox.functions.js';
import {
  fieldDevicePolicy,
  fieldLateCountPolicy,
  fieldOutboxReceiptPolicy,
  fieldPassKeyPolicy,
} from './outbox/outbox.policy.js';
import { SEALED_PASS_KEY } from './outbox/pass-keys.js';
import {
  FieldOperationAreaEntity,
  FieldOperationEntity,
  PassAnswerEntity,
  PassInvitationEntity,
  PassMemberEntity,
  PassProgressEntity,
} from './pass/pass.entities.js';
import {
  fieldOperationAreaPolicy,
  fieldOperationPolicy,
  passAnswerPolicy,
  passInvitationPolicy,
  passMemberPolicy,
  passNumberSeriesPolicy,
  passProgressPolicy,
} from './pass/pass.policy.js';
import { passGuardFunctions } from './pass/pass-guards.functions.js';
import { passStateFunctions } from './pass/pass-state.functions.js';
import { expiredRightsFunctions } from './phone/expired-rights.functions.js';
import { fieldSessionFunctions } from './phone/field-session.functions.js';
import { fieldSumPolicy } from './report/field-sum.policy.js';
import { passStatistics } from './report/pass-statistics.js';
import {
  DebriefEntity,
  FieldReportBreakdownEntity,
  FieldReportCorrectionEntity,
  FieldReportEntity,
  FieldReportHoursEntity,
} from './report/report.entities.js';
import { reportFunctions } from './report/report.functions.js';
import {
  debriefPolicy,
  fieldReportBreakdownPolicy,
  fieldReportCorrectionPolicy,
  fieldReportHoursPolicy,
  fieldReportPolicy,
  fieldReportSumPolicy,
} from './report/report.policy.js';
import { reportSumFunctions } from './report/report-sum.functions.js';
import { standingRiskFunctions } from './risk/standing-risk.functions.js';
import { TakeOverEntity } from './take-over/take-over.entities.js';
import { takeOverFunctions } from './take-over/take-over.functions.js';
import { takeOverPolicy } from './take-over/take-over.policy.js';
import { tonightsPassesFunctions } from './tonight/tonights-passes.functions.js';
import { TrainingGateEntity, UntrainedDecisionEntity } from './training/training-gate.entities.js';
import { trainingGateFunctions } from './training/training-gate.functions.js';
import { trainingGatePolicy, untrainedDecisionPolicy } from './training/training-gate.policy.js';
import { RoutineTrialEntity } from './trial/routine-trial.entity.js';
import { routineTrialFunctions } from './trial/routine-trial.functions.js';
import { routineTrialPolicy } from './trial/routine-trial.policy.js';

/** What stands in the database of it: tables, how they came to be, who sees their rows. */
export const fieldOperationsSchema = {
  entities: [
    ...[TrainingGateEntity, UntrainedDecisionEntity],
    FieldOperationEntity,
    FieldOperationAreaEntity,
    PassProgressEntity,
    PassInvitationEntity,
    PassMemberEntity,
    PassAnswerEntity,
    KeptClashEntity,
    PassInviteeEntity,
    AnswerKeyEntity,
    TakeOverEntity,
    ChecklistTemplateEntity,
    ChecklistPointEntity,
    ChecklistTickEntity,
    BriefingHeardEntity,
    ...[FieldActEntity, VoiceCheckInEntity],
    PassNewWordsEntity,
    StandingRiskEntity,
    PassCheckEntity,
    GoAheadEntity,
    GoAheadVoidEntity,
    FieldReportEntity,
    FieldReportHoursEntity,
    FieldReportBreakdownEntity,
    FieldReportCorrectionEntity,
    DebriefEntity,
    RoutineTrialEntity,
    ...[FieldPassKeyEntity, FieldDeviceEntity, FieldLateCountEntity],
  ],
  migrations: [
    fieldPassMigration,
    goAheadMigration,
    fieldReportMigration,
    goAheadVersionsMigration,
    fieldSafetyMigration,
    goAheadStartMigration,
    crewCardMigration,
    planDraftMigration,
    keptClashMigration,
    fieldCountMigration,
    teamCountMigration,
    inviteeMigration,
    silentReportsMigration,
    takeOverMigration,
    checklistMigration,
    briefingHeardMigration,
    deputyGoAheadMigration,
    calendarKeysMigration,
    reportByPassMigration,
    claimedTimesMigration,
    reportSumMigration,
    ownerOfPassMigration,
    ownerOfPassHeldMigration,
    fieldSumMigration,
    areaStopMigration,
    moreCountersMigration,
    ...fieldOperationsOwnReferences,
    formsOfPassesMigration,
    routineTrialMigration,
    testedStepsMigration,
    trainingGateMigration,
    outboxMigration,
    fieldActMigration,
    newWordsMigration,
    inviteeOtherTimeMigration,
  ],
  functions: [
    passStateFunctions,
    nightFunctions,
    fieldSessionFunctions,
    expiredRightsFunctions,
    passGuardFunctions,
    reportFunctions,
    routineTrialFunctions,
    reportSumFunctions,
    passStatistics,
    teamCountFunctions,
    standingRiskFunctions,
    crewCardFunctions,
    inviteDoorFunctions,
    takeOverFunctions,
    checklistFunctions,
    briefingFunctions,
    tonightsPassesFunctions,
    trainingGateFunctions,
    outboxFunctions,
    trunkFunctions,
  ],
  policies: [
    fieldOperationPolicy,
    fieldOperationAreaPolicy,
    passProgressPolicy,
    passInvitationPolicy,
    passMemberPolicy,
    passAnswerPolicy,
    keptClashPolicy,
    passInviteePolicy,
    answerKeyPolicy,
    takeOverPolicy,
    checklistTemplatePolicy,
    checklistPointPolicy,
    checklistTickPolicy,
    briefingHeardPolicy,
    ...[fieldActPolicy, voiceCheckInPolicy],
    passNewWordsPolicy,
    passNumberSeriesPolicy,
    standingRiskPolicy,
    standingRiskFactPolicy,
    passCheckPolicy,
    passAgencyFactPolicy,
    goAheadPolicy,
    goAheadVoidPolicy,
    fieldReportPolicy,
    fieldReportHoursPolicy,
    fieldReportBreakdownPolicy,
    fieldReportCorrectionPolicy,
    fieldReportSumPolicy,
    fieldSumPolicy,
    debriefPolicy,
    routineTrialPolicy,
    fieldCountPolicy,
    teamCountPolicy,
    crewCardPolicy,
    ...[trainingGatePolicy, untrainedDecisionPolicy],
    ...[fieldPassKeyPolicy, fieldDevicePolicy, fieldOutboxReceiptPolicy, fieldLateCountPolicy],
  ],
  sealed: [SEALED_PASS_KEY],
} satisfies Pick<Domain, 'entities' | 'migrations' | 'functions' | 'policies' | 'sealed'>;
