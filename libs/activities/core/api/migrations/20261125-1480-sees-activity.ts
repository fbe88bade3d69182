import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * Row policies say for themselves who sees an activity: a function was called for each row of each
 * table. The policies that called it go with it, and are put in force again when the migrations are done.
 */
export const seesActivityMigration: Migration = {
  id: '20261125-1480-sees-activity',
  sql: 'drop function if exists app.sees_activity(uuid) cascade;',
};
