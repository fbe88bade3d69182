import type { Migration } from '@stad/platform/api/db/migration.js';

/** That an agency was reminded of its figures: by the lead, at most once a day (J8). */
export const reportNudgeMigration: Migration = {
  id: '20261125-1423-report-nudge',
  sql: `
    create table report_nudge (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      report_id uuid not null references progress_report (id),
      contributor_id uuid not null references agency (id),
      nudged_on date not null,
      nudged_by uuid not null references membership (id),
      unique (report_id, contributor_id, nudged_on)
    );`,
};
