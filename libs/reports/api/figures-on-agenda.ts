import { registerAgendaSource } from '@stad/activities/meetings/api/agenda/agenda-sources.js';
import { ProgressReportEntity } from './report.entities.js';

/** Figures of the own agency that a report waits for, as a meeting of the core group could take them up. */
const WAITING = `
  select r.id as "sourceId", r.due_on::text as "dueOn", count(*)::int as n
  from progress_report r join report_figure f on f.report_id = r.id
  where r.state = 'AGENCY_APPROVAL' and f.contributor_id = (select app.agency_id()) and r.due_on <= app.swedish_day($1)
    and not exists (select from report_figure_answer a where a.report_figure_id = f.id)
  group by r.id order by r.due_on, r.id limit 5`;

registerAgendaSource('FIGURES', {
  propose: async (ctx, { ring, startsAt }) =>
    ring === 'CORE' ? ctx.db.sql(WAITING, [startsAt]) : [],
  classOf: async (ctx, id) => ((await ctx.db.findOne(ProgressReportEntity, { id })) ? 'P2' : null),
});
