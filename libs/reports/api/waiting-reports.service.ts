import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { WaitingReport } from './report.types.js';
import { unconfirmedFrom } from './report-reader.service.js';

/** *Väntar på dig*: reports of the own agency that its writer or its signatory takes on. */
@Injectable()
export class WaitingReportsService {
  /** One statement; the first due first. */
  async list(ctx: RequestContext): Promise<WaitingReport[]> {
    const reports = await ctx.db.sql<WaitingReport>(
      `select r.id as "reportId", r.due_on::text as "dueOn",
         count(*) filter (where a.decision = 'CHANGE_REQUESTED')::int as changes,
         count(*) filter (where a.decision is null and f.unconfirmed_at is null)::int as silent
       from progress_report r join report_figure f on f.report_id = r.id
         left join report_figure_answer a on a.report_figure_id = f.id
       where r.state = 'AGENCY_APPROVAL' and r.agency_id = $1
       group by r.id order by r.due_on, r.id limit 60`,
      [ctx.person.agencyId],
    );
    const today = localDate(ctx.now);
    return reports
      .map((report) => ({
        ...report,
        changes: ctx.may('report:write') ? report.changes : 0,
        silent:
          ctx.may('report:sign') && today >= unconfirmedFrom(report.dueOn) ? report.silent : 0,
      }))
      .filter(({ changes, silent }) => changes > 0 || silent > 0);
  }
}
