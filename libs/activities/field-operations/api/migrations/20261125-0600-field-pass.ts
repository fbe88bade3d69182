import type { Migration } from '@stad/platform/api/db/migration.js';
import { CHECK_IN_INTERVALS } from '../../rules/check-in/check-in-choice.js';
import { ANSWER_WAYS, ANSWERS } from '../../rules/pass-answer.js';
import { CANCEL_REASONS } from '../../rules/pass-end.js';
import { passLife } from '../../rules/pass-life.js';
import { PASS_TYPES } from '../../rules/pass-type.js';
import { TEAM_ROLES } from '../../rules/team.js';
import { list } from './codes.js';

/**
 * The plan of a field pass and what the agencies in it write together.
 *
 * - `field_operation` is the owner's plan; its state is never set by hand, it follows from the facts
 *   (pass-state.functions.ts)
 * - `pass_progress` is what any agency in the pass may write: the team's version, the evening's taps
 * - members, invitations and answers are rows of the agency they are about
 */
export const fieldPassMigration: Migration = {
  id: '20261125-0600-field-pass',
  sql: `
    create table field_operation (
      activity_id uuid primary key references activity (id),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      type text not null check (type in (${list(PASS_TYPES)})),
      aim text not null check (length(aim) between 1 and 300),
      state text not null default 'PLANNING' check (state in (${list(passLife.states)})),
      counting_agency_id uuid references agency (id),
      model_test boolean not null default false,
      check_in_mode text check (check_in_mode in ('ALARM', 'BY_PHONE')),
      check_in_minutes smallint check (check_in_minutes in (${CHECK_IN_INTERVALS.join(', ')})),
      alarm_tested_at timestamptz,
      if_police_leave text check (if_police_leave in ('CONTINUE', 'STOP')),
      child_procedure_acknowledged boolean not null default false,
      interpreter_plan text check (length(interpreter_plan) between 1 and 300),
      comms_plan text check (length(comms_plan) between 1 and 300),
      abort_criteria text[] not null default '{}' check (cardinality(abort_criteria) <= 12),
      sent_at timestamptz,
      sent_by uuid references membership (id),
      cancelled_at timestamptz,
      cancelled_by uuid references membership (id),
      cancel_reason text check (cancel_reason in (${list(CANCEL_REASONS)})),
      when_version integer not null default 1,
      readiness_version integer not null default 1,
      check ((sent_at is null) = (sent_by is null)),
      check ((cancelled_at is null) = (cancel_reason is null)),
      check (cancelled_at is null or sent_at is not null),
      check (state = 'PLANNING' or sent_at is not null),
      check (check_in_mode is distinct from 'ALARM' or check_in_minutes is not null)
    );
    create index field_operation_by_owner on field_operation (agency_id);

    create table field_operation_area (
      activity_id uuid not null references field_operation (activity_id),
      area_id uuid not null references area (id),
      agency_id uuid not null references agency (id),
      primary key (activity_id, area_id)
    );
    create index field_operation_area_by_area on field_operation_area (area_id);

    create table pass_progress (
      activity_id uuid primary key references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      team_version integer not null default 1,
      briefing_done_at timestamptz,
      started_at timestamptz,
      police_left_at timestamptz,
      aborted_at timestamptz,
      abort_reason text check (abort_reason ~ '^[A-Z][A-Z_]{1,39}$'),
      returned_at timestamptz,
      debrief_held_at timestamptz,
      closed_at timestamptz,
      check (started_at is null or briefing_done_at is not null),
      check (police_left_at is null or started_at is not null),
      check ((aborted_at is null) = (abort_reason is null)),
      check (aborted_at is null or started_at is not null),
      check (returned_at is null or started_at is not null and returned_at >= started_at),
      check (debrief_held_at is null or returned_at is not null and debrief_held_at >= returned_at),
      check (closed_at is null or debrief_held_at is not null)
    );

    create table pass_invitation (
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      owner_agency_id uuid not null references agency (id),
      primary key (activity_id, agency_id),
      check (agency_id <> owner_agency_id)
    );

    -- A person of an agency, or a function that takes part without an account.
    create table pass_member (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      membership_id uuid references membership (id),
      function_title text not null check (length(function_title) between 2 and 80),
      role text not null check (role in (${list(TEAM_ROLES)})),
      joined_at timestamptz,
      left_at timestamptz,
      -- The busy span this row has laid out: the span itself does not say for what.
      busy_span_id uuid,
      check (left_at is null or joined_at is null or left_at >= joined_at),
      unique (agency_id, activity_id, membership_id),
      constraint pass_member_one_leader
        exclude (activity_id with =) where (role = 'PASS_LEADER') deferrable
    );
    create index pass_member_by_pass on pass_member (activity_id);
    create index pass_member_by_membership on pass_member (membership_id) where membership_id is not null;

    -- Never changed: the last answer of a function is the one that counts.
    create table pass_answer (
      id uuid primary key default gen_random_uuid(),
      position bigint generated always as identity,
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      function_title text not null check (length(function_title) between 2 and 80),
      membership_id uuid references membership (id),
      answer text not null check (answer in (${list(ANSWERS)})),
      via text not null check (via in (${list(ANSWER_WAYS)})),
      at timestamptz not null,
      noted_by_agency_id uuid references agency (id),
      noted_by_title text check (length(noted_by_title) between 2 and 80),
      check ((via = 'PHONE') = (noted_by_agency_id is not null)),
      check ((noted_by_agency_id is null) = (noted_by_title is null))
    );
    create index pass_answer_by_pass on pass_answer (activity_id, agency_id, position desc);

    -- The last number given, by programme and year. Read and written by trigger alone.
    create table pass_number_series (
      programme_id uuid not null references programme (id),
      year integer not null,
      last integer not null check (last > 0),
      primary key (programme_id, year)
    );`,
};
