import type { Migration } from '@stad/platform/api/db/migration.js';
import { NOT_SHOWN_REASONS } from '@stad/safeguards/rules/disclosure/published-table.js';

const reasons = NOT_SHOWN_REASONS.map((code) => `'${code}'`).join(', ');

/** What has been published of persons and contacts, figure by figure (INV-15): never a raw count. */
export const publishedFigureMigration: Migration = {
  id: '20261125-1190-published-figure',
  sql: `
    create table published_figure (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      programme_id uuid not null references programme (id),
      -- Null for the whole programme.
      site_id uuid references site (id),
      publication_id uuid not null,
      figure_code text not null check (figure_code ~ '^K[0-9]{2}[A-Z]?$'),
      definition_version smallint not null,
      period_from date not null,
      period_to date not null check (period_to >= period_from),
      -- Exactly one of the three. A count is 0 or at the threshold or above.
      shown integer check (shown = 0 or shown >= 5),
      fewer_than smallint check (fewer_than >= 5),
      not_shown text check (not_shown in (${reasons})),
      published_at timestamptz not null,
      check (num_nonnulls(shown, fewer_than, not_shown) = 1)
    );
    create index published_figure_by_programme on published_figure (programme_id, figure_code);

    create function app.refuse_change_of_published() returns trigger language plpgsql
      set search_path = pg_catalog as $$
    begin
      raise exception 'What is published never changes' using errcode = 'integrity_constraint_violation';
    end $$;
    create trigger published before update or delete on published_figure
      for each row execute function app.refuse_change_of_published();`,
};
