import { COMMON, statisticsSql, TAKES_PART } from '@stad/programme/api/statistics-function.js';

/**
 * How many actors of the programme's towns were active on the last day, by whose list they stand on. Who is
 * of the core group has a card and is not counted; of two states of one day the one noted last holds. What stood twice on the list counts once.
 */
export const actorStatistics = statisticsSql({
  actors: {
    columns: `${COMMON}, active integer`,
    query: `
    select a.agency_id, case when $4 = 'SITE' then a.site_id::text end, count(distinct coalesce(a.merged_into_id, a.id))::int
    from actor a
    join programme_site p on p.site_id = a.site_id and p.programme_id = $1
    join lateral (
      select c.state from actor_change c
      where c.actor_id = a.id and c.state_on <= $3
      order by c.state_on desc, c.position desc limit 1) latest on latest.state = 'ACTIVE'
    where ${TAKES_PART} and $2 <= $3
      -- What became part of one of the core group is no more counted than that.
      and (a.merged_into_id is null or exists (select from actor k where k.id = a.merged_into_id))
    group by 1, 2`,
  },
});
