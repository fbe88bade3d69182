import type { Migration } from '@stad/platform/api/db/migration.js';
import { REPORT_KINDS } from '../../rules/report-kind.js';
import { reportLife } from '../../rules/report-life.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * Progress reports to the funder. Who contributes, what each said of its figures, what the
 * signatory let go, and what was frozen are tables of their own, because each has its own readers.
 */
export const reportsMigration: Migration = {
  id: '20261125-0900-reports',
  sql: `
    create table progress_report (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      programme_id uuid not null references programme (id),
      -- Left out for a report on the whole programme.
      site_id uuid references site (id),
      kind text not null check (kind in (${list(REPORT_KINDS)})),
      title text not null check (length(title) between 2 and 120),
      period_from date not null,
      period_to date not null check (period_to >= period_from),
      due_on date not null,
      state text not null default 'DRAFT' check (state in (${list(reportLife.states)})),
      author_id uuid not null references membership (id),
      submitted_on date,
      channel text check (length(channel) <= 60),
      receiver_diary_number text,
      version integer not null default 1,
      created_at timestamptz not null default now()
    );
    create index progress_report_by_programme on progress_report (programme_id, period_to);

    create table report_section (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      report_id uuid not null references progress_report (id),
      number smallint not null check (number between 1 and 15),
      body text not null default '' check (length(body) <= 6000),
      version integer not null default 1,
      unique (report_id, number)
    );

    -- One agency asked for one figure. Its own words stand in report_figure_answer.
    create table report_figure (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      report_id uuid not null references progress_report (id),
      contributor_id uuid not null references agency (id),
      figure_code text not null check (figure_code ~ '^K[0-9]{2}[A-Z]?$'),
      definition_version smallint not null,
      asked_at timestamptz not null default now(),
      unconfirmed_at timestamptz,
      unconfirmed_by uuid references membership (id),
      unique (report_id, contributor_id, figure_code)
    );
    create index report_figure_by_contributor on report_figure (contributor_id);

    create table report_figure_answer (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      report_figure_id uuid not null unique references report_figure (id),
      lead_agency_id uuid not null references agency (id),
      decision text not null check (decision in ('APPROVED', 'CHANGE_REQUESTED')),
      comment text check (length(comment) <= 500),
      answered_by uuid not null references membership (id),
      function_title text not null,
      answered_at timestamptz not null default now()
    );

    create table report_snapshot (
      report_id uuid primary key references progress_report (id),
      agency_id uuid not null references agency (id),
      content text not null,
      content_sha256 bytea not null,
      pdf bytea not null,
      pdf_sha256 bytea not null,
      frozen_at timestamptz not null,
      frozen_by uuid not null references membership (id)
    );

    create function app.refuse_change_of_frozen() returns trigger language plpgsql
      set search_path = pg_catalog as $$
    begin
      raise exception 'What is frozen never changes' using errcode = 'integrity_constraint_violation';
    end $$;
    create trigger frozen before update or delete on report_snapshot
      for each row execute function app.refuse_change_of_frozen();`,
};
