import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import type { RoundFacts } from '../../rules/evaluation/round.js';

/** A seminar as its rounds see it. */
export interface HeldSeminar extends RoundFacts {
  readonly activityId: string;
  readonly agencyId: string;
  readonly title: string;
}

const SEMINAR = `
  select s.activity_id as "activityId", s.agency_id as "agencyId", s.state, a.title, a.starts_at as "startsAt",
    a.ends_at as "endsAt", r.rounds,
    exists (select from seminar_sign_up_page p where p.activity_id = s.activity_id) as "hasList",
    cardinality(r.rounds) = 0
      and exists (select from seminar_evaluation e where e.activity_id = s.activity_id) as "isTyped"
  from seminar s join activity a on a.id = s.activity_id, lateral (
    select array(select k.kind from seminar_round k where k.activity_id = s.activity_id) as rounds) r
  where s.activity_id = $1`;

/** Problem: `NOT_AVAILABLE`. */
export async function seminarOfRounds(
  ctx: RequestContext,
  activityId: string,
): Promise<HeldSeminar> {
  const [seminar] = await ctx.db.prepared<HeldSeminar>(SEMINAR, [activityId]);
  if (!seminar) throw new ProblemError([NOT_AVAILABLE]);
  return seminar;
}

/** The same, held until the operation is kept: sums that are typed and rounds never come beside each other. */
export async function holdSeminar(ctx: RequestContext, activityId: string): Promise<HeldSeminar> {
  await ctx.db.prepared('select from seminar where activity_id = $1 for no key update', [
    activityId,
  ]);
  return seminarOfRounds(ctx, activityId);
}
