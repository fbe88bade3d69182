import type { RequestContext } from '@stad/platform/api/context/request-context.js';

/** An organisation that is asked to a seminar, and may be told who of its people came. */
export interface Employer {
  readonly id: string;
  readonly name: string;
  readonly readsItself: boolean;
}

/** Of a function that is asked it is the agency; an actor without sign-in is asked by its own name. */
const EMPLOYERS = `
  select n.id, coalesce(a.name, n.function_title) as name, n.from_agency_id is not null as "readsItself",
    n.asked_at
  from activity_participant n left join agency a on a.id = n.from_agency_id
  where n.activity_id = $1`;

/** One an agency, however many of its functions are asked: the first. */
export async function employersOf(
  ctx: RequestContext,
  activityId: string,
): Promise<readonly Employer[]> {
  return ctx.db.sql<Employer>(
    `select distinct on (name, "readsItself") id, name, "readsItself" from (${EMPLOYERS}) e
     order by name, "readsItself", asked_at, id`,
    [activityId],
  );
}

/** The one a link or a sign-up names; null when it is asked no longer. */
export async function employerOf(
  ctx: RequestContext,
  activityId: string,
  participantId: string | null,
): Promise<Employer | null> {
  if (participantId === null) return null;
  const [employer] = await ctx.db.prepared<Employer>(`${EMPLOYERS} and n.id::text = $2`, [
    activityId,
    participantId,
  ]);
  return employer ?? null;
}
