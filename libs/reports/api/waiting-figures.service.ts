import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { WaitingFigures } from './report.types.js';

/** *Väntar på dig*: figures of the own agency that a report waits for. */
@Injectable()
export class WaitingFiguresService {
  /** One statement; the first due first. */
  list(ctx: RequestContext): Promise<WaitingFigures[]> {
    return ctx.db.sql<WaitingFigures>(
      `select r.id as "reportId", r.due_on::text as "dueOn", count(*)::int as figures
       from progress_report r join report_figure f on f.report_id = r.id
       where r.state = 'AGENCY_APPROVAL' and f.contributor_id = $1
         and not exists (select from report_figure_answer a where a.report_figure_id = f.id)
       group by r.id order by r.due_on, r.id limit 60`,
      [ctx.person.agencyId],
    );
  }
}
