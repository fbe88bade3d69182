import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * The figures of a report as its writer last fetched them: published forms only. What they say today
 * is held against it, and a difference is shown before it becomes part of the report.
 */
export const reportFetchMigration: Migration = {
  id: '20261125-1480-report-fetch',
  sql: `
    create table report_fetch (
      report_id uuid primary key references progress_report (id),
      agency_id uuid not null references agency (id),
      figures jsonb not null,
      fetched_at timestamptz not null,
      fetched_by uuid not null references membership (id)
    );`,
};
