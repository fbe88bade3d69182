import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST_SOURCE } from '../../rules/entered-figure.js';

/** Figures whose records the portal does not hold yet, with their source (field.md 4.5). */
export const enteredFigureMigration: Migration = {
  id: '20261125-1350-entered-figure',
  sql: `
    create table entered_figure (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      programme_id uuid not null references programme (id),
      -- Null for the whole programme.
      site_id uuid references site (id),
      figure_code text not null check (figure_code ~ '^K[0-9]{2}[A-Z]?$'),
      definition_version smallint not null,
      period_from date not null,
      period_to date not null check (period_to >= period_from),
      source_document text not null check (length(source_document) <= ${LONGEST_SOURCE.document}),
      source_on date not null,
      source_function text not null check (length(source_function) <= ${LONGEST_SOURCE.functionTitle}),
      state text not null default 'ENTERED' check (state in ('ENTERED', 'APPROVED', 'WITHDRAWN')),
      entered_by uuid not null references membership (id),
      entered_function text not null,
      entered_at timestamptz not null default now(),
      decided_by uuid references membership (id),
      decided_function text,
      decided_at timestamptz,
      version integer not null default 1,
      check ((state = 'ENTERED') = (decided_by is null)),
      check (state <> 'APPROVED' or decided_by <> entered_by)
    );
    create index entered_figure_by_programme
      on entered_figure (programme_id, period_from, period_to, figure_code);

    -- Its numbers have fewer readers than the fact that it was entered.
    create table entered_amount (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      figure_id uuid not null references entered_figure (id),
      -- Null for the figure itself.
      part text check (part ~ '^[A-Za-z0-9_-]{1,60}$'),
      value double precision not null check (value >= 0),
      of_total double precision check (of_total > 0),
      answers integer check (answers >= 0),
      unique nulls not distinct (figure_id, part)
    );`,
};
