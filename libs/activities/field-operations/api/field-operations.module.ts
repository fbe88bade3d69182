import { Module } from '@nestjs/common';
import { ActivitiesCoreModule } from '@stad/activities/core/api/core.domain.js';
import { AgreementsModule } from '@stad/agreements/api/agreements.domain.js';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import { IdentityModule } from '@stad/identity/api/identity.domain.js';
import { MailModule } from '@stad/mail/api/mail.domain.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { RoutinesModule } from '@stad/routines/api/routines.domain.js';
import { AnswerService } from './answer/answer.service.js';
import { BriefingResolver } from './briefing/briefing.resolver.js';
import { BriefingService } from './briefing/briefing.service.js';
import { ChecklistResolver } from './checklist/checklist.resolver.js';
import { ChecklistService } from './checklist/checklist.service.js';
import { KeepClashResolver } from './clash/keep-clash.resolver.js';
import { KeepClashService } from './clash/keep-clash.service.js';
import { CrewResolver } from './crew/crew.resolver.js';
import { CrewService } from './crew/crew.service.js';
import { FieldCountResolver } from './field/field-count.resolver.js';
import { FieldPassNowService } from './field/pass-now.service.js';
import { FieldActResolver } from './field-act/field-act.resolver.js';
import { FieldActService } from './field-act/field-act.service.js';
import { VoiceCheckInService } from './field-act/voice-check-in.service.js';
import { CheckService } from './go-ahead/check.service.js';
import { GoAheadResolver } from './go-ahead/go-ahead.resolver.js';
import { GoAheadService } from './go-ahead/go-ahead.service.js';
import { InvitationLetters } from './invite/invitation-letters.js';
import { InviteResolver } from './invite/invite.resolver.js';
import { InviteService } from './invite/invite.service.js';
import { LinkAnswerService } from './invite/link-answer.service.js';
import { NewWordsResolver } from './new-words/new-words.resolver.js';
import { NewWordsService } from './new-words/new-words.service.js';
import { PassNotices } from './notice/pass-notices.js';
import { EndOutbox } from './outbox/end-outbox.js';
import { OutboxResolver } from './outbox/outbox.resolver.js';
import { OutboxService } from './outbox/outbox.service.js';
import { PassKeys } from './outbox/pass-keys.js';
import { PassResolver } from './pass/pass.resolver.js';
import { PASS_ROWS } from './pass/pass.watched.js';
import { PassFieldsResolver, PassMemberFieldsResolver } from './pass/pass-fields.resolver.js';
import { PassListService } from './pass/pass-list.service.js';
import {
  AskedAgencyFieldsResolver,
  PassAnswerFieldsResolver,
  PassEmployerFieldsResolver,
  PassPartsResolver,
  ReportFactFieldsResolver,
} from './pass/pass-parts.resolver.js';
import { PassesService } from './pass/passes.service.js';
import { ExpiredRights } from './phone/expired-rights.js';
import { PhoneResolver } from './phone/phone.resolver.js';
import { PhoneService } from './phone/phone.service.js';
import { ClashesService } from './plan/clashes.service.js';
import { CopyService } from './plan/copy.service.js';
import { FillService } from './plan/fill.service.js';
import { PlanResolver } from './plan/plan.resolver.js';
import { PlanService } from './plan/plan.service.js';
import { DebriefService } from './report/debrief.service.js';
import { ReportResolver } from './report/report.resolver.js';
import { ReportService } from './report/report.service.js';
import { SilentReports } from './report/silent-reports.js';
import { StandingRiskResolver } from './risk/standing-risk.resolver.js';
import { StandingRiskService } from './risk/standing-risk.service.js';
import { AreaStopService } from './run/area-stop.service.js';
import { RunResolver } from './run/run.resolver.js';
import { RunService } from './run/run.service.js';
import { PlacesOfLeavers } from './take-over/places-of-leavers.js';
import { TakeOverResolver } from './take-over/take-over.resolver.js';
import { TakeOverService } from './take-over/take-over.service.js';
import { TeamService } from './team/team.service.js';
import {
  TonightsFunctionResolver,
  TonightsPassesResolver,
} from './tonight/tonights-passes.resolver.js';
import { TrainingGateResolver } from './training/training-gate.resolver.js';
import { TrainingGateService } from './training/training-gate.service.js';
import { RoutineTrialResolver } from './trial/routine-trial.resolver.js';
import { RoutineTrialService } from './trial/routine-trial.service.js';
import { WaitingService } from './waiting/waiting.service.js';
import { waitingPasses, waitingRisks } from './waiting/waiting-passes.js';

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
    ...[FieldActService, VoiceCheckInService, FieldActResolver],
    ...[NewWordsService, NewWordsResolver],
    ReportService,
    SilentReports,
    PassNotices,
    DebriefService,
    WaitingService,
    CrewService,
    CrewResolver,
    FieldPassNowService,
    FieldCountResolver,
    ...[PassKeys, OutboxService, EndOutbox, OutboxResolver],
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
    ...[TonightsPassesResolver, TonightsFunctionResolver],
  ],
  exports: [PassesService],
})
export class FieldOperationsModule {
  constructor(
    watched: WatchedRecords,
    deeds: FirstDeeds,
    waiting: Waiting,
    passes: WaitingService,
  ) {
    waiting.hand(...waitingRisks, waitingPasses(passes));
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
