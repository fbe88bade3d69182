import type { Migration } from '@stad/platform/api/db/migration.js';
import { FIRST_SUM_OF_SEMINARS } from './first-seminar-sum.js';

/**
 * Kept by trigger: of a seminar that was held one row with all that the statistics add up. They went
 * through four tables for each seminar, a tenth of a second for a programme of ten thousand.
 */
export const seminarSumMigration: Migration = {
  id: '20261126-0512-seminar-sum',
  sql: `
    create table seminar_sum (
      activity_id uuid primary key,
      agency_id uuid not null,
      programme_id uuid not null references programme (id),
      site_id uuid not null references site (id),
      starts_at timestamptz not null,
      registered integer not null,
      present integer not null,
      answers integer,
      mean_before double precision,
      mean_after double precision,
      satisfied integer,
      foreign key (activity_id, agency_id) references seminar (activity_id, agency_id)
    );
    create index seminar_sum_by_programme on seminar_sum (programme_id, starts_at)
      include (agency_id, site_id, registered, present, answers, mean_before, mean_after, satisfied);
    insert into seminar_sum ${FIRST_SUM_OF_SEMINARS};`,
};
