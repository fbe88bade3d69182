import type { Migration } from '@stad/platform/api/db/migration.js';

/** What hangs on an activity may name its owner, held to it. */
export const ownerOfActivityMigration: Migration = {
  id: '20261126-0835-owner-of-activity',
  sql: 'alter table activity add unique (id, agency_id);',
};
