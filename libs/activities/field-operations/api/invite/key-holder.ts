import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';

/** Who shows a secret: a function of an agency that was asked to a pass. */
export interface KeyHolder {
  readonly inviteeId: string;
  readonly activityId: string;
  readonly agencyId: string;
  readonly ownerAgencyId: string;
  readonly membershipId: string | null;
  readonly functionTitle: string;
  readonly way: 'LINK' | 'CALENDAR';
}

/** Unknown, void and of another kind are one: null. */
export async function knownHolder(
  ctx: RequestContext,
  way: KeyHolder['way'],
  secret: string,
): Promise<KeyHolder | null> {
  const [holder] = await ctx.db.sql<KeyHolder>(
    `select invitee_id as "inviteeId", activity_id as "activityId", agency_id as "agencyId",
       owner_agency_id as "ownerAgencyId", membership_id as "membershipId",
       function_title as "functionTitle", way
     from door.answer_key($1)`,
    [sha256(secret)],
  );
  return holder?.way === way ? holder : null;
}

/** Problem: `NOT_AVAILABLE`. */
export async function keyHolder(
  ctx: RequestContext,
  way: KeyHolder['way'],
  secret: string,
): Promise<KeyHolder> {
  const holder = await knownHolder(ctx, way, secret);
  if (!holder) throw new ProblemError([NOT_AVAILABLE]);
  return holder;
}
