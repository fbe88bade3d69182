import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { MembershipSignIn } from './invitation.types.js';
import { invitationRows } from './invitation-rows.js';

const APPROVED = `
  select b.membership_id as "membershipId", by.function_title as "approvedByTitle"
  from sign_in_binding b left join membership by on by.id = b.decided_by
  where b.membership_id = any ($1) and b.state = 'APPROVED'`;

/** How memberships of the own agency sign in; asked by who may read it. */
export const signInOf = defineLoader<string, MembershipSignIn>(async (ctx, ids) => {
  const [approved, invitations] = await Promise.all([
    ctx.db.sql<{ membershipId: string; approvedByTitle: string | null }>(APPROVED, [[...ids]]),
    invitationRows(ctx),
  ]);
  return new Map(
    ids.map((id) => {
      const binding = approved.find((row) => row.membershipId === id);
      return [
        id,
        {
          canSignIn: binding !== undefined,
          approvedByTitle: binding?.approvedByTitle ?? null,
          invitation: invitations.find((row) => row.membershipId === id) ?? null,
        },
      ];
    }),
  );
});
