import type { Migration } from '@stad/platform/api/db/migration.js';

/** *Inget redovisat* after ten days is nobody's doing: a lock without a person who locked (INV-12). */
export const silentReportsMigration: Migration = {
  id: '20261125-1203-silent-reports',
  sql: `
    do $$ declare old_check text; begin
      select conname into strict old_check from pg_constraint
        where conrelid = 'field_report'::regclass and contype = 'c'
          and pg_get_constraintdef(oid) like '%locked_by%';
      execute format('alter table field_report drop constraint %I', old_check);
    end $$;
    alter table field_report add constraint field_report_locked_by_somebody
      check (locked_by is null or locked_at is not null),
      add constraint field_report_locked_by_itself
      check (locked_by is not null or locked_at is null or nothing_to_report or state = 'CORRECTED');`,
};
