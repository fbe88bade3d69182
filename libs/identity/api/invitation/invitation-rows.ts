import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { decidingProblems } from '../../rules/invitation.js';
import type { Invitation } from './invitation.types.js';

interface Row extends Omit<Invitation, 'mayDecide'> {
  readonly invitedBy: string | null;
}

/** Those that wait for somebody: open, run out, or taken and not decided. One a membership, the taken first. */
const ROWS = `
  select distinct on (i.membership_id) i.id, i.membership_id as "membershipId",
    m.function_title as "functionTitle", m.roles, i.invited_by as "invitedBy",
    by.function_title as "invitedByTitle", i.created_at as "createdAt", i.expires_at as "expiresAt",
    i.mailed_at as "mailedAt", i.mail_lost_at as "mailLostAt",
    b.id as "bindingId", b.hint, b.taken_at as "takenAt",
    case when b.id is not null then 'TAKEN' when i.expires_at > $1 then 'OPEN' else 'EXPIRED' end as state
  from invitation i
    join membership m on m.id = i.membership_id
    left join membership by on by.id = i.invited_by
    left join sign_in_binding b on b.id = i.binding_id and b.state = 'PENDING'
  where i.withdrawn_at is null and (i.taken_at is null or b.id is not null)
  order by i.membership_id, b.id nulls last`;

/** The invitations of the own agency that nobody has settled, for who may read them. */
export async function invitationRows(ctx: RequestContext): Promise<readonly Invitation[]> {
  const rows = await ctx.db.sql<Row>(ROWS, [ctx.now]);
  return rows.map(({ invitedBy, ...row }) => ({
    ...row,
    mayDecide:
      row.bindingId !== null &&
      decidingProblems(
        { state: 'PENDING', membershipId: row.membershipId, invitedBy },
        ctx.person.membershipId,
      ).length === 0,
  }));
}
