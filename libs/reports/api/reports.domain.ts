import { Module } from '@nestjs/common';
import { AuditModule } from '@stad/audit/api/audit.domain.js';
import { FirstDeeds } from '@stad/audit/api/first-deeds.js';
import { WatchedRecords } from '@stad/audit/api/watched-records.js';
import { OutcomesModule } from '@stad/outcomes/api/outcomes.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { Findables } from '@stad/platform/api/search/findables.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { UploadsModule } from '@stad/safeguards/api/uploads/uploads.module.js';
import { CorrectReportJob } from './correct-report.job.js';
import {
  BudgetChangeEntity,
  BudgetLineEntity,
  GrantConditionEntity,
  GrantEntity,
  LedgerRowEntity,
} from './economy/economy.entities.js';
import {
  budgetChangePolicy,
  budgetLinePolicy,
  grantConditionPolicy,
  grantPolicy,
  ledgerRowPolicy,
} from './economy/economy.policy.js';
import { EconomyResolver } from './economy/economy.resolver.js';
import { EconomyService } from './economy/economy.service.js';
import { ledgerStatistics } from './economy/ledger-statistics.js';
import { FigureAnswersService } from './figure-answers.service.js';
import './figures-on-agenda.js';
import { FreezeService } from './freeze.service.js';
import { reportsMigration } from './migrations/20261125-0900-reports.js';
import { reportWorkbookMigration } from './migrations/20261125-1195-report-workbook.js';
import { economyMigration } from './migrations/20261125-1360-economy.js';
import { reportVersionsMigration } from './migrations/20261125-1420-report-versions.js';
import { signedCopyMigration } from './migrations/20261125-1421-signed-copy.js';
import { reportEventMigration } from './migrations/20261125-1422-report-event.js';
import { reportNudgeMigration } from './migrations/20261125-1423-report-nudge.js';
import { reportFetchMigration } from './migrations/20261125-1480-report-fetch.js';
import { reportsOwnReferences } from './migrations/20261128-0809-reports-own-references.js';
import { withheldReportMigration } from './migrations/20261128-1501-withheld-report.js';
import { reportClosingDayMigrations } from './migrations/20261128-1840-report-closing-day.js';
import { reportEventPositionMigration } from './migrations/20261130-0113-report-event-position.js';
import { reportFilePiecesMigration } from './migrations/20261202-0173-report-file-pieces.js';
import { NudgesService } from './nudges.service.js';
import { reportPermissions } from './permissions.js';
import {
  ProgressReportEntity,
  ReportEventEntity,
  ReportFetchEntity,
  ReportFigureAnswerEntity,
  ReportFigureEntity,
  ReportNudgeEntity,
  ReportSectionEntity,
  ReportSignedCopyEntity,
  ReportSnapshotEntity,
} from './report.entities.js';
import { findableReports } from './report.findable.js';
import {
  progressReportPolicy,
  reportEventPolicy,
  reportFetchPolicy,
  reportFigureAnswerPolicy,
  reportFigurePolicy,
  reportNudgePolicy,
  reportSectionPolicy,
  reportSignedCopyPolicy,
  reportSnapshotPolicy,
} from './report.policy.js';
import { ReportResolver } from './report.resolver.js';
import { REPORT_ROWS } from './report.watched.js';
import { ReportDraftService } from './report-draft.service.js';
import { ReportEventsService } from './report-events.service.js';
import { ReportFetchService } from './report-fetch.service.js';
import { ReportFileController } from './report-file.controller.js';
import { ReportNotices } from './report-notices.js';
import { ReportPreviewService } from './report-preview.service.js';
import { ReportReaderService } from './report-reader.service.js';
import { ReportSumsService } from './report-sums.service.js';
import { ReportTablesService } from './report-tables.service.js';
import { ReportWriterService } from './report-writer.service.js';
import { sentFunctions } from './sent/sent-functions.js';
import { SignedCopiesService } from './signed-copies.service.js';
import { SupplementService } from './supplement.service.js';
import { waitingFigures, waitingReports } from './waiting-reports.js';
import { WaitingReportsService } from './waiting-reports.service.js';
import { frozenReports, withheldFunctions } from './withheld/withheld-functions.js';

@Module({
  imports: [AuditModule, ProgrammeModule, OutcomesModule, UploadsModule],
  providers: [
    ReportFetchService,
    ReportReaderService,
    ReportWriterService,
    ReportSumsService,
    ReportTablesService,
    ReportDraftService,
    ReportPreviewService,
    ReportNotices,
    WaitingReportsService,
    FigureAnswersService,
    NudgesService,
    FreezeService,
    CorrectReportJob,
    SignedCopiesService,
    SupplementService,
    ReportEventsService,
    ReportResolver,
    EconomyService,
    EconomyResolver,
  ],
  controllers: [ReportFileController],
})
export class ReportsModule {
  constructor(
    watched: WatchedRecords,
    deeds: FirstDeeds,
    waiting: Waiting,
    findables: Findables,
    reports: WaitingReportsService,
  ) {
    waiting.hand(...waitingFigures, waitingReports(reports));
    findables.add('REPORT', findableReports);
    deeds.add('REPORT', { may: 'report:write', table: 'progress_report', actions: ['INSERT'] });
    deeds.add('REMIND', { may: 'report:write', table: 'report_nudge', actions: ['INSERT'] });
    deeds.add('FIGURES', {
      may: 'report:answer',
      table: 'report_figure_answer',
      actions: ['INSERT', 'UPDATE'],
    });
    watched.add('REPORT', REPORT_ROWS);
  }
}

export const reportsDomain: Domain = {
  name: 'reports',
  entities: [
    ProgressReportEntity,
    ReportSectionEntity,
    ReportFigureEntity,
    ReportFigureAnswerEntity,
    ReportSnapshotEntity,
    ReportSignedCopyEntity,
    ReportEventEntity,
    ReportNudgeEntity,
    ReportFetchEntity,
    GrantEntity,
    GrantConditionEntity,
    BudgetLineEntity,
    BudgetChangeEntity,
    LedgerRowEntity,
  ],
  migrations: [
    reportsMigration,
    reportWorkbookMigration,
    economyMigration,
    reportVersionsMigration,
    signedCopyMigration,
    reportEventMigration,
    reportNudgeMigration,
    reportFetchMigration,
    ...reportsOwnReferences,
    withheldReportMigration,
    ...reportClosingDayMigrations,
    reportEventPositionMigration,
    reportFilePiecesMigration,
  ],
  policies: [
    progressReportPolicy,
    reportSectionPolicy,
    reportFigurePolicy,
    reportFigureAnswerPolicy,
    reportSnapshotPolicy,
    reportSignedCopyPolicy,
    reportEventPolicy,
    reportNudgePolicy,
    reportFetchPolicy,
    grantPolicy,
    grantConditionPolicy,
    budgetLinePolicy,
    budgetChangePolicy,
    ledgerRowPolicy,
  ],
  functions: [withheldFunctions, sentFunctions, ledgerStatistics],
  repeats: [frozenReports],
  permissions: reportPermissions,
  cuts: [
    'select r.period_from from progress_report r where r.programme_id = p.id',
    'select r.period_to + 1 from progress_report r where r.programme_id = p.id',
  ],
  module: ReportsModule,
};
