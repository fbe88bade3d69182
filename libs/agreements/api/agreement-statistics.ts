import { COMMON, statisticsSql, TAKES_PART } from '@stad/programme/api/statistics-function.js';

/**
 * How many agreements of the programme held on the last day and say both purpose and area, by who began them
 * (K08). Which those are, the row policy of the statistics says; one that the parties signed later held later.
 */
export const agreementStatistics = statisticsSql({
  agreements: {
    columns: `${COMMON}, in_force integer`,
    query: `
    select a.agency_id, case when $4 = 'SITE' then a.site_id::text end, count(*)::int
    from agreement a
    join programme_site p on p.site_id = a.site_id and p.programme_id = $1
    where ${TAKES_PART} and $2 <= $3 and a.programme_id = $1
      and $3 between greatest(a.signed_on, a.valid_from) and coalesce(a.ended_on, a.valid_to)
    group by 1, 2`,
  },
});
