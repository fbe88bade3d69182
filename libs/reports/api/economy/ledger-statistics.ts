import { handAmounts } from '@stad/outcomes/api/amount-sources.js';
import { COMMON, statisticsSql, TAKES_PART } from '@stad/programme/api/statistics-function.js';

const NAME = 'budget_outcome';
handAmounts(NAME);

/** K24 in the form of amounts: what the books say until the last day, of what was granted; kronor, of the whole programme. */
export const ledgerStatistics = statisticsSql({
  [NAME]: {
    columns: `${COMMON}, value double precision, of_total double precision`,
    query: `
    select g.agency_id, '/K24/',
      round(coalesce((select sum(l.amount) from ledger_row l where l.grant_id = g.id and l.booked_on <= $3), 0) / 100.0)::double precision,
      round(g.amount / 100.0)::double precision
    from funding_grant g
    where ${TAKES_PART} and $4 = 'VALUE' and g.programme_id = $1`,
  },
});
