import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { FieldReport } from '../../rules/field-report.js';
import { breakdownRows } from './report-figures.js';

/** Replaces the hours and breakdowns of a report, which is open or has just been corrected. */
export async function replaceParts(
  ctx: RequestContext,
  reportId: string,
  report: Pick<FieldReport, 'hours' | 'breakdowns'>,
): Promise<void> {
  await ctx.db.sql(
    `with hours as (delete from field_report_hours where report_id = $1)
     delete from field_report_breakdown where report_id = $1`,
    [reportId],
  );
  const breakdown = breakdownRows(report.breakdowns);
  if (report.hours.length + breakdown.length === 0) return;
  await ctx.db.sql(
    `with hours as (
       insert into field_report_hours (report_id, agency_id, member_id, hours)
       select $1, $2, x."memberId", x.hours
       from json_to_recordset($3) as x("memberId" uuid, hours numeric))
     insert into field_report_breakdown (report_id, agency_id, dimension, value, n)
     select $1, $2, x.dimension, x.value, x.n
     from json_to_recordset($4) as x(dimension text, value text, n integer)`,
    [reportId, ctx.agencyId, JSON.stringify(report.hours), JSON.stringify(breakdown)],
  );
}
