import { goesOnAfter } from '@stad/activities/core/api/goes-on-after.sql.js';
import type { HoursSpan, OwnHours } from '@stad/activities/core/rules/own-hours.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { isHeldAsPlanned, type SeminarState } from '../rules/seminar-life.js';

interface Row extends Omit<OwnHours, 'isCancelled' | 'sequence'> {
  readonly state: SeminarState;
  readonly version: number;
}

/**
 * The seminars the acting person planned, and those their function has said yes to, once they were
 * confirmed and as far as they may be seen now. Nobody is invited by name: an invitation is to a contact
 * function of the agency, and is that of whoever bears its title.
 */
export async function ownSeminarHours(
  ctx: RequestContext,
  { from, to }: HoursSpan,
): Promise<OwnHours[]> {
  const rows = await ctx.db.sql<Row>(
    `select a.id as "activityId", a.starts_at as "startsAt", a.ends_at as "endsAt",
       greatest(a.created_at, a.moved_at) as "saidAt", s.state, a.version
     from seminar s join activity a on a.id = s.activity_id
     where a.kind = 'SEMINAR' and a.lifecycle in ('FINALISED', 'ARCHIVED')
       and ${goesOnAfter('$3')} and a.starts_at < $4
       and (a.created_by = $1 or exists (
         select from seminar_invitation i
           join contact_function f on f.id = i.contact_function_id and f.agency_id = $2
           join membership m on m.id = $1 and m.function_title = f.label
         where i.activity_id = a.id and i.answer = 'ACCEPTED'))`,
    [ctx.person.membershipId, ctx.person.agencyId, from, to],
  );
  return rows.map(({ state, version, ...hours }) => {
    const isCancelled = !isHeldAsPlanned(state);
    // The version is that of the plan; called off, the entry is newer than the plan.
    return { ...hours, isCancelled, sequence: 2 * (version - 1) + (isCancelled ? 1 : 0) };
  });
}
