import type { RequestContext } from '@stad/platform/api/context/request-context.js';

/**
 * Whether somebody was first, told to whoever has the secret and has come the same way; null as way: by an account of
 * the portal's own. Withdrawn, past its time or never sent is all the same.
 */
export async function isTaken(
  ctx: RequestContext,
  secretHash: Buffer,
  providerId: string | null,
): Promise<boolean> {
  const rows = await ctx.db.sql(
    `select from door.invitation($1)
     where provider_id is not distinct from $2 and state is distinct from 'OPEN'`,
    [secretHash, providerId],
  );
  return rows.length > 0;
}
