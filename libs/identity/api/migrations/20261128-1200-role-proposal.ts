import type { Migration } from '@stad/platform/api/db/migration.js';
import { PROPOSAL_DAYS, PROPOSAL_STATES } from '../../rules/role-proposal.js';

const states = PROPOSAL_STATES.map((state) => `'${state}'`).join(', ');

/**
 * Roles are given by two. What somebody is to get waits here for the second person; what everybody holds and
 * held, by whom, is kept, so that a reading is judged by the roles of that moment.
 */
export const roleProposalMigration: Migration = {
  id: '20261128-1200-role-proposal',
  sql: `
    create table role_proposal (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null,
      -- What is added; what is taken away is taken at once.
      roles text[] not null check (cardinality(roles) between 1 and 30),
      -- The file it came with, which is decided row by row or whole.
      list_id uuid,
      state text not null default 'OPEN' check (state in (${states})),
      proposed_by uuid not null,
      proposed_at timestamptz not null default now(),
      lapses_at timestamptz not null default now() + interval '${PROPOSAL_DAYS} days',
      -- Null when nobody did: another one took its place, the membership ended, the operator was the second person.
      decided_by uuid,
      decided_at timestamptz,
      -- Why the operator was the second person, and under which number that was decided.
      ground text check (length(ground) between 10 and 300),
      diary_number text check (length(diary_number) between 3 and 40),
      foreign key (membership_id, agency_id) references membership (id, agency_id),
      foreign key (proposed_by, agency_id) references membership (id, agency_id),
      foreign key (decided_by, agency_id) references membership (id, agency_id),
      check (lapses_at <= proposed_at + interval '${PROPOSAL_DAYS} days'),
      check (proposed_by <> membership_id),
      check (decided_by is null or decided_by <> membership_id),
      check (state not in ('APPROVED', 'REFUSED') or decided_by is distinct from proposed_by),
      check ((state = 'OPEN') = (decided_at is null)),
      check ((state in ('APPROVED', 'REFUSED') and decided_by is null) = (ground is not null)),
      check ((ground is null) = (diary_number is null))
    );
    create unique index role_proposal_one_open on role_proposal (membership_id) where state = 'OPEN';
    create index role_proposal_by_list on role_proposal (list_id) where state = 'OPEN';

    -- The roles of a membership since a moment, until the next row.
    create table role_period (
      membership_id uuid not null references membership (id),
      since timestamptz not null,
      agency_id uuid not null references agency (id),
      roles text[] not null,
      added text[] not null,
      -- Null: the operator, or before there was a history.
      given_by uuid references membership (id),
      approved_by uuid references membership (id),
      primary key (membership_id, since)
    );
    insert into role_period (membership_id, since, agency_id, roles, added)
      select id, valid_from::timestamp at time zone 'Europe/Stockholm', agency_id, roles, roles from membership;

    -- The roles that the second person saw.
    alter table sign_in_binding add column roles text[];`,
};
