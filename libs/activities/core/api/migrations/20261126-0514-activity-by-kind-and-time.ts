import type { Migration } from '@stad/platform/api/db/migration.js';

/** For what asks after activities of no single town: *Väntar på dig*, somebody's own calendar. */
export const activityByKindAndTimeMigration: Migration = {
  id: '20261126-0514-activity-by-kind-and-time',
  sql: 'create index activity_by_kind_and_time on activity (kind, starts_at);',
};
