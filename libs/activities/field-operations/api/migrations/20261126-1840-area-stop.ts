import type { Migration } from '@stad/platform/api/db/migration.js';

/** *Avbryt området*: when, and which agency of the police; both empty once it is taken back (pages.md 3.1). */
export const areaStopMigration: Migration = {
  id: '20261126-1840-area-stop',
  sql: `
    alter table pass_progress
      add column area_stop_at timestamptz,
      add column area_stop_agency_id uuid references agency (id),
      add check ((area_stop_at is null) = (area_stop_agency_id is null));`,
};
