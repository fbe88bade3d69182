import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * *Jag har hört*: one row for each place in the team whose holder has heard the briefing, written by the
 * one who said it. A place that goes to somebody else is a new one, and has not been heard.
 */
export const briefingHeardMigration: Migration = {
  id: '20261125-1401-briefing-heard',
  sql: `
    create table briefing_heard (
      activity_id uuid not null references field_operation (activity_id),
      -- The row of the team, which may be gone.
      member_id uuid not null,
      agency_id uuid not null references agency (id),
      noted_by uuid not null references membership (id),
      by_title text not null check (length(by_title) between 2 and 80),
      at timestamptz not null,
      primary key (activity_id, member_id)
    );`,
};
