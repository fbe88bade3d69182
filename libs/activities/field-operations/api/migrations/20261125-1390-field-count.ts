import type { Migration } from '@stad/platform/api/db/migration.js';
import { COUNTERS } from '../../rules/tally.js';
import { list } from './codes.js';

/**
 * What phones of the counting agency have counted while the team is out: counter, quarter, number, and
 * nothing that could be a list of meetings (field.md 2.8). Gone when the report is locked.
 */
export const fieldCountMigration: Migration = {
  id: '20261125-1390-field-count',
  sql: `
    create table field_count (
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      counter text not null check (counter in (${list(COUNTERS)})),
      quarter timestamptz not null check (extract(epoch from quarter) % 900 = 0),
      n integer not null check (n >= 0),
      primary key (agency_id, activity_id, counter, quarter)
    );`,
};
