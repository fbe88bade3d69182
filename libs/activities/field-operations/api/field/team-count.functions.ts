import { COUNTERS } from '../../rules/tally.js';
import { COUNTER_COLUMNS } from '../report/report-columns.js';

const ROWS = COUNTERS.map((counter) => `('${counter}', new.${COUNTER_COLUMNS[counter]})`).join(
  ', ',
);

/** What the team may see follows the counting agency's report, from the day it is locked. */
export const teamCountFunctions = `
  create or replace function app.keep_team_counts() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
  begin
    delete from team_count where activity_id = new.activity_id and agency_id = new.agency_id;
    if new.state <> 'OPEN' and new.contacts is not null then
      insert into team_count (activity_id, agency_id, counter, n)
        select new.activity_id, new.agency_id, c.counter, c.n from (values ${ROWS}) as c(counter, n);
    end if;
    return null;
  end $$;
  create or replace trigger keep_team_counts after insert or update on field_report
    for each row execute function app.keep_team_counts();`;
