import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { notify } from '@stad/platform/api/notices/notify.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { nudgeProblems } from '../rules/nudge.js';
import type { ReportState } from '../rules/report-life.js';
import { ProgressReportEntity, ReportNudgeEntity } from './report.entities.js';
import type { NudgeContributorInput } from './report.inputs.js';
import { FIGURES_DUE, FIGURES_SILENT } from './report-notices.js';
import { answerOf, ReportReaderService, unconfirmedFrom } from './report-reader.service.js';

/**
 * *Påminn*: the lead asks again of an agency that has not answered; it is told inside the portal. From
 * the day on which its figures may go as *Ej bekräftad av*, the signatory who decides it is told too.
 */
@Injectable()
export class NudgesService {
  constructor(private readonly reader: ReportReaderService) {}

  nudge(ctx: RequestContext, input: NudgeContributorInput): Promise<string> {
    return ctx.once('nudgeContributor', input, async () => {
      const { reportId, contributorId } = input;
      const report = await ctx.db.get(ProgressReportEntity, { id: reportId });
      if (report.agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
      const today = localDate(ctx.now);
      const [figures, before] = await Promise.all([
        this.reader.figures(ctx, reportId),
        ctx.db.find(ReportNudgeEntity, { where: { reportId, contributorId } }),
      ]);
      const own = figures.filter(({ contributor }) => contributor?.id === contributorId);
      ctx.refuseIf(
        nudgeProblems({
          state: report.state as ReportState,
          answers: own.map((figure) => answerOf(figure, report.periodTo)),
          nudgedOn: before.map(({ nudgedOn }) => nudgedOn),
          today,
        }),
      );
      await ctx.db.insert(ReportNudgeEntity, {
        agencyId: report.agencyId,
        reportId,
        contributorId,
        nudgedOn: today,
        nudgedBy: ctx.person.membershipId,
      });
      await notify(ctx, { kind: FIGURES_DUE, subjectId: reportId, sourceId: contributorId });
      if (today >= unconfirmedFrom(report.dueOn)) {
        const about = { subjectId: reportId, sourceId: report.agencyId };
        await notify(ctx, { kind: FIGURES_SILENT, ...about });
      }
      return reportId;
    });
  }
}
