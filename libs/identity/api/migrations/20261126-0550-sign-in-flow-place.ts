import type { Migration } from '@stad/platform/api/db/migration.js';

/** Whence a flow was begun: a network holds so many at a time, and fills the table with no more. */
export const signInFlowPlaceMigration: Migration = {
  id: '20261126-0550-sign-in-flow-place',
  sql: `
    -- Null: begun by the release before, gone in ten minutes.
    alter table sign_in_flow add column place text check (length(place) between 1 and 64);
    create index sign_in_flow_by_place on sign_in_flow (place, started_at);`,
};
