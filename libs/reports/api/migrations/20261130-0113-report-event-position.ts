import type { Migration } from '@stad/platform/api/db/migration.js';

/** Of two events of one moment the one noted last is the last. */
export const reportEventPositionMigration: Migration = {
  id: '20261130-0113-report-event-position',
  sql: `
    alter table report_event add column position bigint generated always as identity;`,
};
