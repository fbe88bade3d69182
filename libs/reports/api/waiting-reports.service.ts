import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays, localDate } from '@stad/platform/rules/time.js';
import { unconfirmedFrom } from './report-reader.service.js';

/** From when the front page of its writer says who has not answered; before that nobody is late. */
const REMIND_DAYS = 7;

/** A report of the own organisation that does not come on without its people. */
export interface WaitingReport {
  readonly reportId: string;
  /** The day on which the report is due. */
  readonly dueOn: string;
  /** When its figures were first asked for. */
  readonly askedAt: string;
  /** When the first of them was wanted changed; null where none is. */
  readonly changeAskedAt: string | null;
  /** For its writer: figures that organisations want changed. */
  readonly changes: number;
  /** For the signatory: figures without an answer, once they may go without one. */
  readonly silent: number;
  /** For its writer, in the last week: the others with figures unanswered, not reminded today. */
  readonly toRemind: readonly { readonly id: string; readonly shortName: string }[];
}

/** *Väntar på dig*: reports of the own agency that its writer or its signatory takes on. */
@Injectable()
export class WaitingReportsService {
  /** One statement; the first due first. */
  async list(ctx: RequestContext): Promise<WaitingReport[]> {
    const today = localDate(ctx.now);
    const reports = await ctx.db.sql<WaitingReport>(
      `select r.id as "reportId", r.due_on::text as "dueOn",
         min(f.asked_at) as "askedAt", min(a.answered_at) filter (where a.decision = 'CHANGE_REQUESTED') as "changeAskedAt",
         count(*) filter (where a.decision = 'CHANGE_REQUESTED')::int as changes,
         count(*) filter (where a.decision is null and f.unconfirmed_at is null)::int as silent,
         (select coalesce(json_agg(json_build_object('id', g.id, 'shortName', g.short_name)
             order by g.short_name, g.id), '[]')
           from agency g
           where g.id <> r.agency_id
             and exists (select from report_figure s
               left join report_figure_answer said on said.report_figure_id = s.id
               where s.report_id = r.id and s.contributor_id = g.id
                 and said.decision is null and s.unconfirmed_at is null)
             and not exists (select from report_nudge n
               where n.report_id = r.id and n.contributor_id = g.id and n.nudged_on = $2)
         ) as "toRemind"
       from progress_report r join report_figure f on f.report_id = r.id
         left join report_figure_answer a on a.report_figure_id = f.id
       where r.state = 'AGENCY_APPROVAL' and r.agency_id = $1
       group by r.id order by r.due_on, r.id limit 60`,
      [ctx.person.agencyId, today],
    );
    return reports
      .map((report) => ({
        ...report,
        changes: ctx.may('report:write') ? report.changes : 0,
        silent:
          ctx.may('report:sign') && today >= unconfirmedFrom(report.dueOn) ? report.silent : 0,
        toRemind:
          ctx.may('report:write') && today >= addDays(report.dueOn, -REMIND_DAYS)
            ? report.toRemind
            : [],
      }))
      .filter(({ changes, silent, toRemind }) => changes + silent + toRemind.length > 0);
  }
}
