import type { Migration } from '@stad/platform/api/db/migration.js';

/** Of two exercises of one day the one noted last tells how a step went. Marks of the field have no order to keep. */
export const exercisePositionMigration: Migration = {
  id: '20261130-0120-exercise-position',
  sql: `
    alter table routine_exercise add column position bigint generated always as identity;`,
};
