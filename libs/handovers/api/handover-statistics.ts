import { COMMON, statisticsSql, TAKES_PART } from '@stad/programme/api/statistics-function.js';

/**
 * K15 by sender and category, and K16, one median of all senders, of the whole programme, in the form of amounts: a
 * part is no town, figure and part of it. Of no town and no shorter time: a handful would tell of a night. Which
 * count, the row policies of the statistics say; what was disposed of is in the sums, and its median as it was kept.
 */
export const handoverStatistics = statisticsSql({
  handover_amounts: {
    columns: `${COMMON}, value double precision, of_total double precision`,
    query: `
    with counted as (
      select case when is_sender then agency_id else coalesce(other_agency_id, agency_id) end as sender, category, minutes
        from handover where programme_id = $1
      union all
      select agency_id, category, minutes from handover_month where programme_id = $1
    ), summed as (
      select sender, category, 1 as n from counted
      union all
      select agency_id, category, s.n from handover_sum s where programme_id = $1)
    select sender, '/K15/' || category, sum(n)::double precision, null::double precision
      from summed where ${TAKES_PART} and $2 <= $3 and $4 = 'VALUE' group by 1, 2
    union all
    select null, '/K16/', coalesce(k.minutes, m.minutes), coalesce(k.n, m.n)
      from (select percentile_cont(0.5) within group (order by minutes) as minutes, count(minutes)::int as n
        from counted) m
      left join handover_median k on k.programme_id = $1
      where ${TAKES_PART} and $2 <= $3 and $4 = 'VALUE' and coalesce(k.n, m.n) >= 5`,
  },
});
