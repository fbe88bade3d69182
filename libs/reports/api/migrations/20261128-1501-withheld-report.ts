import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * A frozen version is withheld while somebody decides whether a text of it may stand, and stays so when the
 * text was taken away: its files are empty then, and what they were is known by their checksums alone.
 */
export const withheldReportMigration: Migration = {
  id: '20261128-1501-withheld-report',
  sql: `
    alter table report_snapshot
      add column withheld_at timestamptz,
      add column erased_at timestamptz,
      add constraint erased_is_withheld check (erased_at is null or withheld_at is not null);
    alter table report_signed_copy
      drop constraint report_signed_copy_pdf_check,
      add constraint report_signed_copy_pdf_check check (octet_length(pdf) <= 20971520);
    create or replace function app.refuse_change_of_frozen() returns trigger language plpgsql
      set search_path = pg_catalog as $$
    begin
      if tg_op = 'UPDATE' and app.removing() then return new; end if;
      raise exception 'What is frozen never changes' using errcode = 'integrity_constraint_violation';
    end $$;`,
};
