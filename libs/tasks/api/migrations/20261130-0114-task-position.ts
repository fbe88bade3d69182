import type { Migration } from '@stad/platform/api/db/migration.js';

/** Of two states or offers of one moment the one noted last comes first. */
export const taskPositionMigration: Migration = {
  id: '20261130-0114-task-position',
  sql: `
    alter table task_change add column position bigint generated always as identity;
    alter table task_offer add column position bigint generated always as identity;`,
};
