import type { Migration } from '@stad/platform/api/db/migration.js';

/** How many there were of a month is told by fives: the function that told it exactly goes. */
export const countsByFivesMigration: Migration = {
  id: '20261201-2320-counts-by-fives',
  sql: 'drop function if exists app.handover_counts();',
};
