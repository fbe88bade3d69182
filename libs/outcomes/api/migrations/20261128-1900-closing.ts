import type { Migration } from '@stad/platform/api/db/migration.js';

/** What was counted when a day closed, and what is told of it until the next (INV-15, field.md 4.6). */
export const closingMigration: Migration = {
  id: '20261128-1900-closing',
  sql: `
    create table closing_sum (
      programme_id uuid not null references programme (id),
      closes_on date not null,
      agency_id uuid not null references agency (id),
      measure text not null check (measure ~ '^K[0-9]{2}[A-Z]?$'),
      -- Empty for the total.
      dimension text not null check (dimension in ('', 'site', 'passType', 'sex', 'age', 'exploitationForm')),
      category text not null check ((category = '') = (dimension = '')),
      -- From the first day of the programme on.
      n integer not null check (n >= 0),
      primary key (programme_id, closes_on, agency_id, measure, dimension, category)
    );
    create table closing_state (
      programme_id uuid not null references programme (id),
      closes_on date not null,
      agency_id uuid not null references agency (id),
      told jsonb not null,
      closed_at timestamptz not null,
      primary key (programme_id, closes_on)
    );

    create function app.refuse_change_of_closing() returns trigger language plpgsql
      set search_path = pg_catalog as $$
    begin
      raise exception 'A day that is closed stays as it was' using errcode = 'integrity_constraint_violation';
    end $$;
    create trigger closed before update or delete on closing_sum
      for each row execute function app.refuse_change_of_closing();
    create trigger closed before update or delete on closing_state
      for each row execute function app.refuse_change_of_closing();

    -- What later figures were held against before there were closing days.
    drop table published_figure;
    drop function app.refuse_change_of_published();
    drop function if exists statistics.field_breakdown (uuid, date, date, text);`,
};
