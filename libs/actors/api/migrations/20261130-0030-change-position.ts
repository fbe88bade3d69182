import type { Migration } from '@stad/platform/api/db/migration.js';

/** Of two states of one day and one moment the one noted last holds, whatever plan the database takes. */
export const changePositionMigration: Migration = {
  id: '20261130-0030-change-position',
  sql: `
    alter table actor_change add column position bigint generated always as identity;
    drop index actor_change_by_actor;
    create index actor_change_by_actor on actor_change (actor_id, state_on, position);`,
};
