import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { ProgressReportEntity } from './report.entities.js';
import type { ChangedAfter } from './report.types.js';

interface Row {
  readonly agencyId: string;
  readonly changedAt: Date;
  readonly number: string | null;
}

/**
 * What came to be known after the figures of a report were frozen: corrected and late reports of passes
 * of its period (INV-16). The report stays as it is. The number of a pass is told where one may see it.
 */
export async function changedAfter(
  ctx: RequestContext,
  report: Pick<ProgressReportEntity, 'programmeId' | 'siteId' | 'periodFrom' | 'periodTo'>,
  frozenAt: Date,
): Promise<ChangedAfter[]> {
  const rows = await ctx.db.sql<Row>(
    `select c.agency_id as "agencyId", c.changed_at as "changedAt", a.number
     from app.reports_changed_since($1, $2, $3, $4, $5) c left join activity a on a.id = c.activity_id
     order by c.changed_at, a.number`,
    [report.programmeId, report.periodFrom, report.periodTo, report.siteId, frozenAt],
  );
  return Promise.all(
    rows.map(async ({ agencyId, changedAt, number }) => ({
      number,
      changedAt,
      agency: await ctx.load(agencyById, agencyId),
    })),
  );
}
