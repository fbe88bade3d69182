import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { MemberRow, PassRow } from '../pass/pass.document.js';

/** What a team becomes, and who is asked besides. */
export interface TeamChange {
  /** Rows as they shall be, within the scope of the one who writes. */
  readonly rows: readonly MemberRow[];
  /** Rows the writer may change; those not in `rows` leave the team. */
  readonly scope: readonly MemberRow[];
  /** The agencies asked, when they change. */
  readonly invitedAgencyIds?: readonly string[];
}

/**
 * Writes a team and its invitations in one statement, so that a leader and a member may change places
 * and the state of the pass is settled on the whole new team.
 */
export async function writeTeam(
  ctx: RequestContext,
  pass: Pick<PassRow, 'id' | 'agencyId' | 'invitedAgencyIds'>,
  { rows, scope, invitedAgencyIds = pass.invitedAgencyIds }: TeamChange,
): Promise<void> {
  const known = new Map(scope.map((row) => [row.id, row]));
  const stays = new Set(rows.map((row) => row.id));
  const gone = scope.filter((row) => !stays.has(row.id)).map((row) => row.id);
  const fresh = rows.filter((row) => !known.has(row.id));
  const changed = rows.filter((row) => known.has(row.id) && known.get(row.id)?.role !== row.role);
  const asked = invitedAgencyIds.filter((id) => !pass.invitedAgencyIds.includes(id));
  const unasked = pass.invitedAgencyIds.filter((id) => !invitedAgencyIds.includes(id));
  if (gone.length + fresh.length + changed.length + asked.length + unasked.length === 0) return;
  await ctx.db.sql(
    `with gone as (delete from pass_member where activity_id = $1 and id = any ($2)),
       changed as (
         update pass_member m set role = x.role
         from json_to_recordset($3) as x(id uuid, role text) where m.id = x.id and m.activity_id = $1),
       unasked as (delete from pass_invitation where activity_id = $1 and agency_id = any ($4)),
       asked as (
         insert into pass_invitation (activity_id, agency_id, owner_agency_id)
         select $1, a.id, $5 from unnest($6::uuid[]) as a(id))
     insert into pass_member (id, activity_id, agency_id, membership_id, function_title, role)
     select x.id, $1, x."agencyId", x."membershipId", x."functionTitle", x.role
     from json_to_recordset($7) as x(id uuid, "agencyId" uuid, "membershipId" uuid,
       "functionTitle" text, role text)`,
    [
      pass.id,
      gone,
      JSON.stringify(changed.map(({ id, role }) => ({ id, role }))),
      unasked,
      pass.agencyId,
      asked,
      JSON.stringify(fresh),
    ],
  );
}

/** Counts the team's version up, where nobody has been asked which one they saw. */
export async function touchTeam(ctx: RequestContext, activityId: string): Promise<void> {
  await ctx.db.sql(
    'update pass_progress set team_version = team_version + 1 where activity_id = $1',
    [activityId],
  );
}
