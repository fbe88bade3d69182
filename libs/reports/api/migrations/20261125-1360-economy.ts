import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST } from '../../rules/economy.js';

/** The funder's decision, its rows and conditions, and the books by verification. Money is whole öre. */
export const economyMigration: Migration = {
  id: '20261125-1360-economy',
  sql: `
    create table funding_grant (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      programme_id uuid not null references programme (id),
      funder_diary_number text not null,
      decided_on date not null,
      amount integer not null check (amount > 0),
      paid_out integer not null default 0 check (paid_out >= 0),
      requested integer not null default 0 check (requested >= 0),
      co_funding integer not null default 0 check (co_funding >= 0),
      volunteer_hours integer not null default 0 check (volunteer_hours >= 0),
      version integer not null default 1,
      unique (programme_id, agency_id)
    );

    create table grant_condition (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      grant_id uuid not null references funding_grant (id),
      position smallint not null,
      body text not null check (length(body) between 2 and ${LONGEST.condition}),
      met_on date,
      version integer not null default 1
    );
    create index grant_condition_by_grant on grant_condition (grant_id, position);

    create table budget_line (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      grant_id uuid not null references funding_grant (id),
      position smallint not null,
      name text not null check (length(name) between 1 and ${LONGEST.line}),
      budget integer not null check (budget >= 0),
      comment text not null default '' check (length(comment) <= ${LONGEST.comment}),
      version integer not null default 1
    );
    create index budget_line_by_grant on budget_line (grant_id, position);

    -- Money moved between two rows, with the funder's consent.
    create table budget_change (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      grant_id uuid not null references funding_grant (id),
      from_line_id uuid not null references budget_line (id),
      to_line_id uuid not null references budget_line (id) check (to_line_id <> from_line_id),
      amount integer not null check (amount > 0),
      consented_on date not null,
      diary_number text not null
    );
    create index budget_change_by_grant on budget_change (grant_id);

    -- Of the books only what is compared: no text, which could name somebody.
    create table ledger_row (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      grant_id uuid not null references funding_grant (id),
      line_id uuid not null references budget_line (id),
      verification text not null check (length(verification) <= 20),
      booked_on date not null,
      amount integer not null,
      unique (grant_id, verification, line_id)
    );`,
};
