import type { HoursSpan, OwnHours } from '@stad/activities/core/rules/own-hours.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';

/** The acting person's own passes that were sent, as far as they may be seen now. */
export function ownPassHours(ctx: RequestContext, { from, to }: HoursSpan): Promise<OwnHours[]> {
  return ctx.db.sql<OwnHours>(
    `select a.id as "activityId", a.starts_at as "startsAt", a.ends_at as "endsAt",
       o.state = 'CANCELLED' as "isCancelled",
       greatest(o.cancelled_at, o.sent_at, a.moved_at) as "saidAt",
       greatest(i.letters - 1, o.when_version - 1, 0) + (o.state = 'CANCELLED')::int as sequence
     from pass_member m
       join activity a on a.id = m.activity_id
       join field_operation o on o.activity_id = a.id
       left join pass_invitee i on i.activity_id = a.id and i.agency_id = m.agency_id
         and i.membership_id = m.membership_id
     where m.membership_id = $1 and m.agency_id = $2 and o.sent_at is not null
       and a.ends_at > $3 and a.starts_at < $4`,
    [ctx.person.membershipId, ctx.person.agencyId, from, to],
  );
}

/**
 * By which `UID` somebody's calendar already knows a pass from the letters. The secrets are the system's of
 * the agency that answers, alone.
 */
export async function passCalendarUids(
  system: RequestContext,
  membershipId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await system.db.sql<{ activityId: string; uid: string }>(
    `select i.activity_id as "activityId", k.calendar_uid as uid
     from answer_key k join pass_invitee i on i.id = k.invitee_id
     where i.membership_id = $1 and i.agency_id = $2 and k.way = 'CALENDAR'
     order by k.made_at`,
    [membershipId, system.agencyId],
  );
  return new Map(rows.map(({ activityId, uid }) => [activityId, uid]));
}
