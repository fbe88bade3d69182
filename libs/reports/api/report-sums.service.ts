import { Injectable } from '@nestjs/common';
import { ActivitySumsService } from '@stad/outcomes/api/activity-sums.service.js';
import { figureText } from '@stad/outcomes/rules/figure.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type ReportKind, sectionOfSums } from '../rules/report-kind.js';
import { sumPartsText } from './pdf/report-tables.js';
import type { ProgressReport, ReportSums } from './report.types.js';

/** What activities add up to in a report that is being written: what its writer reads beforehand. */
@Injectable()
export class ReportSumsService {
  constructor(private readonly sums: ActivitySumsService) {}

  /** As they stand now, in the words of the report; none for a contributor, and none once it is frozen. */
  async of(ctx: RequestContext, report: ProgressReport): Promise<ReportSums[]> {
    if (!report.isLead || report.frozen) return [];
    const told = await this.sums.published(ctx, report, 'funder');
    return told.map(({ about, heading, lines, note }) => ({
      section: sectionOfSums(report.kind as ReportKind, about),
      heading,
      note: note ?? null,
      lines: lines.map(({ label, value, parts }) => ({
        ...{ label, value: figureText(value, 'sv'), parts: sumPartsText(parts) },
      })),
    }));
  }
}
