import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';

/** By which function somebody acts: the shelf tells of nobody by name. */
export async function ownFunction(ctx: RequestContext): Promise<string> {
  const { functionTitle } = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
  return functionTitle;
}
