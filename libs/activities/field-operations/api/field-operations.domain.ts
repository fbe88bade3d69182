import { Module } from '@nestjs/common';
import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { AgreementsModule } from '@stad/agreements/api/agreements.domain.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import { IdentityModule } from '@stad/identity/api/identity.domain.js';
import { MailModule } from '@stad/mail/api/mail.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { RoutinesModule } from '@stad/routines/api/routines.domain.js';
import { PASS_KIND } from '../rules/pass-type.js';
import { AnswerService } from './answer/answer.service.js';
import { briefingFunctions } from './briefing/briefing.functions.js';
import { BriefingResolver } from './briefing/briefing.resolver.js';
import { BriefingService } from './briefing/briefing.service.js';
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
import { ChecklistResolver } from './checklist/checklist.resolver.js';
import { ChecklistService } from './checklist/checklist.service.js';
import { KeepClashResolver } from './clash/keep-clash.resolver.js';
import { KeepClashService } from './clash/keep-clash.service.js';
import { KeptClashEntity } from './clash/kept-clash.entities.js';
import { keptClashPolicy } from './clash/kept-clash.policy.js';
import { CrewResolver } from './crew/crew.resolver.js';
import { CrewService } from './crew/crew.service.js';
import { crewCardFunctions } from './crew/crew-card.functions.js';
import { crewCardPolicy } from './crew/crew-card.policy.js';
import { fieldCountPolicy } from './field/field-count.policy.js';
import { FieldCountResolver } from './field/field-count.resolver.js';
import { FieldCountService } from './field/field-count.service.js';
import { FieldPassNowService } from './field/pass-now.service.js';
import { teamCountFunctions } from './field/team-count.functions.js';
import { teamCountPolicy } from './field/team-count.policy.js';
import { CheckService } from './go-ahead/check.service.js';
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
import { GoAheadResolver } from './go-ahead/go-ahead.resolver.js';
import { GoAheadService } from './go-ahead/go-ahead.service.js';
import { InvitationLetters } from './invite/invitation-letters.js';
import { AnswerKeyEntity, PassInviteeEntity } from './invite/invite.entities.js';
import { answerKeyPolicy, passInviteePolicy } from './invite/invite.policy.js';
import { InviteResolver } from './invite/invite.resolver.js';
import { InviteService } from './invite/invite.service.js';
import { inviteDoorFunctions } from './invite/invite-door.js';
import { LinkAnswerService } from './invite/link-answer.service.js';
import { ownPassHours, passCalendarUids } from './invite/own-pass-hours.js';
import { PASS_GOES_ALONG, passShareEnded } from './invite/share-of-pass.js';
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
import { PassNotices } from './notice/pass-notices.js';
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
import { PassResolver } from './pass/pass.resolver.js';
import { PASS_ROWS } from './pass/pass.watched.js';
import { PassFieldsResolver, PassMemberFieldsResolver } from './pass/pass-fields.resolver.js';
import { passGuardFunctions } from './pass/pass-guards.functions.js';
import { PassListService } from './pass/pass-list.service.js';
import {
  AskedAgencyFieldsResolver,
  PassAnswerFieldsResolver,
  PassEmployerFieldsResolver,
  PassPartsResolver,
  ReportFactFieldsResolver,
} from './pass/pass-parts.resolver.js';
import { passStateFunctions } from './pass/pass-state.functions.js';
import { PassesService } from './pass/passes.service.js';
import { fieldOperationPermissions } from './permissions.js';
import { expiredRightsFunctions } from './phone/expired-rights.functions.js';
import { ExpiredRights } from './phone/expired-rights.js';
import { fieldSessionFunctions } from './phone/field-session.functions.js';
import { PhoneResolver } from './phone/phone.resolver.js';
import { PhoneService } from './phone/phone.service.js';
import { ClashesService } from './plan/clashes.service.js';
import { CopyService } from './plan/copy.service.js';
import { FillService } from './plan/fill.service.js';
import { PlanResolver } from './plan/plan.resolver.js';
import { PlanService } from './plan/plan.service.js';
import { DebriefService } from './report/debrief.service.js';
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
import { ReportResolver } from './report/report.resolver.js';
import { ReportService } from './report/report.service.js';
import { reportSumFunctions } from './report/report-sum.functions.js';
import { SilentReports } from './report/silent-reports.js';
import { standingRiskFunctions } from './risk/standing-risk.functions.js';
import { StandingRiskResolver } from './risk/standing-risk.resolver.js';
import { StandingRiskService } from './risk/standing-risk.service.js';
import { AreaStopService } from './run/area-stop.service.js';
import { RunResolver } from './run/run.resolver.js';
import { RunService } from './run/run.service.js';
import { PlacesOfLeavers } from './take-over/places-of-leavers.js';
import { TakeOverEntity } from './take-over/take-over.entities.js';
import { takeOverFunctions } from './take-over/take-over.functions.js';
import { takeOverPolicy } from './take-over/take-over.policy.js';
import { TakeOverResolver } from './take-over/take-over.resolver.js';
import { TakeOverService } from './take-over/take-over.service.js';
import { TeamService } from './team/team.service.js';
import { tonightsPassesFunctions } from './tonight/tonights-passes.functions.js';
import {
  TonightsFunctionResolver,
  TonightsPassesResolver,
} from './tonight/tonights-passes.resolver.js';
import { TrainingGateEntity, UntrainedDecisionEntity } from './training/training-gate.entities.js';
import { trainingGateFunctions } from './training/training-gate.functions.js';
import { trainingGatePolicy, untrainedDecisionPolicy } from './training/training-gate.policy.js';
import { TrainingGateResolver } from './training/training-gate.resolver.js';
import { TrainingGateService } from './training/training-gate.service.js';
import { RoutineTrialEntity } from './trial/routine-trial.entity.js';
import { routineTrialFunctions } from './trial/routine-trial.functions.js';
import { routineTrialPolicy } from './trial/routine-trial.policy.js';
import { RoutineTrialResolver } from './trial/routine-trial.resolver.js';
import { RoutineTrialService } from './trial/routine-trial.service.js';
import { WaitingResolver } from './waiting/waiting.resolver.js';
import { WaitingService } from './waiting/waiting.service.js';

