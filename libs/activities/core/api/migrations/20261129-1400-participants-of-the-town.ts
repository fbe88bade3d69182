import type { Migration } from '@stad/platform/api/db/migration.js';

/** Actors of the town without sign-in are asked, too: a hotel, a landlord. They are of no agency. */
export const participantsOfTheTownMigration: Migration = {
  id: '20261129-1400-participants-of-the-town',
  sql: `
    alter table activity_participant alter from_agency_id drop not null;
    do $$ declare once name; begin
      select conname into strict once from pg_constraint
        where conrelid = 'activity_participant'::regclass and contype = 'u';
      execute format('alter table activity_participant drop constraint %I', once);
    end $$;
    alter table activity_participant add constraint activity_participant_once
      unique nulls not distinct (activity_id, from_agency_id, function_title);`,
};
