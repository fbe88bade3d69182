import type { Migration } from '@stad/platform/api/db/migration.js';

/** The sums of a programme go from its passes to the reports of every agency: not through all reports there are. */
export const reportByPassMigration: Migration = {
  id: '20261126-0513-report-by-pass',
  sql: 'create index field_report_by_pass on field_report (activity_id);',
};
