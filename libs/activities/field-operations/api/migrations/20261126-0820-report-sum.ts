import type { Migration } from '@stad/platform/api/db/migration.js';
import { COUNTER_COLUMNS } from '../report/report-columns.js';
import { INSERT_SUMS, reportSumFunctions, SUM_OF_REPORTS } from '../report/report-sum.functions.js';

const COUNTERS = Object.values(COUNTER_COLUMNS);

/**
 * Kept by trigger: of each locked report one row with all that the statistics add up. Hours went through
 * four tables, and asked of each line of hours whether its report is locked.
 */
export const reportSumMigration: Migration = {
  id: '20261126-0820-report-sum',
  sql: `
    create table field_report_sum (
      report_id uuid primary key,
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      programme_id uuid not null references programme (id),
      site_id uuid not null references site (id),
      starts_at timestamptz not null,
      type text not null,
      ${COUNTERS.map((column) => `${column} integer`).join(',\n      ')},
      hours double precision,
      check (contacts is not null or hours is not null)
    );
    create index field_report_sum_by_pass on field_report_sum (activity_id);
    create index field_report_sum_by_programme on field_report_sum (programme_id, starts_at)
      include (agency_id, site_id, type, hours, ${COUNTERS.join(', ')});
    -- Before the rows are filled: the triggers hold off who locks or corrects a report meanwhile.
    ${reportSumFunctions}
    ${INSERT_SUMS} ${SUM_OF_REPORTS};`,
};
