import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { countsOfPortal, type Gap, gapsOf, type KindCount } from '../rules/expected-kinds.js';

/** Each of the list once for each kind that it is read as: its own, and those of what follows to it. */
const KINDS = `select x.kind, f.state, count(distinct a.id)::int as actors, max(n.answered_on)::text as "answeredOn"
  from actor a join actor_file f on f.actor_id = a.id
    join actor x on x.id = a.id or x.merged_into_id = a.id and x.card_follows
    left join actor m on m.id = a.id or m.merged_into_id = a.id
    -- What is noted of one is no answer.
    left join actor_answer n on n.actor_id = m.id and (n.by_link or n.agency_id = m.card_agency_id)
  where a.site_id = $1 and a.merged_into_id is null group by 1, 2`;

/** Agencies that take part today and have no card on the list, which would count them twice. */
const AGENCIES = `select g.kind, s.tier from site_agency s join agency g on g.id = s.agency_id
  where s.site_id = $1 and s.tier in ('CORE', 'NETWORK')
    and s.valid_from <= app.today() and (s.valid_to is null or s.valid_to >= app.today())
    and not exists (select from actor a join actor_file f on f.actor_id = a.id
      where a.site_id = s.site_id and a.card_agency_id = s.agency_id)`;

/** Steps of the routine that is in force today. */
const STEPS = `select s.n, s.to_part as "toPart" from local_routine_step s
  where s.routine_id = (select r.id from local_routine r where r.site_id = $1 and r.in_force_from <= app.today()
    order by r.in_force_from desc limit 1)`;

/**
 * What a town has and misses, kind by kind, as far as the viewer sees its list: actors, agencies of the portal, and
 * functions that one can call; and which steps of its routine have nobody to go to.
 */
export async function readGaps(
  ctx: RequestContext,
  siteId: string,
): Promise<readonly (Gap & { readonly siteId: string })[]> {
  const listed = await ctx.db.sql<KindCount>(KINDS, [siteId]);
  const agencies = await ctx.db.sql<{ kind: string; tier: string }>(AGENCIES, [siteId]);
  const functions = await ctx.db.sql<{ kind: string }>('select kind from app.functions_there($1)', [
    siteId,
  ]);
  const steps = await ctx.db.sql<{ n: number; toPart: string }>(STEPS, [siteId]);
  const portal = countsOfPortal({ agencies, functions: functions.map(({ kind }) => kind) });
  return gapsOf([...listed, ...portal], steps).map((gap) => ({ ...gap, siteId }));
}