registerActivityType(PASS_KIND, {
  name: 'FieldPass',
  takesPart: `exists (select from pass_member m
     where m.activity_id = a.id and m.membership_id = (select app.membership_id()))`,
  goesAlong: PASS_GOES_ALONG,
  shareEnded: passShareEnded,
  ownHours: ownPassHours,
  calendarUids: passCalendarUids,
});

@Module({
  imports: [
    ...[AuditModule, AgreementsModule, ActivitiesCoreModule, RoutinesModule],
    ...[IdentityModule, ProgrammeModule, MailModule],
  ],
  providers: [
    RoutineTrialService,
    RoutineTrialResolver,
    PassesService,
    PassListService,
    PlanService,
    ClashesService,
    TakeOverService,
    PlacesOfLeavers,
    TakeOverResolver,
    KeepClashService,
    BriefingService,
    BriefingResolver,
    ChecklistService,
    ChecklistResolver,
    CopyService,
    FillService,
    TeamService,
    AnswerService,
    InvitationLetters,
    InviteService,
    LinkAnswerService,
    InviteResolver,
    ...[TrainingGateService, TrainingGateResolver],
    CheckService,
    GoAheadService,
    StandingRiskService,
    RunService,
    AreaStopService,
    ReportService,
    SilentReports,
    PassNotices,
    DebriefService,
    WaitingService,
    CrewService,
    CrewResolver,
    FieldCountService,
    FieldPassNowService,
    FieldCountResolver,
    PhoneService,
    ExpiredRights,
    PhoneResolver,
    PassResolver,
    PassFieldsResolver,
    PassMemberFieldsResolver,
    PassPartsResolver,
    PassAnswerFieldsResolver,
    PassEmployerFieldsResolver,
    AskedAgencyFieldsResolver,
    ReportFactFieldsResolver,
    PlanResolver,
    KeepClashResolver,
    GoAheadResolver,
    StandingRiskResolver,
    RunResolver,
    ReportResolver,
    WaitingResolver,
    ...[TonightsPassesResolver, TonightsFunctionResolver],
  ],
  exports: [PassesService],
})
export class FieldOperationsModule {
  constructor(watched: WatchedRecords, deeds: FirstDeeds) {
    deeds.add('PLAN', { may: 'pass:plan', table: 'field_operation', actions: ['INSERT'] });
    deeds.add('SEND', {
      may: 'pass:plan',
      table: 'field_operation',
      actions: ['UPDATE'],
      field: 'sent_at',
    });
    deeds.add('ANSWER', { may: 'pass:answer', table: 'pass_answer', actions: ['INSERT'] });
    deeds.add('GO_AHEAD', { may: 'pass:go-ahead', table: 'go_ahead', actions: ['INSERT'] });
    deeds.add('RISK', { may: 'standing-risk:decide', table: 'standing_risk', actions: ['UPDATE'] });
    deeds.add('COUNT', { may: 'pass:report', table: 'field_report', actions: ['INSERT'] });
    watched.add('PASS', PASS_ROWS);
  }
}

export const fieldOperationsDomain: Domain = {
  name: 'activities/field-operations',
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
  ],
  functions: [
    passStateFunctions,
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
  ],
  permissions: fieldOperationPermissions,
  module: FieldOperationsModule,
};
