import {
  COMMON,
  grouped,
  OF_PROGRAMME,
  part,
  reachSql,
  statisticsSql,
} from '@stad/activities/core/api/statistics.js';

/** What seminars add up to. */
export const seminarStatistics = statisticsSql({
  /** K01, K04, K05: means come as sums weighted by the smaller number of two rounds, from five answers a seminar. */
  seminars: {
    columns: `${COMMON}, held integer, registered integer, present integer, answers integer,
      before double precision, after double precision, satisfied integer, asked integer`,
    query: `
    select g.agency_id, ${part}, g.held, g.registered, g.present, g.answers, g.before, g.after, g.satisfied, g.asked
    from (
      select a.agency_id, ${grouped('null')}, count(*)::int as held, sum(a.registered)::int as registered,
        sum(a.present)::int as present, coalesce(sum(w.weight), 0)::int as answers,
        coalesce(sum(w.weight * a.mean_before), 0) as before, coalesce(sum(w.weight * a.mean_after), 0) as after,
        coalesce(sum(a.satisfied), 0)::int as satisfied,
        coalesce(sum(a.answers) filter (where a.satisfied is not null), 0)::int as asked
      from seminar_sum a, lateral (
        select case when a.mean_before is not null
          then least(a.answers, coalesce(a.answers_before, a.answers)) end as weight) w
      where ${OF_PROGRAMME}
      group by 1, 2, 3, 4) g`,
  },
  seminar_reach: reachSql(
    'seminar_sum s join activity a on a.id = s.activity_id',
    's.agency_id',
    'sum(s.present)',
  ),
  /**
   * K02 in the form of amounts: units of which somebody was there, each once however often; of a town, and of the
   * whole programme, where a unit of two towns is one. Whoever leads the programme answers for what all reached.
   */
  reached_units: {
    columns: `${COMMON}, value double precision`,
    query: `
    with reached as (
      select distinct a.site_id, u.unit from seminar_sum a cross join unnest(a.units) as u (unit)
      where ${OF_PROGRAMME} and $4 = 'VALUE'
    )
    select p.lead_agency_id, r.part, r.n::double precision
    from programme p, (
      select coalesce(site_id::text, '') || '/K02/' as part, count(distinct unit) as n
      from reached group by grouping sets ((site_id), ())) r
    where p.id = $1 and r.n > 0`,
  },
});
