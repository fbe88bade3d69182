import type { Migration } from '@stad/platform/api/db/migration.js';

/** When an activity was last moved, put off or called off: what a calendar is told then is newer than what it was told before. */
export const activityMovedMigration: Migration = {
  id: '20261128-0820-activity-moved',
  sql: `
    alter table activity add column moved_at timestamptz;
    create function app.note_moved() returns trigger language plpgsql set search_path = pg_catalog as $$
    begin
      new.moved_at := clock_timestamp();
      return new;
    end $$;
    revoke execute on function app.note_moved() from public;
    create trigger note_moved before update of starts_at, ends_at, phase on activity
      for each row when (old.starts_at is distinct from new.starts_at or old.ends_at is distinct from new.ends_at
        or old.phase is distinct from new.phase and new.phase in ('POSTPONED', 'CANCELLED'))
      execute function app.note_moved();`,
};
