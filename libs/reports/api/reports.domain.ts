import { Module } from '@nestjs/common';
import { OutcomesModule } from '@stad/outcomes/api/outcomes.domain.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { ProgrammeModule } from '@stad/programme/api/programme.domain.js';
import { FigureAnswersService } from './figure-answers.service.js';
import { FreezeService } from './freeze.service.js';
import { reportsMigration } from './migrations/20261125-0900-reports.js';
import { reportWorkbookMigration } from './migrations/20261125-1195-report-workbook.js';
import { reportPermissions } from './permissions.js';
import {
  ProgressReportEntity,
  ReportFigureAnswerEntity,
  ReportFigureEntity,
  ReportSectionEntity,
  ReportSnapshotEntity,
} from './report.entities.js';
import {
  progressReportPolicy,
  reportFigureAnswerPolicy,
  reportFigurePolicy,
  reportSectionPolicy,
  reportSnapshotPolicy,
} from './report.policy.js';
import { ReportResolver } from './report.resolver.js';
import { ReportFileController } from './report-file.controller.js';
import { ReportReaderService } from './report-reader.service.js';
import { ReportWriterService } from './report-writer.service.js';

@Module({
  imports: [ProgrammeModule, OutcomesModule],
  providers: [
    ReportReaderService,
    ReportWriterService,
    FigureAnswersService,
    FreezeService,
    ReportResolver,
  ],
  controllers: [ReportFileController],
})
export class ReportsModule {}

export const reportsDomain: Domain = {
  name: 'reports',
  entities: [
    ProgressReportEntity,
    ReportSectionEntity,
    ReportFigureEntity,
    ReportFigureAnswerEntity,
    ReportSnapshotEntity,
  ],
  migrations: [reportsMigration, reportWorkbookMigration],
  policies: [
    progressReportPolicy,
    reportSectionPolicy,
    reportFigurePolicy,
    reportFigureAnswerPolicy,
    reportSnapshotPolicy,
  ],
  permissions: reportPermissions,
  module: ReportsModule,
};
