import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * What *Vem ringer jag nu?* needs to know of a function: whether it is public (P0), which languages
 * it answers in, who answers in its place; and of its hours what red days and eves do to them.
 * Hours that stand get what is usual: office hours are closed on red days, hours with a Sunday hold.
 */
export const callMigration: Migration = {
  id: '20261125-1140-call',
  sql: `
    alter table contact_function
      drop constraint contact_function_classification_check,
      add constraint contact_function_classification_check
        check (classification in ('P0', 'P1', 'P2')),
      add column languages text[] not null default '{}'
        check (cardinality(languages) <= 20 and array_to_string(languages, ' ') ~ '^([a-z]{2,3}( [a-z]{2,3})*)?$'),
      add column deputy_id uuid check (deputy_id <> id),
      add foreign key (deputy_id, agency_id) references contact_function (id, agency_id);

    alter table on_call_coverage
      add column red_days text not null default 'AS_USUAL'
        check (red_days in ('AS_USUAL', 'CLOSED', 'TOO')),
      add column eves text not null default 'AS_USUAL'
        check (eves in ('AS_USUAL', 'CLOSED', 'TOO'));
    update on_call_coverage set red_days = case when 7 = any (weekdays) then 'TOO' else 'CLOSED' end
      where not weekdays @> '{1,2,3,4,5,6,7}';`,
};
