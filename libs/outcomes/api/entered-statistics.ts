import { COMMON, statisticsSql, TAKES_PART } from '@stad/activities/core/api/statistics.js';

/** What was entered by hand, beside the sums that each type of activity hands over. */
export const enteredStatistics = statisticsSql({
  /**
   * Figures entered by hand, of exactly this period: of each agency and town the latest approved.
   * A part is town, figure and part of it.
   */
  entered_amounts: {
    columns: `${COMMON}, value double precision, of_total double precision,
      answers integer`,
    query: `
    select f.agency_id, coalesce(f.site_id::text, '') || '/' || f.figure_code || '/' || coalesce(n.part, ''),
      n.value, n.of_total, n.answers
    from (select distinct on (e.agency_id, e.site_id, e.figure_code)
        e.id, e.agency_id, e.site_id, e.figure_code from entered_figure e
      where ${TAKES_PART}
        and e.programme_id = $1 and e.state = 'APPROVED'
        and e.period_from = $2 and e.period_to = $3 and $4 = 'VALUE'
      order by e.agency_id, e.site_id, e.figure_code, e.decided_at desc, e.position desc) f
      join entered_amount n on n.figure_id = f.id
    order by 2, 1`,
  },
});
