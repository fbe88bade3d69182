import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type Gap, gapsOf, type KindCount } from '../rules/expected-kinds.js';

/** Each of the list once for each kind that it is read as: its own, and those of what follows to it. */
const KINDS = `select x.kind, f.state, count(distinct a.id)::int as actors, max(n.answered_on)::text as "answeredOn"
  from actor a join actor_file f on f.actor_id = a.id
    join actor x on x.id = a.id or x.merged_into_id = a.id and x.card_follows
    left join actor m on m.id = a.id or m.merged_into_id = a.id
    -- What is noted of one is no answer.
    left join actor_answer n on n.actor_id = m.id and (n.by_link or n.agency_id = m.card_agency_id)
  where a.site_id = $1 and a.merged_into_id is null group by 1, 2`;

/** What a town has and misses, kind by kind, as far as the viewer sees its list. */
export async function readGaps(ctx: RequestContext, siteId: string): Promise<readonly Gap[]> {
  return gapsOf(await ctx.db.sql<KindCount>(KINDS, [siteId]));
}
