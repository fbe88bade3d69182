import type { Migration } from '@stad/platform/api/db/migration.js';

/** Of two asked for at one moment the one asked for last is shown. */
export const backgroundTaskPositionMigration: Migration = {
  id: '20261130-0112-background-task-position',
  sql: `
    alter table background_task add column position bigint generated always as identity;`,
};
