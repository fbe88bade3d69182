import type { Migration } from '@stad/platform/api/db/migration.js';

/** The goal of its programme that an activity serves. The domain that keeps goals holds the key to them. */
export const activityGoalMigration: Migration = {
  id: '20261129-1900-activity-goal',
  sql: 'alter table activity add column goal_id uuid;',
};
