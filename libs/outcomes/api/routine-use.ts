import { OF_PROGRAMME } from '@stad/activities/core/api/statistics.js';
import { LATER_DAYS } from '@stad/activities/seminars/rules/evaluation/round.js';
import { COMMON, statisticsSql } from '@stad/programme/api/statistics-function.js';
import { FEWEST_ANSWERS } from '../rules/entered-figure.js';

/**
 * K06 in the form of amounts: of seminars of the period the follow-up after three months, which asks exactly it, as it
 * was told: from five answers on and in steps of five (INV-18). Only where a routine of the town was in force when the
 * letters left. Whoever led the seminar answers for it.
 */
export const routineUse = statisticsSql({
  routine_use: {
    columns: `${COMMON}, value double precision, of_total double precision`,
    query: `
    select r.agency_id, a.site_id || '/K06/', sum(r.more)::double precision, sum(r.answers)::double precision
    from seminar_round r join activity a on a.id = r.activity_id
    where ${OF_PROGRAMME} and $4 = 'VALUE' and r.kind = 'THREE_MONTHS' and r.asks_more
      and r.answers >= ${FEWEST_ANSWERS}
      and exists (select from local_routine l where l.site_id = a.site_id
        and l.in_force_from <= (a.ends_at at time zone 'Europe/Stockholm')::date + ${LATER_DAYS})
    group by r.agency_id, a.site_id`,
  },
});
