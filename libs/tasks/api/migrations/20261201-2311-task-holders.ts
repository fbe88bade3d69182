import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * Who held the function when the task came to lie with it: a title that is given to somebody else later opens
 * nothing. What was there before lies with those who hold it now.
 */
export const taskHoldersMigration: Migration = {
  id: '20261201-2311-task-holders',
  sql: `
    alter table task add column holder_ids uuid[] not null default '{}';
    update task t set holder_ids = array(
      select m.id from membership m where m.agency_id = t.agency_id and m.function_title = t.owner_function
        and current_date between m.valid_from and coalesce(m.valid_to, 'infinity') order by m.id);`,
};
