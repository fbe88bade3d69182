import type { Migration } from '@stad/platform/api/db/migration.js';
import { VOID_REASONS } from '../../rules/go-ahead-change.js';
import { PASS_TYPES } from '../../rules/pass-type.js';
import { list } from './codes.js';

const BANDS = list(['LOW', 'MANAGER_DECIDES', 'TOO_HIGH']);

/**
 * What an employer answers for. The assessment and the day's check are its own (P3); that they exist,
 * and the residual risk in words, is for the agencies in the pass (P2): two audiences, two tables,
 * the second kept by trigger.
 */
export const goAheadMigration: Migration = {
  id: '20261125-0610-go-ahead',
  sql: `
    create table standing_risk (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      type text not null check (type in (${list(PASS_TYPES)})),
      area_group text not null check (area_group ~ '^[A-Z][A-Z-]{1,29}$'),
      -- Worst product of probability and consequence that is left after measures.
      residual smallint not null check (residual between 1 and 25),
      valid_from date not null,
      valid_to date not null,
      safety_rep_heard_on date,
      state text not null default 'SUBMITTED' check (state in ('SUBMITTED', 'APPROVED', 'REJECTED')),
      written_by uuid not null references membership (id),
      written_at timestamptz not null,
      decided_by uuid references membership (id),
      decided_at timestamptz,
      version integer not null default 1,
      check (valid_to >= valid_from and valid_to <= valid_from + interval '6 months'),
      check ((state = 'SUBMITTED') = (decided_by is null)),
      check ((decided_by is null) = (decided_at is null)),
      -- Who wrote it does not approve it (INV-21).
      check (decided_by is null or decided_by <> written_by),
      check (state <> 'APPROVED' or safety_rep_heard_on is not null)
    );
    create index standing_risk_by_agency on standing_risk (agency_id, type, area_group);

    -- Kept by trigger from approved assessments: what others may know of them.
    create table standing_risk_fact (
      standing_risk_id uuid primary key references standing_risk (id),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      type text not null,
      area_group text not null,
      band text not null check (band in (${BANDS})),
      valid_from date not null,
      valid_to date not null
    );
    create index standing_risk_fact_by_agency on standing_risk_fact (agency_id, type);

    create table pass_check (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      new_threat boolean not null,
      new_place_or_task boolean not null,
      new_or_alone boolean not null,
      support_absent boolean not null,
      police_absent boolean not null,
      at timestamptz not null,
      answered_by uuid not null references membership (id),
      version integer not null default 1,
      unique (agency_id, activity_id)
    );

    -- Kept by trigger: that an employer has made its check and locked its report, never what they say.
    create table pass_agency_fact (
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      checked_at timestamptz,
      report_state text check (report_state in ('OPEN', 'LOCKED', 'CORRECTED')),
      report_locked_at timestamptz,
      primary key (activity_id, agency_id)
    );

    -- Never changed: the last decision of an employer is the one that counts, unless it has fallen.
    create table go_ahead (
      id uuid primary key default gen_random_uuid(),
      position bigint generated always as identity,
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      decision text not null check (decision in ('GIVEN', 'NOT_GIVEN')),
      how text not null check (how in ('SIGNED_IN', 'ORAL', 'OWN_STRUCTURE')),
      by_title text not null check (length(by_title) between 2 and 80),
      by_manager boolean not null,
      at timestamptz not null,
      noted_by_agency_id uuid references agency (id),
      noted_by_title text check (length(noted_by_title) between 2 and 80),
      conditions text[] not null default '{}' check (cardinality(conditions) <= 8),
      risk_band text check (risk_band in (${BANDS})),
      standing_risk_ids uuid[] not null default '{}',
      check ((how = 'SIGNED_IN') = (noted_by_agency_id is null)),
      check ((noted_by_agency_id is null) = (noted_by_title is null))
    );
    create index go_ahead_by_pass on go_ahead (activity_id, agency_id, position desc);

    -- A go-ahead falls by what somebody else does to the plan: an act, and a row, of theirs.
    create table go_ahead_void (
      go_ahead_id uuid primary key references go_ahead (id),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      reasons text[] not null
        check (cardinality(reasons) > 0 and reasons <@ array[${list(VOID_REASONS)}]),
      at timestamptz not null
    );
    create index go_ahead_void_by_pass on go_ahead_void (activity_id);`,
};
