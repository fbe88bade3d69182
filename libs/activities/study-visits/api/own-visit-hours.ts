import { goesOnAfter } from '@stad/activities/core/api/goes-on-after.sql.js';
import type { HoursSpan, OwnHours } from '@stad/activities/core/rules/own-hours.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { isHeldAsPlanned, VISIT_KIND, type VisitState } from '../rules/visit-life.js';

interface Row extends Omit<OwnHours, 'isCancelled' | 'sequence'> {
  readonly state: VisitState;
  readonly version: number;
}

/** The acting person's function was asked to the activity `a`, and has not said no. In SQL. */
export const GOES_ALONG = `exists (select from activity_participant n
  join membership m on m.id = (select app.membership_id()) and m.function_title = n.function_title
    and m.agency_id = n.from_agency_id
  where n.activity_id = a.id and n.answer <> 'DECLINED')`;

/** The visits the acting person planned, and those their function has said yes to, once they were confirmed. */
export async function ownVisitHours(
  ctx: RequestContext,
  { from, to }: HoursSpan,
): Promise<OwnHours[]> {
  const rows = await ctx.db.sql<Row>(
    `select a.id as "activityId", a.starts_at as "startsAt", a.ends_at as "endsAt",
       greatest(a.created_at, a.moved_at) as "saidAt", v.state, a.version
     from study_visit v join activity a on a.id = v.activity_id
     where a.kind = '${VISIT_KIND}' and a.lifecycle in ('FINALISED', 'ARCHIVED')
       and ${goesOnAfter('$3')} and a.starts_at < $4
       and (a.created_by = $1 or exists (
         select from activity_participant n
           join membership m on m.id = $1 and m.function_title = n.function_title
         where n.activity_id = a.id and n.from_agency_id = $2 and n.answer = 'ACCEPTED'))`,
    [ctx.person.membershipId, ctx.person.agencyId, from, to],
  );
  return rows.map(({ state, version, ...hours }) => {
    const isCancelled = !isHeldAsPlanned(state);
    return { ...hours, isCancelled, sequence: 2 * (version - 1) + (isCancelled ? 1 : 0) };
  });
}
