import type { RequestContext } from '@stad/platform/api/context/request-context.js';

/** Whoever is in the team, or whose agency counts, reads the plan. */
export const PASS_GOES_ALONG = `exists (select from pass_member m
    where m.activity_id = a.id and m.agency_id = s.agency_id)
  or exists (select from field_operation o where o.activity_id = a.id and o.counting_agency_id = s.agency_id)`;

/** Whose share has ended is asked no longer: named in the team again, it is asked anew, and reads again. */
export async function passShareEnded(
  ctx: RequestContext,
  activityId: string,
  agencyId: string,
): Promise<void> {
  await ctx.db.sql(
    `delete from pass_invitation i where i.activity_id = $1 and i.agency_id = $2
       and not exists (select from pass_member m where m.activity_id = $1 and m.agency_id = $2)`,
    [activityId, agencyId],
  );
}
