import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST } from '../../rules/actor.js';

/**
 * One that stands twice on a list points at the one that is kept. Nothing that hangs on it is moved: to undo is to
 * take the pointer away.
 */
export const actorMergeMigration: Migration = {
  id: '20261129-2330-actor-merge',
  sql: `
    alter table actor
      add column merged_into_id uuid,
      add column merged_on date,
      add column merged_function text check (length(merged_function) between 2 and ${LONGEST.functionName}),
      add constraint actor_merged_into foreign key (merged_into_id, agency_id) references actor (id, agency_id),
      add constraint actor_merged check (
        num_nonnulls(merged_into_id, merged_on, merged_function) in (0, 3) and merged_into_id <> id
        and (merged_into_id is null or card_agency_id is null));
    create index actor_by_merged on actor (merged_into_id);`,
};
