import type { Migration } from '@stad/platform/api/db/migration.js';
import { COUNTERS } from '../../rules/tally.js';
import { list } from './codes.js';

/**
 * The counts of a locked report for those who were in the team, whoever employs them: another audience
 * than the report, so another table (INV-15). Kept by trigger, written by nobody.
 */
export const teamCountMigration: Migration = {
  id: '20261125-1391-team-count',
  sql: `
    create table team_count (
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      counter text not null check (counter in (${list(COUNTERS)})),
      n integer not null check (n >= 0),
      primary key (agency_id, activity_id, counter)
    );`,
};
